from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.dialogs.crash_dialog import CrashDialog


def test_it_shows_no_traceback_and_gives_it_away_on_demand(qtbot: QtBot) -> None:
    dialog = CrashDialog("AttributeError\n  ui/app.py:1 run")
    qtbot.addWidget(dialog)
    dialog.open()
    assert "AttributeError" not in dialog.words.text()
    qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == "AttributeError\n  ui/app.py:1 run"
    assert dialog.copy.words() == "Copied"
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog.go_on, Qt.Key.Key_Space)
