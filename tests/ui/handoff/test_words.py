from datetime import timedelta
from itertools import combinations

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from models.ids import new_id
from models.kinds import Heat
from models.shop.shifts import ShiftRow
from tests.ui.conftest import SATURDAY
from ui.handoff import words
from ui.handoff.heat_chip import HeatChip
from ui.session import Session

pytestmark = pytest.mark.usefixtures("dressed")


def test_a_due_time_says_when_and_whether_it_has_passed(session: Session) -> None:
    time = session.shop.time
    assert words.due(None, time, SATURDAY) == ""
    assert words.due(SATURDAY + timedelta(minutes=100), time, SATURDAY) == "before 17:00"
    assert words.due(SATURDAY + timedelta(days=1), time, SATURDAY) == "before tomorrow 15:20"
    assert words.due(SATURDAY - timedelta(minutes=20), time, SATURDAY) == "was due 15:00"


def test_shifts_that_nobody_closed_are_told_in_one_sentence(session: Session) -> None:
    time, friday = session.shop.time, SATURDAY - timedelta(days=1)
    left = ShiftRow(new_id(), "", friday.date(), None, (), friday, friday, 1, forgotten=True)
    assert words.left_open([], time) == ""
    assert words.left_open([left], time) == (
        "Nobody closed the shift of Friday 20 November; it ended by itself at 15:20."
    )
    assert words.left_open([left] * 7, time) == "Nobody closed any of the last 7 shifts."


def test_half_a_condition_is_still_a_sentence() -> None:
    assert words.condition("it rains", "take it in") == "If it rains, then take it in"
    assert words.condition("", "take it in") == "take it in"
    assert words.condition("it rains", "") == "If it rains"


def shape(heat: Heat, qtbot: QtBot) -> QImage:
    chip = HeatChip(heat)
    qtbot.addWidget(chip)
    assert chip.text() == words.heat(heat)
    chip.setText("")
    return chip.grab().toImage().convertToFormat(QImage.Format.Format_Mono)


def test_each_heat_has_a_word_and_a_shape_of_its_own(qtbot: QtBot) -> None:
    for one, other in combinations(Heat, 2):
        assert shape(one, qtbot) != shape(other, qtbot)
