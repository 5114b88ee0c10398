from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from models.cards import doings
from models.people import customers
from models.people.customers import CustomerDraft
from tests.conftest import ME
from tests.ui.shell.hands_on import control, press, write
from ui.main_window import MainWindow
from ui.shell.command_list import SETTINGS
from ui.shell.desk import Desk


def test_typing_anywhere_on_today_finds(desk: Desk, window: MainWindow) -> None:
    desk.rail.buttons()[1].setFocus()
    write(window, "+red")
    assert desk.find.text() == "+red"
    assert desk.find.hasFocus()


def test_typing_elsewhere_stays_where_the_hands_are(desk: Desk, window: MainWindow) -> None:
    desk.pages.go(SETTINGS)
    desk.rail.buttons()[0].setFocus()
    write(window, "x")
    assert desk.find.text() == ""


def test_undo_reaches_the_notebook_from_the_empty_find_field(
    desk: Desk, window: MainWindow, shop: UUID
) -> None:
    customers.add(ME, CustomerDraft("Chet", None))
    desk.find.setFocus()
    write(window, "x")
    press(window, Qt.Key.Key_Backspace)
    control(window, Qt.Key.Key_Z)
    latest = doings.latest(desk.session.shop.time.start_of(desk.session.shop.time.today()))
    assert latest.undo is None
    assert latest.redo
    assert desk.undo_bar.message.text() == "Taken back: New customer – Chet"


def test_undo_stays_in_a_field_with_something_to_undo(desk: Desk, window: MainWindow) -> None:
    customers.add(ME, CustomerDraft("Chet", None))
    desk.find.setFocus()
    write(window, "ch")
    control(window, Qt.Key.Key_Z)
    assert desk.find.text() == ""
    assert desk.undo_bar.message.text() == "New customer – Chet"


def test_our_keys_win_over_a_lines_own(desk: Desk, window: MainWindow) -> None:
    desk.find.setFocus()
    write(window, "che")
    control(window, Qt.Key.Key_U)
    assert desk.find.text() == "che"
    chooser = desk.on_duty.chooser
    assert chooser
    assert chooser.isVisible()
    press(window, Qt.Key.Key_Escape)
    assert not chooser.isVisible()
    assert QApplication.focusWidget() is desk.find
