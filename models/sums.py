"""History that an import knew only in sum, and what it adds to the days that are known.

So many visits, from the first to the last: their gaps count as if all had been of the mean length,
and are told with an "about".
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from models.database import execute
from models.rhythm import GAPS_KEPT
from models.shop.open_days import DayNumbers
from models.values import as_day

_SUMS = "SELECT customer_id, visits, first_on, last_on FROM imported_summary WHERE visits > 0"
_UNTIL = f"{_SUMS} AND last_on <= ?"
_OF_ONE = f"{_SUMS} AND last_on IS NOT NULL AND customer_id = ?"
_LATEST = "SELECT MAX(last_on) FROM imported_summary WHERE visits > 0"


class Life(NamedTuple):
    """A customer's visit days in sum, `summed` of which nobody knows one by one.

    Gaps are counted in open days; `span` is the sum of all, `gaps` are the last ones.
    """

    visit_days: int
    since_on: date
    seen_on: date
    span: int
    gaps: list[int]
    summed: int


@dataclass(frozen=True, slots=True)
class Sum:
    """So many visit days, from the first to the last."""

    visits: int
    first: date
    last: date

    def with_days(self, days: Sequence[date | str], numbers: DayNumbers) -> Life | None:
        """Return it together with the days known one by one, which rise.

        Where both tell of the same time, the one that knows of more visits is believed: None
        where those are the days.
        """
        known = [as_day(day) for day in days]
        within = sum(self.first <= day <= self.last for day in known)
        if within >= self.visits:
            return None
        before = numbers.gaps([*(day for day in known if day < self.first), self.first])
        after = numbers.gaps([self.last, *(day for day in known if day > self.last)])
        between = self.visits - 1
        span = max(between, numbers[self.last] - numbers[self.first])
        middle = [round(span / between)] * min(between, GAPS_KEPT) if between else []
        return Life(
            len(before) + self.visits + len(after),
            min([self.first, *known[:1]]),
            max([self.last, *known[-1:]]),
            sum(before) + span + sum(after),
            [*before, *middle, *after][-GAPS_KEPT:],
            self.visits - within,
        )


def sums(until: date = date.max) -> dict[Any, Sum]:
    """Return what was imported in sum of all whose last such visit was by a day, by their ids."""
    return _read(execute(_UNTIL, until.isoformat()).fetchall())


def of_one(customer: str) -> Mapping[Any, Sum]:
    """Return what was imported in sum of one customer, if anything."""
    found = _read(execute(_OF_ONE, customer).fetchall())
    return dict(zip([customer], found.values(), strict=False))


def latest() -> date | None:
    """Return the last day that a sum tells of."""
    day: date | None = as_day(execute(_LATEST).fetchone()[0])
    return day


def _read(rows: Sequence[tuple[Any, int, Any, Any]]) -> dict[Any, Sum]:
    """Leave out those of several visits of which nobody knows when the first was."""
    return {
        key: Sum(visits, as_day(first or last), as_day(last))
        for key, visits, first, last in rows
        if first or visits == 1
    }
