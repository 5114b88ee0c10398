import json
import os
import subprocess
import sys
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtGui import QImage

from models.changes import Author
from models.clock import now
from models.counter import visits
from models.counter.visits import VisitDraft
from models.database import disconnect, open_notebook
from models.ids import new_id
from models.people import customers
from models.people.customers import CustomerDraft
from models.shop import branches

ROOT = Path(__file__).parent.parent.parent.parent
ME = Author()


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    place = tmp_path / "shop.usual"
    branch: UUID = new_id()
    open_notebook(place)
    branches.open_branch(ME, branch, "Corner", "Europe/Berlin")
    draft = CustomerDraft("Chet Meisner", None)
    customers.add(ME, draft)
    visits.log(ME, VisitDraft(draft.id, branch, now(), ("Fresca",)))
    disconnect()
    return place


def tour(place: Path, folder: Path, *options: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "main.py", "--notebook", str(place), "tour", str(folder), *options],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "xcb", "DISPLAY": ""},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def test_every_page_and_dialog_becomes_a_picture(place: Path, tmp_path: Path) -> None:
    before = place.read_bytes()
    folder = tmp_path / "pictures"
    run = tour(place, folder, "--size", "1100x720", "--theme", "dark", "--text", "120", "--json")
    assert run.returncode == 0, run.stderr
    names = json.loads(run.stdout)
    assert sorted(names) == sorted(file.name for file in folder.iterdir())
    assert {"today.png", "customers.png", "customer.png", "settings.png", "help.png"} <= set(names)
    for page in ("today", "find", "customers", "customer", "settings", "not-opened"):
        size = QImage(str(folder / f"{page}.png")).size()
        assert (size.width(), size.height()) == (1100, 720), page
    assert QImage(str(folder / "today.png")).pixelColor(1090, 5).lightness() < 60
    assert place.read_bytes() == before


def test_there_is_nothing_to_see_without_a_notebook(tmp_path: Path) -> None:
    run = tour(tmp_path / "none.usual", tmp_path / "pictures")
    assert run.returncode == 1
    assert run.stderr.startswith("There is no notebook at ")
    assert not (tmp_path / "pictures").exists()
