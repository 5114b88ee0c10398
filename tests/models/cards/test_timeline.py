from datetime import date, datetime, timedelta
from uuid import UUID

import pytest

from models import notes, preferences
from models.cards import timeline
from models.cards.changed import ChangeRow
from models.cards.timeline import Entry, Page, Shown
from models.changes import Action, Author, Change, command
from models.clock import now
from models.counter import ratings, visits
from models.counter.visits import VisitRow
from models.kinds import PreferenceKind, Source
from models.notes import NoteDraft, NoteRow
from models.people import customers
from models.preferences import PreferenceDraft
from models.schema import Preference, Rating
from models.shop import staff
from models.shop.staff import StaffDraft
from tests.conftest import ME, on_both_engines
from tests.models.shop_life import BERLIN, came, moment, new_customer

pytestmark = on_both_engines


@command(Action.RATE)
def survey(change: Change, customer: UUID, on: date, words: str) -> None:
    change.save(Rating(customer=customer, on=on, value=3, words=words))


@command(Action.SAVE_PREFERENCE)
def like_much(change: Change, customer: UUID) -> None:
    for n in range(40):
        fact = Preference(customer=customer, kind=PreferenceKind.LIKES, label=f"Cake {n}")
        fact.source, fact.recorded_at = Source.SAID, change.at
        change.save(fact)


@pytest.fixture
def rosa(shop: UUID, monkeypatch: pytest.MonkeyPatch) -> UUID:
    monkeypatch.setenv("THE_USUAL_NOW", "2026-11-21T15:58+01:00")
    return new_customer()


def read(customer: UUID, shown: Shown = Shown.ALL, before: datetime | None = None) -> Page:
    return timeline.page(customer, BERLIN, before or now() + timedelta(days=1), shown)


def words(entry: Entry) -> str:
    if isinstance(entry, ChangeRow):
        return entry.action.value
    if isinstance(entry, VisitRow):
        return f"visit {entry.note}".strip()
    return f"note {entry.body}" if isinstance(entry, NoteRow) else f"survey {entry.words}"


def all_words(customer: UUID, shown: Shown) -> list[list[str]]:
    """Read on until the end, a list for each page."""
    pages, page = [], read(customer, shown)
    pages.append([words(entry) for entry in page.entries])
    while page.before:
        page = read(customer, shown, page.before)
        pages.append([words(entry) for entry in page.entries])
    return pages


def test_everything_that_happened_stands_in_one_order(
    rosa: UUID, shop: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit = came(rosa, shop, "2026-11-14T16:04", "Sourdough", note="Loved the rye")
    ratings.rate(ME, visit, 5, "thank you")
    survey(ME, rosa, date(2026, 11, 10), "parking")
    monkeypatch.setenv("THE_USUAL_NOW", "2026-11-21T16:00+01:00")
    notes.add(ME, NoteDraft(rosa, "Paints"))
    monkeypatch.setenv("THE_USUAL_NOW", "2026-11-21T16:01+01:00")
    preferences.save(ME, PreferenceDraft(rosa, PreferenceKind.LIKES, "Boleros"))
    page = read(rosa)
    assert [words(entry) for entry in page.entries] == [
        "save preference", "note Paints", "add customer", "visit Loved the rye", "survey parking",
    ]  # fmt: skip
    came_in = page.entries[3]
    assert isinstance(came_in, VisitRow)
    assert (came_in.items, came_in.rating, came_in.words) == (("Sourdough",), 5, "thank you")
    assert page.before is None


def test_each_kind_can_be_read_alone(rosa: UUID, shop: UUID) -> None:
    came(rosa, shop, "2026-11-14T16:04", "Sourdough")
    came(rosa, shop, "2026-11-15T16:04", note="Loved the rye")
    survey(ME, rosa, date(2026, 11, 10), "parking")
    notes.add(ME, NoteDraft(rosa, "Paints"))
    assert all_words(rosa, Shown.VISITS) == [["visit Loved the rye", "visit"]]
    assert all_words(rosa, Shown.WORDS) == [
        ["note Paints", "visit Loved the rye", "survey parking"]
    ]
    assert all_words(rosa, Shown.CHANGES) == [["add customer"]]


def test_a_long_history_comes_page_by_page_and_whole(
    rosa: UUID, shop: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    for n in range(120):
        at = moment("2026-11-20T18:00") - timedelta(days=n // 2, hours=n % 2)
        came(rosa, shop, at.replace(tzinfo=None).isoformat(), note=f"{n:03}")
        if n % 3 == 0:
            monkeypatch.setenv("THE_USUAL_NOW", (at + timedelta(minutes=5)).isoformat())
            notes.add(ME, NoteDraft(rosa, f"{n:03}"))
            customers.edit(ME, rosa, customers.Detail.SAY_IT, str(n - 3) if n else "", str(n))
            monkeypatch.setenv("THE_USUAL_NOW", "2026-11-21T15:58+01:00")
    for shown, expected in ((Shown.ALL, 201), (Shown.VISITS, 120), (Shown.WORDS, 160)):
        pages = all_words(rosa, shown)
        assert {len(page) for page in pages[:-1]} <= {50, 51}
        read_on = [line for page in pages for line in page]
        assert len(read_on) == expected
        visited = [line for line in read_on if line.startswith("visit")]
        assert visited == [f"visit {n:03}" for n in range(120)]


def test_a_command_that_touched_much_stays_in_one_piece(
    rosa: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    for minute in range(4):
        monkeypatch.setenv("THE_USUAL_NOW", f"2026-11-21T16:{minute:02}+01:00")
        like_much(ME, rosa)
    assert all_words(rosa, Shown.CHANGES) == [
        ["save preference", "save preference"],
        ["save preference", "save preference", "add customer"],
    ]
    for entry in read(rosa, Shown.CHANGES).entries:
        assert isinstance(entry, ChangeRow)
        assert len(entry.details) == 40


def test_changes_of_visits_are_told_and_visits_taken_back_are_gone(
    rosa: UUID, shop: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit = came(rosa, shop, "2026-11-14T16:04", "Sourdough")
    monkeypatch.setenv("THE_USUAL_NOW", "2026-11-21T16:00+01:00")
    visits.void(ME, visit)
    (taken_back, added) = read(rosa).entries
    assert isinstance(taken_back, ChangeRow)
    assert taken_back.action is Action.VOID_VISIT
    assert [(each.kind, each.subject, each.field) for each in taken_back.details] == [
        ("visit", "2026-11-14", "voided_at")
    ]
    assert words(added) == "add customer"


def test_those_who_served_have_names(rosa: UUID, shop: UUID) -> None:
    sam = StaffDraft("Sam")
    staff.save(ME, sam)
    author = Author(sam.id, "test")
    visits.log(author, visits.VisitDraft(rosa, shop, moment("2026-11-14T16:04")))
    page = read(rosa, Shown.VISITS)
    (visit,) = page.entries
    assert isinstance(visit, VisitRow)
    assert visit.served_by
    assert page.staff[visit.served_by] == "Sam"
