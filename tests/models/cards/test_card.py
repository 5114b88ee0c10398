from collections.abc import Callable
from datetime import date, time, timedelta
from uuid import UUID

import pytest

from models import drafts, notes, preferences
from models.cards import ask_next, card, card_who
from models.cards.ask_next import QuestionDraft
from models.cards.card import CustomerCard
from models.changes import Action, Author, Change, command
from models.counter import ratings, visits
from models.counter.visits import VisitDraft
from models.database import engine
from models.ids import new_id
from models.kinds import ContactKind, OccasionKind, PreferenceKind, PromiseStatus, RelationKind
from models.notes import NoteDraft
from models.people import aliases, contacts, customers, occasions, relations, tags
from models.people.aliases import AliasDraft
from models.people.contacts import ContactDraft
from models.people.occasions import OccasionDraft
from models.people.relations import RelationDraft
from models.preferences import PreferenceDraft
from models.schema import Promise
from models.shop import staff
from models.shop.staff import StaffDraft
from tests.conftest import ME, on_both_engines
from tests.models.shop_life import BERLIN, came, moment, new_customer

pytestmark = on_both_engines


@command(Action.ADD_CUSTOMER)
def promise(
    change: Change, customer: UUID, text: str, due_on: date | None, status: PromiseStatus
) -> None:
    change.save(Promise(customer=customer, text=text, due_on=due_on, status=status))


@pytest.fixture
def rosa(shop: UUID, monkeypatch: pytest.MonkeyPatch) -> UUID:
    monkeypatch.setenv("THE_USUAL_NOW", "2026-11-21T15:58+01:00")
    return new_customer()


def read(customer: UUID) -> CustomerCard:
    found = card.card(customer, BERLIN, "test")
    assert found
    return found


def queries(customer: UUID, monkeypatch: pytest.MonkeyPatch) -> int:
    counted: list[str] = []
    run: Callable[..., object] = engine().execute_sql

    def count(sql: str, *values: object, **how: object) -> object:
        counted.append(sql)
        return run(sql, *values, **how)

    with monkeypatch.context() as patched:
        patched.setattr(engine(), "execute_sql", count)
        read(customer)
    return len(counted)


def test_somebody_new_has_an_empty_card(rosa: UUID) -> None:
    shown = read(rosa)
    assert (shown.details.name, shown.since, shown.today) == (
        "Rosa Gutiérrez", date(2026, 11, 21), date(2026, 11, 21),
    )  # fmt: skip
    assert (shown.habit.visits, shown.habit.gap_days, shown.habit.days_missing()) == (0, None, 4)
    assert (shown.happiness.ratings, shown.happiness.average()) == ([], None)
    assert (shown.usual_times, shown.usual_on, shown.drafts) == (0, None, {})
    assert not shown.people
    assert not shown.notes
    assert not shown.proposals


def test_who_they_are_is_known_in_short(rosa: UUID) -> None:
    short = card_who.who(rosa, BERLIN)
    assert short
    assert short.details == customers.details(rosa)
    assert card_who.who(new_id(), BERLIN) is None


def test_nobody_has_no_card(rosa: UUID) -> None:
    assert card.card(new_id(), BERLIN) is None


def test_the_card_tells_since_when_and_how_they_come(rosa: UUID, shop: UUID) -> None:
    first = moment("2026-10-10T16:00")
    for week in range(6):
        at = first + timedelta(weeks=week)
        visits.log(ME, VisitDraft(rosa, shop, at, ("Sourdough",), was_usual=week > 0))
    shown = read(rosa)
    assert shown.since == date(2026, 10, 10)
    assert (shown.usual_times, shown.usual_on) == (5, date(2026, 11, 14))
    habit = shown.habit
    assert (habit.visits, habit.last_on, habit.weekday) == (6, date(2026, 11, 14), 6)
    assert habit.about == time(16, 0)
    assert habit.gap_days == pytest.approx(7)
    assert habit.turns.due_on == date(2026, 11, 21)
    assert habit.is_expected(shown.today)


def test_what_surrounds_a_customer_is_there(rosa: UUID) -> None:
    dana, mother = new_customer("Dana Okafor"), new_customer("Lucía")
    aliases.add(ME, AliasDraft(rosa, "Rosie"))
    contacts.add(ME, ContactDraft(rosa, ContactKind.PHONE, "+1 404 555 0134"))
    occasion = OccasionDraft(rosa, OccasionKind.BIRTHDAY, 6, 12, 1999, "Lucía")
    occasions.save(ME, occasion)
    relations.add(ME, RelationDraft(rosa, RelationKind.BROUGHT, dana))
    relations.add(ME, RelationDraft(mother, RelationKind.FAMILY, rosa, note="mother"))
    relations.add(ME, RelationDraft(rosa, RelationKind.FAMILY, name="Mateo", note="husband"))
    tags.tag(ME, [rosa], "Regular")
    tags.tag(ME, [dana], "Catering")
    shown = read(rosa)
    assert [alias.name for alias in shown.aliases] == ["Rosie"]
    assert [(each.kind, each.value) for each in shown.contacts] == [
        (ContactKind.PHONE, "+1 404 555 0134")
    ]
    (kept,) = shown.occasions
    assert (kept.id, kept.version, kept.year, kept.for_whom) == (occasion.id, 1, 1999, "Lucía")
    assert [(each.name, each.other, each.note, each.turned) for each in shown.people] == [
        ("Dana Okafor", dana, "", False),
        ("Lucía", mother, "mother", True),
        ("Mateo", None, "husband", False),
    ]
    assert (shown.tags, shown.all_tags) == (("Regular",), ("Catering", "Regular"))
    assert [each.turned for each in read(dana).people] == [True]


def test_what_is_known_of_a_customer_is_there(rosa: UUID) -> None:
    sam = StaffDraft("Sam")
    staff.save(ME, sam)
    notes.add(Author(sam.id, "test"), NoteDraft(rosa, "Paints"))
    notes.add(ME, NoteDraft(rosa, "Rings first", pinned=True))
    ask_next.add(ME, QuestionDraft(rosa, "How was it?", "graduation"))
    answered = QuestionDraft(rosa, "Better?")
    ask_next.add(ME, answered)
    ask_next.answer(ME, answered.id, "yes")
    promise(ME, rosa, "Keep a tray", None, PromiseStatus.OPEN)
    promise(ME, rosa, "Call her", date(2026, 11, 23), PromiseStatus.OPEN)
    promise(ME, rosa, "Order jam", date(2026, 11, 1), PromiseStatus.KEPT)
    preferences.save(ME, PreferenceDraft(rosa, PreferenceKind.LIKES, "Boleros"))
    shown = read(rosa)
    assert [(note.body, note.pinned, note.by) for note in shown.notes] == [
        ("Rings first", True, ""),
        ("Paints", False, "Sam"),
    ]
    assert [(each.question, each.why) for each in shown.questions] == [
        ("How was it?", "graduation")
    ]
    assert [(each.text, each.due_on) for each in shown.promises] == [
        ("Call her", date(2026, 11, 23)),
        ("Keep a tray", None),
    ]
    assert [fact.label for fact in shown.preferences] == ["Boleros"]


def test_ratings_are_there_without_those_of_visits_taken_back(rosa: UUID, shop: UUID) -> None:
    seen = [came(rosa, shop, f"2026-11-{day:02}T10:00", rating=4) for day in range(1, 7)]
    ratings.rate(ME, seen[2], 1, "too loud")
    visits.void(ME, seen[5])
    happy = read(rosa).happiness
    assert [(row.value, row.words) for row in happy.ratings] == [
        (4, ""), (4, ""), (1, "too loud"), (4, ""), (4, ""),
    ]  # fmt: skip
    assert happy.ratings[0].on == date(2026, 11, 1)


def test_a_visit_being_typed_is_found_again_at_its_till(rosa: UUID) -> None:
    drafts.keep(ME, drafts.VISIT, rosa, {"note": "half a sen"})
    assert read(rosa).drafts == {"visit": {"note": "half a sen"}}
    other = card.card(rosa, BERLIN, "another till")
    assert other
    assert not other.drafts


def test_any_card_takes_six_questions(
    rosa: UUID, shop: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert queries(rosa, monkeypatch) <= 6
    for n in range(60):
        at = moment("2026-08-01T10:00") + timedelta(days=n)
        visits.log(ME, VisitDraft(rosa, shop, at, ("Tea", "Bun"), "cold", rating=4))
        notes.add(ME, NoteDraft(rosa, f"Note {n}"))
    assert queries(rosa, monkeypatch) <= 6


def test_a_customer_met_long_ago_has_been_one_since(rosa: UUID) -> None:
    customers.edit(ME, rosa, customers.Detail.MET_ON, None, date(2023, 3, 4))
    assert read(rosa).since == date(2023, 3, 4)
