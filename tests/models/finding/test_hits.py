from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from models import preferences
from models.counter import visits
from models.counter.visits import VisitDraft
from models.finding import find
from models.finding.find_pieces import Why
from models.finding.hits import LONGEST_SHOWN, Hit
from models.kinds import AliasKind, ContactKind, PreferenceKind, RelationKind, Source
from models.people import aliases, customers, relations, tags
from models.people.aliases import AliasDraft
from models.people.customers import CustomerDraft
from models.people.relations import RelationDraft
from models.preferences import PreferenceDraft
from tests.conftest import ME, on_both_engines

pytestmark = [pytest.mark.usefixtures("notebook"), on_both_engines]


@pytest.fixture
def chet(shop: UUID) -> UUID:
    draft = CustomerDraft("Chet Meisner", phone="0151 23 45", email="chet@example.org")
    customers.add(ME, draft)
    return draft.id


def know(customer: UUID, kind: PreferenceKind, label: str, detail: str = "") -> None:
    preferences.save(ME, PreferenceDraft(customer, kind, label, detail, source=Source.SAID))


def the_hit(text: str) -> Hit:
    (hit,) = find.search(text)
    return hit


def marked(hit: Hit) -> list[str]:
    return [hit.matched[start : start + length] for start, length in hit.marks]


def in_name(hit: Hit) -> list[str]:
    return [hit.name[start : start + length] for start, length in hit.name_marks]


def test_a_name_is_its_own_reason(chet: UUID) -> None:
    hit = the_hit("meis ch")
    assert (hit.customer, hit.no, hit.why, hit.matched) == (chet, 1, Why.NAME, "")
    assert in_name(hit) == ["Ch", "Meis"]
    assert (hit.described, hit.guessed, hit.last_on, hit.rhythm) == (False, False, None, None)


def test_a_description_stands_in_for_a_name(shop: UUID) -> None:
    customers.add(ME, CustomerDraft(None, "Red cap, spaniel called Lico"))
    hit = the_hit("lico")
    assert (hit.described, hit.why, in_name(hit)) == (True, Why.DESCRIPTION, ["Lico"])


def test_the_usual_is_said_whole(chet: UUID) -> None:
    know(chet, PreferenceKind.USUAL, "Fresca")
    know(chet, PreferenceKind.USUAL, "licorice", "two bags")
    hit = the_hit("lico")
    assert (hit.why, hit.kind, hit.matched) == (Why.PREFERENCE, "usual", "Fresca, licorice")
    assert marked(hit) == ["lico"]
    assert the_hit("chet").usual == ("Fresca", "licorice")
    assert the_hit("bags").matched == "licorice · two bags"


def test_the_piece_that_says_most_is_the_reason(chet: UUID) -> None:
    know(chet, PreferenceKind.LIKES, "dark bread")
    know(chet, PreferenceKind.TAKE_CARE, "no dark chocolate")
    hit = the_hit("chet chocolate dark")
    assert (hit.kind, hit.matched) == ("take care", "no dark chocolate")
    assert marked(hit) == ["dark", "chocolate"]
    assert in_name(hit) == ["Chet"]


def test_what_has_ended_is_no_reason_any_more(chet: UUID) -> None:
    know(chet, PreferenceKind.LIKES, "licorice")
    (row,) = preferences.of_customer(chet)
    preferences.end(ME, row.id)
    assert find.search("licorice") == []


@pytest.mark.parametrize(
    ("text", "why", "kind", "matched"),
    [
        ("cheddar", Why.ALIAS, AliasKind.NICKNAME, "Cheddar"),
        ("2345", Why.CONTACT, ContactKind.PHONE, "0151 23 45"),
        ("example", Why.CONTACT, ContactKind.EMAIL, "chet@example.org"),
        ("pepe", Why.AROUND, RelationKind.FRIEND, "Pepe"),
        ("regular", Why.TAG, "", "Regular"),
        ("umbrella", Why.VISIT, "", "forgot the umbrella"),
    ],
)
def test_each_reason_says_where_it_stands(
    chet: UUID, shop: UUID, text: str, why: Why, kind: str, matched: str
) -> None:
    aliases.add(ME, AliasDraft(chet, "Cheddar"))
    relations.add(ME, RelationDraft(chet, RelationKind.FRIEND, name="Pepe"))
    tags.tag(ME, [chet], "Regular")
    came = VisitDraft(chet, shop, datetime(2026, 3, 1, 9, tzinfo=UTC), note="forgot the umbrella")
    visits.log(ME, came)
    hit = the_hit(text)
    assert (hit.why, hit.kind, hit.matched) == (why, kind, matched)
    assert "".join(marked(hit)).casefold().replace(" ", "") == text


def test_people_around_are_read_from_both_ends(chet: UUID) -> None:
    ana = CustomerDraft("Ana Torres")
    customers.add(ME, ana)
    relations.add(ME, RelationDraft(chet, RelationKind.BROUGHT, other=ana.id))
    by_name, around = find.search("torres")
    assert (by_name.name, around.name) == ("Ana Torres", "Chet Meisner")
    assert (around.why, around.matched) == (Why.AROUND, "Ana Torres")
    assert [hit.why for hit in find.search("meisner")] == [Why.NAME, Why.AROUND]


def test_a_long_note_is_cut_to_where_it_matches(shop: UUID) -> None:
    page = "word " * 300 + "a parrot\nnamed Polly " + "word " * 300
    customers.add(ME, CustomerDraft("Ada", note=page))
    hit = the_hit("parrot polly")
    assert hit.why is Why.NOTE
    assert marked(hit) == ["parrot", "Polly"]
    assert len(hit.matched) <= LONGEST_SHOWN + 2
    assert hit.matched.startswith("…word")
    assert hit.matched.endswith("…")


def test_a_guess_marks_what_was_meant(chet: UUID) -> None:
    hit = the_hit("miesner")
    assert (hit.guessed, in_name(hit)) == (True, ["Meisner"])


def test_a_hit_knows_when_somebody_was_here(chet: UUID, shop: UUID) -> None:
    for day in (1, 8, 15, 22):
        visits.log(ME, VisitDraft(chet, shop, datetime(2026, 3, day, 9, tzinfo=UTC)))
    hit = the_hit("chet")
    assert (hit.last_on, hit.visit_days) == (date(2026, 3, 22), 4)
    assert hit.rhythm == pytest.approx(7)
