from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.screens.settings.settings_screen import SettingsScreen


def test_it_names_the_file(screen: SettingsScreen, place: Path, qtbot: QtBot) -> None:
    assert screen.data.where.text() == str(place)
    qtbot.mouseClick(screen.data.copy, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == str(place)


def test_other_notebooks_are_the_windows_business(screen: SettingsScreen, qtbot: QtBot) -> None:
    for button, command in ((screen.data.other, "open"), (screen.data.demo, "demo")):
        with qtbot.waitSignal(screen.command_wanted) as wanted:
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert wanted.args == [command]
