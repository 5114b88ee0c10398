from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.computer import Computer
from ui.screens.settings.settings_screen import SettingsScreen


def test_what_is_chosen_holds_at_once(
    screen: SettingsScreen, computer: Computer, qtbot: QtBot
) -> None:
    qtbot.mouseClick(screen.look.schemes.button(1), Qt.MouseButton.LeftButton)
    screen.look.text_size.setValue(15)
    screen.look.touch.toggle()
    choices = computer.choices
    assert (choices.scheme, choices.text_percent, choices.touch) == ("dark", 150, True)
    assert screen.look.percent.text() == "150%"


def test_what_is_chosen_elsewhere_is_shown(screen: SettingsScreen, computer: Computer) -> None:
    computer.choose(scheme="light", text_percent=80, touch=True)
    assert screen.look.schemes.button(0).isChecked()
    assert screen.look.text_size.value() == 8
    assert screen.look.touch.isChecked()
