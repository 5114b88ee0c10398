from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.shell.hands_on import control, press, write
from ui.main_window import MainWindow
from ui.shell.desk import Desk


def test_it_covers_the_window_and_gives_everything_back(desk: Desk, window: MainWindow) -> None:
    write(window, "che")
    window.blank.cover()
    assert window.blank.isVisible()
    assert window.blank.size() == window.size()
    window.resize(900, 600)
    assert window.blank.size() == window.size()
    press(window, Qt.Key.Key_X)
    assert not window.blank.isVisible()
    assert desk.find.text() == "che"
    assert window.focusWidget() is desk.find


def test_no_key_reaches_what_lies_underneath(desk: Desk, window: MainWindow) -> None:
    window.blank.cover()
    control(window, Qt.Key.Key_2)
    assert desk.pages.here.page == "today"
    assert not window.blank.isVisible()


def test_dialogs_are_hidden_and_come_back_as_they_were(
    desk: Desk, window: MainWindow, qtbot: QtBot
) -> None:
    dialog = QDialog(window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    field = QLineEdit("half a note", dialog)
    dialog.open()
    window.blank.cover()
    assert not dialog.isVisible()
    window.blank.lift()
    assert dialog.isVisible()
    assert field.text() == "half a note"
    dialog.close()
