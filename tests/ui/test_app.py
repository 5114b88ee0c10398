import gc
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.changes import Author
from models.database import KNOWN_MIGRATIONS, disconnect, execute, open_notebook
from models.errors import Obstacle, Refused
from models.ids import new_id
from models.paths import HOME, data_dir, shop_notebook
from models.shop import branches
from ui.app import App
from ui.computer import Computer
from ui.crash import CrashReporter
from ui.place import Place, remembered
from ui.screens.first_run.screen import FirstRunScreen
from ui.shell.command_list import BRING_IN, SETTINGS, TODAY
from ui.shell.opening_trouble import OpeningTrouble

ME = Author()


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv(HOME, str(tmp_path / "home"))
    interval = sys.getswitchinterval()
    yield tmp_path / "home"
    sys.setswitchinterval(interval)
    gc.unfreeze()


@pytest.fixture
def app(qtbot: QtBot, tmp_path: Path, home: Path) -> Iterator[App]:
    gc.enable()
    app = App(Computer(), CrashReporter(tmp_path))
    qtbot.addWidget(app.window)
    yield app
    app.close()
    app.window.close()


def make_shop(place: Path, name: str = "Corner") -> Path:
    data_dir()
    open_notebook(place)
    branches.open_branch(ME, new_id(), name, "Europe/Berlin")
    disconnect()
    return place


def opened(app: App) -> Callable[[], bool]:
    return lambda: app.desk is not None and app.window.isVisible()


def crashed(app: App) -> Callable[[], bool]:
    return lambda: app.crash_dialog is not None


def trouble(app: App) -> str:
    sheet = app.window.centralWidget()
    return sheet.sentence.text() if isinstance(sheet, OpeningTrouble) else ""


def test_it_opens_the_notebook_and_then_shows_it(app: App, qtbot: QtBot) -> None:
    make_shop(shop_notebook())
    app.open(remembered(app.computer))
    assert not opened(app)()
    assert not gc.isenabled()
    qtbot.waitUntil(opened(app))
    assert app.window.windowTitle() == "Corner – The Usual"
    assert app.desk
    assert app.desk.pages.here.page == TODAY
    assert app.computer.choices.notebook == "shop.usual"


def test_the_very_first_start_asks_and_can_be_skipped(app: App, qtbot: QtBot) -> None:
    app.open(remembered(app.computer))
    qtbot.waitUntil(app.window.isVisible)
    screen = app.window.centralWidget()
    assert isinstance(screen, FirstRunScreen)
    for _ in range(3):
        qtbot.waitUntil(screen.next_button.isEnabled)
        qtbot.mouseClick(screen.skip_button, Qt.MouseButton.LeftButton)
        qtbot.wait(50)
    qtbot.waitUntil(opened(app))
    assert app.desk
    qtbot.waitUntil(app.desk.find.hasFocus)
    app.close()
    open_notebook(shop_notebook())
    assert branches.shop()
    disconnect()


def test_a_first_start_cut_short_asks_again(app: App, qtbot: QtBot) -> None:
    for _ in range(2):
        app.open(remembered(app.computer))
        qtbot.waitUntil(lambda: isinstance(app.window.centralWidget(), FirstRunScreen))
        app.close()


def test_a_list_can_come_in_before_the_first_visit(app: App, qtbot: QtBot) -> None:
    app.open(remembered(app.computer))
    qtbot.waitUntil(lambda: isinstance(app.window.centralWidget(), FirstRunScreen))
    screen = app.window.centralWidget()
    assert isinstance(screen, FirstRunScreen)
    qtbot.mouseClick(screen.skip_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(screen.list_button.isVisible)
    qtbot.mouseClick(screen.list_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(opened(app))
    assert app.desk
    assert app.desk.pages.here.page == BRING_IN


def test_it_opens_at_the_page_asked_for(app: App, qtbot: QtBot) -> None:
    app.open(Place(str(make_shop(shop_notebook()))), SETTINGS)
    qtbot.waitUntil(opened(app))
    assert app.desk
    assert app.desk.pages.here.page == SETTINGS


def empty(place: Path) -> None:
    place.touch()


def zipped(place: Path) -> None:
    with zipfile.ZipFile(place, "w") as file:
        file.writestr("letter.txt", "hello")


def newer(place: Path) -> None:
    open_notebook(place)
    execute(f"PRAGMA user_version = {KNOWN_MIGRATIONS + 1}")
    disconnect()


def folder(place: Path) -> None:
    place.mkdir()


def missing(place: Path) -> None:
    pass


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (missing, "There is no notebook at"),
        (empty, "is empty, 0 bytes"),
        (zipped, "is not a notebook of The Usual"),
        (folder, "is not a notebook of The Usual"),
        (newer, "A newer version of The Usual wrote"),
    ],
)
def test_what_is_no_notebook_is_said_and_left_alone(
    spoil: Callable[[Path], None], says: str, app: App, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "place"
    folder.mkdir()
    place = folder / "shop.usual"
    spoil(place)
    before = place.read_bytes() if place.is_file() else None
    app.open(Place(str(place)))
    qtbot.waitUntil(lambda: bool(trouble(app)))
    assert says in trouble(app)
    assert app.window.isVisible()
    assert (place.read_bytes() if place.is_file() else None) == before
    left = {file.name for file in folder.iterdir()} - {"shop.usual", "shop.usual.lock"}
    assert left == set()


def test_a_notebook_that_went_away_is_not_begun_anew(app: App, qtbot: QtBot) -> None:
    make_shop(shop_notebook())
    app.open(remembered(app.computer))
    qtbot.waitUntil(opened(app))
    app.close()
    qtbot.waitUntil(lambda: not app.caretaker.keeper.is_busy())  # its backup is made
    shop_notebook().unlink()
    app.open(remembered(app.computer))
    qtbot.waitUntil(lambda: bool(trouble(app)))
    assert not shop_notebook().exists()
    sheet = app.window.centralWidget()
    assert isinstance(sheet, OpeningTrouble)
    qtbot.mouseClick(sheet.new, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: isinstance(app.window.centralWidget(), FirstRunScreen))
    assert shop_notebook().exists()


def test_it_can_be_tried_again_once_the_disk_is_there(
    app: App, qtbot: QtBot, tmp_path: Path
) -> None:
    place = tmp_path / "stick" / "shop.usual"
    app.open(Place(str(place)))
    qtbot.waitUntil(lambda: "is not there" in trouble(app))
    sheet = app.window.centralWidget()
    assert isinstance(sheet, OpeningTrouble)
    assert sheet.new.isHidden()
    place.parent.mkdir()
    make_shop(place)
    qtbot.mouseClick(sheet.again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(opened(app))


def test_another_notebook_takes_the_place_of_the_first(
    app: App, qtbot: QtBot, tmp_path: Path
) -> None:
    app.open(Place(str(make_shop(tmp_path / "a.usual", "First"))))
    qtbot.waitUntil(opened(app))
    app.lobby.wanted.emit(Place(str(make_shop(tmp_path / "b.usual", "Second"))))
    qtbot.waitUntil(lambda: app.window.windowTitle() == "Second – The Usual")
    assert app.desk
    assert app.desk.session.shop.name == "Second"
    assert app.computer.choices.notebook == str(tmp_path / "b.usual")


def test_what_the_program_got_wrong_is_told_once(app: App, qtbot: QtBot) -> None:
    app.open(Place(str(make_shop(shop_notebook()))))
    qtbot.waitUntil(opened(app))
    assert app.desk
    failed = app.desk.session.background.failed
    failed.emit(Refused(Obstacle.GONE))
    assert app.desk.messages.isVisible()
    assert not crashed(app)()
    failed.emit(AttributeError("oops"))
    failed.emit(AttributeError("oops"))
    dialog = app.crash_dialog
    assert dialog
    assert "oops" not in dialog.words.text()
    qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    assert "AttributeError" in QApplication.clipboard().text()
    dialog.accept()
    qtbot.waitUntil(lambda: not crashed(app)())


def test_the_window_stands_where_it_stood(app: App, qtbot: QtBot) -> None:
    app.open(Place(str(make_shop(shop_notebook()))))
    qtbot.waitUntil(opened(app))
    app.window.resize(760, 560)
    app.window.close()
    again = App(Computer(), app.crashes)
    qtbot.addWidget(again.window)
    assert (again.window.width(), again.window.height()) == (760, 560)
