from datetime import datetime
from uuid import UUID

import pytest

from models import hourly
from models.counter import ratings, visits
from models.counter.visits import VisitDraft
from models.database import execute
from models.ids import new_id
from models.people import customers
from models.people.customers import CustomerDraft
from models.shop import branches
from tests.conftest import ME, on_both_engines

pytestmark = [pytest.mark.usefixtures("notebook"), on_both_engines]


@pytest.fixture(autouse=True)
def _pretend(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("THE_USUAL_NOW", "2026-03-10T12:00Z")


@pytest.fixture
def ada(shop: UUID) -> UUID:
    draft = CustomerDraft("Ada")
    customers.add(ME, draft)
    return draft.id


def log(shop: UUID, customer: UUID | None, at: str, rating: int | None = None) -> UUID:
    draft = VisitDraft(customer, shop, datetime.fromisoformat(at), rating=rating)
    visits.log(ME, draft)
    return draft.id


def hours() -> list[tuple[str, int, int, int, int, int]]:
    sql = "SELECT business_day, hour, visits, first_timers, ratings, rating_sum FROM hourly"
    return sorted((str(row[0]), *row[1:]) for row in execute(sql).fetchall())


def test_visits_are_counted_by_the_hour_of_the_wall_clock(shop: UUID, ada: UUID) -> None:
    log(shop, ada, "2026-03-02T09:59+01:00", rating=4)
    log(shop, ada, "2026-03-02T09:59+00:00")
    log(shop, None, "2026-03-03T01:30+01:00")
    assert hours() == [
        ("2026-03-02", 1, 1, 0, 0, 0),
        ("2026-03-02", 9, 1, 1, 1, 4),
        ("2026-03-02", 10, 1, 0, 0, 0),
    ]


def test_an_earlier_visit_found_later_was_the_first(shop: UUID, ada: UUID) -> None:
    log(shop, ada, "2026-03-02T09:00+01:00")
    log(shop, ada, "2026-03-01T09:00+01:00")
    assert [(day, first) for day, _, _, first, _, _ in hours()] == [
        ("2026-03-01", 1),
        ("2026-03-02", 0),
    ]


def test_an_hour_whose_visits_never_were_is_forgotten(shop: UUID, ada: UUID) -> None:
    visit = log(shop, ada, "2026-03-02T09:00+01:00", rating=4)
    ratings.rate(ME, visit, 2)
    assert hours() == [("2026-03-02", 9, 1, 1, 1, 2)]
    visits.void(ME, visit)
    assert hours() == []


def test_a_rating_alone_counts_nowhere(shop: UUID) -> None:
    assert hours() == []
    assert not hourly.is_damaged()


def test_another_clock_counts_anew(shop: UUID) -> None:
    log(shop, None, "2026-03-02T09:00+01:00")
    (here,) = branches.shops()
    other = new_id()
    branches.open_branch(ME, other, "Far", "Asia/Tokyo")
    tokyo = branches.shop_time(other)
    branches.edit(ME, type(here)(here.id, here.name, tokyo))
    assert [hour for _, hour, *_ in hours()] == [17]
    assert not hourly.is_damaged()


def test_damage_is_seen(shop: UUID) -> None:
    log(shop, None, "2026-03-02T09:00+01:00")
    execute("UPDATE hourly SET visits = 7")
    assert hourly.is_damaged()
    hourly.rebuild()
    assert not hourly.is_damaged()
