from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.care import backup, shelf
from models.care.shelf import Why
from models.database import disconnect, execute, open_notebook
from models.paths import demo_notebook
from tests.models.shop_life import came, new_customer
from ui.app import App
from ui.computer import Computer
from ui.crash import CrashReporter
from ui.place import Place
from ui.shell import caretaker
from ui.shell.opening_trouble import OpeningTrouble


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "shop.usual"


@pytest.fixture
def book(notebook: Path, shop: object) -> Path:
    came(new_customer("Ada"), shop, "2026-03-02 09:00")  # type: ignore[arg-type]
    disconnect()
    return notebook


@pytest.fixture
def app(qtbot: QtBot, tmp_path: Path) -> Iterator[App]:
    app = App(Computer(), CrashReporter(tmp_path))
    qtbot.addWidget(app.window)
    yield app
    app.end()
    app.window.close()


def open_it(app: App, qtbot: QtBot, book: Path) -> None:
    app.open(Place(str(book)))
    qtbot.waitUntil(lambda: app.desk is not None and app.window.isVisible())


def trouble(app: App) -> OpeningTrouble:
    sheet = app.window.centralWidget()
    assert isinstance(sheet, OpeningTrouble)
    return sheet


def names(place: Path) -> list[str]:
    open_notebook(place, create=False)
    found = [row[0] for row in execute("SELECT name FROM customer ORDER BY no").fetchall()]
    disconnect()
    return found


def damage(book: Path) -> None:
    with book.open("rb+") as file:
        file.seek(8192)
        file.write(b"\x5a" * 60_000)


def test_closing_makes_a_backup_if_anything_is_new(app: App, qtbot: QtBot, book: Path) -> None:
    open_it(app, qtbot, book)
    app.end()
    (made,) = shelf.backups(book)
    assert (made.why, made.customers, made.visits) == (Why.CLOSING, 1, 1)
    again = App(Computer(), CrashReporter(book.parent))
    qtbot.addWidget(again.window)
    open_it(again, qtbot, book)
    again.end()
    assert list(shelf.backups(book)) == [made]


def test_a_pretend_shop_needs_no_backups(app: App, qtbot: QtBot) -> None:
    app.open(Place(str(demo_notebook()), create=True))
    qtbot.waitUntil(lambda: app.desk is not None, timeout=60_000)
    app.end()
    assert not shelf.folder_of(demo_notebook()).exists()


def test_a_notebook_that_is_gone_or_torn_can_be_put_back(
    app: App, qtbot: QtBot, book: Path
) -> None:
    backup.make(book)
    book.write_bytes(b"torn" * 5000)
    app.open(Place(str(book)))
    qtbot.waitUntil(lambda: isinstance(app.window.centralWidget(), OpeningTrouble))
    qtbot.waitUntil(trouble(app).put_back.isVisible)
    assert "1 customer, 1 visit" in trouble(app).newest.text()
    assert book.read_bytes() == b"torn" * 5000
    qtbot.mouseClick(trouble(app).put_back, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: app.desk is not None)
    assert app.desk
    assert "What stood there before is kept as" in app.desk.messages.sentence.text()
    app.end()
    assert names(book) == ["Ada"]


def test_damage_in_an_open_notebook_is_found_and_a_backup_offered(
    app: App, qtbot: QtBot, book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(caretaker, "AFTER_OPENING_MS", 10)
    app.caretaker._look.setInterval(10)
    made = backup.make(book)
    open_notebook(book)
    for number in range(400):
        execute(
            "INSERT INTO draft (id, kind, till, body, updated_at) VALUES (?, 'x', '', ?, 0)",
            f"d{number}", "y" * 900,
        )  # fmt: skip
    disconnect()
    with book.open("rb+") as file:
        file.seek(-40_000, 2)
        file.write(b"\x5a" * 30_000)
    torn = book.read_bytes()
    app.open(Place(str(book)))  # it may be found out before one sees the window
    qtbot.waitUntil(lambda: isinstance(app.window.centralWidget(), OpeningTrouble))
    assert "is damaged" in trouble(app).sentence.text()
    qtbot.waitUntil(trouble(app).put_back.isVisible)
    app.end()
    assert book.read_bytes() == torn
    assert list(shelf.backups(book)) == [made]


def test_a_backup_from_the_settings_takes_the_notebooks_place(
    app: App, qtbot: QtBot, book: Path
) -> None:
    made = backup.make(book)
    open_notebook(book)
    new_customer("Later")
    disconnect()
    open_it(app, qtbot, book)
    assert app.desk
    app.desk.backup_wanted.emit(made.path)
    qtbot.waitUntil(lambda: app.desk is not None and "is back" in said(app))
    app.end()
    assert names(book) == ["Ada"]
    (aside,) = shelf.folder_of(book).glob("*set aside*.usual")
    assert names(aside) == ["Ada", "Later"]


def test_a_backup_that_is_not_whole_moves_nothing(app: App, qtbot: QtBot, book: Path) -> None:
    made = backup.make(book)
    damage(made.path)
    open_it(app, qtbot, book)
    assert app.desk
    app.desk.backup_wanted.emit(made.path)
    qtbot.waitUntil(lambda: isinstance(app.window.centralWidget(), OpeningTrouble))
    assert "changed since the backup was made" in trouble(app).sentence.text()
    qtbot.mouseClick(trouble(app).again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: app.desk is not None)


def said(app: App) -> str:
    return app.desk.messages.sentence.text() if app.desk else ""
