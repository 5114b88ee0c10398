from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from models import handoff
from models.changes import Author
from models.handoff import NoteDraft
from models.kinds import Heat
from models.shop import shifts, staff
from models.shop.staff import StaffDraft
from tests.conftest import ME
from tests.ui.shell.hands_on import control, press, write
from ui.main_window import MainWindow
from ui.shell.command_list import CUSTOMERS, HANDOFF, TODAY
from ui.shell.desk import Desk


def left(shop: UUID) -> UUID:
    """Let Sam hand over one must; return a Priya who is not on yet."""
    sam, priya = StaffDraft("Sam"), StaffDraft("Priya")
    for person in (sam, priya):
        staff.save(ME, person)
    staff.come_on(ME, sam.id, shop)
    handoff.leave_note(ME, NoteDraft(shop, None, "Freezer 2 is warm", "Look", Heat.MUST))
    handoff.seal(Author(sam.id, "t"), shop)
    return priya.id


def test_whoever_comes_on_is_shown_what_was_left_wherever_they_are(
    window: MainWindow, desk: Desk, shop: UUID
) -> None:
    left(shop)
    desk.go(CUSTOMERS)
    control(window, Qt.Key.Key_U)
    write(window, "pri")
    press(window, Qt.Key.Key_Return)
    assert desk.pages.here.page == HANDOFF
    assert desk.rail.buttons()[2].accessibleName() == "Handoff"


def test_the_musts_stand_on_every_page_until_they_are_taken_over(
    window: MainWindow, desk: Desk, shop: UUID
) -> None:
    priya = left(shop)
    staff.come_on(ME, priya, shop)
    desk.on_duty.refresh()
    assert desk.pages.here.page == HANDOFF
    assert desk.strip.isHidden()
    control(window, Qt.Key.Key_1)
    assert desk.strip.isVisible()
    assert desk.strip.words.text() == "Not taken over yet: Freezer 2 is warm"
    view = handoff.latest(shop)
    assert view
    assert view.id
    handoff.acknowledge(ME, priya, view.items[0].id, "Look")
    handoff.take_over(ME, priya, view.id)
    assert desk.strip.isHidden()


def test_nobody_is_torn_from_what_they_type(window: MainWindow, desk: Desk, shop: UUID) -> None:
    priya = left(shop)
    write(window, "che")
    staff.come_on(ME, priya, shop)
    desk.on_duty.refresh()
    assert desk.pages.here.page == TODAY
    assert desk.find.text() == "che"
    assert desk.strip.isVisible()


def test_a_shift_is_started_and_ended_by_hand(window: MainWindow, desk: Desk, shop: UUID) -> None:
    priya = left(shop)
    window.commands.run("start-shift")
    assert shifts.running(shop)
    staff.come_on(ME, priya, shop)
    desk.on_duty.refresh()
    window.commands.run("go-off")
    assert staff.on_now(shop) == []
    assert desk.session.staff is None
    window.commands.run("go-off")
    assert desk.messages.sentence.text() == "Nobody has said that they are on."
    window.commands.run("end-shift")
    assert shifts.running(shop) is None


def test_closing_the_shift_opens_the_page_ready_to_write(
    window: MainWindow, desk: Desk, shop: UUID
) -> None:
    window.commands.run("close-shift")
    page = desk.pages.page(HANDOFF)
    assert page.header.title.text() == "Close the shift"  # type: ignore[attr-defined]
    assert page.isAncestorOf(QApplication.focusWidget() or window)
