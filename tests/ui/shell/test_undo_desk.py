from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.clock import now
from models.counter import visits
from models.counter.visits import VisitDraft
from models.people import customers
from models.people.customers import CustomerDraft
from tests.conftest import ME
from tests.ui.shell.hands_on import control, press
from ui.main_window import MainWindow
from ui.shell.desk import Desk

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def chet(shop: UUID) -> UUID:
    draft = CustomerDraft("Chet", None)
    customers.add(ME, draft)
    return draft.id


def visit_of(customer: UUID) -> "visits.VisitRow | None":
    return visits.last_within(customer)


def test_the_bar_names_what_was_done_and_takes_it_back(
    desk: Desk, window: MainWindow, chet: UUID, shop: UUID, qtbot: QtBot
) -> None:
    visits.log(ME, VisitDraft(chet, shop, now()))
    assert desk.undo_bar.message.text() == "Log visit – Chet"
    assert window.commands.action("undo").text() == "Undo: Log visit – Chet"
    qtbot.mouseClick(desk.undo_bar.undo_button, Qt.MouseButton.LeftButton)
    assert visit_of(chet) is None
    assert desk.undo_bar.message.text() == "Taken back: Log visit – Chet"
    assert desk.undo_bar.undo_button.isHidden()
    assert window.commands.action("redo").text() == "Redo: Log visit – Chet"


def test_redo_has_two_keys(desk: Desk, window: MainWindow, chet: UUID, shop: UUID) -> None:
    visits.log(ME, VisitDraft(chet, shop, now()))
    control(window, Qt.Key.Key_Z)
    assert visit_of(chet) is None
    control(window, Qt.Key.Key_Y)
    assert visit_of(chet)
    assert desk.undo_bar.message.text() == "Done again: Log visit – Chet"
    control(window, Qt.Key.Key_Z)
    press(
        window,
        Qt.Key.Key_Z,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert visit_of(chet)


def test_nothing_to_undo_is_said_calmly(desk: Desk, window: MainWindow) -> None:
    control(window, Qt.Key.Key_Z)
    assert desk.messages.sentence.text() == "There is nothing to undo today."
    assert desk.messages.isVisible()


def test_a_key_rates_the_visit_just_logged(
    desk: Desk, window: MainWindow, chet: UUID, shop: UUID
) -> None:
    visits.log(ME, VisitDraft(chet, shop, now()))
    press(window, Qt.Key.Key_4, ALT)
    visit = visit_of(chet)
    assert visit
    assert visit.rating == 4
    press(window, Qt.Key.Key_2, ALT)
    visit = visit_of(chet)
    assert visit
    assert visit.rating == 2
    desk.undo_bar.dismiss()
    press(window, Qt.Key.Key_5, ALT)
    visit = visit_of(chet)
    assert visit
    assert visit.rating == 2


def test_a_quick_hand_may_rate_before_the_bar_has_come(
    desk: Desk, window: MainWindow, chet: UUID, shop: UUID
) -> None:
    press(window, Qt.Key.Key_5, ALT)
    visits.log(ME, VisitDraft(chet, shop, now()))
    visit = visit_of(chet)
    assert visit
    assert visit.rating == 5
    assert desk.find.text() == ""


def test_another_command_ends_the_rating(
    desk: Desk, window: MainWindow, chet: UUID, shop: UUID
) -> None:
    visits.log(ME, VisitDraft(chet, shop, now()))
    customers.add(ME, CustomerDraft("Rosa", None))
    press(window, Qt.Key.Key_4, ALT)
    visit = visit_of(chet)
    assert visit
    assert visit.rating is None
    QApplication.sendPostedEvents()
