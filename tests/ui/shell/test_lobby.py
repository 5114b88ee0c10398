from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from models.errors import Fault, Trouble
from models.paths import demo_notebook
from ui.computer import Computer
from ui.main_window import MainWindow
from ui.place import Place
from ui.shell.lobby import Lobby
from ui.shell.opening_trouble import OpeningTrouble


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    window = MainWindow(Computer())
    qtbot.addWidget(window)
    return window


@pytest.fixture
def lobby(window: MainWindow) -> Lobby:
    return Lobby(window)


def test_trouble_can_be_tried_again_or_begun_anew(
    lobby: Lobby, window: MainWindow, qtbot: QtBot
) -> None:
    place = Place("/nowhere/a.usual")
    lobby.show_trouble(Trouble(Fault.MISSING, place.where), place)
    sheet = window.centralWidget()
    assert isinstance(sheet, OpeningTrouble)
    with qtbot.waitSignal(lobby.wanted) as wanted:
        sheet.again.click()
    assert wanted.args == [place]
    with qtbot.waitSignal(lobby.wanted) as wanted:
        sheet.new.click()
    assert wanted.args == [Place(place.where, create=True)]


def test_a_fault_of_the_program_is_told_as_one(
    lobby: Lobby, window: MainWindow, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(lobby.refused):
        lobby.show_trouble(AttributeError("oops"), Place("a.usual"))
    sheet = window.centralWidget()
    assert isinstance(sheet, OpeningTrouble)
    assert "oops" not in sheet.sentence.text()


def test_another_notebook_is_chosen_by_its_file(
    lobby: Lobby, window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window.show()
    lobby.choose()
    (dialog,) = window.findChildren(QFileDialog)
    with qtbot.waitSignal(lobby.wanted) as wanted:
        dialog.fileSelected.emit(str(tmp_path / "b.usual"))
    assert wanted.args == [Place(str(tmp_path / "b.usual"))]
    dialog.close()
    QApplication.sendPostedEvents()


def test_the_pretend_shop_may_be_made(lobby: Lobby, qtbot: QtBot) -> None:
    with qtbot.waitSignal(lobby.wanted) as wanted:
        lobby.choose_demo()
    assert wanted.args == [Place(str(demo_notebook()), create=True)]
