from datetime import date
from uuid import UUID

import pytest

from models import preferences
from models.doubles import merging, moves
from models.doubles.marks import customer_fields
from models.doubles.merging import Merge
from models.kinds import ContactKind, OccasionKind, PreferenceKind
from models.people import contacts, occasions, tags
from models.people.contacts import ContactDraft
from models.people.occasions import OccasionDraft
from models.preferences import PreferenceDraft
from models.schema import (
    RECORD_TABLES,
    Customer,
    ImportedSummary,
    Note,
    NotSame,
    Record,
    VisitCompanion,
)
from tests.conftest import ME, on_both_engines
from tests.models.merged_lives import Life, put
from tests.models.shop_life import came, new_customer

pytestmark = [pytest.mark.usefixtures("notebook"), on_both_engines]


@pytest.fixture
def pair(notebook: object) -> tuple[UUID, UUID]:
    return new_customer("Ann"), new_customer("Anne")


def merge(pair: tuple[UUID, UUID]) -> UUID:
    merging.merge(ME, Merge(*pair))
    return pair[0]


def test_what_both_have_stands_once(pair: tuple[UUID, UUID]) -> None:
    for who, phone in zip(pair, ("0170 1234567", "0170/1234567"), strict=True):
        contacts.add(ME, ContactDraft(who, ContactKind.PHONE, phone))
        tags.tag(ME, [who], "regular")
        preferences.save(ME, PreferenceDraft(who, PreferenceKind.TAKE_CARE, "Nuts"))
        occasions.save(ME, OccasionDraft(who, OccasionKind.BIRTHDAY, 11, 22))
        put(ME, [Note(customer=who, body="likes rye")])
    keep = merge(pair)
    assert [way.value for way in contacts.of(keep)] == ["0170 1234567"]
    assert tags.of(keep) == ["regular"]
    assert [fact.label for fact in preferences.of_customer(keep)] == ["Nuts"]
    assert len(occasions.of(keep)) == 1
    assert len(occasions.coming(date(2026, 11, 21))) == 1
    assert [tag.customers for tag in tags.counts()] == [1]


def test_what_only_one_has_comes_along(pair: tuple[UUID, UUID]) -> None:
    contacts.add(ME, ContactDraft(pair[1], ContactKind.EMAIL, "ann@example.org"))
    tags.tag(ME, pair[1:], "regular")
    preferences.save(ME, PreferenceDraft(pair[0], PreferenceKind.TAKE_CARE, "Nuts"))
    preferences.save(ME, PreferenceDraft(pair[1], PreferenceKind.TAKE_CARE, "Soy"))
    keep = merge(pair)
    assert [way.value for way in contacts.of(keep)] == ["ann@example.org"]
    assert tags.of(keep) == ["regular"]
    assert {fact.label for fact in preferences.of_customer(keep)} == {"Nuts", "Soy"}


def test_nobody_comes_along_with_themselves(pair: tuple[UUID, UUID], shop: UUID) -> None:
    bo = new_customer("Bo")
    own, theirs, with_both = (came(who, shop, "2026-11-18T10:00") for who in (*pair, bo))
    put(ME, [
        VisitCompanion(visit=visit, customer=who)
        for visit, who in ((own, pair[1]), (theirs, pair[0]), (with_both, pair[0]),
                           (with_both, pair[1]), (own, bo))
    ])  # fmt: skip
    keep = merge(pair)
    along = [row.facts() for row in VisitCompanion.select()]
    assert {(row["visit"], row["customer"]) for row in along} == {
        (with_both.hex, keep.hex), (own.hex, bo.hex),
    }  # fmt: skip
    assert len(along) == 2


def test_what_is_known_in_sum_is_added_up(pair: tuple[UUID, UUID]) -> None:
    days = ((date(2024, 1, 1), date(2024, 5, 1)), (date(2023, 1, 1), None))
    for who, visits_, (first, last) in zip(pair, (3, 4), days, strict=True):
        put(ME, [ImportedSummary(customer=who, visits=visits_, first_on=first, last_on=last)])
    known = ImportedSummary.get(ImportedSummary.customer == merge(pair))
    assert (known.visits, known.first_on, known.last_on) == (7, days[1][0], days[0][1])


FOLLOWED = {Customer, NotSame}  # they lead to whoever somebody was merged into


def test_all_that_can_belong_to_a_customer_comes_along(shop: UUID) -> None:
    owned = {kind for kind in RECORD_TABLES if customer_fields(kind)} - FOLLOWED
    life = Life(shop, seed=4, people=2)
    gone, keep = life.people
    life.go_on(300, gone)
    had = {kind for kind in owned if kind.select().count()}
    assert had == owned, "teach tests.models.merged_lives to make one"
    merge((keep, gone))
    left = {kind for kind in owned for name in customer_fields(kind) if belong(kind, name, gone)}
    assert left <= {ImportedSummary, *moves.UNLESS_SAME}, "teach models.doubles.moves"


def belong(kind: type[Record], name: str, customer: UUID) -> int:
    return kind.select().where(kind._meta.fields[name] == customer).count()
