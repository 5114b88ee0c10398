import json
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ui.computer import FILE, SET_ASIDE, Choices, Computer


def test_what_was_chosen_is_there_the_next_time(tmp_path: Path, qtbot: QtBot) -> None:
    computer = Computer(tmp_path)
    with qtbot.waitSignal(computer.changed):
        computer.choose(scheme="dark", text_percent=150, till="front")
    again = Computer(tmp_path).choices
    assert (again.scheme, again.text_percent, again.till) == ("dark", 150, "front")


def test_choosing_the_same_says_nothing(tmp_path: Path, qtbot: QtBot) -> None:
    computer = Computer(tmp_path)
    with qtbot.assertNotEmitted(computer.changed):
        computer.choose(scheme="system")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("text", ["{", "[]", "", '"dark"', "\x00"])
def test_a_broken_file_is_kept_aside(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE).write_text(text)
    assert Computer(tmp_path).choices == Choices()
    assert (tmp_path / SET_ASIDE).read_text() == text
    assert not (tmp_path / FILE).exists()


def test_what_makes_no_sense_is_as_it_is_by_default(tmp_path: Path) -> None:
    nonsense = {"scheme": "pink", "text_percent": 5000, "touch": "yes", "till": 7, "new": 1}
    (tmp_path / FILE).write_text(json.dumps(nonsense))
    choices = Computer(tmp_path).choices
    assert (choices.scheme, choices.text_percent, choices.touch) == ("system", 200, False)
    assert choices.till == ""


def test_a_folder_that_cannot_be_written_hinders_nobody(tmp_path: Path) -> None:
    computer = Computer(tmp_path / "gone")
    computer.choose(touch=True)
    assert computer.choices.touch
