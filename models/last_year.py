"""One customer's last twelve months: the days they came on, and how happy they were."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from models.database import execute
from models.insights.series.basis import Period
from models.insights.series.happy import RatingDot
from models.kinds import RatedBy
from models.values import as_day, as_id

DAYS = 365

_VISITS = """
    SELECT DISTINCT business_day FROM visit WHERE customer_id = ? AND voided_at IS NULL
    AND business_day >= ? AND business_day <= ? ORDER BY business_day"""
_RATINGS = """
    SELECT id, "on", value, rated_by, visit_id FROM rating
    WHERE customer_id = ? AND "on" >= ? AND "on" <= ? ORDER BY "on", at, id"""


@dataclass(frozen=True, slots=True)
class LastYear:
    """Visit days and ratings within a period, oldest first."""

    customer: UUID
    period: Period
    visited_on: Sequence[date]
    ratings: Sequence[RatingDot]


def last_year(customer: UUID, last: date) -> LastYear:
    """Read the twelve months that end on a business day."""
    period = Period.ending(last, DAYS)
    within = (customer.hex, period.first.isoformat(), period.last.isoformat())
    days = tuple(as_day(day) for (day,) in execute(_VISITS, *within).fetchall())
    ratings = tuple(
        RatingDot(as_id(key), as_day(on), value, RatedBy(by), as_id(visit), customer)
        for key, on, value, by, visit in execute(_RATINGS, *within).fetchall()
    )
    return LastYear(customer, period, days, ratings)
