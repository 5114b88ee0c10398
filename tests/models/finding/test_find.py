from datetime import UTC, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import derived, preferences
from models.changes import Action, Change, command
from models.counter import visits
from models.counter.visits import VisitDraft
from models.database import engine
from models.finding import find
from models.finding.find_pieces import Why
from models.finding.words import Vocabulary
from models.kinds import AliasKind, PreferenceKind, RelationKind, Source
from models.people import aliases, customers, relations, tags
from models.people.aliases import AliasDraft
from models.people.customers import CustomerDraft
from models.people.relations import RelationDraft
from models.preferences import PreferenceDraft
from models.schema import Customer
from tests.conftest import ME, on_both_engines

pytestmark = [pytest.mark.usefixtures("notebook"), on_both_engines]
NASTY = [
    '"',
    "NEAR(",
    "anna AND",
    "a-b",
    "foo:bar",
    "C++",
    "''; drop",
    "(" * 2000,
    "\x00",
    "12\x00",
    "\ud800",
    "\ud8001",
    "%",
    "100%",
    "_",
    "*",
    "^a",
    "👩‍🍳",
    "{}",
    "{0}",
    "?",
    "9" * 3000,
    "a " * 3000,
]


def add(name: str | None = None, described_as: str | None = None, **details: str) -> UUID:
    draft = CustomerDraft(name, described_as, **details)  # type: ignore[arg-type]
    customers.add(ME, draft)
    return draft.id


def came(customer: UUID, shop: UUID, *days_of_march: int) -> None:
    for day in days_of_march:
        visits.log(ME, VisitDraft(customer, shop, datetime(2026, 3, day, 9, tzinfo=UTC)))


def names(text: str, limit: int = 50) -> list[str]:
    return [hit.name for hit in find.search(text, limit)]


@pytest.fixture
def people(notebook: object) -> None:
    add("José Ñandú", phone="+49 151 2345678")
    add("Łukasz O'Neil-Straße", phone="0160/99 88 77", email="lukas.oneil@example.org")
    add("王小明")
    add("100% _sure_")
    red = add(described_as="Red cap, spaniel called Biscuit", note="Parks in the yard")
    aliases.add(ME, AliasDraft(red, "Skipper", AliasKind.NICKNAME))
    relations.add(ME, RelationDraft(red, RelationKind.FAMILY, name="Wilhelmina"))
    preferences.save(
        ME, PreferenceDraft(red, PreferenceKind.LIKES, "salted licorice", source=Source.SAID)
    )
    tags.tag(ME, [red], "Wholesale")


RED = "Red cap, spaniel called Biscuit"


SCRAPS = {
    "NANDU jose": "José Ñandú",
    "jo ña": "José Ñandú",
    "2345": "José Ñandú",
    "5678": "José Ñandú",
    "49 151 234": "José Ñandú",
    "0151 2345678": "José Ñandú",
    "jose 5678": "José Ñandú",
    "lukasz": "Łukasz O'Neil-Straße",
    "o'neil": "Łukasz O'Neil-Straße",
    "oneil": "Łukasz O'Neil-Straße",
    "strasse": "Łukasz O'Neil-Straße",
    "0049 160 998877": "Łukasz O'Neil-Straße",
    "lukas.oneil@ex": "Łukasz O'Neil-Straße",
    "小明": "王小明",
    "明": "王小明",
    "100": "100% _sure_",
    "sure": "100% _sure_",
    "biscuit": RED,
    "cap red": RED,
    "skip": RED,
    "wilhel": RED,
    "licorice": RED,
    "whole": RED,
    "yard": RED,
    "5": RED,
    "skipper licorice yard": RED,
}
MISTYPED = {
    "lukaz": ["Łukasz O'Neil-Straße"],  # a letter dropped
    "lukkasz": ["Łukasz O'Neil-Straße"],  # added
    "luaksz": ["Łukasz O'Neil-Straße"],  # swapped
    "lukosz": ["Łukasz O'Neil-Straße"],  # wrong
    "xukasz": ["Łukasz O'Neil-Straße"],
    "lcoric": [RED],  # while it is still being typed
    "licoirce": [RED],
    "wilehlmina skiper": [RED],
    "spneil strase": [],
}


@pytest.mark.usefixtures("people")
def test_people_are_found_by_any_scrap() -> None:
    assert {text: names(text)[0] for text in SCRAPS} == SCRAPS


@pytest.mark.usefixtures("people")
def test_every_word_has_to_match_its_beginning() -> None:
    for text in ("jose lukasz", "jose 999", "ose", "xyz", "", "   ", "!?"):
        assert names(text) == []


@pytest.mark.usefixtures("people")
def test_a_typo_is_forgiven() -> None:
    hits = {text: find.search(text) for text in MISTYPED}
    assert {text: [hit.name for hit in some] for text, some in hits.items()} == MISTYPED
    assert all(hit.guessed for some in hits.values() for hit in some)


def test_short_words_and_numbers_are_taken_literally(notebook: object) -> None:
    add("Kim Po", phone="5551234")
    assert names("kom") == []
    assert names("555 1243") == []


def test_typos_are_looked_for_only_where_little_is_found(notebook: object) -> None:
    for surname in ("Adler", "Bauer", "Cohn", "Dorn"):
        add(f"Marten {surname}")
    add("Martin Eck")
    assert names("marten") == ["Marten Adler", "Marten Bauer", "Marten Cohn", "Marten Dorn"]
    assert names("marten a") == ["Marten Adler"]
    assert names("martin") == [
        "Martin Eck",
        *(f"Marten {s}" for s in ("Adler", "Bauer", "Cohn", "Dorn")),
    ]


def test_a_vocabulary_read_before_serves_as_well(notebook: object) -> None:
    add("Meisner")
    vocabulary = Vocabulary.read()
    assert [hit.name for hit in find.search("mesner", vocabulary=vocabulary)] == ["Meisner"]
    assert find.search("mesner", vocabulary=Vocabulary(())) == []


def test_names_come_before_everything_else(shop: UUID) -> None:
    fan = add("Zoe Fan", note="talks about Anna")
    came(fan, shop, 1, 2, 3, 4)
    add("Anna")
    whole = add("Ann")
    longer = add("Annabel Stone")
    came(longer, shop, 5)
    assert names("ann") == ["Ann", "Annabel Stone", "Anna", "Zoe Fan"]
    came(whole, shop, 1)
    assert names("an")[0] == "Annabel Stone"


def test_recent_and_frequent_customers_come_first_among_equals(shop: UUID) -> None:
    drafts = [add(f"Ada {letter}") for letter in "BCDE"]
    came(drafts[1], shop, 9)
    came(drafts[2], shop, 3)
    came(drafts[3], shop, 8, 9)
    expected = ["Ada E", "Ada C", "Ada D", "Ada B"]
    assert names("ada") == expected
    assert names("ada", limit=1) == expected[:1]
    derived.rebuild()
    assert names("ada") == expected


def test_the_warmest_are_found_even_where_too_many_match(shop: UUID) -> None:
    regular = add("Abel Regular")

    @command(Action.IMPORT)
    def crowd(change: Change) -> None:
        for no in range(100, 1300):
            change.save(Customer(no=no, name=f"Abel {no}", sort_key=f"abel {no}"))

    crowd(ME)
    came(regular, shop, 9)
    assert names("a", limit=3)[0] == "Abel Regular"


def test_former_customers_come_last_and_are_marked(shop: UUID) -> None:
    gone = add("Ada")
    came(gone, shop, 1, 2, 3)
    add("Adam", note="knows Ada")
    customers.archive(ME, [gone])
    hits = find.search("ada")
    assert [(hit.name, hit.standing.value) for hit in hits] == [
        ("Adam", "active"),
        ("Ada", "archived"),
    ]


def test_who_is_binned_or_merged_is_not_found(notebook: object) -> None:
    kept, binned, merged = add("Ada"), add("Ada Two"), add("Ada Three", loyalty_code="LC-3")

    @command(Action.EDIT_CUSTOMER)
    def put_away(change: Change) -> None:
        customer = change.fetch(Customer, binned)
        customer.binned_at = change.at
        change.save(customer)
        customer = change.fetch(Customer, merged)
        customer.merged_into = kept
        change.save(customer)

    put_away(ME)
    assert names("ada") == ["Ada"]
    assert find.by_code("LC-3") == kept


def test_a_card_finds_its_customer_first(notebook: object) -> None:
    add("Ann 4711", note="4711")
    holder = add("Bob", loyalty_code="4711")
    assert find.by_code("4711") == find.by_code(" 4711\n") == holder
    assert find.by_code("471") is None
    hits = find.search("4711")
    assert (hits[0].name, hits[0].why, hits[0].matched) == ("Bob", Why.CARD, "4711")
    assert [hit.name for hit in hits] == ["Bob", "Ann 4711"]


def test_a_short_number_finds_the_customer_of_that_number_first(notebook: object) -> None:
    for no in range(1, 13):
        add(f"Customer {chr(96 + no)}", phone="12 12 12")
    hits = find.search("12")
    assert (hits[0].no, hits[0].why, hits[0].matched) == (12, Why.NUMBER, "12")


def test_the_end_of_a_phone_number_comes_before_its_middle(notebook: object) -> None:
    add("Ada Middle", phone="030 456 99")
    add("Bob End", phone="030 99 456")
    assert names("456") == ["Bob End", "Ada Middle"]


@pytest.mark.usefixtures("people")
def test_nasty_text_is_only_text() -> None:
    for text in NASTY:
        find.search(text)
        find.by_code(text)


@pytest.mark.usefixtures("people")
@given(text=st.text())
def test_any_text_can_be_searched(text: str) -> None:
    find.search(text)
    find.by_code(text)


def test_a_question_is_answered_while_it_may_not_write(notebook: object) -> None:
    add("Ada")
    engine().forbid_writing()
    assert names("ad") == ["Ada"]
    assert names("adda") == ["Ada"]
