from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import Stand
from tests.ui.widgets.test_fields import turn_wheel
from ui import theme
from ui.theme import LIGHT
from ui.widgets.choice import Choice

OPTIONS = [("Light", "light"), ("Dark & <b>quiet</b>", "dark"), ("Like the computer", None)]


def test_it_gives_back_values_for_words(qtbot: QtBot, stand: Stand) -> None:
    choice = Choice("Colours", OPTIONS)
    stand(choice)
    assert choice.value() == "light"
    assert choice.accessibleName() == "Colours"
    assert choice.itemText(1) == "Dark & <b>quiet</b>"
    with qtbot.waitSignal(choice.chosen) as chosen:
        qtbot.keyClick(choice, Qt.Key.Key_Down)
    assert chosen.args == ["dark"]
    with qtbot.assertNotEmitted(choice.chosen):
        choice.set_value(None)
    assert choice.currentText() == "Like the computer"
    choice.set_value("unheard of")
    assert choice.value() == "light"


def test_other_options_keep_the_value_where_they_can(stand: Stand) -> None:
    choice = Choice("Colours", OPTIONS)
    stand(choice)
    choice.set_value("dark")
    choice.set_options(OPTIONS[1:])
    assert choice.value() == "dark"
    assert list(choice.values()) == ["dark", None]
    choice.set_options([])
    assert choice.value() is None


def test_scrolling_over_it_changes_nothing(stand: Stand) -> None:
    choice = Choice("Colours", OPTIONS)
    stand(choice)
    turn = turn_wheel(choice)
    assert choice.value() == "light"
    assert not turn.isAccepted()


def test_it_is_high_enough_for_fingers(dressed: QApplication, stand: Stand) -> None:
    choice = Choice("Colours", OPTIONS)
    stand(choice)
    theme.apply(LIGHT, dressed, touch=True)
    assert choice.sizeHint().height() >= 44
    assert choice.view().sizeHintForRow(0) >= 44
