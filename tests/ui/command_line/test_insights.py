import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from models.database import disconnect
from models.paths import HOME
from tests.models.insights.cdnow import DAILY, needs_cdnow
from ui.command_line.insights import NAMES

Told = tuple[int, str, str]
Run = Callable[..., Told]


@pytest.fixture(scope="module")
def sales_book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("sales") / "shop.usual"


@pytest.fixture
def of_sales(
    sales_book: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    qapp: object,
) -> Callable[..., object]:
    """Run the command on a notebook into which the sales of a real shop were brought."""
    from ui.command_line.frame import run  # noqa: PLC0415

    book = ["--notebook", str(sales_book)]
    if not sales_book.exists():
        assert run([*book, "import", str(DAILY), "--as", "visits"]) == 0
        capsys.readouterr()

    def told(*arguments: str) -> object:
        assert run([*book, "insights", *arguments, "--json"]) == 0
        return json.loads(capsys.readouterr().out)

    return told


@needs_cdnow
class TestOnRealSales:
    def test_the_best_are_those_of_the_published_shop(self, of_sales: Callable[..., dict]) -> None:  # type: ignore[type-arg]
        found = of_sales("best", "--as-of", "1997-09-30")
        assert (found["as_of"], found["days"], found["n"]) == ("1997-09-30", 90, 2357)
        model = found["model"]
        assert model["k"] == 1
        assert model["log_likelihood"] == pytest.approx(-14363.3, abs=0.3)
        assert [model[name] for name in ("r", "alpha", "a", "b")] == [
            pytest.approx(value, rel=0.02) for value in (0.543, 44.25, 0.859, 1.497)
        ]
        assert model["shop_gap"] == pytest.approx(27.01, abs=0.02)
        assert (model["theta80"], model["theta90"]) == (
            pytest.approx(2.444, abs=0.02), pytest.approx(3.921, abs=0.02),
        )  # fmt: skip
        assert found["expected_visits_total"] == pytest.approx(603.8, rel=0.01)
        best = found["customers"]
        assert len(best) == 2357
        assert [one["ref"] for one in best[:5]] == ["1515", "156", "1980", "840", "508"]
        assert [round(one["expected_visits"], 2) for one in best[:3]] == [7.81, 7.45, 5.34]
        assert set(best[0]) == {
            "customer", "no", "name", "ref", "expected_visits", "low", "high", "chance", "p_alive",
            "visits_last_days", "last_visit_on",
        }  # fmt: skip

    def test_those_to_contact_come_first(self, of_sales: Callable[..., dict]) -> None:  # type: ignore[type-arg]
        found = of_sales("rhythm", "--as-of", "1997-09-30")
        expected = {
            "on time": 169, "due": 182, "late": 83, "slipping": 114, "gone": 42, "quiet": 356,
            "once": 1411, "new": 0, "no visits yet": 0,
        }  # fmt: skip
        assert found["states"] == {
            state: pytest.approx(count, abs=3) for state, count in expected.items()
        }
        assert [one["ref"] for one in found["customers"][:5]] == [
            "1886", "1954", "166", "275", "1819",
        ]  # fmt: skip
        assert {one["state"] for one in found["customers"][:190]} == {"late", "slipping"}
        assert set(found["customers"][0]) == {
            "customer", "no", "name", "ref", "state", "usual_days", "days_since", "chance",
            "at_stake",
        }  # fmt: skip

    def test_a_limit_shortens_lists_and_never_totals(self, of_sales: Callable[..., dict]) -> None:  # type: ignore[type-arg]
        whole = of_sales("best", "--as-of", "1997-09-30")
        short = of_sales("best", "--as-of", "1997-09-30", "--limit", "3")
        assert short == whole | {"customers": whole["customers"][:3]}
        states = of_sales("rhythm", "--as-of", "1997-09-30", "--limit", "1")
        assert (sum(states["states"].values()), len(states["customers"])) == (2357, 1)

    def test_the_last_day_counts(self, of_sales: Callable[..., dict]) -> None:  # type: ignore[type-arg]
        weeks = of_sales("frequency", "--as-of", "1997-03-31", "--days", "28")["weeks"]
        assert sum(week["first_timers"] for week in weeks) > 0
        day = of_sales("frequency", "--as-of", "1997-01-01", "--days", "1")
        assert day["n"] == sum(1 for row in DAILY.read_text().splitlines() if "1997-01-01" in row)

    def test_visits_without_a_time_make_no_hour_of_the_week(
        self,
        of_sales: Callable[..., dict],  # type: ignore[type-arg]
    ) -> None:
        found = of_sales("hours", "--as-of", "1997-09-30")
        assert (found["n"], found["busiest"]) == (0, None)
        assert found["untimed"] == of_sales("frequency", "--as-of", "1997-09-30")["n"]


class TestEveryName:
    @pytest.mark.usefixtures("shop")
    @pytest.mark.parametrize("name", NAMES)
    def test_an_empty_notebook_says_so(self, name: str, main_py: Run) -> None:
        disconnect()
        code, out, _ = main_py("insights", name, "--json")
        found = json.loads(out)
        assert code == 0
        assert found.get("n", 0) == 0
        assert not any(found.get(part) for part in ("customers", "rows", "weeks", "tree"))
        if name not in {"best", "rhythm"}:
            assert found["why"]
        assert main_py("insights", name)[0] == 0

    @pytest.mark.parametrize("name", NAMES)
    def test_the_pretend_shop_has_something_to_say(self, name: str, pretend: Run) -> None:
        code, out, err = pretend("insights", name, "--json", "--days", "180")
        found = json.loads(out)
        assert (code, err) == (0, "")
        assert found.get("n") or sum(found["states"].values())
        code, out, _ = pretend("insights", name, "--days", "180")
        assert code == 0
        assert len(out.splitlines()) > 3
        assert "None" not in out


BASIS = {"from", "to", "n", "is_enough", "have", "need"}
SERIES = {
    "frequency": {"weeks", "a_week", "before", "people", "months", "regulars"},
    "hours": {
        "cells", "counts", "open_days", "day_begins", "first_hour", "last_hour", "busiest",
        "untimed",
    },
    "satisfaction": {
        "dots", "piles", "running", "vote", "before", "turn", "change_have", "change_need",
        "people", "customers",
    },
    "make-it-right": {"rows"},
    "cohorts": {"rows"},
    "self-check": {"as_of", "until", "bins", "said_total", "came_total"},
}  # fmt: skip


@pytest.mark.parametrize(("name", "fields"), SERIES.items())
def test_a_series_is_named_plainly_with_n_and_period(
    name: str, fields: set[str], pretend: Run
) -> None:
    found = json.loads(pretend("insights", name, "--json")[1])
    assert set(found) - {"why"} == BASIS | fields
    assert found["from"] < found["to"] == "2026-11-21"
    assert found["is_enough"] == (found["have"] >= found["need"])


@pytest.fixture(scope="module")
def pretend_book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("pretend") / "demo.usual"


@pytest.fixture
def pretend(
    pretend_book: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    qapp: object,
) -> Run:
    from ui.command_line.frame import run  # noqa: PLC0415

    monkeypatch.setenv("THE_USUAL_NOW", "2026-11-21T15:20")
    book = ["--notebook", str(pretend_book)]
    if not pretend_book.exists():
        assert run([*book, "demo"]) == 0
        capsys.readouterr()

    def told(*arguments: str) -> Told:
        code = run([*book, *arguments])
        said = capsys.readouterr()
        return code, said.out, said.err

    return told


@pytest.mark.parametrize(
    "wrong",
    [
        [], ["beauty"], ["best", "--as-of", "yesterday"], ["best", "--days", "0"],
        ["best", "--limit", "0"], ["best", "--days", "x"], ["best", "rhythm"],
        ["best", "--as-of", "0001-01-01"], ["best", "--as-of", "9999-12-31"],
    ],
)  # fmt: skip
def test_bad_usage_is_told_apart(wrong: list[str], main_py: Run) -> None:
    with pytest.raises(SystemExit) as left:
        main_py("insights", *wrong)
    assert left.value.code == 2


@pytest.mark.usefixtures("shop")
def test_the_farthest_days_can_be_asked_about(main_py: Run) -> None:
    disconnect()
    for name in NAMES:
        for day in ("1900-01-01", "2999-12-31"):
            asked = ("insights", name, "--as-of", day, "--days", "36500", "--json")
            assert main_py(*asked)[0] == 0


def test_without_a_notebook_one_sentence_says_so(
    main_py: Run, place: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    code, out, err = main_py("insights", "best", "--json")
    assert (code, out) == (1, "")
    assert len(err.splitlines()) == 1
    assert not Path(place).exists()


@pytest.mark.usefixtures("shop")
def test_whoever_reads_may_stop_reading(place: Path, tmp_path: Path) -> None:
    disconnect()
    here = Path(__file__).parents[3]
    command = f"{sys.executable} main.py --notebook {place} insights best | true"
    script = f"set -o pipefail; sleep 0; {command}"
    environment = {**os.environ, HOME: str(tmp_path)}
    done = subprocess.run(
        ["/bin/bash", "-c", script], cwd=here, env=environment, capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")
