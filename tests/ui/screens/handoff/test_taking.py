from uuid import UUID

import pytest

from models import handoff
from models.kinds import Heat
from models.shop import staff
from tests.conftest import ME
from tests.ui.screens.handoff.conftest import Key, Mod, Open, note, on, press, seal
from ui.screens.handoff.screen import HandoffScreen
from ui.screens.handoff.tick import Tick
from ui.session import Session

pytestmark = pytest.mark.usefixtures("later")


@pytest.fixture
def page(session: Session, shop: UUID, sam: UUID, open_page: Open) -> HandoffScreen:
    """A handoff of five that Priya has not taken over."""
    note(shop, "Freezer 2 is warm", "Look every hour.", Heat.MUST)
    note(shop, "Ring Mr Adeyemi", "Ask about the basket.", Heat.MUST)
    note(shop, "Oat milk", "Put the order in.", Heat.WATCH)
    note(shop, "Bread", "It comes late.", Heat.WATCH)
    note(shop, "Market", "Until 18:00.", Heat.INFO)
    seal(shop, sam)
    on(session, "Priya")
    return open_page()


def right(page: HandoffScreen) -> int:
    """Return the number of the right answer."""
    question = page.taking.say.question()
    assert question
    return question.right + 1


def taken(shop: UUID) -> int:
    view = handoff.latest(shop)
    assert view
    return len(view.taken)


def test_musts_are_said_back_by_a_digit_watches_ticked_and_then_it_is_ours(
    page: HandoffScreen, shop: UUID
) -> None:
    assert page.face() is page.taking
    assert page.header.title.text() == "Handoff · late"
    press(str(right(page)))
    press(str(right(page)))
    press(Key.Key_Space, Key.Key_Space)
    assert page.taking.read.text() == "All of it is read."
    assert taken(shop) == 0
    press(Key.Key_Return, held=Mod.ControlModifier)
    assert taken(shop) == 1
    assert page.face() is page.reading


def test_a_wrong_answer_shows_what_is_meant_and_asks_again(page: HandoffScreen, shop: UUID) -> None:
    wrong = right(page) % 3 + 1
    press(str(wrong))
    say = page.taking.say
    assert say.truth.text() == "Nearly. This is what is meant: Look every hour."
    assert not say.answers[wrong - 1].isEnabled()
    press(str(right(page)))
    view = handoff.latest(shop)
    assert view
    assert [read.said_back for read in view.items[0].read_by] == ["Look every hour."]


def test_own_words_do_and_who_insists_is_believed(page: HandoffScreen, shop: UUID) -> None:
    press(*"look at it every hour", Key.Key_Return)
    assert page.taking.say.who.text() == "Ring Mr Adeyemi"
    press(*"pickle", Key.Key_Return)
    assert page.taking.say.truth.isVisible()
    press(Key.Key_Return)
    view = handoff.latest(shop)
    assert view
    said = [(read.said_back, read.matched) for item in view.items for read in item.read_by]
    assert said == [("look at it every hour", True), ("pickle", False)]


def test_what_is_open_is_said_and_gone_to_instead_of_taken_over(
    page: HandoffScreen, shop: UUID
) -> None:
    press(Key.Key_End)
    press(Key.Key_Return, held=Mod.ControlModifier)
    assert taken(shop) == 0
    assert page.taking.note.text() == "4 still to be read, then it is yours."
    assert page.taking.list.current() == page.taking.list.order()[0]
    press(Key.Key_Space)
    assert page.taking.note.text() == "Say this one back: 1, 2 or 3, or your own words."


def test_two_who_are_on_take_over_each_for_themselves(
    page: HandoffScreen, session: Session
) -> None:
    press(str(right(page)))
    assert page.taking.read.text() == "1 of 4 read."
    on(session, "Nora")
    assert page.taking.read.text() == "0 of 4 read."
    first = page.taking.list.order()[0]
    assert page.taking.list.line(first).mark().tick is Tick.OPEN


def test_escape_in_the_field_gives_the_keys_back_to_the_list(page: HandoffScreen) -> None:
    press("l", Key.Key_Escape)
    assert page.taking.say.own.text() == ""
    assert page.taking.list.hasFocus()


def test_nobody_who_is_on_reads_it_without_being_asked(
    session: Session, shop: UUID, sam: UUID, open_page: Open
) -> None:
    note(shop, "Bread")
    seal(shop, sam)
    session.staff = None
    page = open_page()
    assert page.face() is page.reading


def test_who_comes_on_hears_that_nobody_closed_a_shift(
    session: Session, shop: UUID, open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("THE_USUAL_NOW", "2026-11-13T09:00+01:00")
    note(shop, "Freezer 2 is warm", "Look every hour.", Heat.WATCH)
    sam = on(session, "Sam")
    seal(shop, sam)
    monkeypatch.setenv("THE_USUAL_NOW", "2026-11-14T09:00+01:00")
    staff.come_on(ME, sam, shop)
    monkeypatch.setenv("THE_USUAL_NOW", "2026-11-21T09:00+01:00")
    on(session, "Priya")
    page = open_page()
    assert page.face() is page.taking
    assert page.taking.shifts.left.isVisible()
    assert page.taking.shifts.left.text() == (
        "Nobody closed the shift of Saturday 14 November; it ended by itself at 14:00."
    )
