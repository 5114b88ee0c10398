"""With threads as in the shop: the window stays free, and a cancel leaves nothing behind."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from models.changes import Author
from models.database import connect_for_asking, disconnect, execute, open_notebook
from models.finding import find
from models.ids import new_id
from models.shop import branches
from ui.background import Background
from ui.screens.bring_in.screen import BringInScreen
from ui.session import Session

ROWS = 20_000


def _open(author: Author, place: Path) -> None:
    open_notebook(place)
    branches.open_branch(author, new_id(), "Corner", "Europe/Berlin")


def _names(_author: Author) -> int:
    return int(execute("SELECT count(*) FROM customer").fetchone()[0])


@pytest.fixture
def threads(qtbot: QtBot, tmp_path: Path) -> Iterator[Background]:
    background = Background()
    done: list[object] = []
    background.tell(background, partial(_open, place=tmp_path / "notebook.db"), done.append)
    qtbot.waitUntil(lambda: len(done) == 1)
    background.ask(background, connect_for_asking, done.append)
    background.work(background, connect_for_asking, done.append)
    qtbot.waitUntil(lambda: len(done) == 3)
    yield background
    background.close(last=disconnect)


@pytest.fixture
def page(threads: Background, qtbot: QtBot) -> BringInScreen:
    found: list[branches.Shop | None] = []
    threads.ask(threads, branches.shop, found.append)
    qtbot.waitUntil(lambda: bool(found))
    assert found[0]
    page = BringInScreen(Session(threads, found[0]))
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    return page


@pytest.fixture
def many(tmp_path: Path) -> Path:
    path = tmp_path / "many.csv"
    rows = "".join(f"Person {n},p{n}@example.org\n" for n in range(ROWS))
    path.write_text(f"Name,Email\n{rows}", "utf-8")
    return path


def test_cancelled_halfway_nothing_is_in_the_notebook(
    page: BringInScreen, threads: Background, many: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.looker.seen, timeout=30_000):
        page.open_file(str(many))
    qtbot.waitUntil(page.parts.go.isEnabled)
    page.intake.progressed.connect(page.intake.cancel)
    with qtbot.waitSignal(page.intake.cancelled, timeout=30_000):
        page.bring_in()
    counted: list[int] = []
    threads.tell(page, _names, counted.append)
    qtbot.waitUntil(lambda: bool(counted))
    assert counted == [0]
    assert page.parts.go.isEnabled()


def test_somebody_is_found_while_a_file_is_read(
    page: BringInScreen, threads: Background, many: Path, qtbot: QtBot
) -> None:
    order: list[str] = []
    page.looker.seen.connect(lambda _seen: order.append("seen"))
    page.open_file(str(many))
    threads.ask(page, partial(find.search, "ana"), lambda _hits: order.append("found"))
    qtbot.waitUntil(lambda: len(order) == 2, timeout=30_000)
    assert order == ["found", "seen"]
