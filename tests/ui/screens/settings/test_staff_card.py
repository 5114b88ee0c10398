from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.shop import staff
from models.shop.staff import StaffDraft
from tests.conftest import ME
from ui.screens.settings.settings_screen import SettingsScreen


def names() -> list[tuple[str, str]]:
    return [(person.name, person.initials) for person in staff.everybody()]


def test_somebody_new_is_added_by_name(screen: SettingsScreen, qtbot: QtBot) -> None:
    qtbot.keyClicks(screen.staff.new_name, "Priya Adams")
    qtbot.keyClick(screen.staff.new_name, Qt.Key.Key_Return)
    assert names() == [("Priya Adams", "PA")]
    assert screen.staff.new_name.text() == ""
    assert [row.name.text() for row in screen.staff.people()] == ["Priya Adams"]


def test_a_name_is_corrected_where_it_stands(screen: SettingsScreen) -> None:
    staff.save(ME, StaffDraft("Priya Adam"))
    (row,) = screen.staff.people()
    row.name.set_text("Priya Adams-Lee")
    row.name.committed.emit("Priya Adams-Lee")
    assert names() == [("Priya Adams-Lee", "PA")]
    (same,) = screen.staff.people()
    assert same is row


def test_initials_of_ones_own_stay(screen: SettingsScreen) -> None:
    staff.save(ME, StaffDraft("Priya Adams", "PX"))
    (row,) = screen.staff.people()
    row.name.set_text("Priya Lee")
    row.name.committed.emit("Priya Lee")
    assert names() == [("Priya Lee", "PX")]


def test_who_leaves_is_no_longer_listed(screen: SettingsScreen, qtbot: QtBot) -> None:
    staff.save(ME, StaffDraft("Priya"))
    staff.save(ME, StaffDraft("Sam"))
    first, _ = screen.staff.people()
    qtbot.mouseClick(first.leaves, Qt.MouseButton.LeftButton)
    assert names() == [("Sam", "S")]
    assert [row.name.text() for row in screen.staff.people()] == ["Sam"]
