from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models import journal
from models.people import customers
from models.people.customers import CustomerDraft
from models.shop import staff
from models.shop.staff import StaffDraft
from tests.conftest import ME
from tests.ui.shell.hands_on import control, press, write
from ui.main_window import MainWindow
from ui.shell.desk import Desk


@pytest.fixture
def people(shop: UUID) -> dict[str, UUID]:
    drafts = [StaffDraft("Priya Adams"), StaffDraft("Sam Lee")]
    for draft in drafts:
        staff.save(ME, draft)
    return {draft.name: draft.id for draft in drafts}


def test_initials_and_enter_say_who_is_on(
    people: dict[str, UUID], desk: Desk, window: MainWindow, shop: UUID
) -> None:
    control(window, Qt.Key.Key_U)
    write(window, "sl")
    press(window, Qt.Key.Key_Return)
    assert desk.session.staff
    assert desk.session.staff.name == "Sam Lee"
    assert desk.rail.who.name.text() == "Sam Lee"
    since = staff.on_since(shop)
    assert since
    assert since[0] == people["Sam Lee"]
    assert desk.find.hasFocus()
    assert desk.undo_bar.message.text() == "Come on – Sam Lee"


def test_every_write_carries_who_is_on(
    people: dict[str, UUID], desk: Desk, window: MainWindow
) -> None:
    control(window, Qt.Key.Key_U)
    write(window, "pri")
    press(window, Qt.Key.Key_Return)
    draft = CustomerDraft("Chet", None)
    customers.add(desk.session.background.author, draft)
    assert journal.history(draft.id)[0].staff == people["Priya Adams"]


def test_arrows_choose(people: dict[str, UUID], desk: Desk, window: MainWindow) -> None:
    control(window, Qt.Key.Key_U)
    press(window, Qt.Key.Key_Down)
    press(window, Qt.Key.Key_Return)
    assert desk.session.staff
    assert desk.session.staff.name == "Sam Lee"


def test_somebody_new_is_added_by_name(desk: Desk, window: MainWindow) -> None:
    control(window, Qt.Key.Key_U)
    write(window, "Ada")
    press(window, Qt.Key.Key_Return)
    assert [person.name for person in staff.everybody()] == ["Ada"]
    assert desk.rail.who.name.text() == "Ada"


def test_it_blocks_nothing(
    people: dict[str, UUID], desk: Desk, window: MainWindow, qtbot: QtBot
) -> None:
    control(window, Qt.Key.Key_U)
    chooser = desk.on_duty.chooser
    assert chooser
    desk.find.setFocus()
    assert not chooser.isVisible()


def test_who_is_on_is_known_after_a_restart(
    people: dict[str, UUID], shop: UUID, desk: Desk
) -> None:
    staff.come_on(ME, people["Sam Lee"], shop)
    desk.on_duty.refresh()
    assert desk.session.background.author.staff == people["Sam Lee"]


def test_taking_it_back_brings_back_who_was_on(
    people: dict[str, UUID], desk: Desk, window: MainWindow
) -> None:
    for initials in ("pa", "sl"):
        control(window, Qt.Key.Key_U)
        write(window, initials)
        press(window, Qt.Key.Key_Return)
    control(window, Qt.Key.Key_Z)
    assert desk.rail.who.name.text() == "Priya Adams"
    control(window, Qt.Key.Key_Z)
    assert desk.session.staff is None
