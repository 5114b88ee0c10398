from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.commands import Commands
from ui.shell import command_list
from ui.shell.menu import open_menu


def test_it_holds_what_can_be_done_now(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    button = QPushButton("Menu")
    QVBoxLayout(window).addWidget(button)
    window.show()
    commands = Commands(window)
    commands.add(command_list.every_command())
    commands.bind({"find": button.setFocus, "quit": window.close})
    menu = open_menu(commands, button)
    texts = [action.text() for action in menu.actions()]
    assert texts == ["Find", "", "Quit"]
    menu.actions()[2].trigger()
    assert not window.isVisible()
    menu.close()
