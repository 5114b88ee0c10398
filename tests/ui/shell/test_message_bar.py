from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.shell.message_bar import MessageBar


@pytest.fixture
def bar(qtbot: QtBot) -> Iterator[MessageBar]:
    window = QWidget()  # the pointer rests in its corner, not on the bar
    qtbot.addWidget(window)
    window.resize(600, 400)
    bar = MessageBar(parent=window)
    bar.setGeometry(100, 300, 400, 60)
    window.show()
    yield bar
    window.close()


def test_it_says_one_thing_and_can_be_closed(bar: MessageBar, qtbot: QtBot) -> None:
    bar.say("The disk is full.")
    assert bar.isVisible()
    assert bar.button.isHidden()
    with qtbot.waitSignal(bar.dismissed):
        qtbot.mouseClick(bar.close_button, Qt.MouseButton.LeftButton)
    assert not bar.isVisible()


def test_it_goes_by_itself_but_not_under_the_pointer(bar: MessageBar, qtbot: QtBot) -> None:
    bar.timer.setInterval(30)
    bar.say("The disk is full.")
    qtbot.waitUntil(lambda: not bar.isVisible())
    bar.say("The disk is full.")
    bar.timer.stop()
    qtbot.wait(60)
    assert bar.isVisible()


def test_an_offer_stands_until_it_is_answered(bar: MessageBar, qtbot: QtBot) -> None:
    bar.timer.setInterval(10)
    bar.offer("Nobody has this card.", "Link it to Tom & Co")
    qtbot.wait(40)
    assert bar.isVisible()
    with qtbot.waitSignal(bar.accepted):
        qtbot.mouseClick(bar.button, Qt.MouseButton.LeftButton)
