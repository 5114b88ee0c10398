from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from models.ids import new_id
from models.kinds import Role
from models.shop.staff import StaffRow
from ui.shell.who_chooser import WhoChooser

PRIYA = StaffRow(new_id(), "Priya Adams", "PA", 0, Role.OWNER)
SAM = StaffRow(new_id(), "Sám Lee", "SL", 1, Role.STAFF)


@pytest.fixture
def chooser(qtbot: QtBot) -> Iterator[WhoChooser]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    button = QPushButton("Who is on?", window)
    button.move(10, 560)
    chooser = WhoChooser(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    chooser.open_above(button, [PRIYA, SAM])
    yield chooser
    window.close()


@pytest.mark.parametrize("typed", ["sl", "SAM", "lee", "sam l"])
def test_initials_or_a_beginning_are_enough(typed: str, chooser: WhoChooser, qtbot: QtBot) -> None:
    qtbot.keyClicks(chooser.edit, typed)
    with qtbot.waitSignal(chooser.chosen) as chosen:
        qtbot.keyClick(chooser.edit, Qt.Key.Key_Return)
    assert chosen.args == [SAM]
    assert not chooser.isVisible()


def test_a_name_nobody_has_is_somebody_new(chooser: WhoChooser, qtbot: QtBot) -> None:
    qtbot.keyClicks(chooser.edit, "Zoe")
    assert chooser.hint.text() == "Enter adds Zoe to the staff."
    with qtbot.waitSignal(chooser.new_wanted) as wanted:
        qtbot.keyClick(chooser.edit, Qt.Key.Key_Return)
    assert wanted.args == ["Zoe"]


def test_it_stands_above_its_button_within_the_window(chooser: WhoChooser) -> None:
    assert chooser.geometry().bottom() < 560
    assert chooser.geometry().top() >= 0


def test_escape_leaves_everything_as_it_was(chooser: WhoChooser, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(chooser.chosen):
        qtbot.keyClick(chooser.edit, Qt.Key.Key_Escape)
    assert not chooser.isVisible()
