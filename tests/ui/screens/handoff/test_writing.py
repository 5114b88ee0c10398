from uuid import UUID

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from models import handoff
from models.clock import now
from models.handoff import HandoffView
from models.kinds import Heat, ShopState
from tests.ui.screens.handoff.conftest import Key, Mod, Open, note, press, regular
from ui.screens.handoff.screen import HandoffScreen

Alt = Mod.AltModifier


def writing(shop: UUID) -> HandoffView:
    return handoff.being_written(shop, now()).view


@pytest.fixture
def page(shop: UUID, sam: UUID, open_page: Open) -> HandoffScreen:
    regular(shop, "Chet Meisner", "15:30", "Fresca", "Licorice")
    regular(shop, "Rosa", "16:00", "Sourdough")
    page = open_page()
    page.write()
    return page


def test_the_notebook_drafts_whom_to_expect_and_says_why(page: HandoffScreen) -> None:
    assert page.header.title.text() == "Close the shift"
    line = page.writing.list.line(page.writing.list.order()[0]).line()
    assert line
    assert (line.who, line.do) == ("Chet Meisner", "Have ready: Fresca, Licorice.")
    assert line.below == ("expected about 15:30; comes every day",)


def test_space_keeps_delete_drops_and_the_keys_go_on(page: HandoffScreen, shop: UUID) -> None:
    press(Key.Key_Space)
    assert [item.who_line for item in writing(shop).items] == ["Chet Meisner"]
    press(Key.Key_Delete)
    assert [item.who_line for item in writing(shop).dropped] == ["Rosa"]
    press(Key.Key_End, Key.Key_Space)
    assert [item.who_line for item in writing(shop).items] == ["Chet Meisner", "Rosa"]


def test_what_nobody_decided_upon_is_sealed_with_the_rest(page: HandoffScreen, shop: UUID) -> None:
    assert page.header.action_button.words() == "Keep the other 2 and seal"
    page.writing.state.buttons[ShopState.BUSY].click()
    page.writing.state.summary.setFocus()
    press(*"Market until six")
    press(Key.Key_Return, held=Mod.ControlModifier)
    view = handoff.latest(shop)
    assert view
    assert (view.state, view.summary) == (ShopState.BUSY, "Market until six")
    assert [item.do for item in view.items] == [
        "Have ready: Fresca, Licorice.",
        "Have ready: Sourdough.",
    ]
    assert page.face() is page.reading


def test_enter_changes_the_words_where_they_stand(page: HandoffScreen, shop: UUID) -> None:
    press(Key.Key_Return, *"Two cans", Key.Key_Return)
    assert [item.do for item in writing(shop).items] == ["Two cans"]
    assert page.writing.list.hasFocus()
    press(Key.Key_Return, *"Three", Key.Key_Return)
    assert [item.do for item in writing(shop).items] == ["Three"]


def test_what_is_typed_is_stored_at_a_pause(page: HandoffScreen, shop: UUID) -> None:
    press(Key.Key_Return, *"Two cans")
    (timer,) = [timer for timer in page.writing.form.findChildren(QTimer) if timer.isActive()]
    timer.timeout.emit()
    assert [item.do for item in writing(shop).items] == ["Two cans"]
    press(*" cold", Key.Key_Return)
    assert [item.do for item in writing(shop).items] == ["Two cans cold"]


def test_letters_say_how_much_it_matters(page: HandoffScreen, shop: UUID) -> None:
    press("m")
    assert [item.heat for item in writing(shop).items] == [Heat.MUST]
    page.writing.list.go(page.writing.list.order()[0])
    press("W")
    assert [item.heat for item in writing(shop).items] == [Heat.WATCH]


def test_the_fourth_must_asks_which_one_can_be_a_watch(page: HandoffScreen, shop: UUID) -> None:
    for who in "ABC":
        note(shop, who, heat=Heat.MUST)
    page.writing.list.go(page.writing.list.order()[-1])
    press("m")
    assert page.writing.demote.isVisible()
    press("2")
    heats = {item.who_line: item.heat for item in writing(shop).items}
    assert heats == {"A": Heat.MUST, "B": Heat.WATCH, "C": Heat.MUST, "Rosa": Heat.MUST}
    assert not page.writing.demote.isVisible()


def test_escape_lets_three_musts_be(page: HandoffScreen, shop: UUID) -> None:
    for who in "ABC":
        note(shop, who, heat=Heat.MUST)
    page.writing.list.go(page.writing.list.order()[-1])
    press("m", Key.Key_Escape)
    assert {item.who_line for item in writing(shop).of_heat(Heat.MUST)} == {"A", "B", "C"}
    assert page.face() is page.writing


def test_a_must_is_dropped_only_with_a_reason(page: HandoffScreen, shop: UUID) -> None:
    note(shop, "Freezer", heat=Heat.MUST)
    page.writing.list.go(page.writing.list.order()[0])
    press(Key.Key_Delete, Key.Key_Return)
    assert writing(shop).dropped == ()
    press(*"repaired", Key.Key_Return)
    assert [item.dropped_why for item in writing(shop).dropped] == ["repaired"]


def test_alt_and_arrows_put_things_in_order(page: HandoffScreen, shop: UUID) -> None:
    for who in "ABC":
        note(shop, who, heat=Heat.WATCH)
    page.writing.list.go(page.writing.list.order()[0])
    press(Key.Key_Down, held=Alt)
    press(Key.Key_Down, held=Alt)
    press(Key.Key_Up, held=Alt)
    assert [item.who_line for item in writing(shop).of_heat(Heat.WATCH)] == ["B", "A", "C"]


def test_a_note_left_from_elsewhere_comes_by_itself(page: HandoffScreen, shop: UUID) -> None:
    here = page.writing.list.current()
    note(shop, "Freezer", heat=Heat.MUST)
    assert len(page.writing.list.order()) == 3
    assert page.writing.list.current() == here


def test_escape_leaves_without_sealing(page: HandoffScreen, shop: UUID) -> None:
    press(Key.Key_Escape)
    assert page.face() is page.nothing
    assert handoff.latest(shop) is None


def test_a_letter_goes_to_how_the_shop_is(page: HandoffScreen) -> None:
    press("s")
    press(*"quiet")
    assert page.writing.state.summary.text() == "quiet"


def test_what_is_being_written_is_printed_as_it_stands(page: HandoffScreen) -> None:
    press(Key.Key_Space)
    press(Key.Key_P, held=Mod.ControlModifier)
    (dialog,) = [child for child in page.findChildren(QDialog) if child.isVisible()]
    dialog.reject()
    paper = page.paper()
    assert paper
    words = paper.html
    assert "Handoff, not sealed yet" in words
    assert all(name in words for name in ("Chet Meisner", "Rosa", "expected about"))


def test_the_fields_of_an_item_stay_beside_it_down_a_long_list(
    shop: UUID, sam: UUID, open_page: Open, qtbot: QtBot
) -> None:
    for n in range(40):
        note(shop, f"Note {n}")
    page = open_page()
    page.write()
    press(Key.Key_End)
    face = page.writing
    qtbot.waitUntil(lambda: face.sheet.verticalScrollBar().value() > 0)
    qtbot.waitUntil(lambda: not face.form.visibleRegion().isEmpty())
    below = face.form.geometry().top()
    press(Key.Key_Home)
    qtbot.waitUntil(lambda: face.form.geometry().top() < below)
