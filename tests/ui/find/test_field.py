from uuid import UUID

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.counter.ready import ReadyRow
from models.people import customers
from models.people.customers import CustomerDraft
from tests.conftest import ME
from tests.ui.find.conftest import WhenTold, Window
from ui.find.choices import FindAction
from ui.find.line import LONGEST

ACTIONS = [
    FindAction("Dark", "night black", "dark", "Look"),
    FindAction("Settings", "preferences options", "settings", "Pages", "Ctrl+,"),
]


def ready(customer: UUID) -> ReadyRow:
    return ReadyRow(
        customer, "Chet Meisner", 1, "Chet Meisner", ("licorice",), ("nuts",), None, 1.0, None
    )


def press(qtbot: QtBot, window: Window, *keys: Qt.Key | str) -> None:
    for key in keys:
        if isinstance(key, str):
            qtbot.keyClicks(QApplication.focusWidget(), key)
        else:
            qtbot.keyClick(QApplication.focusWidget(), key)


ENTER, DOWN, UP, ESC = Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Escape


def test_three_letters_and_enter_choose_a_customer(
    qtbot: QtBot, window: Window, chet: UUID
) -> None:
    press(qtbot, window, "che")
    assert window.rows() == ["Chet Meisner", "New customer “che”"]
    press(qtbot, window, ENTER)
    assert window.said == [("customer", chet)]
    assert (window.field.text(), window.rows()) == ("", [])


def test_enter_waits_for_the_hits_of_the_text_as_typed(
    qtbot: QtBot, slow_window: Window, slow: WhenTold, chet: UUID
) -> None:
    ada = CustomerDraft("Ada")
    customers.add(ME, ada)
    press(qtbot, slow_window, "a")
    slow.answer()
    qtbot.waitUntil(lambda: slow_window.rows()[:1] == ["Ada"])
    slow_window.field.selectAll()
    press(qtbot, slow_window, "che", ENTER)
    assert slow_window.said == []
    slow.answer()
    qtbot.waitUntil(lambda: slow_window.said == [("customer", chet)])


def test_keys_typed_while_enter_waits_go_to_what_it_opens(
    qtbot: QtBot, slow_window: Window, slow: WhenTold, chet: UUID
) -> None:
    slow_window.opens_card = True
    press(qtbot, slow_window, "che", ENTER, "two teas")
    slow.answer()
    qtbot.waitUntil(lambda: slow_window.other.text() == "two teas")
    assert slow_window.field.text() == ""
    assert slow_window.said == [("customer", chet)]


def test_keys_typed_while_somebody_new_is_written_down_go_to_the_card(
    qtbot: QtBot, window: Window
) -> None:
    press(qtbot, window, "+tall, red hat", ENTER)
    assert window.said == [("new", "+tall, red hat")]
    press(qtbot, window, "two", " teas")
    assert window.field.text() == ""
    window.other.setFocus()
    qtbot.waitUntil(lambda: window.other.text() == "two teas")


def test_keys_are_not_held_for_ever(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, "zoe", ENTER, "che")
    qtbot.waitUntil(lambda: window.field.text() == "che", timeout=4_000)


def test_a_digit_and_enter_want_the_usual_of_that_row_at_once(
    qtbot: QtBot, slow_window: Window, chet: UUID
) -> None:
    slow_window.field.set_ready([ready(chet)])
    press(qtbot, slow_window, "1", ENTER)
    assert slow_window.said == [("usual", chet)]


@pytest.mark.parametrize("text", ["2", "0", "12", "1a"])
def test_other_numbers_are_only_looked_for(
    qtbot: QtBot, window: Window, chet: UUID, text: str
) -> None:
    window.field.set_ready([ready(chet)])
    press(qtbot, window, text)
    assert len(window.rows()) == 1


def test_again_is_asked_in_the_row_and_confirmed_by_another_enter(
    qtbot: QtBot, window: Window, chet: UUID
) -> None:
    window.field.ask_again()
    assert window.rows() == []
    window.field.set_ready([ready(chet)])
    press(qtbot, window, "1", ENTER)
    window.field.ask_again()
    assert window.rows() == ["Chet Meisner"]
    press(qtbot, window, ENTER)
    assert window.said == [("usual", chet), ("again", chet)]
    window.field.ask_again()
    press(qtbot, window, ESC, ENTER)
    window.field.ask_again()
    press(qtbot, window, "che", ENTER)
    assert window.said[2:] == [("customer", chet)]


def test_a_plus_makes_somebody_new_the_first_choice(
    qtbot: QtBot, slow_window: Window, slow: WhenTold
) -> None:
    press(qtbot, slow_window, "+", ENTER)
    assert slow_window.said == []
    press(qtbot, slow_window, "Meisner's boy")
    slow.answer()
    qtbot.waitUntil(lambda: len(slow_window.rows()) == 1)
    press(qtbot, slow_window, ENTER)
    assert slow_window.said == [("new", "+Meisner's boy")]


def test_who_may_be_meant_stands_below_somebody_new(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, "+ meisner")
    assert window.rows() == ["New customer “meisner”", "Chet Meisner"]


def test_somebody_new_is_always_the_last_choice(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, "meisner", DOWN, DOWN, DOWN, ENTER)
    assert window.said == [("new", "meisner")]


def test_a_number_nobody_has_makes_no_customer(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, "4711", ENTER)
    assert window.said == []
    press(qtbot, window, DOWN, ENTER)
    assert window.said == [("new", "4711")]


def test_actions_and_pages_are_found_by_title_and_other_words(qtbot: QtBot, window: Window) -> None:
    window.field.set_actions(ACTIONS)
    press(qtbot, window, "black")
    assert window.rows() == ["Dark", "New customer “black”"]
    press(qtbot, window, ENTER, "sett", ENTER)
    assert window.said == [("action", "dark"), ("action", "settings")]


def test_arrows_move_the_mark_and_typing_puts_it_back(
    qtbot: QtBot, window: Window, chet: UUID
) -> None:
    customers.add(ME, CustomerDraft("Cheryl"))
    press(qtbot, window, "che", DOWN, UP, DOWN)
    assert window.field.chosen_customer() != chet
    press(qtbot, window, "t")
    assert window.field.chosen_customer() == chet


def test_the_mark_stays_when_the_notebook_changes(qtbot: QtBot, window: Window, chet: UUID) -> None:
    customers.add(ME, CustomerDraft("Cheryl"))
    press(qtbot, window, "che", DOWN)
    marked = window.field.chosen_customer()
    customers.add(ME, CustomerDraft("Cher"))
    assert window.rows()[:3] == ["Chet Meisner", "Cher", "Cheryl"]
    assert window.field.chosen_customer() == marked != chet


def test_escape_empties_the_field_and_then_belongs_to_others(qtbot: QtBot, window: Window) -> None:
    escaped: list[object] = []
    window.keyPressEvent = escaped.append  # type: ignore[method-assign]
    press(qtbot, window, "che", ESC)
    assert (window.field.text(), window.rows(), escaped) == ("", [], [])
    press(qtbot, window, ESC)
    assert len(escaped) == 1


def test_enter_in_an_empty_field_belongs_to_others(qtbot: QtBot, window: Window) -> None:
    pressed: list[object] = []
    window.keyPressEvent = pressed.append  # type: ignore[method-assign]
    press(qtbot, window, ENTER, "  ", ENTER)
    assert len(pressed) == 2
    assert window.said == []


def test_the_list_is_open_only_while_the_hands_are_here(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, "che")
    window.other.setFocus()
    assert window.rows() == []
    customers.add(ME, CustomerDraft("Cheryl"))
    assert window.rows() == []
    window.field.setFocus()
    assert window.rows() == ["Chet Meisner", "Cheryl", "New customer “che”"]
    assert QApplication.focusWidget() is window.field


def test_a_click_chooses_and_leaves_the_focus(qtbot: QtBot, window: Window, chet: UUID) -> None:
    press(qtbot, window, "che")
    shown = window.field.popup.list
    place = shown.visualRect(shown.model().index(0, 0)).center()
    qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.said == [("customer", chet)]
    assert QApplication.focusWidget() is window.field


def test_the_list_stands_below_the_field_and_within_the_window(
    qtbot: QtBot, window: Window
) -> None:
    for n in range(30):
        customers.add(ME, CustomerDraft(f"Cher {n}"))
    press(qtbot, window, "che")
    for size in (QSize(900, 700), QSize(500, 300)):
        window.resize(size)
        qtbot.wait(10)
        field, popup = window.field.geometry(), window.field.popup.geometry()
        assert (popup.left(), popup.width()) == (field.left(), field.width())
        assert field.bottom() < popup.top() < popup.bottom() < window.height()


def test_a_pasted_page_is_only_a_long_line(qtbot: QtBot, window: Window) -> None:
    window.field.insert("word\n" * 5_000)
    assert len(window.field.text()) == LONGEST
    assert len(window.rows()) == 1
    press(qtbot, window, ESC)
    window.field.insert("<img src=x> NEAR( %")
    assert window.rows() == ["New customer “<img src=x> NEAR( %”"]


INSTEAD = Qt.KeyboardModifier.ControlModifier


def test_somebody_new_who_is_known_can_be_opened_by_one_key_instead(
    qtbot: QtBot, window: Window, chet: UUID
) -> None:
    press(qtbot, window, "+chet meissner")
    assert window.rows() == ["New customer “chet meissner”", "Chet Meisner"]
    qtbot.keyClick(window.field, Qt.Key.Key_O, INSTEAD)
    assert window.said == [("customer", chet)]
    assert (window.field.text(), window.rows()) == ("", [])


def test_a_likely_double_keeps_nobody_from_writing_down_somebody_new(
    qtbot: QtBot, window: Window
) -> None:
    press(qtbot, window, "+chet meisner", ENTER)
    assert window.said == [("new", "+chet meisner")]


def test_nobody_waits_to_hear_whether_somebody_new_is_known(
    qtbot: QtBot, slow_window: Window
) -> None:
    press(qtbot, slow_window, "+chet meisner", ENTER)
    assert slow_window.said == [("new", "+chet meisner")]
    qtbot.keyClick(slow_window.field, Qt.Key.Key_O, INSTEAD)
    assert len(slow_window.said) == 1
