import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.commands import Command, Commands
from ui.shell import command_list

DARK = Command("dark", "Dark & quiet", "Look", ("Ctrl+D",), "night")


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def commands(window: QWidget) -> Commands:
    commands = Commands(window)
    commands.add([DARK])
    return commands


def test_a_key_does_what_the_name_says(commands: Commands, window: QWidget, qtbot: QtBot) -> None:
    done: list[object] = []
    commands.bind({"dark": done.clear})
    commands.bind({"dark": window.hide})
    qtbot.keyClick(window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert window.isHidden()


def test_what_nobody_carries_out_cannot_be_chosen(commands: Commands, window: QWidget) -> None:
    assert commands.possible() == []
    commands.bind({"dark": window.hide})
    assert commands.possible() == [DARK]
    commands.unbind(["dark"])
    commands.run("dark")
    assert not window.isHidden()


def test_words_are_plain_text(commands: Commands) -> None:
    assert commands.action("dark").text() == "Dark && quiet"
    commands.reword("dark", "Undo: Log visit – Tom & Co")
    assert commands.action("dark").text() == "Undo: Log visit – Tom && Co"
    commands.reword("dark", "")
    assert commands.action("dark").text() == "Dark && quiet"


def test_it_knows_its_keys(commands: Commands, window: QWidget) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert not commands.have_key(event)
    commands.bind({"dark": window.hide})
    assert commands.have_key(event)


def test_no_two_commands_share_an_id_or_a_key() -> None:
    known = command_list.every_command()
    ids = [command.id for command in known]
    keys = [key for command in known for key in command.keys]
    assert len(set(ids)) == len(ids)
    assert len(set(keys)) == len(keys)


def test_help_lists_every_key_there_is(commands: Commands) -> None:
    commands.mention(command_list.elsewhere())
    assert {"Ctrl+D", "Ctrl+T", "Esc"} <= {k for c in commands.with_keys() for k in c.keys}
