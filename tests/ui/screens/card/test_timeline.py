from datetime import date, timedelta
from typing import cast
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models import handoff, journal, notes, preferences
from models.cards import ask_next
from models.cards.ask_next import QuestionDraft
from models.cards.timeline import Shown
from models.changes import Action, Author, Change, command
from models.clock import now
from models.counter import visits
from models.counter.visits import VisitDraft
from models.handoff import NoteDraft as HandoffNote
from models.kinds import Channel, MayContact, Outcome, PreferenceKind, RelationKind, VisitKind
from models.notes import NoteDraft
from models.people import customers, relations, tags
from models.people.customers import Detail
from models.people.relations import RelationDraft
from models.schema import Rating
from models.shop import staff
from models.shop.staff import StaffDraft
from tests.conftest import ME
from tests.ui.screens.card.conftest import NOW, Open, came, click, knows, press, visits_of
from tests.ui.screens.card.test_header import choose
from ui import theme
from ui.screens.card.card_screen import CardScreen
from ui.screens.card.timeline_model import TimelineModel
from ui.screens.card.timeline_words import TimelineLine
from ui.theme import DARK, LIGHT

Key = Qt.Key


@command(Action.RATE)
def survey(change: Change, customer: UUID, on: date, words: str) -> None:
    change.save(Rating(customer=customer, on=on, value=3, words=words))


def lines(screen: CardScreen) -> list[TimelineLine]:
    return list(screen.page.timeline.view.lines.lines())


def first(screen: CardScreen) -> TimelineLine:
    return lines(screen)[0]


def said(line: TimelineLine) -> tuple[str, str]:
    return (line.what, line.below)


def show(screen: CardScreen, qtbot: QtBot, kind: Shown) -> None:
    click(qtbot, screen.page.timeline.filters[kind])


def settled(screen: CardScreen, qtbot: QtBot, count: int) -> None:
    qtbot.waitUntil(lambda: len(lines(screen)) == count)


def test_a_visit_says_when_who_what_and_how_it_was(rosa: UUID, shop: UUID, open_card: Open) -> None:
    sam = StaffDraft("Sam")
    staff.save(ME, sam)
    draft = VisitDraft(
        rosa, shop, NOW - timedelta(days=7), ("Sourdough", "Tea"), "Loved the rye",
        VisitKind.BOUGHT, Channel.PHONE, Outcome.ALTERNATIVE, companions=("Mateo",), rating=5,
    )  # fmt: skip
    visits.log(Author(sam.id, "test"), draft)
    screen = open_card(rosa)
    line = lines(screen)[1]
    assert (line.day, line.detail) == ("Sat 14 Nov", "15:58 · Sam · by phone")
    assert (line.what, line.more) == ("Visit", "Sourdough, Tea · took something else · with Mateo")
    assert (line.rating, line.below) == (5, "Loved the rye")
    model: TimelineModel = screen.page.timeline.view.lines
    assert model.data(model.index(1), Qt.ItemDataRole.AccessibleTextRole) == (
        "Sat 14 Nov, 15:58 · Sam · by phone, Visit, "
        "Sourdough, Tea · took something else · with Mateo, 5 of 5, Loved the rye"
    )


def test_notes_and_changes_have_words(rosa: UUID, open_card: Open) -> None:
    notes.add(ME, NoteDraft(rosa, "Paints", pinned=True))
    screen = open_card(rosa)
    note = next(line for line in lines(screen) if line.what == "Note")
    assert (note.more, note.below) == ("kept on top", "Paints")
    assert said(lines(screen)[-1]) == ("New customer", "Rosa Gutiérrez")


def test_corrections_say_what_was_and_what_is(
    rosa: UUID, open_card: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = open_card(rosa)

    def done(minute: int) -> None:
        monkeypatch.setenv("THE_USUAL_NOW", f"2026-11-21T17:{minute:02}+01:00")

    done(1)
    customers.edit(ME, rosa, Detail.NAME, "Rosa Gutiérrez", "Rosa G.")
    assert said(first(screen)) == ("Change customer", "Name: Rosa Gutiérrez → Rosa G.")
    done(2)
    customers.edit(ME, rosa, Detail.PREFERRED_CHANNEL, None, Channel.MESSAGE)
    assert said(first(screen)) == ("Change customer", "Likes to be reached: prefers text")
    done(3)
    customers.edit(ME, rosa, Detail.MAY_CONTACT, MayContact.UNKNOWN, MayContact.NO)
    assert said(first(screen)) == ("Change customer", "May we write: not asked → no")
    done(4)
    tags.tag(ME, [rosa], "Regular")
    assert said(first(screen)) == ("Change tags", "Tag: Regular")
    done(5)
    tags.untag(ME, [rosa], "Regular")
    assert said(first(screen)) == ("Change tags", "no longer: Tag: Regular")
    done(6)
    relations.add(ME, RelationDraft(rosa, RelationKind.FAMILY, name="Mateo"))
    assert said(first(screen)) == ("Add somebody around", "family: Mateo")
    done(7)
    handoff.leave_note(ME, HandoffNote(screen._session.shop.id, rosa, do="Keep a loaf"))
    customers.edit(ME, rosa, Detail.SAY_IT, "", "goo")
    assert ("Leave a note", "For the next shift: Keep a loaf") in map(said, lines(screen))


def test_what_is_known_comes_and_goes_in_words(
    rosa: UUID, open_card: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = open_card(rosa)
    likes = knows(rosa, "Boleros", PreferenceKind.LIKES)
    monkeypatch.setenv("THE_USUAL_NOW", "2026-11-23T17:01+01:00")
    preferences.confirm(ME, likes)
    assert said(first(screen)) == ("Still true", "Likes: Boleros")
    monkeypatch.setenv("THE_USUAL_NOW", "2026-11-23T17:02+01:00")
    changed = preferences.edit(ME, likes, preferences.Part.LABEL, "Boleros", "Tangos")
    assert said(first(screen)) == ("Remember", "Likes: Tangos\nno longer: Likes: Boleros")
    monkeypatch.setenv("THE_USUAL_NOW", "2026-11-23T17:03+01:00")
    preferences.end(ME, changed)
    assert said(first(screen)) == ("No longer true", "no longer: Likes: Tangos")
    monkeypatch.setenv("THE_USUAL_NOW", "2026-11-23T17:04+01:00")
    question = QuestionDraft(rosa, "How was it?")
    ask_next.add(ME, question)
    monkeypatch.setenv("THE_USUAL_NOW", "2026-11-23T17:05+01:00")
    ask_next.answer(ME, question.id, "Wonderful")
    assert said(first(screen)) == ("Ask next time", "Ask next time: How was it? – Wonderful")


def test_what_was_undone_is_told(rosa: UUID, open_card: Open) -> None:
    customers.edit(ME, rosa, Detail.SAY_IT, "", "goo")
    step = journal.undoable(now().replace(hour=0)).undo
    assert step
    journal.undo(ME, step.group)
    assert ("Undo", "Say it, no longer: goo") in map(said, lines(open_card(rosa)))


def test_each_kind_can_be_seen_alone(qtbot: QtBot, rosa: UUID, shop: UUID, open_card: Open) -> None:
    came(rosa, shop, timedelta(days=1), "Tea")
    came(rosa, shop, timedelta(days=2), "Bun", note="warm")
    notes.add(ME, NoteDraft(rosa, "Paints"))
    screen = open_card(rosa)
    show(screen, qtbot, Shown.VISITS)
    assert [line.more for line in lines(screen)] == ["Tea", "Bun"]
    show(screen, qtbot, Shown.WORDS)
    assert [line.below for line in lines(screen)] == ["Paints", "warm"]
    show(screen, qtbot, Shown.CHANGES)
    assert [line.what for line in lines(screen)] == ["New customer"]
    came(rosa, shop, timedelta(hours=1))
    assert [line.what for line in lines(screen)] == ["New customer"]
    show(screen, qtbot, Shown.ALL)
    assert len(lines(screen)) == 5


def test_where_nothing_is_yet_it_says_what_will_be(
    qtbot: QtBot, rosa: UUID, open_card: Open
) -> None:
    screen = open_card(rosa)
    show(screen, qtbot, Shown.VISITS)
    assert screen.page.timeline.empty.text() == (
        "Each visit will stand here. Enter logs the first one."
    )
    assert not screen.page.timeline.view.isVisible()


def test_a_long_history_is_read_on_page_by_page_and_stays_read(
    qtbot: QtBot, rosa: UUID, shop: UUID, open_card: Open
) -> None:
    for n in range(120):
        came(rosa, shop, timedelta(hours=30 + n), f"Item {n:03}")
    screen = open_card(rosa)
    timeline = screen.page.timeline
    settled(screen, qtbot, 50)
    click(qtbot, timeline.older)
    settled(screen, qtbot, 100)
    notes.add(ME, NoteDraft(rosa, "Paints"))
    assert len(lines(screen)) == 101
    click(qtbot, timeline.older)
    assert [line.more for line in lines(screen)][2:] == [f"Item {n:03}" for n in range(120)]
    assert not timeline.older.isVisible()


def test_the_view_is_as_high_as_its_lines(
    qtbot: QtBot, rosa: UUID, shop: UUID, open_card: Open, qapp: QApplication
) -> None:
    came(rosa, shop, timedelta(days=1), note="words " * 80)
    screen = open_card(rosa)
    view = screen.page.timeline.view

    def foot() -> int:
        return view.visualRect(view.lines.index(1)).bottom() + 1

    qtbot.waitUntil(lambda: foot() == view.height())
    high = view.height()
    theme.apply(DARK, qapp, 150)
    qtbot.waitUntil(lambda: foot() == view.height() > high)
    theme.apply(LIGHT, qapp)


def test_a_visit_is_taken_back_and_undone(
    qtbot: QtBot, rosa: UUID, shop: UUID, open_card: Open
) -> None:
    came(rosa, shop, timedelta(days=1), "Bun")
    screen = open_card(rosa)
    view = screen.page.timeline.view
    view.setFocus()
    view.setCurrentIndex(view.lines.index(1))
    press(qtbot, Key.Key_Delete)
    assert visits_of(rosa) == []
    assert "Take visit back" in [line.what for line in lines(screen)]
    step = journal.undoable(now().replace(hour=0)).undo
    assert step
    journal.undo(ME, step.group)
    assert len(visits_of(rosa)) == 1


def test_enter_and_the_words_on_a_line_edit_a_visit(
    qtbot: QtBot, rosa: UUID, shop: UUID, open_card: Open
) -> None:
    came(rosa, shop, timedelta(days=1), "Bun")
    screen = open_card(rosa)
    view = screen.page.timeline.view
    view.setFocus()
    view.setCurrentIndex(view.lines.index(0))
    press(qtbot, Key.Key_Return)  # a change: there is nothing to correct
    assert screen.page.log.heading.text() == "Log this visit"
    press(qtbot, Key.Key_Down, Key.Key_Return)
    assert screen.page.log.heading.text() == "Change the visit: yesterday 15:58"
    screen.page.log.begin()
    area = view.visualRect(view.lines.index(1))
    edit, void = view._delegate._places(area, view.layoutDirection())
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=edit.center())
    assert screen.page.log.heading.text() == "Change the visit: yesterday 15:58"
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=void.center())
    assert visits_of(rosa) == []


def test_a_menu_offers_the_same(qtbot: QtBot, rosa: UUID, shop: UUID, open_card: Open) -> None:
    came(rosa, shop, timedelta(days=1), "Bun")
    screen = open_card(rosa)
    view = screen.page.timeline.view
    for words in ("Edit", "Take back"):
        at = view.visualRect(view.lines.index(1)).center()
        reason = QContextMenuEvent.Reason.Mouse
        view.contextMenuEvent(QContextMenuEvent(reason, at, view.mapToGlobal(QPoint())))
        choose(qtbot, view, words)
    assert screen.page.log.heading.text() == "Change the visit: yesterday 15:58"
    assert visits_of(rosa) == []


def test_keys_for_the_page_pass_through(qtbot: QtBot, rosa: UUID, open_card: Open) -> None:
    rye = knows(rosa, "Rye", PreferenceKind.LIKES, stale_days=0)
    screen = open_card(rosa)
    screen.page.timeline.view.setFocus()
    press(qtbot, Key.Key_T, held=Qt.KeyboardModifier.ControlModifier)
    assert [fact.id for fact in preferences.of_customer(rosa) if fact.confirmed_at] == [rye]


def test_what_can_be_done_stands_on_the_line_under_the_hand(
    qtbot: QtBot, rosa: UUID, shop: UUID, open_card: Open
) -> None:
    came(rosa, shop, timedelta(days=1), "Bun", rating=3)
    came(rosa, shop, timedelta(days=2), "Bun", rating=1)
    screen = open_card(rosa)
    view = screen.page.timeline.view
    bare = view.grab().toImage()
    view.setFocus()
    press(qtbot, Key.Key_Down, Key.Key_Down)
    assert view.grab().toImage() != bare


def test_what_was_said_without_a_visit_stands_there_too(rosa: UUID, open_card: Open) -> None:
    survey(ME, rosa, date(2026, 11, 10), "parking")
    line = lines(open_card(rosa))[-1]
    assert (line.day, line.what, line.rating, line.below) == (
        "Tue 10 Nov", "Asked how it is", 3, "“parking”",
    )  # fmt: skip


def test_lines_are_painted_in_both_directions(
    rosa: UUID, shop: UUID, open_card: Open, qapp: QApplication
) -> None:
    for rating in (2, 3, 5):
        came(rosa, shop, timedelta(days=rating), "Bun", note="warm", rating=rating)
    screen = open_card(rosa)
    view = screen.page.timeline.view
    left = view.grab().toImage()
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    right = cast(object, view.grab().toImage())
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert left != right
