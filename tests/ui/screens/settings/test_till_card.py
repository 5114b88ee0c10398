import tomllib
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.paths import VERSION
from ui.computer import Computer
from ui.screens.settings.settings_screen import SettingsScreen
from ui.session import Session
from ui.widgets.plain_label import PlainLabel

ROOT = Path(__file__).parent.parent.parent.parent.parent


def test_the_till_signs_from_now_on(
    screen: SettingsScreen, session: Session, computer: Computer, qtbot: QtBot
) -> None:
    qtbot.keyClicks(screen.till.name, "front")
    qtbot.keyClick(screen.till.name, Qt.Key.Key_Return)
    assert session.background.author.till == "front"
    assert computer.choices.till == "front"


def test_the_version_is_that_of_the_project(screen: SettingsScreen, qtbot: QtBot) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["version"] == VERSION
    texts = [label.text() for label in screen.about.findChildren(PlainLabel)]
    assert f"The Usual {VERSION}" in texts
    with qtbot.waitSignal(screen.command_wanted) as wanted:
        qtbot.mouseClick(screen.about.keys, Qt.MouseButton.LeftButton)
    assert wanted.args == ["help"]
