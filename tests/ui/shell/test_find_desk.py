from uuid import UUID

import pytest
from PySide6.QtCore import Qt

from models import handoff
from models.counter import visits
from models.counter.ready import ReadyRow
from models.people import customers
from models.people.customers import CustomerDraft
from tests.conftest import ME
from tests.ui.shell.hands_on import press, write
from ui.main_window import MainWindow
from ui.screens.handoff.screen import HandoffScreen
from ui.shell.command_list import CARD, CUSTOMERS, HANDOFF, TODAY
from ui.shell.desk import Desk
from ui.shell.pages import Stop


@pytest.fixture
def chet(shop: UUID) -> UUID:
    draft = CustomerDraft("Chet", None)
    customers.add(ME, draft)
    return draft.id


def visits_of(customer: UUID) -> int:
    return len(visits.of_customer(customer))


def test_enter_opens_whom_one_found(desk: Desk, window: MainWindow, chet: UUID) -> None:
    write(window, "che")
    press(window, Qt.Key.Key_Return)
    assert desk.pages.here == Stop(CARD, chet)
    assert desk.find.text() == ""


def test_a_new_face_is_written_down_and_opened(desk: Desk, window: MainWindow) -> None:
    write(window, "+red cap")
    press(window, Qt.Key.Key_Return)
    here = desk.pages.here.subject
    assert isinstance(here, UUID)
    details = customers.details(here)
    assert details
    assert (details.name, details.described_as) == (None, "red cap")


def test_a_description_too_long_to_keep_is_given_back(desk: Desk, window: MainWindow) -> None:
    words = "+" + "red cap " * 40
    write(window, words)
    press(window, Qt.Key.Key_Return)
    assert desk.find.text().strip() == words.strip()


def test_what_is_given_back_waits_for_another_enter(desk: Desk, window: MainWindow) -> None:
    words = "+" + "red cap " * 40
    desk.find.setFocus()
    desk.find.held.start()
    desk.find.new_customer_wanted.emit(words)
    assert desk.find.text().strip() == words.strip()
    assert not desk.find.held.are_held()


def test_a_name_without_a_plus_is_a_name(desk: Desk, window: MainWindow) -> None:
    write(window, "Zoe")
    press(window, Qt.Key.Key_Return)
    here = desk.pages.here.subject
    assert isinstance(here, UUID)
    assert customers.names([here]) == {here: "Zoe"}


def test_the_usual_of_a_row_is_logged_once(
    desk: Desk, window: MainWindow, chet: UUID, shop: UUID
) -> None:
    row = ReadyRow(
        customer=chet, name="Chet", no=1, badge_name="Chet", usual=("Fresca",), take_care=(),
        around=None, rhythm_days=None, weekday=None,
    )  # fmt: skip
    desk.find.set_ready([row])
    write(window, "1")
    press(window, Qt.Key.Key_Return)
    assert visits_of(chet) == 1
    desk.find.set_ready([row])
    write(window, "1")
    press(window, Qt.Key.Key_Return)
    assert visits_of(chet) == 1
    press(window, Qt.Key.Key_Return)
    assert visits_of(chet) == 2


def test_commands_are_found_by_their_words(desk: Desk, window: MainWindow) -> None:
    write(window, "customers")
    press(window, Qt.Key.Key_Return)
    assert desk.pages.here.page == CUSTOMERS


def test_anything_typed_can_be_looked_for_in_handoffs(
    desk: Desk, window: MainWindow, shop: UUID
) -> None:
    draft = handoff.NoteDraft(shop, who_line="Licorice", do="Two left.")
    handoff.leave_note(ME, draft)
    handoff.seal(ME, shop)
    for _ in range(2):
        write(window, "licorice")
        press(window, Qt.Key.Key_Down)
        press(window, Qt.Key.Key_Return)
        page = desk.pages.page(HANDOFF)
        assert isinstance(page, HandoffScreen)
        assert desk.pages.here.page == HANDOFF
        assert page.face() is page.earlier
        row = page.earlier.rows.current_row()
        assert row
        assert row.name == "Licorice"
        desk.go(TODAY)
