import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.screens.customers.chip_row import ChipRow, Switch

Key = Qt.Key


@pytest.fixture
def row(qtbot: QtBot) -> ChipRow:
    row = ChipRow("Groups", rest="all")
    row.set_switches([Switch("all", "All", "9"), Switch("new", "New"), Switch("late", "Late")])
    qtbot.addWidget(row)
    with qtbot.waitActive(row):
        row.show()
        row.activateWindow()
    return row


def words_on(row: ChipRow) -> list[str]:
    return [chip.words() for chip in row.chips() if chip.isChecked()]


def test_one_switch_is_on_and_pressing_it_again_goes_back(qtbot: QtBot, row: ChipRow) -> None:
    row.choose("all")
    chip = row.chips()[1]
    with qtbot.waitSignal(row.chosen) as chosen:
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert (chosen.args, words_on(row)) == (["new"], ["New"])
    with qtbot.waitSignal(row.chosen) as chosen:
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert (chosen.args, words_on(row)) == (["all"], ["All"])


def test_the_row_is_walked_and_switched_by_keys_alone(qtbot: QtBot, row: ChipRow) -> None:
    first, second, third = row.chips()
    first.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(first, Key.Key_Right)
    assert second.hasFocus()
    for press in (Key.Key_Space, Key.Key_Return):
        with qtbot.waitSignal(row.chosen):
            qtbot.keyClick(second, press)
    qtbot.keyClick(second, Key.Key_Left)
    qtbot.keyClick(first, Key.Key_Left)
    assert third.hasFocus()


def test_tab_comes_to_the_switch_that_is_on(row: ChipRow) -> None:
    row.choose("late")
    tabbed = [chip.words() for chip in row.chips() if chip.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert tabbed == ["Late"]


def test_walking_follows_the_direction_of_reading(
    qtbot: QtBot, qapp: QApplication, row: ChipRow
) -> None:
    row.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    first, second, _ = row.chips()
    first.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(first, Key.Key_Left)
    assert second.hasFocus()


def test_new_counts_leave_the_focus_and_the_choice_where_they_are(row: ChipRow) -> None:
    row.choose("new")
    chip = row.chips()[1]
    chip.setFocus(Qt.FocusReason.TabFocusReason)
    row.set_switches([Switch("new", "New", "4"), Switch("gone", "Gone"), Switch("all", "All")])
    assert [each.words() for each in row.chips()] == ["New", "Gone", "All"]
    assert row.chips()[0] is chip
    assert (chip.hasFocus(), chip.isChecked(), chip.count()) == (True, True, "4")
    assert chip.accessibleName() == "New 4"


def test_a_long_word_is_cut_and_told_in_the_tooltip(qtbot: QtBot, row: ChipRow) -> None:
    row.set_switches([Switch("long", "<b>" + "w" * 80, "7")])
    (chip,) = row.chips()
    row.resize(300, 60)
    chip.set_meaning("A & B")
    assert chip.width() <= 300
    assert "&lt;b&gt;www" in chip.toolTip()
    assert "A &amp; B" in chip.toolTip()


def test_switches_without_room_wait_in_a_menu_but_never_the_one_that_is_on(
    qtbot: QtBot, row: ChipRow
) -> None:
    row.set_switches([Switch(n, f"Group & number {n}", str(n)) for n in range(20)])
    row.choose(19)
    row.resize(500, 60)
    shown = [chip.words() for chip in row.chips()]
    assert shown[0] == "Group & number 0"
    assert shown[-1] == "Group & number 19"
    assert len(shown) < 20
    assert all(row.rect().contains(chip.geometry()) for chip in row.chips())
    assert row.rect().contains(row.more_button.geometry())
    row.menu.aboutToShow.emit()
    hidden = row.menu.actions()
    assert len(hidden) == 20 - len(shown)
    with qtbot.waitSignal(row.chosen) as chosen:
        hidden[0].trigger()
    assert chosen.args == [len(shown) - 1]
    assert words_on(row) == [f"Group & number {len(shown) - 1}"]
    row.resize(5000, 60)
    assert len(row.chips()) == 20
    assert row.more_button.isHidden()
