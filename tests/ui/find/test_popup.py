from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from tests.ui.find.conftest import Window
from ui.find.choices import Choice, FindAction, Kind
from ui.find.popup import FindPopup

CHOICES = [Choice(Kind.ACTION, FindAction(name, "", name)) for name in ("Dark", "Light", "Quit")]


def open_popup(window: Window, mark: Choice | None) -> FindPopup:
    popup = window.field.popup
    popup.show_choices(CHOICES, "x", window.session.shop.time.today(), mark)
    popup.place(window.field)
    popup.show()
    return popup


def test_the_mark_is_where_it_was_put(window: Window) -> None:
    popup = open_popup(window, CHOICES[1])
    assert popup.marked() == CHOICES[1]
    popup.move_mark(1)
    assert popup.marked() == CHOICES[2]
    popup.move_mark(5)
    assert popup.marked() == CHOICES[2]
    popup.move_mark(-5)
    assert popup.marked() == CHOICES[0]


def test_the_first_step_into_an_unmarked_list_is_its_first_row(window: Window) -> None:
    popup = open_popup(window, None)
    assert popup.marked() is None
    popup.move_mark(1)
    assert popup.marked() == CHOICES[0]


def test_an_activated_row_is_chosen(qtbot: QtBot, window: Window) -> None:
    popup = open_popup(window, CHOICES[2])
    spy = QSignalSpy(popup.chosen)
    popup.list.activate_current()
    assert spy.at(0) == [CHOICES[2]]
