from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from models import handoff
from models.people import customers
from models.people.customers import CustomerDraft
from tests.conftest import ME
from tests.ui.shell.hands_on import control, press, write
from ui.main_window import MainWindow
from ui.shell.command_list import CARD
from ui.shell.desk import Desk
from ui.shell.pages import Stop


@pytest.fixture
def chet(shop: UUID) -> UUID:
    draft = CustomerDraft("Chet", None)
    customers.add(ME, draft)
    return draft.id


def test_log_a_visit_leads_to_the_panel_of_the_open_card(
    desk: Desk, window: MainWindow, chet: UUID
) -> None:
    desk.open_customer(chet)
    desk.rail.buttons()[0].setFocus()
    control(window, Qt.Key.Key_L)
    focus = QApplication.focusWidget()
    assert focus
    assert desk.pages.page(CARD).isAncestorOf(focus)


def test_log_a_visit_elsewhere_asks_whose(desk: Desk, window: MainWindow) -> None:
    control(window, Qt.Key.Key_2)
    control(window, Qt.Key.Key_L)
    assert desk.find.hasFocus()


def test_a_note_is_about_whoever_is_marked(
    desk: Desk, window: MainWindow, chet: UUID, shop: UUID
) -> None:
    write(window, "che")
    control(window, Qt.Key.Key_N)
    assert desk.pages.here == Stop(CARD, chet)
    write(window, "Ring him")
    press(window, Qt.Key.Key_Return)
    (note,) = handoff.waiting(shop)
    assert note.customer == chet
    assert "Ring him" in note.do
