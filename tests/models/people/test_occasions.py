from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from models import journal
from models.errors import Obstacle, Problem, Refused, Rejected
from models.kinds import OccasionKind
from models.people import customers, occasions
from models.people.customers import CustomerDraft
from models.people.occasions import OccasionDraft
from tests.conftest import ME, on_both_engines

pytestmark = [pytest.mark.usefixtures("notebook"), on_both_engines]
BIRTHDAY = OccasionKind.BIRTHDAY


@pytest.fixture
def ada(notebook: object) -> UUID:
    draft = CustomerDraft("Ada")
    customers.add(ME, draft)
    return draft.id


def test_a_day_is_noted_corrected_and_taken_away(ada: UUID) -> None:
    draft = OccasionDraft(ada, BIRTHDAY, 12, 10, 1985, for_whom=" her daughter ")
    occasions.save(ME, draft)
    (noted,) = occasions.of(ada)
    assert noted == replace(draft, for_whom="her daughter", version=1)
    occasions.save(ME, replace(noted, day=11))
    with pytest.raises(Refused) as refused:
        occasions.save(ME, replace(noted, day=12))
    assert refused.value.obstacle is Obstacle.CHANGED_SINCE
    occasions.remove(ME, draft.id)
    with pytest.raises(Refused) as gone:
        occasions.save(ME, replace(noted, version=2))
    assert gone.value.obstacle is Obstacle.GONE
    journal.undo(ME, journal.history(draft.id)[-1].group)
    assert [occasion.day for occasion in occasions.of(ada)] == [11]


@pytest.mark.parametrize(
    ("month", "day", "year", "problems"),
    [
        (2, 30, None, {"day": Problem.NOT_A_DAY}),
        (13, 1, None, {"day": Problem.NOT_A_DAY}),
        (2, 29, 2023, {"day": Problem.NOT_A_DAY}),
        (1, 1, 1890, {"year": Problem.LONG_AGO}),
    ],
)
def test_a_day_there_is_not_is_rejected(
    ada: UUID, month: int, day: int, year: int | None, problems: dict[str, Problem]
) -> None:
    with pytest.raises(Rejected) as rejected:
        occasions.save(ME, OccasionDraft(ada, BIRTHDAY, month, day, year))
    assert rejected.value.problems == problems


def test_what_is_near_is_told_in_order_over_the_new_year(ada: UUID) -> None:
    for month, day, warn in ((1, 2, 3), (12, 31, 3), (1, 10, 31), (1, 9, 3), (12, 29, 3)):
        occasions.save(ME, OccasionDraft(ada, BIRTHDAY, month, day, 1990, warn_days=warn))
    near = occasions.coming(date(2025, 12, 30))
    assert [(each.on, each.years) for each in near] == [
        (date(2025, 12, 31), 35),
        (date(2026, 1, 2), 36),
        (date(2026, 1, 10), 36),
    ]
    assert near[0].name == "Ada"
    assert [each.on.day for each in occasions.coming(date(2025, 12, 30), at_most=1)] == [31]


def test_a_leap_day_is_kept_on_the_day_before_in_other_years(ada: UUID) -> None:
    occasions.save(ME, OccasionDraft(ada, BIRTHDAY, 2, 29))
    assert [each.on for each in occasions.coming(date(2026, 2, 26))] == [date(2026, 2, 28)]
    assert [each.on for each in occasions.coming(date(2028, 2, 26))] == [date(2028, 2, 29)]


def test_archived_customers_are_left_in_peace(ada: UUID) -> None:
    occasions.save(ME, OccasionDraft(ada, BIRTHDAY, 3, 1))
    customers.archive(ME, [ada])
    assert occasions.coming(date(2026, 3, 1)) == []
