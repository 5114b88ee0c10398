from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.dialogs.help_dialog import HelpDialog
from ui.shell import command_list
from ui.widgets.plain_label import PlainLabel


def test_it_lists_every_key_with_its_name(qtbot: QtBot) -> None:
    commands = [*command_list.every_command(), *command_list.elsewhere()]
    dialog = HelpDialog([command for command in commands if command.keys])
    qtbot.addWidget(dialog)
    dialog.show()
    shown = {label.text() for label in dialog.findChildren(PlainLabel)}
    assert {"Log a visit", "Ctrl L", "Cover the screen", "F12", "Larger text"} <= shown
    assert "Ctrl Shift Z   Ctrl Y" in shown
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
