"""Days of the year that are near: birthdays and the like."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from models.database import execute
from models.kinds import OccasionKind, Standing
from models.values import as_id

DAYS_AHEAD = 3
LONGEST_WARNING = 28  # days; shorter than any month, so that a warning touches two at most
MOST = 20
_NEVER = (0, 1, 0)  # a month, and a range of its days, in which nothing lies
_LAST_OF_ANY = 31

_NEAR = """
    SELECT customer.id, COALESCE(customer.name, customer.described_as), occasion.kind,
        occasion.month, occasion.day, occasion.year, occasion.for_whom, occasion.warn_days
    FROM occasion JOIN customer ON customer.id = occasion.customer_id
    WHERE ((month = ? AND day BETWEEN ? AND ?) OR (month = ? AND day BETWEEN ? AND ?)
        OR (warn_days > ? AND ((month = ? AND day BETWEEN ? AND ?)
            OR (month = ? AND day BETWEEN ? AND ?))))
    AND customer.standing = ? AND customer.binned_at IS NULL"""


@dataclass(frozen=True, slots=True)
class OccasionRow:
    """A day of the year that is near. `years` is the age it makes, where the year is known."""

    customer: UUID
    name: str
    kind: OccasionKind
    on: date
    for_whom: str
    years: int | None


def occasions_soon(today: date) -> list[OccasionRow]:
    """List the occasions of the next three days, and those to be told of earlier, by the day.

    29 February is kept on the 28th where there is none.
    """
    near, far = _ranges(today, DAYS_AHEAD), _ranges(today, LONGEST_WARNING)
    found = execute(_NEAR, *near, DAYS_AHEAD, *far, Standing.ACTIVE.value).fetchall()
    rows = []
    for customer, name, kind, month, day, year, for_whom, warn_days in found:
        on = next_time(today, month, day)
        if on - today <= timedelta(days=max(warn_days, 0)):
            years = on.year - year if year else None
            identity = as_id(customer)
            rows.append(OccasionRow(identity, name, OccasionKind(kind), on, for_whom, years))
    return sorted(rows, key=lambda row: (row.on, row.name))[:MOST]


def next_time(today: date, month: int, day: int) -> date:
    """Return when a day of the year comes next, today included."""
    this_year = _in_year(today.year, month, day)
    return this_year if this_year >= today else _in_year(today.year + 1, month, day)


def _in_year(year: int, month: int, day: int) -> date:
    return date(year, month, min(day, calendar.monthrange(year, month)[1]))


def _ranges(today: date, ahead: int) -> tuple[int, ...]:
    """Return month, first and last day of the two stretches the next days lie in.

    A stretch that reaches the end of its month also holds the days the month lacks this year.
    """
    end = today + timedelta(days=ahead)
    if end.month == today.month:
        return (today.month, today.day, _or_beyond(end), *_NEVER)
    return (today.month, today.day, _LAST_OF_ANY, end.month, 1, _or_beyond(end))


def _or_beyond(day: date) -> int:
    ends = (day + timedelta(days=1)).month != day.month
    return _LAST_OF_ANY if ends else day.day
