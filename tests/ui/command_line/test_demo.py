import json
from pathlib import Path

import pytest

from models.database import disconnect, execute, open_notebook
from models.paths import demo_notebook
from ui.command_line.frame import run

pytestmark = pytest.mark.usefixtures("qapp")


def people(place: Path) -> int:
    open_notebook(place, create=False)
    count = int(execute("SELECT COUNT(*) FROM customer").fetchone()[0])
    disconnect()
    return count


def test_without_a_place_the_pretend_shop_gets_a_notebook_of_its_own(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["demo", "--customers", "40", "--visits", "300", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"customers": 40, "visits": 300}
    assert people(demo_notebook()) == 40


def test_a_place_that_holds_customers_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = tmp_path / "mine.usual"
    switches = ["--notebook", str(place), "demo", "--customers", "5", "--visits", "9"]
    assert run(switches) == 0
    assert "5 customers" in capsys.readouterr().out
    assert run(switches) == 1
    assert capsys.readouterr().err.count("\n") == 1
    assert people(place) == 5


@pytest.mark.parametrize("switches", [["--customers", "-1"], ["--visits", "many"]])
def test_what_is_no_number_is_wrong_usage(switches: list[str]) -> None:
    with pytest.raises(SystemExit) as wrong:
        run(["demo", *switches])
    assert wrong.value.code == 2
