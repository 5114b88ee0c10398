from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.key_watch import KeyWatch


class Reader(KeyWatch):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.read = ""

    def claims(self, event: QKeyEvent) -> bool:
        event.ignore()
        return False

    def takes(self, event: QKeyEvent) -> bool:
        self.read += event.text()
        return event.text() == "x"


def test_it_goes_where_the_focus_goes(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    first, second = QLineEdit(), QLineEdit()
    layout = QVBoxLayout(window)
    layout.addWidget(first)
    layout.addWidget(second)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    first.setFocus()
    reader = Reader(window)
    qtbot.keyClicks(first, "ax")
    second.setFocus()
    qtbot.keyClicks(second, "bx")
    qtbot.keyClick(first, Qt.Key.Key_C)
    assert reader.read == "axbx"
    assert (first.text(), second.text()) == ("ac", "b")
