from uuid import UUID

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.schema import Customer
from tests.models.shop_life import new_customer
from tests.ui.screens.customers.conftest import Open
from ui.screens.customers.new_customer import NewCustomerDialog


def open_dialog(open_page: Open, qtbot: QtBot, opened: list[UUID]) -> NewCustomerDialog:
    screen = open_page()
    screen.customer_wanted.connect(opened.append)
    screen.add_customer()
    dialog = screen.findChild(NewCustomerDialog)
    assert dialog
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def test_one_key_opens_the_card_of_who_it_is_already(open_page: Open, qtbot: QtBot) -> None:
    rosa, opened = new_customer("Rosa Gutiérrez"), list[UUID]()
    dialog = open_dialog(open_page, qtbot, opened)
    qtbot.keyClicks(dialog.name, "rosa gutierez")
    qtbot.waitUntil(dialog.likely.isVisible)
    assert "Rosa Gutiérrez" in dialog.likely.sentence.text()
    assert "nearly the same name" in dialog.likely.sentence.text()
    qtbot.keyClick(dialog.name, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert opened == [rosa]
    assert Customer.select().count() == 1


def test_a_new_face_is_written_down_without_a_word(open_page: Open, qtbot: QtBot) -> None:
    new_customer("Rosa Gutiérrez")
    dialog = open_dialog(open_page, qtbot, [])
    qtbot.keyClicks(dialog.name, "Bo")
    qtbot.wait(60)
    assert not dialog.likely.isVisible()
    dialog.save()
    assert Customer.select().count() == 2


def test_a_phone_they_share_is_pointed_out_and_may_be_right(open_page: Open, qtbot: QtBot) -> None:
    new_customer("Rosa", phone="+1 404 555 0134")
    dialog = open_dialog(open_page, qtbot, [])
    qtbot.keyClicks(dialog.name, "Mateo")
    qtbot.keyClicks(dialog.phone, "404 555 0134")
    qtbot.waitUntil(dialog.likely.isVisible)
    assert "same phone" in dialog.likely.sentence.text()
    dialog.save()
    assert Customer.select().count() == 2
