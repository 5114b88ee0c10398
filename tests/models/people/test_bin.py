from datetime import timedelta
from uuid import UUID

import pytest

from models import derived, journal
from models.changes import Action
from models.doubles import merging
from models.doubles.merging import Merge
from models.errors import Refused
from models.finding import find
from models.kinds import OccasionKind
from models.people import bin as the_bin
from models.people import customers, occasions, tags
from models.people.customer_list import ListFilter, Order, keys
from models.people.occasions import OccasionDraft
from models.schema import JournalEntry
from tests.conftest import ME, on_both_engines
from tests.models.shop_life import BERLIN, came, new_customer

pytestmark = [pytest.mark.usefixtures("notebook"), on_both_engines]


def test_who_is_thrown_away_is_in_no_list(shop: UUID) -> None:
    ann, bo = new_customer("Ann"), new_customer("Bo")
    came(ann, shop, "2026-11-18T10:00")
    tags.tag(ME, [ann, bo], "regular")
    occasions.save(ME, OccasionDraft(ann, OccasionKind.BIRTHDAY, 11, 21))
    the_bin.put_in(ME, [ann])
    day = BERLIN.today()
    assert keys(ListFilter(), Order.NAME, day) == [bo.hex]
    assert find.search("ann") == []
    assert [tag.customers for tag in tags.counts()] == [1]
    assert occasions.coming(day.replace(month=11, day=20)) == []
    assert derived.damaged() == []


def test_the_bin_says_until_when_somebody_is_kept() -> None:
    ann = new_customer("Ann")
    the_bin.put_in(ME, [ann])
    (thrown,) = the_bin.contents()
    assert (thrown.id, thrown.name, the_bin.count()) == (ann, "Ann", 1)
    assert thrown.kept_until - thrown.at == timedelta(days=30)


def test_who_is_taken_out_is_found_again() -> None:
    ann = new_customer("Ann")
    the_bin.put_in(ME, [ann])
    the_bin.take_out(ME, [ann])
    assert [hit.customer for hit in find.search("ann")] == [ann]
    assert the_bin.contents() == []


def test_throwing_several_away_is_one_step() -> None:
    people = [new_customer(name) for name in ("Ann", "Bo", "Cy")]
    the_bin.put_in(ME, people)
    (group,) = {row.group for row in JournalEntry.select().where(JournalEntry.action == "bin")}
    assert {entry.action for entry in journal.of_group(group)} == {Action.BIN}
    journal.undo(ME, group)
    assert the_bin.count() == 0
    assert len(customers.names(people)) == 3


def test_a_part_of_somebody_is_not_thrown_away_by_itself() -> None:
    keep, gone = new_customer("Ann"), new_customer("Anne")
    merging.merge(ME, Merge(keep, gone))
    with pytest.raises(Refused):
        the_bin.put_in(ME, [gone])
