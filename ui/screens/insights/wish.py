"""What the owner wants to see, before anybody has looked into the notebook."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from uuid import UUID

from models.insights.series.basis import Filter, Group, Period
from models.kinds import State

_MONTHS_OF_A_YEAR = 12
_FARTHEST, _NEAREST = 365, 30
_LATELY = 90


class Span(Enum):
    """How far back one looks; of `OWN` the days are given, of `ALL` the first one is to be read."""

    MONTH = 1
    QUARTER = 3
    HALF = 6
    YEAR = 12
    ALL = 0
    OWN = -1


@dataclass(frozen=True, slots=True)
class Wish:
    """The time, the customers and the branch; without a first day, all that is known."""

    span: Span
    first: date | None
    last: date
    who: Group | State | UUID | None = None
    branch: UUID | None = None
    compare: bool = True

    def asked(self, known_from: date | None) -> Filter:
        """Return the question; `known_from` is the first day in the notebook."""
        first = min(self.first or known_from or self.last, self.last)
        return Filter(
            Period(first, self.last),
            self.branch,
            self.who if isinstance(self.who, UUID) else None,
            self.who if isinstance(self.who, Group) else None,
            self.who if isinstance(self.who, State) else None,
            self.compare and self.first is not None,
        )


def lately(today: date) -> Wish:
    """Return the wish for everybody in the last 90 days, as Today looks at them."""
    return Wish(Span.OWN, today - timedelta(days=_LATELY - 1), today)


def first_day(span: Span, last: date) -> date | None:
    """Return the first day of so many months that end on a day; None for all there is."""
    if span.value <= 0:
        return None
    months = last.year * _MONTHS_OF_A_YEAR + last.month - 1 - span.value
    year, month = divmod(months, _MONTHS_OF_A_YEAR)
    day = min(last.day, monthrange(year, month + 1)[1])
    return date(year, month + 1, day) + timedelta(days=1)


def horizon(period: Period) -> int:
    """Return how many days to look ahead: about as far as one looks back, a year at most."""
    months = max(round(period.days / _NEAREST), 1)
    return min(months * _NEAREST, _FARTHEST) if months < _MONTHS_OF_A_YEAR else _FARTHEST
