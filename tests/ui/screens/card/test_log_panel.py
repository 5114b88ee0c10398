from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models import drafts
from models.counter import visits
from models.kinds import Channel, Outcome, VisitKind
from models.people import customers
from tests.conftest import ME
from tests.ui.screens.card.conftest import (
    NOW,
    Open,
    came,
    click,
    knows,
    press,
    somebody,
    visits_of,
)
from ui.screens.card.card_screen import CardScreen

Key, Mod = Qt.Key, Qt.KeyboardModifier


def tokens(screen: CardScreen) -> list[str]:
    return screen.page.log.form.items.tokens()


def test_the_hands_are_on_the_panel_and_enter_logs_the_usual(
    qtbot: QtBot, rosa: UUID, open_card: Open
) -> None:
    knows(rosa, "Sourdough")
    knows(rosa, "Oat flat white", ready_ahead=True)
    screen = open_card(rosa)
    assert tokens(screen) == ["Oat flat white", "Sourdough"]
    with qtbot.waitSignal(screen.logged):
        press(qtbot, Key.Key_Return)
    assert visits_of(rosa) == [(("Oat flat white", "Sourdough"), True, None)]


def test_without_a_usual_enter_logs_that_somebody_came(
    qtbot: QtBot, rosa: UUID, open_card: Open
) -> None:
    open_card(rosa)
    press(qtbot, Key.Key_Return)
    assert visits_of(rosa) == [((), False, None)]


def test_what_is_typed_takes_the_place_of_the_usual(
    qtbot: QtBot, rosa: UUID, shop: UUID, open_card: Open
) -> None:
    knows(rosa, "Sourdough")
    came(rosa, shop, timedelta(days=3), "Licorice")
    screen = open_card(rosa)
    press(qtbot, *"lico")
    assert tokens(screen) == []
    press(qtbot, Key.Key_Return, held=Mod.ControlModifier)
    assert visits_of(rosa)[0] == (("Licorice",), False, None)


def test_a_plus_first_adds_to_the_usual(qtbot: QtBot, rosa: UUID, open_card: Open) -> None:
    knows(rosa, "Sourdough")
    screen = open_card(rosa)
    press(qtbot, *"+bun", Key.Key_Return)
    assert tokens(screen) == ["Sourdough", "bun"]
    press(qtbot, Key.Key_Return)
    assert visits_of(rosa) == [(("Sourdough", "bun"), False, None)]


def test_the_usual_typed_out_is_still_the_usual(qtbot: QtBot, rosa: UUID, open_card: Open) -> None:
    knows(rosa, "Sourdough")
    open_card(rosa)
    press(qtbot, *"sourdough", Key.Key_Return, Key.Key_Return)
    assert visits_of(rosa) == [(("Sourdough",), True, None)]


def test_words_taken_away_again_bring_the_usual_back(
    qtbot: QtBot, rosa: UUID, open_card: Open
) -> None:
    knows(rosa, "Sourdough")
    screen = open_card(rosa)
    press(qtbot, "b", Key.Key_Backspace)
    assert tokens(screen) == ["Sourdough"]
    assert screen.page.log.form.typed().is_empty()


def test_part_of_the_usual_can_be_left_out(qtbot: QtBot, rosa: UUID, open_card: Open) -> None:
    knows(rosa, "Sourdough")
    knows(rosa, "Fresca")
    open_card(rosa)
    press(qtbot, Key.Key_Backspace, Key.Key_Return)
    assert visits_of(rosa) == [(("Sourdough",), False, None)]


def test_rating_and_note_belong_to_the_visit(qtbot: QtBot, rosa: UUID, open_card: Open) -> None:
    knows(rosa, "Sourdough")
    screen = open_card(rosa)
    screen.page.log.form.rating.choose(4)
    screen.page.log.form.note.setFocus()
    press(qtbot, *"graduates", Key.Key_Return)
    (visit,) = visits.of_customer(rosa)
    assert (visit.items, visit.rating, visit.note) == (("Sourdough",), 4, "graduates")
    assert screen.page.log.form.typed().is_empty()


def test_keys_pressed_before_the_card_is_there_are_not_lost(
    qtbot: QtBot, rosa: UUID, open_card: Open
) -> None:
    knows(rosa, "Sourdough")
    screen = open_card(somebody("Sam"))
    screen.page.log.start(rosa)  # the answer is still on its way
    press(qtbot, Key.Key_Return)
    assert visits_of(rosa) == []
    screen.show_customer(rosa)
    press(qtbot, Key.Key_Return)
    assert visits_of(rosa) == [(("Sourdough",), True, None)]


def test_a_second_visit_within_minutes_is_asked_about(
    qtbot: QtBot, rosa: UUID, shop: UUID, open_card: Open
) -> None:
    came(rosa, shop, timedelta(minutes=7), "Bun")
    screen = open_card(rosa)
    press(qtbot, Key.Key_Return)
    assert len(visits_of(rosa)) == 1
    assert screen.page.log.form.again.text() == "Logged 7 minutes ago: again? Enter says yes."
    press(qtbot, Key.Key_Return)
    assert len(visits_of(rosa)) == 2


def test_enter_twice_at_once_logs_once(qtbot: QtBot, rosa: UUID, open_card: Open) -> None:
    screen = open_card(rosa)
    press(qtbot, Key.Key_Return, Key.Key_Return)
    assert len(visits_of(rosa)) == 1
    assert screen.page.log.form.again.isVisible()


def test_a_visit_in_the_past_is_not_asked_about(
    qtbot: QtBot, rosa: UUID, shop: UUID, open_card: Open
) -> None:
    came(rosa, shop, timedelta(minutes=7))
    screen = open_card(rosa)
    form = screen.page.log.form
    click(qtbot, form.when_link)
    form.details.day.setDate(QDate(2026, 11, 19))
    form.details.time.setTime(QTime(9, 30))
    assert form.when_link.words() == "Thu 19 Nov 09:30 · at the counter"
    press(qtbot, Key.Key_Return)
    assert [visit.at.isoformat() for visit in visits.of_customer(rosa)][1:] == [
        "2026-11-19T08:30:00+00:00"
    ]


def test_kind_channel_outcome_and_company_can_be_told(
    qtbot: QtBot, rosa: UUID, open_card: Open
) -> None:
    screen = open_card(rosa)
    form = screen.page.log.form
    form.open_details()
    form.details.choose(VisitKind.ASKED, Channel.PHONE, Outcome.POINTED_ELSEWHERE)
    form.details.companions.edit.setFocus()
    press(qtbot, *"Mateo,")
    click(qtbot, form.save_button)
    (visit,) = visits.of_customer(rosa)
    assert (visit.kind, visit.channel, visit.outcome, visit.companions) == (
        VisitKind.ASKED, Channel.PHONE, Outcome.POINTED_ELSEWHERE, ("Mateo",),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        (QDate(2027, 1, 1), "This is in the future: check the date."),
        (QDate(1890, 1, 1), "This is too long ago: check the year."),
    ],
)
def test_a_day_that_cannot_be_is_declined_and_the_words_come_back(
    qtbot: QtBot, rosa: UUID, open_card: Open, day: QDate, sentence: str
) -> None:
    screen = open_card(rosa)
    form = screen.page.log.form
    form.open_details()
    press(qtbot, *"bun,")
    form.details.day.setDate(day)
    with qtbot.waitSignal(screen.customer_wanted), qtbot.waitSignal(screen.said) as said:
        press(qtbot, Key.Key_Return)
    assert said.args == [sentence]
    assert tokens(screen) == ["bun"]
    assert form.details.day.date() == day
    assert visits_of(rosa) == []


def test_what_is_being_typed_is_kept_and_comes_back(
    qtbot: QtBot, rosa: UUID, open_card: Open
) -> None:
    screen = open_card(rosa)
    press(qtbot, *"bun,")
    screen.page.log.form.rating.choose(3)
    qtbot.waitUntil(lambda: drafts.kept("test", drafts.VISIT, rosa) is not None)
    again = open_card(rosa)
    form = again.page.log.form
    assert (tokens(again), form.rating.value()) == (["bun"], 3)
    form.focus()
    press(qtbot, Key.Key_Return)
    assert visits_of(rosa) == [(("bun",), False, 3)]
    assert drafts.kept("test", drafts.VISIT, rosa) is None


def test_going_to_another_card_keeps_what_was_typed_on_this_one(
    qtbot: QtBot, rosa: UUID, open_card: Open
) -> None:
    sam = somebody("Sam")
    screen = open_card(rosa)
    press(qtbot, *"bun,")
    screen.show_customer(sam)
    assert tokens(screen) == []
    screen.show_customer(rosa)
    assert tokens(screen) == ["bun"]


def test_what_was_typed_and_taken_back_leaves_no_draft(
    qtbot: QtBot, rosa: UUID, open_card: Open
) -> None:
    open_card(rosa)
    press(qtbot, "b")
    qtbot.waitUntil(lambda: drafts.kept("test", drafts.VISIT, rosa) is not None)
    press(qtbot, Key.Key_Backspace)
    qtbot.waitUntil(lambda: drafts.kept("test", drafts.VISIT, rosa) is None)


def test_a_visit_is_corrected_where_visits_are_typed(
    qtbot: QtBot, rosa: UUID, shop: UUID, open_card: Open
) -> None:
    came(rosa, shop, timedelta(days=2), "Bun", note="warm", rating=2)
    screen = open_card(rosa)
    panel = screen.page.log
    panel.edit(visits.of_customer(rosa)[0])
    assert panel.heading.text() == "Change the visit: Thu 19 Nov 15:58"
    press(qtbot, *"tea,")
    panel.form.rating.choose(5)
    press(qtbot, Key.Key_Return)
    (visit,) = visits.of_customer(rosa)
    assert (visit.items, visit.note, visit.rating) == (("Bun", "tea"), "warm", 5)
    assert panel.heading.text() == "Log this visit"


def test_correcting_a_visit_can_be_given_up(
    qtbot: QtBot, rosa: UUID, shop: UUID, open_card: Open
) -> None:
    came(rosa, shop, timedelta(days=2), "Bun")
    screen = open_card(rosa)
    screen.page.log.edit(visits.of_customer(rosa)[0])
    press(qtbot, *"tea,", Key.Key_Escape)
    assert visits_of(rosa) == [(("Bun",), False, None)]
    assert screen.page.log.heading.text() == "Log this visit"


def test_a_visit_changed_by_somebody_else_meanwhile_is_left_alone(
    qtbot: QtBot, rosa: UUID, shop: UUID, open_card: Open
) -> None:
    came(rosa, shop, timedelta(days=2), "Bun")
    screen = open_card(rosa)
    (seen,) = visits.of_customer(rosa)
    screen.page.log.edit(seen)
    visits.edit(ME, seen.draft(), visits.VisitDraft(rosa, shop, seen.at, ("Cake",), id=seen.id))
    press(qtbot, *"tea,", Key.Key_Return)
    assert visits_of(rosa) == [(("Cake",), False, None)]
    assert "changed in the meantime" in screen.page.log.teller.problem.text()


def test_the_time_shown_moves_on(
    rosa: UUID, open_card: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = open_card(rosa)
    form = screen.page.log.form
    assert form.when_link.words() == "today 15:58 · at the counter"
    later = NOW + timedelta(minutes=4)
    monkeypatch.setenv("THE_USUAL_NOW", later.isoformat())
    form.show_new()
    assert form.when_link.words() == "today 16:02 · at the counter"


def test_the_note_for_the_next_shift_is_a_key_away(
    qtbot: QtBot, rosa: UUID, open_card: Open
) -> None:
    screen = open_card(rosa)
    click(qtbot, screen.page.log.form.tell_button)
    assert screen.page.note.isVisible()
    assert QApplication.focusWidget() is screen.page.note.do


def test_a_customer_who_is_gone_takes_no_visit(qtbot: QtBot, rosa: UUID, open_card: Open) -> None:
    screen = open_card(rosa)
    customers.archive(ME, [rosa])  # still there, only put aside: a visit is welcome
    press(qtbot, Key.Key_Return)
    assert len(visits_of(rosa)) == 1
    assert screen.page.header.standing.text() == "Archived"
