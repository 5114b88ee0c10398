from datetime import timedelta
from uuid import UUID

import pytest

from models.clock import now
from models.counter import ratings, visits
from models.counter.visits import VisitDraft
from models.database import execute
from models.errors import Problem, Rejected
from models.people import customers
from models.people.customers import CustomerDraft
from tests.conftest import ME, on_both_engines

pytestmark = [pytest.mark.usefixtures("notebook"), on_both_engines]


@pytest.fixture
def visit(shop: UUID) -> UUID:
    ada = CustomerDraft("Ada")
    customers.add(ME, ada)
    draft = VisitDraft(ada.id, shop, now() - timedelta(minutes=1))
    visits.log(ME, draft)
    return draft.id


def rating(visit: UUID) -> tuple[int | None, str]:
    row = visits.visit(visit)
    assert row is not None
    return row.rating, row.words


def test_a_visit_has_one_rating_that_can_change(visit: UUID) -> None:
    ratings.rate(ME, visit, 2, "waited 20 min")
    ratings.rate(ME, visit, 4)
    assert rating(visit) == (4, "waited 20 min")
    assert execute("SELECT ratings, rating_sum FROM customer_stat").fetchone() == (1, 4)


def test_a_rating_can_be_taken_back(visit: UUID) -> None:
    ratings.rate(ME, visit, None)
    ratings.rate(ME, visit, 2)
    ratings.rate(ME, visit, None)
    assert rating(visit) == (None, "")


@pytest.mark.parametrize("value", [0, 6])
def test_there_are_five_values(visit: UUID, value: int) -> None:
    with pytest.raises(ValueError, match=str(value)):
        ratings.rate(ME, visit, value)


def test_words_have_a_limit(visit: UUID) -> None:
    with pytest.raises(Rejected) as rejected:
        ratings.rate(ME, visit, 2, "x" * 20_001)
    assert rejected.value.problems == {"words": Problem.TOO_LONG}
    assert rating(visit) == (None, "")
