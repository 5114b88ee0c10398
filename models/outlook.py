"""When somebody is likely to come again, and when that is late."""

import math
from collections.abc import Sequence
from datetime import date
from typing import TypeAlias

from models.opening import Opening
from models.rhythm import DAYS_FOR_A_RHYTHM, usual_gap
from models.values import as_day

Expected: TypeAlias = tuple[float | None, str | None, str | None]


class Outlook:
    """Looks ahead for any number of customers of a shop as it is now."""

    def __init__(self, shop: Opening) -> None:
        self._days, self._rhythm = shop.days, shop.rhythm
        self._after: dict[tuple[object, int], str] = {}

    def of(self, gaps: Sequence[int], last: date | str, visit_days: int) -> Expected:
        """Return the rhythm in calendar days, when the next visit is due, when it is late.

        `gaps` are in open days, `last` is the last visit's day; a wait ends on an open day.
        """
        if visit_days < DAYS_FOR_A_RHYTHM:
            return (None, None, None)
        own = usual_gap(gaps, self._rhythm.gap)
        due = self._day(last, max(1, round(own)))
        late = self._day(last, math.ceil(own * self._rhythm.theta80))
        return (own * 7 / self._days.a_week(), due, late)

    def _day(self, last: date | str, count: int) -> str:
        """Return the open day so many after another; many customers share both."""
        key = (last, count)
        if key not in self._after:
            self._after[key] = self._days.after(as_day(last), count).isoformat()
        return self._after[key]
