from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.people import customers
from models.people.customers import CustomerDraft
from tests.conftest import ME
from tests.ui.shell.hands_on import press, write
from ui.main_window import MainWindow
from ui.shell.command_list import CARD, SETTINGS, TODAY
from ui.shell.desk import Desk
from ui.shell.pages import Stop


@pytest.fixture
def chet(shop: UUID) -> UUID:
    draft = CustomerDraft("Chet", None)
    customers.add(ME, draft)
    return draft.id


def scan(window: MainWindow, code: str) -> None:
    write(window, code)
    press(window, Qt.Key.Key_Return)


def test_a_card_opens_its_customer_from_anywhere(
    desk: Desk, window: MainWindow, chet: UUID
) -> None:
    customers.link_card(ME, chet, "40063813")
    desk.pages.go(SETTINGS)
    scan(window, "40063813")
    assert desk.pages.here == Stop(CARD, chet)


def test_an_unknown_card_is_linked_to_whose_it_is(
    desk: Desk, window: MainWindow, chet: UUID, qtbot: QtBot
) -> None:
    scan(window, "99887766")
    assert "99887766" in desk.link_bar.sentence.text()
    assert desk.link_bar.button.isHidden()
    desk.open_customer(chet)
    assert desk.link_bar.button.words() == "Link it to Chet"
    qtbot.mouseClick(desk.link_bar.button, Qt.MouseButton.LeftButton)
    assert customers.by_loyalty_code("99887766") == chet
    assert desk.link_bar.isHidden()


def test_an_unknown_card_can_be_dropped(
    desk: Desk, window: MainWindow, chet: UUID, qtbot: QtBot
) -> None:
    scan(window, "99887766")
    qtbot.mouseClick(desk.link_bar.close_button, Qt.MouseButton.LeftButton)
    desk.open_customer(chet)
    assert desk.link_bar.isHidden()


def test_the_end_of_a_number_typed_very_fast_is_still_looked_for(
    desk: Desk, window: MainWindow
) -> None:
    draft = CustomerDraft("Rosa", None, phone="+1 404 555 0134")
    customers.add(ME, draft)
    desk.pages.go(TODAY)
    scan(window, "5550134")
    assert desk.pages.here == Stop(CARD, draft.id)
