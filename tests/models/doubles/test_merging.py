"""Two cards of one person become one, by one command."""

from datetime import date
from uuid import UUID

import pytest

from models.doubles import merging
from models.doubles.merging import Merge, suggested
from models.errors import Obstacle, Refused
from models.finding import find
from models.kinds import MayContact, Standing
from models.people import aliases, customers
from models.people import bin as the_bin
from models.people.customers import CustomerDraft, Detail
from models.schema import Customer, JournalEntry
from tests.conftest import ME, on_both_engines
from tests.models.shop_life import came, new_customer

pytestmark = [pytest.mark.usefixtures("notebook"), on_both_engines]


def merge(keep: UUID, gone: UUID, *theirs: Detail, seen: tuple[int, int] | None = None) -> None:
    merging.merge(ME, Merge(keep, gone, frozenset(theirs), seen))


def test_the_other_name_becomes_one_they_are_found_by() -> None:
    keep, gone = new_customer("Ann Meyer"), new_customer("Anne Maier")
    merge(keep, gone)
    assert [alias.name for alias in aliases.of(keep)] == ["Anne Maier"]
    assert [hit.customer for hit in find.search("maier")] == [keep]


def test_the_name_that_was_not_chosen_is_kept_too() -> None:
    keep, gone = new_customer("Ann Meyer"), new_customer("Anne Maier")
    merge(keep, gone, Detail.NAME)
    assert customers.names([keep]) == {keep: "Anne Maier"}
    assert [alias.name for alias in aliases.of(keep)] == ["Ann Meyer"]


def test_a_name_in_another_spelling_is_no_other_name() -> None:
    keep, gone = new_customer("José"), new_customer("jose")
    merge(keep, gone)
    assert aliases.of(keep) == []


def test_somebody_known_by_description_gets_the_name() -> None:
    described = CustomerDraft(None, "red cap")
    customers.add(ME, described)
    named = new_customer("Ann")
    keep, gone = customers.details(described.id), customers.details(named)
    theirs = suggested(keep, gone)
    merge(described.id, named, *theirs)
    found = customers.details(described.id)
    assert found
    assert (found.name, found.described_as) == ("Ann", "red cap")


def test_visits_come_along_and_count(shop: UUID) -> None:
    keep, gone = new_customer("Ann"), new_customer("Anne")
    came(keep, shop, "2026-11-18T10:00")
    came(gone, shop, "2026-11-19T10:00")
    merge(keep, gone)
    (hit,) = find.search("ann")
    assert (hit.customer, hit.last_on) == (keep, date(2026, 11, 19))


def test_a_merge_is_one_step_about_the_one_who_stays() -> None:
    keep, gone = new_customer("Ann"), new_customer("Anne")
    merge(keep, gone)
    groups = {row.group for row in JournalEntry.select().where(JournalEntry.action == "merge")}
    assert len(groups) == 1


def test_what_fills_a_gap_or_is_careful_is_suggested() -> None:
    keep = Customer(
        name="Ann", described_as=None, say_it="", standing=Standing.ARCHIVED, met_on=None,
        met_how="x", may_contact=MayContact.YES, expectation=2, expectation_why="",
    )  # fmt: skip
    gone = Customer(
        name="Anne", described_as="red cap", say_it="Ann-uh", standing=Standing.ACTIVE,
        met_on=date(2020, 1, 1), met_how="y", may_contact=MayContact.NO, expectation=3,
        expectation_why="late once",
    )  # fmt: skip
    assert suggested(keep, gone) == {
        Detail.DESCRIBED_AS, Detail.SAY_IT, Detail.STANDING, Detail.MET_ON, Detail.MAY_CONTACT,
    }  # fmt: skip


def test_nobody_is_merged_twice_or_with_themselves() -> None:
    keep, gone, other = (new_customer(name) for name in ("Ann", "Anne", "Bo"))
    merge(keep, gone)
    for pair in ((keep, keep), (other, gone), (gone, other)):
        with pytest.raises(Refused) as refused:
            merge(*pair)
        assert refused.value.obstacle is Obstacle.GONE


def test_nobody_is_merged_with_somebody_in_the_bin() -> None:
    keep, gone = new_customer("Ann"), new_customer("Anne")
    the_bin.put_in(ME, [gone])
    with pytest.raises(Refused):
        merge(keep, gone)


def test_a_card_that_changed_since_it_was_compared_is_not_merged() -> None:
    keep, gone = new_customer("Ann"), new_customer("Anne")
    customers.edit(ME, gone, Detail.SAY_IT, "", "Ann-uh")
    with pytest.raises(Refused) as refused:
        merge(keep, gone, seen=(1, 1))
    assert refused.value.obstacle is Obstacle.CHANGED_SINCE
