from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from models import satisfaction
from models.counter import ratings, visits
from models.counter.visits import VisitDraft
from models.database import execute
from models.ids import new_id
from models.people import customers
from models.people.customers import CustomerDraft
from models.satisfaction import Satisfaction, of_answers
from models.shop import branches
from tests.conftest import ME, on_both_engines

NOON = datetime(2026, 11, 21, 11, tzinfo=UTC)


def test_each_customer_has_one_vote() -> None:
    groups = {"a": [5, 5, 4], "b": [2], "c": [5], "d": [4, 4, 5, 3, 5, 5], "e": [1, 2, 2]}
    found = of_answers([(who, value) for who, values in groups.items() for value in values])
    assert found.mean == pytest.approx(3.792, abs=1e-3)
    assert (found.people, len(found.values)) == (5, 14)


def test_nothing_is_concluded_from_four_people() -> None:
    assert of_answers([(who, 5) for who in "abcd"]) == Satisfaction(4, (5, 5, 5, 5))


@on_both_engines
def test_the_week_holds_what_customers_said_in_seven_days(shop: UUID) -> None:
    assert satisfaction.of_week(shop, NOON.date()) is None
    ada = CustomerDraft("Ada")
    customers.add(ME, ada)
    for days, customer in ((0, ada.id), (6, None), (1, None), (7, ada.id)):
        at = NOON - timedelta(days=days)
        visits.log(ME, VisitDraft(customer, shop, at, rating=5 - days % 5))
    voided = VisitDraft(None, shop, NOON, rating=1)
    visits.log(ME, voided)
    visits.void(ME, voided.id)
    assert satisfaction.of_week(shop, NOON.date()) == Satisfaction(3, (4, 4, 5))


def test_what_staff_read_in_a_face_is_not_what_customers_say(shop: UUID) -> None:
    draft = VisitDraft(None, shop, NOON)
    visits.log(ME, draft)
    ratings.rate(ME, draft.id, 3)
    execute("UPDATE rating SET rated_by = 'staff'")
    assert satisfaction.of_week(shop, NOON.date()) is None


def test_another_branch_hears_its_own_customers(shop: UUID) -> None:
    other = new_id()
    branches.open_branch(ME, other, "Station", "Europe/Berlin")
    visits.log(ME, VisitDraft(None, shop, NOON, rating=2))
    visits.log(ME, VisitDraft(None, other, NOON, rating=5))
    assert satisfaction.of_week(other, NOON.date()) == Satisfaction(1, (5,))
