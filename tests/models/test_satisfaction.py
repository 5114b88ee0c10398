from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from models import branches, customers, ratings, satisfaction, visits
from models.customers import CustomerDraft
from models.database import execute
from models.ids import new_id
from models.satisfaction import Satisfaction, estimate, of_answers
from models.visits import VisitDraft
from tests.conftest import ME, on_both_engines

NOON = datetime(2026, 11, 21, 11, tzinfo=UTC)


@pytest.mark.parametrize(
    ("votes", "mean", "low", "high"),
    [
        ((0, 0, 0, 0, 0), 4.05, 3.20, 4.69),
        ((0, 0, 0, 0, 3), 4.406, 3.78, 4.83),
        ((1, 1, 3, 10, 25), 4.383, 4.14, 4.59),
        ((0, 0, 0, 1, 49), 4.895, 4.78, 4.97),
        ((0.3333, 1.6667, 0.1667, 0.6667, 2.1667), 3.792, 3.10, 4.41),
    ],
)
def test_the_range_is_that_of_the_analytics(
    votes: tuple[float, ...], mean: float, low: float, high: float
) -> None:
    """The oracles O7; the range was drawn there by chance, hence the tolerance."""
    found = estimate(votes)
    assert found[0] == pytest.approx(mean, abs=1e-3)
    assert found[1:] == pytest.approx((low, high), abs=0.02)


def test_each_customer_has_one_vote() -> None:
    groups = {"a": [5, 5, 4], "b": [2], "c": [5], "d": [4, 4, 5, 3, 5, 5], "e": [1, 2, 2]}
    found = of_answers([(who, value) for who, values in groups.items() for value in values])
    assert found.mean == pytest.approx(3.792, abs=1e-3)
    assert (found.people, len(found.values)) == (5, 14)


def test_nothing_is_concluded_from_four_people() -> None:
    assert of_answers([(who, 5) for who in "abcd"]) == Satisfaction(4, (5, 5, 5, 5))


@pytest.mark.parametrize("value", [1, 5])
def test_a_thousand_of_one_mind_still_leave_a_range(value: int) -> None:
    found = of_answers([(who, value) for who in range(1000)])
    assert found.low is not None
    assert found.mean is not None
    assert found.high is not None
    assert 1 <= found.low < found.mean < found.high <= 5


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
