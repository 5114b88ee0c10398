"""Whoever was merged can be taken apart again, exactly, whatever was done meanwhile."""

from collections.abc import Mapping
from random import Random
from uuid import UUID

import pytest

from models import journal, preferences
from models.changes import Action
from models.counter import ratings
from models.doubles import merging
from models.doubles.merging import CHOOSABLE, Merge
from models.doubles.taking_apart import parts_of, survivor, take_apart
from models.errors import Obstacle, Refused
from models.exchange import known
from models.kinds import PreferenceKind, RelationKind
from models.people import customers, relations
from models.people.customers import CustomerDraft, Detail
from models.people.relations import RelationDraft
from models.preferences import Part, PreferenceDraft
from models.schema import Customer, CustomerRef, Facts, JournalEntry, Note
from tests.conftest import ME, on_both_engines
from tests.dice import seeds_on_both_engines
from tests.models.merged_lives import Life, everything, is_sound, put
from tests.models.shop_life import came, new_customer


def merge(keep: UUID, gone: UUID, *theirs: Detail) -> None:
    merging.merge(ME, Merge(keep, gone, frozenset(theirs)))


def last_group() -> UUID:
    return JournalEntry.select().order_by(JournalEntry.seq.desc()).get().group


@seeds_on_both_engines(9)
def test_taking_apart_puts_everything_back(shop: UUID, seed: int) -> None:
    life = Life(shop, seed)
    life.go_on(60)
    keep, gone, *_ = life.people
    before = everything()
    merge(keep, gone, *Random(seed).sample(CHOOSABLE, 3))
    assert is_sound()
    take_apart(ME, gone)
    assert everything() == before
    assert is_sound()


@seeds_on_both_engines(3)
def test_undoing_either_is_exact_too(shop: UUID, seed: int) -> None:
    life = Life(shop, seed)
    life.go_on(50)
    keep, gone, *_ = life.people
    before = everything()
    merge(keep, gone, Detail.NAME)
    merged, group = everything(), last_group()
    take_apart(ME, gone)
    journal.undo(ME, last_group())
    assert everything() == merged
    assert is_sound()
    take_apart(ME, gone)
    assert everything() == before
    journal.undo(ME, last_group())
    journal.undo(ME, group)
    assert everything() == before
    assert is_sound()


@seeds_on_both_engines(4)
def test_three_of_one_come_apart_one_by_one(shop: UUID, seed: int) -> None:
    life = Life(shop, seed, people=5)
    life.go_on(80)
    first, second, third, *_ = life.people
    before = everything()
    merge(second, first)
    merge(third, second)
    assert is_sound()
    assert survivor(first) == third
    assert {part.id for part in parts_of(third)} == {first, second}
    take_apart(ME, second)
    assert survivor(first) == second
    take_apart(ME, first)
    assert everything() == before
    assert is_sound()


def merged_at_random(dice: Random, people: list[UUID], times: int) -> list[UUID]:
    """Merge some, whoever is left with whomever; return who is a part of another now."""
    left, gone = list(people), []
    for _ in range(times):
        keep, other = dice.sample(left, 2)
        merge(keep, other, *dice.sample(CHOOSABLE, 4))
        left.remove(other)
        gone.append(other)
    return gone


@seeds_on_both_engines(12)
def test_any_merges_taken_apart_in_any_order_leave_nothing_behind(shop: UUID, seed: int) -> None:
    life = Life(shop, seed, people=6)
    life.go_on(120)
    before = everything()
    gone = merged_at_random(life.dice, life.people, life.dice.randint(2, 5))
    life.dice.shuffle(gone)
    for part in gone:
        take_apart(ME, part)
        assert is_sound()
    assert everything() == before


@seeds_on_both_engines(6)
def test_what_is_left_is_as_if_the_one_had_never_been_merged(shop: UUID, seed: int) -> None:
    life = Life(shop, seed, people=4)
    life.go_on(100)
    before = everything()
    first, second, third, fourth = life.people
    merge(first, second, Detail.NAME, Detail.DESCRIBED_AS)
    alone = said(before)
    take_apart(ME, second)
    merge(first, third, Detail.NAME)
    merge(fourth, first, Detail.DESCRIBED_AS)
    assert everything() != before
    take_apart(ME, third)
    take_apart(ME, first)
    merge(first, second, Detail.NAME, Detail.DESCRIBED_AS)
    assert said(before) == alone


def said(before: Mapping[tuple[str, str], Facts]) -> list[str]:
    """Say all there is, whatever the names were called that a merge has made."""
    return sorted(
        str({**facts, "id": facts["id"] if key in before else "new"})
        for key, facts in everything().items()
    )


@seeds_on_both_engines(6)
def test_who_stays_merged_is_as_if_the_other_had_never_been(shop: UUID, seed: int) -> None:
    life = Life(shop, seed, people=5)
    life.go_on(100)
    before = everything()
    keep, one, other, *_ = life.people
    merge(keep, other, Detail.NAME)
    alone = said(before)
    take_apart(ME, other)
    merge(keep, one)
    merge(keep, other, Detail.NAME)
    both = said(before)
    take_apart(ME, one)
    assert said(before) == alone
    assert is_sound()
    assert [part.id for part in parts_of(keep)] == [other]
    journal.undo(ME, last_group())
    assert said(before) == both
    take_apart(ME, one)
    take_apart(ME, other)
    assert everything() == before


@on_both_engines
def test_a_name_chosen_after_two_merges_stays(shop: UUID) -> None:
    keep, one, other = new_customer("Ann"), new_customer("Anne"), new_customer("Anna")
    merge(keep, one, Detail.NAME)
    merge(keep, other, Detail.NAME)
    customers.edit(ME, keep, Detail.NAME, "Anna", "Annie")
    take_apart(ME, one)
    assert customers.names([keep, one, other]) == {keep: "Annie", one: "Anne", other: "Anna"}
    take_apart(ME, other)
    assert customers.names([keep])[keep] == "Annie"


@on_both_engines
def test_a_tie_between_two_who_were_merged_comes_back_whoever_goes_first(shop: UUID) -> None:
    keep, one, other = new_customer("Ann"), new_customer("Anne"), new_customer("Anna")
    relations.add(ME, RelationDraft(one, RelationKind.FRIEND, other, ""))
    before = everything()
    for first, then in ((one, other), (other, one)):
        merge(keep, one)
        merge(keep, other)
        take_apart(ME, first)
        take_apart(ME, then)
        assert everything() == before


@seeds_on_both_engines(4)
def test_what_was_added_since_stays_and_what_was_moved_goes(shop: UUID, seed: int) -> None:
    life = Life(shop, seed)
    life.go_on(50)
    keep, gone, *others = life.people
    before = everything()
    merge(keep, gone)
    at_merge = everything()
    life.go_on(30, keep, *others)
    since = everything().keys() - at_merge.keys()
    take_apart(ME, gone)
    after = everything()
    assert {
        key: after.get(key) for key in before if key[0] in {"Visit", "Note", "CustomerRef"}
    } == {key: facts for key, facts in before.items() if key[0] in {"Visit", "Note", "CustomerRef"}}
    assert all(after[key]["customer"] != gone.hex for key in since if key[0] in {"Visit", "Note"})
    assert is_sound()


@on_both_engines
@pytest.mark.usefixtures("notebook")
def test_an_edited_note_goes_back_as_it_is_now(shop: UUID) -> None:
    keep, gone = new_customer("Ann"), new_customer("Anne")
    note = Note(customer=gone, body="likes rye")
    put(ME, [note])
    merge(keep, gone)
    moved = Note.get_by_id(note.id)
    moved.body = "likes dark rye"
    put(ME, [moved])
    take_apart(ME, gone)
    back = Note.get_by_id(note.id).facts()
    assert (back["customer"], back["body"]) == (gone.hex, "likes dark rye")


@on_both_engines
def test_the_rating_of_a_visit_goes_with_the_visit(shop: UUID) -> None:
    keep, gone = new_customer("Ann"), new_customer("Anne")
    visit = came(gone, shop, "2026-11-20T10:00")
    merge(keep, gone)
    ratings.rate(ME, visit, 5)
    take_apart(ME, gone)
    rated = everything()
    assert [f["customer"] for (kind, _), f in rated.items() if kind == "Rating"] == [gone.hex]
    assert is_sound()


@on_both_engines
def test_what_took_the_place_of_a_fact_goes_with_it(shop: UUID) -> None:
    keep, gone = new_customer("Ann"), new_customer("Anne")
    fact = PreferenceDraft(gone, PreferenceKind.TAKE_CARE, "nuts")
    preferences.save(ME, fact)
    merge(keep, gone)
    preferences.edit(ME, fact.id, Part.LABEL, "nuts", "nuts and soy")
    take_apart(ME, gone)
    assert [row.label for row in preferences.of_customer(gone)] == ["nuts and soy"]
    assert preferences.of_customer(keep) == []


@on_both_engines
def test_a_name_chosen_since_stays(shop: UUID) -> None:
    keep, gone = new_customer("Ann"), new_customer("Anne")
    merge(keep, gone, Detail.NAME)
    customers.edit(ME, keep, Detail.NAME, "Anne", "Anna")
    take_apart(ME, gone)
    assert customers.names([keep, gone]) == {keep: "Anna", gone: "Anne"}


@on_both_engines
def test_a_loyalty_card_works_merged_and_apart(shop: UUID) -> None:
    keep, with_card = new_customer("Ann"), CustomerDraft("Anne", loyalty_code="C1")
    customers.add(ME, with_card)
    merge(keep, with_card.id)
    assert customers.by_loyalty_code("C1") == keep
    take_apart(ME, with_card.id)
    assert customers.by_loyalty_code("C1") == with_card.id


@on_both_engines
def test_what_is_brought_in_of_somebody_merged_comes_to_who_they_are_now(shop: UUID) -> None:
    keep, gone = new_customer("Ann"), new_customer("Anne")
    put(ME, [CustomerRef(customer=gone, system="till", ref="7")])
    merge(keep, gone)
    assert known.known("till").refs == {"7": keep.hex}


@on_both_engines
def test_nobody_is_taken_apart_who_is_not_merged(shop: UUID) -> None:
    with pytest.raises(Refused) as refused:
        take_apart(ME, new_customer("Ann"))
    assert refused.value.obstacle is Obstacle.GONE


@on_both_engines
def test_it_says_since_when(shop: UUID, monkeypatch: pytest.MonkeyPatch) -> None:
    keep, gone = new_customer("Ann"), new_customer("Anne")
    monkeypatch.setenv("THE_USUAL_NOW", "2026-11-21T15:20")
    merge(keep, gone)
    (part,) = parts_of(keep)
    assert (part.id, part.name, part.since.day) == (gone, "Anne", 21)
    assert Customer.get_by_id(gone).facts()["merged_into"] == keep.hex
    assert journal.history(gone)[-1].action is Action.MERGE


@on_both_engines
def test_who_was_merged_in_another_notebook_is_not_offered(shop: UUID) -> None:
    keep, gone = new_customer("Ann"), Customer(no=99, name="Anne", sort_key="anne")
    gone.merged_into = keep
    put(ME, [gone])
    assert parts_of(keep) == []
    with pytest.raises(Refused):
        take_apart(ME, gone.id)
