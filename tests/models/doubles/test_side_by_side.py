from datetime import date
from uuid import UUID

import pytest

from models import preferences
from models.doubles import merging
from models.doubles.merging import Merge
from models.doubles.side_by_side import beside
from models.kinds import PreferenceKind
from models.people import customers
from models.people.customers import CustomerDraft, Detail
from models.preferences import PreferenceDraft
from tests.conftest import ME, on_both_engines
from tests.models.shop_life import came, new_customer

pytestmark = [pytest.mark.usefixtures("notebook"), on_both_engines]


def test_the_one_who_came_more_often_is_to_be_kept(shop: UUID) -> None:
    first, often = new_customer("Ann"), new_customer("Anne")
    came(often, shop, "2026-11-18T10:00")
    pair = beside(first, often)
    assert pair
    assert (pair.keep.details.id, pair.gone.details.id) == (often, first)
    assert (pair.keep.visits, pair.keep.last_on) == (1, date(2026, 11, 18))


def test_only_what_differs_can_be_chosen() -> None:
    ann = CustomerDraft("Ann", "red cap")
    anne = CustomerDraft("Anne", "red cap", phone="0170 1234567", met_how="at the fair")
    for draft in (ann, anne):
        customers.add(ME, draft)
    pair = beside(ann.id, anne.id)
    assert pair
    assert pair.choosable == (Detail.NAME, Detail.MET_HOW)
    assert pair.suggested == {Detail.MET_HOW}
    assert pair.gone.phones == ("0170 1234567",)


def test_what_is_known_stands_on_each_side() -> None:
    ann, anne = new_customer("Ann"), new_customer("Anne")
    preferences.save(ME, PreferenceDraft(anne, PreferenceKind.TAKE_CARE, "nuts"))
    preferences.save(ME, PreferenceDraft(anne, PreferenceKind.USUAL, "rye"))
    pair = beside(ann, anne)
    assert pair
    assert (pair.keep.take_care, pair.keep.usual) == (("nuts",), ("rye",))
    assert pair.gone.facts == 0


def test_who_is_merged_stands_beside_nobody() -> None:
    ann, anne = new_customer("Ann"), new_customer("Anne")
    merging.merge(ME, Merge(ann, anne))
    assert beside(ann, anne) is None
