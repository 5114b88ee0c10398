from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import Stand
from ui.widgets.token_parts import Token, TokenEdit


class Ear:
    def __init__(self, *, takes: bool) -> None:
        self.takes = takes
        self.heard: list[object] = []

    def press(self, event: QKeyEvent) -> bool:
        self.heard.append(event.text())
        return self.takes

    def enter(self) -> None:
        self.heard.append("in")

    def leave(self, reason: Qt.FocusReason) -> None:
        self.heard.append("out" if reason != Qt.FocusReason.PopupFocusReason else "menu")


def test_only_the_cross_takes_a_chip_out(dressed: QApplication, qtbot: QtBot, stand: Stand) -> None:
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        dressed.setLayoutDirection(direction)
        token = Token("Sourdough, sliced")
        stand(token)
        near, far = QPoint(10, token.height() // 2), QPoint(token.width() - 10, token.height() // 2)
        if direction == Qt.LayoutDirection.RightToLeft:
            near, far = far, near
        with qtbot.assertNotEmitted(token.removed):
            qtbot.mouseClick(token, Qt.MouseButton.LeftButton, pos=near)
        with qtbot.waitSignal(token.removed):
            qtbot.mouseClick(token, Qt.MouseButton.LeftButton, pos=far)


def test_the_listener_hears_each_key_first(qtbot: QtBot, stand: Stand) -> None:
    host = QWidget()
    deaf, greedy = Ear(takes=False), Ear(takes=True)
    one, other = TokenEdit(deaf, host), TokenEdit(greedy, host)
    stand(host)
    deaf.heard.clear()
    qtbot.keyClicks(one, "ab")
    qtbot.keyClicks(other, "ab")
    assert (one.text(), other.text()) == ("ab", "")
    assert deaf.heard == greedy.heard == ["a", "b"]
    other.setFocus()
    one.setFocus()
    assert greedy.heard[2:] == ["in", "out"]


def test_it_asks_for_the_room_its_words_need(stand: Stand) -> None:
    host = QWidget()
    edit = TokenEdit(Ear(takes=False), host)
    stand(host)
    few = edit.sizeHint().width()
    edit.setText("a longer description of a thing")
    assert edit.sizeHint().width() > few
    assert edit.minimumSizeHint().width() < edit.sizeHint().width()
