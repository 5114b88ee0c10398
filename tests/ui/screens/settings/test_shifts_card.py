from uuid import UUID

from PySide6.QtCore import Qt, QTime
from pytestqt.qtbot import QtBot

from models.shop import shifts
from models.shop.shifts import ShiftPlan
from ui.screens.settings.settings_screen import SettingsScreen


def test_an_early_and_a_late_shift_stand_there_first(screen: SettingsScreen) -> None:
    names = [row.name.placeholderText() for row in screen.shifts.rows]
    assert names == ["Early", "Late"]


def test_a_shift_is_named_moved_past_midnight_added_and_removed(
    screen: SettingsScreen, shop: UUID, qtbot: QtBot
) -> None:
    card = screen.shifts
    qtbot.keyClicks(card.rows[1].name, "Night")
    qtbot.keyClick(card.rows[1].name, Qt.Key.Key_Return)
    assert shifts.planned(shop)[1] == ShiftPlan("Night", 14 * 60, 22 * 60)
    card.rows[1].ends.setTime(QTime(2, 0))
    card.rows[1].ends.editingFinished.emit()
    assert shifts.planned(shop)[1] == ShiftPlan("Night", 14 * 60, 2 * 60)
    card.add_button.click()
    assert shifts.planned(shop)[2].begins == 2 * 60
    card.rows[0].remove_button.click()
    assert [plan.label for plan in shifts.planned(shop)] == ["Night", ""]


def test_a_shop_may_have_no_shifts_at_all(screen: SettingsScreen, shop: UUID) -> None:
    for _ in range(2):
        screen.shifts.rows[0].remove_button.click()
    assert shifts.planned(shop) == ()
    screen.shifts.add_button.click()
    assert len(shifts.planned(shop)) == 1
