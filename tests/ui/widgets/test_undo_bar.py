from time import monotonic

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import Stand
from tests.ui.widgets.heard import hearing
from ui.widgets import undo_bar
from ui.widgets.undo_bar import UndoBar

SHORT_MS = 60


@pytest.fixture
def bar(stand: Stand, monkeypatch: pytest.MonkeyPatch) -> UndoBar:
    monkeypatch.setattr(undo_bar, "STANDS_MS", SHORT_MS)
    bar = UndoBar()
    stand(bar)
    return bar


def test_it_stands_eight_seconds() -> None:
    assert undo_bar.STANDS_MS == 8_000


def test_it_says_what_was_done_and_goes_by_itself(
    qtbot: QtBot, bar: UndoBar, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not bar.is_standing()
    with hearing(monkeypatch) as heard:
        bar.show_message("Logged a visit of <b>Rosa</b>")
    assert bar.isVisible()
    assert bar.message.text() == "Logged a visit of <b>Rosa</b>"
    assert heard == ["Logged a visit of <b>Rosa</b>"]
    with qtbot.waitSignal(bar.dismissed):
        pass
    assert not bar.is_standing()


def test_undo_is_one_press_away(qtbot: QtBot, bar: UndoBar) -> None:
    bar.show_message("Logged a visit")
    assert bar.undo_button.hint() == "Ctrl Z"
    with qtbot.waitSignals([bar.undo_requested, bar.dismissed]):
        qtbot.mouseClick(bar.undo_button, Qt.MouseButton.LeftButton)
    assert not bar.is_standing()


def test_it_can_be_closed(qtbot: QtBot, bar: UndoBar) -> None:
    bar.show_message("Logged a visit")
    with qtbot.waitSignal(bar.dismissed), qtbot.assertNotEmitted(bar.undo_requested):
        qtbot.mouseClick(bar.close_button, Qt.MouseButton.LeftButton)
    assert bar.close_button.accessibleName()


def test_it_does_not_take_the_focus(bar: UndoBar) -> None:
    before = QApplication.focusWidget()
    bar.show_message("Logged a visit")
    assert QApplication.focusWidget() is before


def test_it_waits_while_the_pointer_or_the_focus_is_on_it(qtbot: QtBot, bar: UndoBar) -> None:
    bar.show_message("Logged a visit")
    bar.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    with qtbot.assertNotEmitted(bar.dismissed, wait=3 * SHORT_MS):
        pass
    with qtbot.waitSignal(bar.dismissed):
        bar.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, on=False)
    bar.show_message("Logged a visit")
    bar.undo_button.setFocus()
    with qtbot.assertNotEmitted(bar.dismissed, wait=3 * SHORT_MS):
        pass
    with qtbot.waitSignal(bar.dismissed):
        bar.undo_button.clearFocus()


def test_each_message_has_its_own_time(qtbot: QtBot, bar: UndoBar) -> None:
    bar.show_message("first")
    qtbot.wait(SHORT_MS // 2)
    bar.show_message("second", can_undo=False)
    since = monotonic()
    assert bar.is_standing()
    assert bar.message.text() == "second"
    assert not bar.undo_button.isVisible()
    with qtbot.waitSignal(bar.dismissed):
        pass
    assert monotonic() - since > SHORT_MS * 0.9 / 1000
