from datetime import date, timedelta
from uuid import UUID

from models.clock import now
from models.counter import ratings, visits
from models.counter.visits import VisitDraft
from models.last_year import last_year
from models.people.customers import CustomerDraft, add
from tests.conftest import ME, on_both_engines

SATURDAY = date(2026, 11, 21)


@on_both_engines
def test_a_year_has_days_and_ratings_of_one_customer_only(shop: UUID) -> None:
    rosa, linh = CustomerDraft("Rosa"), CustomerDraft("Linh")
    for person in (rosa, linh):
        add(ME, person)
    logged = []
    noon = now().replace(year=2026, month=11, day=21, hour=12)
    for who, ago in ((rosa, 400), (rosa, 20), (rosa, 20), (rosa, 6), (rosa, 3), (linh, 2)):
        draft = VisitDraft(who.id, shop, noon - timedelta(days=ago))
        visits.log(ME, draft)
        logged.append(draft.id)
    ratings.rate(ME, logged[1], 4)
    ratings.rate(ME, logged[5], 1)
    visits.void(ME, logged[4])
    year = last_year(rosa.id, SATURDAY)
    assert year.period.days == 365
    assert year.visited_on == (SATURDAY - timedelta(days=20), SATURDAY - timedelta(days=6))
    assert [(dot.value, dot.visit, dot.customer) for dot in year.ratings] == [
        (4, logged[1], rosa.id)
    ]
