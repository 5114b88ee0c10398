"""What is known of somebody: preferences, notes, questions, people, days, details."""

from datetime import timedelta
from functools import partial
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models import drafts, notes, preferences
from models.cards import ask_next
from models.cards.ask_next import QuestionDraft
from models.changes import Author
from models.kinds import (
    AliasKind,
    Channel,
    ContactKind,
    OccasionKind,
    PreferenceKind,
    RelationKind,
    Source,
)
from models.notes import NoteDraft
from models.people import aliases, contacts, customers, occasions, relations
from models.people.contacts import ContactDraft
from models.people.customers import Detail
from models.people.occasions import OccasionDraft
from models.people.relations import RelationDraft
from models.schema import AskNext, Note
from models.shop import staff
from models.shop.staff import StaffDraft
from tests.conftest import ME
from tests.ui.screens.card.conftest import Open, came, click, knows, press, somebody
from tests.ui.screens.card.test_header import choose, edit
from ui.screens.card.called_line import CalledLine
from ui.screens.card.card_screen import CardScreen
from ui.screens.card.note_line import NoteLine
from ui.screens.card.occasions_card import OccasionLine
from ui.screens.card.person_line import PersonLine
from ui.screens.card.preference_line import PreferenceLine
from ui.screens.card.questions_card import QuestionLine
from ui.screens.card.section import Section
from ui.widgets.link_button import LinkButton

Key = Qt.Key
LIKES = PreferenceKind.LIKES


def open_adding(qtbot: QtBot, section: Section) -> None:
    link = next(link for link in section.findChildren(LinkButton) if link.text() == "Add")
    click(qtbot, link)


def facts(screen: CardScreen) -> list[PreferenceLine]:
    rows = screen.page.preferences.rows.rows()
    return [row for row in rows if isinstance(row, PreferenceLine)]


class TestPreferences:
    def test_they_stand_by_kind_with_source_and_age(self, rosa: UUID, open_card: Open) -> None:
        knows(rosa, "Guava jam", PreferenceKind.WANTS)
        knows(rosa, "Boleros", PreferenceKind.TALK_ABOUT, source=Source.OBSERVED)
        knows(rosa, "Rye", PreferenceKind.DISLIKES, for_whom="Mateo", source=Source.ASSUMED)
        knows(rosa, "Sourdough")
        shown = [
            (line.kind.text(), line.label.text(), line.age.text())
            for line in facts(open_card(rosa))
        ]
        assert shown == [
            ("Dislikes", "Rye", "for Mateo · assumed, 21 Nov 2026"),
            ("Talk about", "Boleros", "seen, 21 Nov 2026"),
            ("Wants", "Guava jam", "said, 21 Nov 2026"),
        ]

    def test_one_is_added_with_kind_and_source(
        self, qtbot: QtBot, rosa: UUID, open_card: Open
    ) -> None:
        screen = open_card(rosa)
        section = screen.page.preferences
        assert section.empty.isVisible()
        open_adding(qtbot, section)
        section.adding.fields.kinds.set_value(PreferenceKind.KNOWS_ABOUT)
        section.adding.fields.also.set_value(Source.OBSERVED)
        section.adding.fields.more.setText("Mateo")
        press(qtbot, *"Roses", Key.Key_Return)
        (fact,) = preferences.of_customer(rosa)
        assert (fact.kind, fact.label, fact.source, fact.for_whom) == (
            PreferenceKind.KNOWS_ABOUT, "Roses", Source.OBSERVED, "Mateo",
        )  # fmt: skip
        assert section.adding.fields.more.text() == ""
        press(qtbot, Key.Key_Escape)
        assert not section.adding.isVisible()

    def test_words_changed_on_a_later_day_make_a_new_fact(
        self, qtbot: QtBot, rosa: UUID, open_card: Open, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        old = knows(rosa, "Boleros", LIKES)
        monkeypatch.setenv("THE_USUAL_NOW", "2026-12-01T10:00+01:00")
        screen = open_card(rosa)
        line = facts(screen)[0]
        click(qtbot, line.label)
        press(qtbot, *" and")
        line.label.commit()  # a pause in typing
        press(qtbot, *" tangos", Key.Key_Return)
        (fact,) = preferences.of_customer(rosa)
        assert (fact.label, fact.id == old) == ("Boleros and tangos", False)
        assert [shown.label.text() for shown in facts(screen)] == ["Boleros and tangos"]

    def test_a_faded_one_asks_and_is_confirmed(
        self, qtbot: QtBot, rosa: UUID, open_card: Open
    ) -> None:
        knows(rosa, "Boleros", LIKES, stale_days=0)
        line = facts(open_card(rosa))[0]
        assert line.still_true.isVisible()
        click(qtbot, line.still_true)
        assert preferences.of_customer(rosa)[0].confirmed_at
        assert line.age.text() == "said, 21 Nov 2026 · still true 21 Nov 2026"

    def test_behind_the_dots_stands_the_rest(
        self, qtbot: QtBot, rosa: UUID, open_card: Open
    ) -> None:
        knows(rosa, "Boleros", LIKES, source=Source.ASSUMED)
        line = facts(open_card(rosa))[0]
        for words in ("They said so", "Still true", "Add a detail"):
            click(qtbot, line.more)
            choose(qtbot, line, words)
        press(qtbot, *"old ones", held=Qt.KeyboardModifier.NoModifier)
        line.detail.commit()
        (fact,) = preferences.of_customer(rosa)
        assert (fact.source, fact.detail) == (Source.SAID, "old ones")
        click(qtbot, line.more)
        choose(qtbot, line, "No longer true")
        assert preferences.of_customer(rosa) == []

    def test_what_cannot_be_kept_is_said(self, rosa: UUID, open_card: Open) -> None:
        fact = knows(rosa, "Boleros", LIKES)
        screen = open_card(rosa)
        section = screen.page.preferences
        section.teller.tell(
            partial(
                preferences.edit,
                preference_id=fact,
                part=preferences.Part.LABEL,
                seen="Tangos",
                value="x",
            )
        )
        assert "changed in the meantime" in section.teller.problem.text()
        screen.show_customer(somebody("Sam"))
        assert section.teller.problem.text() == ""


class TestNotes:
    def rows(self, screen: CardScreen) -> list[NoteLine]:
        return [row for row in screen.page.notes.rows.rows() if isinstance(row, NoteLine)]

    def test_those_kept_on_top_come_first(self, rosa: UUID, open_card: Open) -> None:
        sam = StaffDraft("Sam")
        staff.save(ME, sam)
        notes.add(ME, NoteDraft(rosa, "Rings first", pinned=True))
        notes.add(Author(sam.id), NoteDraft(rosa, "Paints"))
        assert [(row.body.text(), row.age.text()) for row in self.rows(open_card(rosa))] == [
            ("Rings first", "kept on top · 21 Nov 2026"),
            ("Paints", "21 Nov 2026 · Sam"),
        ]

    def test_one_is_written_and_stored_when_one_goes_on(
        self, qtbot: QtBot, rosa: UUID, open_card: Open
    ) -> None:
        screen = open_card(rosa)
        open_adding(qtbot, screen.page.notes)
        press(qtbot, *"Paints", Key.Key_Return, *"and sings")
        screen.focus_log()
        assert [note.body for note in Note.select()] == ["Paints\nand sings"]
        assert not screen.page.notes.field.isVisible()

    def test_a_note_being_written_survives(self, qtbot: QtBot, rosa: UUID, open_card: Open) -> None:
        screen = open_card(rosa)
        open_adding(qtbot, screen.page.notes)
        press(qtbot, *"Pain")
        qtbot.waitUntil(lambda: drafts.kept("test", drafts.NOTE, rosa) == {"body": "Pain"})
        press(qtbot, Key.Key_Escape)
        assert drafts.kept("test", drafts.NOTE, rosa) is None

    def test_one_left_unfinished_by_a_crash_is_there_again(
        self, qtbot: QtBot, rosa: UUID, open_card: Open
    ) -> None:
        drafts.keep(Author(till="test"), drafts.NOTE, rosa, {"body": "Pain"})
        screen = open_card(rosa)
        screen.page.notes.field.editor.setFocus()
        press(qtbot, *"ts")
        screen.focus_log()
        assert [note.body for note in Note.select()] == ["Paints"]
        assert drafts.kept("test", drafts.NOTE, rosa) is None

    def test_one_is_corrected_pinned_and_taken_out(
        self, qtbot: QtBot, rosa: UUID, open_card: Open
    ) -> None:
        notes.add(ME, NoteDraft(rosa, "Paints"))
        screen = open_card(rosa)
        row = self.rows(screen)[0]
        click(qtbot, row.body)
        press(qtbot, *" and sings")
        screen.focus_log()
        click(qtbot, row.more)
        choose(qtbot, row, "Keep on top")
        (note,) = Note.select()
        assert (note.body, note.pinned) == ("Paints and sings", True)
        click(qtbot, row.more)
        choose(qtbot, row, "Keep on top no longer")
        click(qtbot, row.more)
        choose(qtbot, row, "Remove")
        assert self.rows(screen) == []

    def test_a_note_that_is_emptied_goes(self, qtbot: QtBot, rosa: UUID, open_card: Open) -> None:
        notes.add(ME, NoteDraft(rosa, "Pa"))
        screen = open_card(rosa)
        click(qtbot, self.rows(screen)[0].body)
        press(qtbot, Key.Key_Backspace, Key.Key_Backspace)
        screen.focus_log()
        assert Note.select().count() == 0

    def test_a_note_that_comes_does_not_move_the_one_being_written(
        self, qtbot: QtBot, rosa: UUID, open_card: Open
    ) -> None:
        notes.add(ME, NoteDraft(rosa, "Paints"))
        screen = open_card(rosa)
        row = self.rows(screen)[0]
        click(qtbot, row.body)
        press(qtbot, *" a lot")
        notes.add(ME, NoteDraft(rosa, "Rings first", pinned=True))
        press(qtbot, *" more")
        screen.focus_log()
        assert sorted(note.body for note in Note.select()) == ["Paints a lot more", "Rings first"]


class TestQuestions:
    def test_one_is_asked_reworded_and_answered(
        self, qtbot: QtBot, rosa: UUID, open_card: Open
    ) -> None:
        screen = open_card(rosa)
        section = screen.page.questions
        open_adding(qtbot, section)
        section.adding.fields.more.setText("12 June")
        press(qtbot, *"How was it?", Key.Key_Return)
        assert section.adding.fields.more.text() == ""
        (row,) = section.rows.rows()
        assert isinstance(row, QuestionLine)
        assert (row.question.text(), row.why.text()) == ("How was it?", "12 June")
        edit(screen, qtbot, row.question, *" Good?")
        click(qtbot, row.answer_button)
        press(qtbot, *"Wonderful", Key.Key_Return)
        (stored,) = AskNext.select()
        assert (stored.question, stored.answer) == ("How was it? Good?", "Wonderful")
        assert section.rows.rows() == []

    def test_an_answer_does_not_go_to_another_customers_question(
        self, qtbot: QtBot, rosa: UUID, open_card: Open
    ) -> None:
        sam = somebody("Sam")
        for customer in (rosa, sam):
            ask_next.add(ME, QuestionDraft(customer, "How was it?"))
        screen = open_card(rosa)
        (row,) = screen.page.questions.rows.rows()
        assert isinstance(row, QuestionLine)
        click(qtbot, row.answer_button)
        press(qtbot, *"Good")
        screen.show_customer(sam)
        answered = {str(each.customer.id): each.answer for each in AskNext.select()}
        assert answered == {str(rosa): "Good", str(sam): ""}


class TestPeople:
    def rows(self, screen: CardScreen) -> list[PersonLine]:
        return [row for row in screen.page.people.rows.rows() if isinstance(row, PersonLine)]

    def test_both_ends_are_read_and_lead_to_each_other(
        self, qtbot: QtBot, rosa: UUID, open_card: Open
    ) -> None:
        dana = somebody("Dana Okafor")
        relations.add(ME, RelationDraft(rosa, RelationKind.BROUGHT, dana))
        screen = open_card(rosa)
        (row,) = self.rows(screen)
        assert (row.link.words(), row.tie.text()) == ("Dana Okafor", "came through them")
        with qtbot.waitSignal(screen.customer_wanted) as wanted:
            click(qtbot, row.link)
        assert wanted.args == [dana]
        screen.show_customer(dana)
        (row,) = self.rows(screen)
        assert (row.link.words(), row.tie.text()) == ("Rosa Gutiérrez", "brought them here")

    def test_somebody_without_a_card_has_a_name_and_a_note(
        self, qtbot: QtBot, rosa: UUID, open_card: Open
    ) -> None:
        screen = open_card(rosa)
        section = screen.page.people
        open_adding(qtbot, section)
        section.adding.fields.more.setText("husband")
        press(qtbot, *"Mateo", Key.Key_Return, Key.Key_Escape)
        (row,) = self.rows(screen)
        assert (row.name.text(), row.tie.text(), row.note.text()) == (
            "Mateo",
            "family ·",
            "husband",
        )
        edit(screen, qtbot, row.name, *" G.")
        edit(screen, qtbot, row.note, *", tall")
        (kept,) = relations.around(rosa)
        assert (kept.name, kept.note) == ("Mateo G.", "husband, tall")
        click(qtbot, row.more)
        choose(qtbot, row, "Remove")
        assert relations.around(rosa) == []

    def test_a_customer_is_found_while_typing(
        self, qtbot: QtBot, rosa: UUID, open_card: Open
    ) -> None:
        dana = somebody("Dana Okafor")
        screen = open_card(rosa)
        section = screen.page.people
        open_adding(qtbot, section)
        section.adding.fields.kinds.set_value((RelationKind.BROUGHT, True))
        press(qtbot, *"dana")
        qtbot.waitUntil(lambda: "Dana Okafor (no. 2)" in section._found)
        press(qtbot, Key.Key_Return)
        assert relations.brought_by(rosa) == dana

    def test_who_brought_somebody_must_have_a_card(
        self, qtbot: QtBot, rosa: UUID, open_card: Open
    ) -> None:
        screen = open_card(rosa)
        section = screen.page.people
        open_adding(qtbot, section)
        section.adding.fields.kinds.set_value((RelationKind.BROUGHT, True))
        press(qtbot, *"Nobody", Key.Key_Return)
        assert section.teller.problem.text().startswith("Choose a customer from the list")
        assert relations.around(rosa) == []


class TestReach:
    def rows(self, screen: CardScreen) -> list[CalledLine]:
        return [row for row in screen.page.reach.rows.rows() if isinstance(row, CalledLine)]

    def test_numbers_and_names_are_added_changed_and_emptied(
        self, qtbot: QtBot, rosa: UUID, open_card: Open
    ) -> None:
        screen = open_card(rosa)
        section = screen.page.reach
        open_adding(qtbot, section)
        press(qtbot, *"404 555 0134", Key.Key_Return)
        section.adding.fields.kinds.set_value(AliasKind.PET)
        press(qtbot, *"Biscuit", Key.Key_Return, Key.Key_Escape)
        assert [(row.kind.text(), row.text.text()) for row in self.rows(screen)] == [
            ("Phone", "404 555 0134"), ("Pet", "Biscuit"),
        ]  # fmt: skip
        phone, pet = self.rows(screen)
        edit(screen, qtbot, phone.text, *"5")
        edit(screen, qtbot, pet.text, *"s")
        assert [row.value for row in contacts.of(rosa)] == ["404 555 01345"]
        assert [row.name for row in aliases.of(rosa)] == ["Biscuits"]
        edit(screen, qtbot, pet.text, *[Key.Key_Backspace] * 8)
        assert [row.text.text() for row in self.rows(screen)] == ["404 555 01345"]

    def test_the_phone_stands_under_the_name(self, rosa: UUID, open_card: Open) -> None:
        screen = open_card(rosa)
        contacts.add(ME, ContactDraft(rosa, ContactKind.PHONE, "555"))
        assert "555" in screen.page.header.facts.text()


class TestOccasions:
    def rows(self, screen: CardScreen) -> list[OccasionLine]:
        return [row for row in screen.page.occasions.rows.rows() if isinstance(row, OccasionLine)]

    def test_a_day_is_added_changed_and_removed(
        self, qtbot: QtBot, rosa: UUID, open_card: Open
    ) -> None:
        screen = open_card(rosa)
        section = screen.page.occasions
        open_adding(qtbot, section)
        form = section._form
        assert form
        form.day.setValue(23)
        form.whom.setText("Lucía")
        press(qtbot, Key.Key_Return)
        (row,) = self.rows(screen)
        assert (row.what.text(), row.when.text()) == ("Birthday: Lucía", "23 November · in 2 days")
        assert not form.isVisible()
        click(qtbot, row.more)
        choose(qtbot, row, "Change…")
        form.year.setValue(1999)
        click(qtbot, form.save_button)
        assert row.when.text() == "23 November · since 1999 · in 2 days"
        click(qtbot, row.more)
        choose(qtbot, row, "Remove")
        assert occasions.of(rosa) == []

    def test_no_such_day_is_declined_and_the_form_stays(
        self, qtbot: QtBot, rosa: UUID, open_card: Open
    ) -> None:
        screen = open_card(rosa)
        section = screen.page.occasions
        section.open_with(OccasionDraft(rosa, OccasionKind.BIRTHDAY, 2, 30))
        press(qtbot, Key.Key_Return)
        assert section.teller.problem.text() == "There is no such day: check day and month."
        press(qtbot, Key.Key_Escape)
        assert section._form
        assert not section._form.isVisible()


class TestDetails:
    def test_texts_and_choices_hold_at_once(
        self, qtbot: QtBot, rosa: UUID, open_card: Open
    ) -> None:
        screen = open_card(rosa)
        section = screen.page.details
        edit(screen, qtbot, section.texts[Detail.LOYALTY_CODE], *"4711")
        section.choices[Detail.PREFERRED_CHANNEL].chosen.emit(Channel.PHONE)
        section.choices[Detail.EXPECTATION].chosen.emit(3)
        edit(screen, qtbot, section.texts[Detail.SAY_IT], *"goo")
        known = customers.details(rosa)
        assert known
        assert (known.loyalty_code, known.preferred_channel, known.expectation, known.say_it) == (
            "4711", Channel.PHONE, 3, "goo",
        )  # fmt: skip
        assert section.choices[Detail.EXPECTATION].currentText() == "exacting"

    def test_a_card_that_is_somebody_elses_is_declined(
        self, qtbot: QtBot, rosa: UUID, open_card: Open
    ) -> None:
        customers.link_card(ME, somebody("Sam"), "4711")
        screen = open_card(rosa)
        edit(screen, qtbot, screen.page.details.texts[Detail.LOYALTY_CODE], *"4711")
        assert "Somebody else already has this" in screen.page.details.teller.problem.text()


class TestHappiness:
    def test_before_five_ratings_there_are_dots_and_a_count(
        self, rosa: UUID, shop: UUID, open_card: Open
    ) -> None:
        screen = open_card(rosa)
        happiness = screen.page.happiness
        assert happiness.summary.text().startswith("No ratings yet.")
        assert not happiness.dots.isVisible()
        for days in (1, 2):
            came(rosa, shop, timedelta(days=days), rating=4)
        assert happiness.dots.isVisible()
        assert happiness.summary.text() == "2 ratings so far; an average from 5 on"

    def test_from_five_on_the_average_stands_beside_the_shops(
        self, rosa: UUID, shop: UUID, open_card: Open
    ) -> None:
        for days, value in enumerate((5, 5, 4, 5, 4)):
            came(rosa, shop, timedelta(days=days + 1), rating=value)
        for name in ("Sam", "Priya", "Eli"):
            came(somebody(name), shop, timedelta(days=1), rating=3)
        alone = open_card(rosa)
        assert alone.page.happiness.summary.text() == "4.6 of 5 over 5 ratings"
        came(somebody("Dana"), shop, timedelta(days=1), rating=2)
        came(somebody("Chet"), shop, timedelta(days=1), rating=4)
        screen = open_card(rosa)
        assert screen.page.happiness.summary.text() == (
            "4.6 of 5 over 5 ratings · shop average 3.8"
        )
        assert screen.page.happiness.dots.accessibleName() == (
            "Ratings, the oldest first: 4, 5, 4, 5, 5"
        )

    def test_a_low_rating_is_seen_in_the_picture(
        self, rosa: UUID, shop: UUID, open_card: Open, qapp: QApplication
    ) -> None:
        came(rosa, shop, timedelta(days=2), rating=5)
        screen = open_card(rosa)
        high = screen.page.happiness.dots.grab().toImage()
        came(rosa, shop, timedelta(days=1), rating=1)
        qapp.sendPostedEvents()
        assert screen.page.happiness.dots.grab().toImage() != high
