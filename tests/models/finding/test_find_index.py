from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from peewee import IntegrityError

from models import derived, journal, notes, preferences
from models.changes import Action, Change, Committed, command, listen
from models.counter import visits
from models.counter.visits import VisitDraft
from models.database import engine, execute, writing
from models.errors import Refused, Rejected
from models.finding import find, find_index
from models.finding.find_entries import MOST_WORDS
from models.kinds import ContactKind, PreferenceKind, RelationKind, Source
from models.notes import NoteDraft
from models.people import aliases, contacts, customers, relations, tags
from models.people.aliases import AliasDraft
from models.people.contacts import ContactDraft
from models.people.customers import CustomerDraft, Detail
from models.people.relations import RelationDraft
from models.preferences import PreferenceDraft
from models.schema import Tag
from tests.conftest import ME, on_both_engines
from tests.dice import examples

pytestmark = [pytest.mark.usefixtures("notebook"), on_both_engines]


def add(name: str, **details: str) -> UUID:
    draft = CustomerDraft(name, **details)  # type: ignore[arg-type]
    customers.add(ME, draft)
    return draft.id


def kept() -> tuple[list[tuple[str, ...]], list[tuple[str, int]]]:
    entries = execute("SELECT kind, record, name, text, digits, warmth FROM find_entry")
    words = execute("SELECT term, uses FROM word")
    return sorted(tuple(map(str, row)) for row in entries.fetchall()), sorted(words.fetchall())


def agrees() -> None:
    """Prove that step by step and all at once lead to the same."""
    step_by_step = kept()
    assert not find_index.is_damaged()
    derived.rebuild()
    assert kept() == step_by_step
    assert not find_index.is_damaged()


def found(text: str) -> list[str]:
    return [hit.name for hit in find.search(text)]


@pytest.fixture
def heard(notebook: object) -> Iterator[list[Committed]]:
    heard: list[Committed] = []
    stop = listen(heard.append)
    yield heard
    stop()


def test_damage_is_seen_and_a_rebuild_repairs_it(notebook: object) -> None:
    add("Ada")
    for damage in (
        "UPDATE find_entry SET text = ' bob 1'",
        "UPDATE find_entry SET warmth = 7",
        "DELETE FROM find_entry",
        "DELETE FROM word",
    ):
        assert not find_index.is_damaged()
        execute(damage)
        assert find_index.is_damaged()
        with writing():
            find_index.rebuild()
    assert found("ada") == ["Ada"]
    assert found("bob") == []


def test_an_index_that_lost_an_entry_is_damaged(notebook: object) -> None:
    if engine().is_server:
        pytest.skip("a server keeps its own indexes")
    add("Ada")
    execute("INSERT INTO find_words (find_words) VALUES ('delete-all')")
    assert find_index.is_damaged()


def test_clearing_leaves_nothing_to_find(notebook: object) -> None:
    add("Ada")
    with writing():
        derived.clear()
    assert (found("ada"), kept()) == ([], ([], []))


def test_people_around_are_found_under_a_new_name(notebook: object) -> None:
    ada, bob = add("Ada"), add("Bob")
    relations.add(ME, RelationDraft(ada, RelationKind.FRIEND, other=bob, note="chess"))
    customers.edit(ME, bob, Detail.NAME, "Bob", "Robert")
    assert found("robert") == ["Robert", "Ada"]
    assert found("chess") == ["Ada", "Robert"]
    assert found("bob") == []
    agrees()


def test_who_carries_a_tag_is_found_by_its_new_name(notebook: object) -> None:
    ada = add("Ada")
    tags.tag(ME, [ada], "Regular")

    @command(Action.TAG_CUSTOMERS)
    def rename(change: Change) -> None:
        tag = Tag.get()
        tag.name = "Wholesale"
        change.save(tag)

    rename(ME)
    assert (found("wholesale"), found("regular")) == (["Ada"], [])
    agrees()


def test_only_so_much_of_all_notes_is_kept(notebook: object) -> None:
    ada = add("Ada", note=" ".join(f"old{n}" for n in range(2_000)))
    for page in range(4):
        words = " ".join(f"w{page}x{n}" for n in range(2_000))
        notes.add(ME, NoteDraft(ada, words))
    (text,) = execute("SELECT text FROM find_entry").fetchone()
    assert len(text.split()) < MOST_WORDS + 10
    assert (found("w3x1999"), found("old5")) == (["Ada"], [])
    agrees()


def test_words_of_notes_are_not_guessed_at(notebook: object) -> None:
    add("Ada", note="bicycle")
    assert (found("bicycle"), found("bicicle")) == (["Ada"], [])


ONE_OF_THREE = st.integers(0, 2)
WORDS = st.sampled_from(["Ana", "O'Neil", "Łódź Ana", "lemon tea", "0151 22 33", "王小明", "x"])
KINDS = st.sampled_from(
    [
        "edit",
        "alias",
        "phone",
        "like",
        "end",
        "note",
        "tag",
        "untag",
        "tie",
        "visit",
        "void",
        "archive",
        "undo",
    ]
)


class _Notebook:
    """Three customers, and whatever happens to them."""

    def __init__(self, shop: UUID, heard: list[Committed]) -> None:
        self.shop = shop
        self.heard = heard
        self.people = [add(name) for name in ("Ada", "Bob", "Cleo")]
        self.visits: list[UUID] = []

    def happen(self, kind: str, who: int, word: str) -> None:
        with suppress(Rejected, Refused, IntegrityError):  # the last: their adding was undone
            getattr(self, kind)(self.people[who], word)

    def edit(self, customer: UUID, word: str) -> None:
        if details := customers.details(customer):
            customers.edit(ME, customer, Detail.NAME, details.name, word)

    def alias(self, customer: UUID, word: str) -> None:
        aliases.add(ME, AliasDraft(customer, word))

    def phone(self, customer: UUID, word: str) -> None:
        contacts.add(ME, ContactDraft(customer, ContactKind.PHONE, word))

    def like(self, customer: UUID, word: str) -> None:
        draft = PreferenceDraft(customer, PreferenceKind.LIKES, word, source=Source.SAID)
        preferences.save(ME, draft)

    def end(self, customer: UUID, _word: str) -> None:
        for row in preferences.of_customer(customer)[:1]:
            preferences.end(ME, row.id)

    def note(self, customer: UUID, word: str) -> None:
        notes.add(ME, NoteDraft(customer, word))

    def tag(self, customer: UUID, word: str) -> None:
        tags.tag(ME, [customer], word)

    def untag(self, customer: UUID, word: str) -> None:
        tags.untag(ME, [customer], word)

    def tie(self, customer: UUID, word: str) -> None:
        other = self.people[len(word) % 3]
        relations.add(ME, RelationDraft(customer, RelationKind.FRIEND, other=other, note=word))

    def visit(self, customer: UUID, word: str) -> None:
        draft = VisitDraft(
            customer, self.shop, datetime(2026, 3, len(word), 9, tzinfo=UTC), note=word[:1]
        )
        visits.log(ME, draft)
        self.visits.append(draft.id)

    def void(self, _customer: UUID, _word: str) -> None:
        for visit in self.visits[-1:]:
            visits.void(ME, visit)

    def archive(self, customer: UUID, word: str) -> None:
        act = customers.restore if word == "x" else customers.archive
        act(ME, [customer])

    def undo(self, _customer: UUID, _word: str) -> None:
        for done in self.heard[-1:]:
            journal.undo(ME, done.group)


@examples(15)
@given(events=st.lists(st.tuples(KINDS, ONE_OF_THREE, WORDS), min_size=5, max_size=25))
def test_step_by_step_and_all_at_once_lead_to_the_same(
    shop: UUID, heard: list[Committed], events: list[tuple[str, int, str]]
) -> None:
    notebook = _Notebook(shop, heard)
    for event in events:
        notebook.happen(*event)
    agrees()
