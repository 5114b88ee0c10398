from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import Stand
from ui.widgets.empty_state import EmptyState


def test_it_says_what_will_be_here_and_offers_the_first_step(qtbot: QtBot, stand: Stand) -> None:
    empty = EmptyState("Nobody yet. <b>", "Add the first customer", "+")
    stand(empty)
    assert empty.sentence.text() == "Nobody yet. <b>"
    assert empty.button.hint() == "+"
    with qtbot.waitSignal(empty.action):
        qtbot.mouseClick(empty.button, Qt.MouseButton.LeftButton)
    empty.set_sentence("Nobody any more.")
    assert empty.sentence.text() == "Nobody any more."


def test_without_an_action_there_is_only_the_sentence(stand: Stand) -> None:
    empty = EmptyState("Nothing is waiting. " * 20)
    window = stand(empty, width=300)
    assert not empty.button.isVisible()
    assert window.width() == 300
    assert empty.sentence.height() > 3 * empty.sentence.fontMetrics().height()
