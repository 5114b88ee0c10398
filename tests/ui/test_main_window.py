import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.computer import Computer
from ui.main_window import MainWindow
from ui.shell import command_list


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    window = MainWindow(Computer())
    qtbot.addWidget(window)
    window.show()
    return window


def test_it_shows_one_sheet_at_a_time(window: MainWindow) -> None:
    window.show_sheet(QWidget(), "Corner")
    assert window.windowTitle() == "Corner – The Usual"
    sheet = QWidget()
    window.show_sheet(sheet)
    assert window.windowTitle() == "The Usual"
    assert window.centralWidget() is sheet


def test_escape_that_nobody_wants_leads_back(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.back_wanted):
        qtbot.keyClick(window, Qt.Key.Key_Escape)


def test_the_keys_are_shown_once(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F1)
    help_sheet = window.help
    assert help_sheet
    assert help_sheet.isVisible()
    assert not help_sheet.isModal()
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert window.help is help_sheet
    help_sheet.close()
    qtbot.waitUntil(lambda: window.help is None)


def test_without_a_notebook_only_what_needs_none_can_be_done(window: MainWindow) -> None:
    possible = {command.id for command in window.commands.possible()}
    assert {"blank", "help", "quit", "dark", "larger"} <= possible
    assert possible.isdisjoint({"undo", "find", command_list.TODAY})


def test_the_field_under_the_hands_is_stored_before_it_closes(
    window: MainWindow, qtbot: QtBot
) -> None:
    field = QLineEdit()
    window.show_sheet(field)
    with qtbot.waitActive(window):
        window.activateWindow()
    field.setFocus()
    qtbot.keyClicks(field, "half a name")
    with qtbot.waitSignal(field.editingFinished):
        window.close()
