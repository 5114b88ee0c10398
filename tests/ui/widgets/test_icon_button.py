from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import Stand
from ui import theme
from ui.theme import LIGHT
from ui.widgets.icon_button import IconButton


def test_a_picture_has_a_name(qtbot: QtBot, stand: Stand) -> None:
    button = IconButton("trash-2", "Take <away>")
    stand(button)
    assert button.accessibleName() == "Take <away>"
    assert "&lt;away&gt;" in button.toolTip()
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Space)
    button.set_name("Bring back")
    assert button.accessibleName() == "Bring back"


def test_it_grows_with_the_text_and_for_fingers(dressed: QApplication, stand: Stand) -> None:
    button = IconButton("trash-2", "Take away")
    stand(button)
    before = button.iconSize().width()
    theme.apply(LIGHT, dressed, 200, touch=True)
    assert button.iconSize().width() > before
    assert button.sizeHint().height() >= 44
    assert button.sizeHint().width() >= 44
