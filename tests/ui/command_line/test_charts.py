import csv
import json
from collections.abc import Callable
from pathlib import Path
from uuid import UUID
from xml.etree import ElementTree as ET

import pytest

from models.database import disconnect
from models.kinds import Heat, RelationKind
from models.people import relations
from models.people.relations import RelationDraft
from tests.conftest import ME
from tests.models.handoff.shift_change import note, seal
from tests.models.insights.reading.life import SATURDAY, every, guest

Told = tuple[int, str, str]
Run = Callable[..., Told]

NAMES = [
    "frequency", "satisfaction", "best", "slipping", "hours", "rhythm-map", "happiness",
    "make-it-right", "calendar", "cohorts", "self-check",
]  # fmt: skip


@pytest.fixture(autouse=True)
def _pretend(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("THE_USUAL_NOW", f"{SATURDAY}T15:20+01:00")


@pytest.fixture
def _lived_in(shop: object) -> None:
    for gap in range(2, 12):
        guest(shop, f"Every {gap} $\\frac{{1}}{{2}}$", every(gap, 20))  # type: ignore[arg-type]
    disconnect()


@pytest.mark.usefixtures("_lived_in")
def test_every_chart_leaves_in_three_forms(main_py: Run, tmp_path: Path) -> None:
    folder = tmp_path / "out" / "charts"
    code, out, err = main_py("charts", folder, "--json")
    names = json.loads(out)
    assert (code, err) == (0, "")
    assert names == [f"{name}.{form}" for name in NAMES for form in ("png", "svg", "csv")]
    assert sorted(path.name for path in folder.iterdir()) == sorted(names)
    assert (folder / "best.png").read_bytes().startswith(b"\x89PNG")
    ET.fromstring((folder / "slipping.svg").read_bytes())  # noqa: S314 - made here
    rows = list(csv.reader((folder / "best.csv").read_text("utf-8-sig").splitlines()))
    assert rows[1][1].startswith("Every 2")
    assert any("Corner" in cell and "21 Nov" in cell for row in rows for cell in row)


@pytest.fixture
def _brought(shop: UUID, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let one of three bring another, and a shift hand over to the next."""
    monkeypatch.setenv("THE_USUAL_NOW", f"{SATURDAY}T12:20+01:00")
    ada, ben, _ = (guest(shop, name, every(7, 10)) for name in ("Ada", "Ben", "Cleo"))
    relations.add(ME, RelationDraft(ada, RelationKind.BROUGHT, ben))
    note(shop, "look at the freezer", Heat.MUST)
    seal(shop)
    disconnect()
    monkeypatch.setenv("THE_USUAL_NOW", f"{SATURDAY}T15:20+01:00")


@pytest.mark.usefixtures("_brought")
def test_boards_leave_where_there_is_something_to_tell(main_py: Run, tmp_path: Path) -> None:
    names = json.loads(main_py("charts", tmp_path / "charts", "--json")[1])
    told = [
        f"{name}.{form}" for name in ("referrals", "handoffs") for form in ("png", "svg", "csv")
    ]
    assert names[3 * len(NAMES) :] == told
    rows = list(csv.reader((tmp_path / "charts/referrals.csv").read_text("utf-8-sig").splitlines()))
    assert [row[:2] for row in rows[1:3]] == [["Ada", ""], ["Ben", "Ada"]]
    assert main_py("report", tmp_path / "page.pdf")[0] == 0
    assert b"/Count 1" in (tmp_path / "page.pdf").read_bytes()


@pytest.mark.usefixtures("_lived_in")
def test_the_owners_page_is_one_sheet(main_py: Run, tmp_path: Path) -> None:
    file = tmp_path / "page.pdf"
    code, out, _ = main_py("report", file)
    assert (code, out) == (0, f"{file}\n")
    content = file.read_bytes()
    assert content.startswith(b"%PDF")
    assert content.count(b"/Type /Page\n") + content.count(b"/Type /Page ") <= 2
    assert b"/Count 1" in content


@pytest.mark.usefixtures("shop")
def test_an_empty_notebook_has_its_pages_too(main_py: Run, tmp_path: Path) -> None:
    disconnect()
    assert main_py("report", tmp_path / "page.pdf")[0] == 0
    assert main_py("charts", tmp_path / "charts")[0] == 0


@pytest.mark.usefixtures("shop")
def test_days_the_wrong_way_round_are_wrong_usage(main_py: Run, tmp_path: Path) -> None:
    disconnect()
    file = tmp_path / "page.pdf"
    code, _, err = main_py("report", file, "--from", "2026-11-02", "--to", "2026-11-01")
    assert (code, len(err.splitlines())) == (2, 1)
    assert not file.exists()


@pytest.mark.usefixtures("shop")
def test_a_folder_that_cannot_be_is_told_in_a_sentence(main_py: Run, tmp_path: Path) -> None:
    disconnect()
    (tmp_path / "file").write_text("here")
    code, out, err = main_py("report", tmp_path / "file" / "page.pdf")
    assert (code, out, len(err.splitlines())) == (1, "", 1)
    for command, target in (("report", "none/page.pdf"), ("report", "."), ("charts", "file")):
        code, _, err = main_py(command, tmp_path / target)
        assert (code, len(err.splitlines())) == (1, 1)
        assert (tmp_path / target).name in err
        assert "notebook" not in err


@pytest.mark.parametrize("command", ["charts", "report"])
def test_without_a_notebook_nothing_is_written(command: str, main_py: Run, tmp_path: Path) -> None:
    code, _, err = main_py(command, tmp_path / "out")
    assert (code, len(err.splitlines())) == (1, 1)
    assert not (tmp_path / "out").exists()
