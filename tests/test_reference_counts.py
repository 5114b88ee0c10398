"""Some versions of PySide6 let go of None, True or False once too often in every call.

Nothing is seen until the count runs out some thousand calls later; then Python aborts. Counting
before and after shows it at once. On Python 3.12 and newer these are immortal and the count is
constant.
"""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

CALLS = 2_000
NOISE = 200  # what the interpreter itself may take or leave meanwhile


class Speaker(QObject):
    spoke = Signal(object)


def ignore(carried: object) -> None:
    pass


def drift(value: object, call: Callable[[], object]) -> int:
    before = sys.getrefcount(value)
    for _ in range(CALLS):
        call()
    return abs(sys.getrefcount(value) - before)


def test_a_call_that_returns_nothing_keeps_none(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    assert drift(None, lambda: label.setText("Cheddar")) < NOISE


@pytest.mark.parametrize("value", [True, False])
def test_an_answer_of_yes_or_no_keeps_its_count(qtbot: QtBot, value: bool) -> None:  # noqa: FBT001
    label = QLabel()
    qtbot.addWidget(label)
    label.setEnabled(value)
    assert drift(value, label.isEnabled) < NOISE


@pytest.mark.parametrize("carried", [None, True, False])
@pytest.mark.parametrize("counted", [None, True, False])
def test_a_signal_keeps_what_it_carries_and_returns(
    qtbot: QtBot,
    carried: object,
    counted: object,
) -> None:
    speaker = Speaker()
    speaker.spoke.connect(ignore)
    assert drift(counted, lambda: speaker.spoke.emit(carried)) < NOISE
