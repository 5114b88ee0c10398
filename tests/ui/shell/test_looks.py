from pathlib import Path

from PySide6.QtCore import QObject

from ui.computer import Computer
from ui.shell.looks import Looks


def test_each_command_chooses_for_this_computer(tmp_path: Path, qapp: object) -> None:
    computer, parent = Computer(tmp_path), QObject()
    doers = Looks(computer, parent).doers()
    for command, scheme in (("dark", "dark"), ("light", "light"), ("system", "system")):
        doers[command]()
        assert computer.choices.scheme == scheme
    for command, percent in (
        ("larger", 110),
        ("larger", 120),
        ("smaller", 110),
        ("usual-size", 100),
    ):
        doers[command]()
        assert computer.choices.text_percent == percent
    for touch in (True, False):
        doers["touch"]()
        assert computer.choices.touch is touch


def test_text_has_its_limits(tmp_path: Path, qapp: object) -> None:
    computer, parent = Computer(tmp_path), QObject()
    doers = Looks(computer, parent).doers()
    for _ in range(30):
        doers["larger"]()
    assert computer.choices.text_percent == 200
