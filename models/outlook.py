"""When somebody is likely to come again, and when that is late, slipping, as good as gone.

These are the days on which a customer's state changes (`models.states`), known at the last visit.
"""

import math
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from models.insights.chance import DAYS, chance
from models.rhythm import (
    DAYS_FOR_A_CLAIM,
    DAYS_FOR_A_RHYTHM,
    GONE_CHANCE,
    GONE_DAYS,
    GONE_THETAS,
    days_off,
    usual_gap,
)
from models.shop.opening import Opening
from models.values import as_day

_NEVER = 20_000  # days: half a century


class Expected(NamedTuple):
    """The own rhythm in calendar days, and the open days from which on a state may be told.

    Of those who came once, only when they are due; of those who came twice, also when that is
    over. `rhythm` is told from the fourth visit day on.
    """

    rhythm: float | None = None
    due_on: str | None = None
    late_on: str | None = None
    slipping_on: str | None = None
    gone_on: str | None = None


class Outlook:
    """Looks ahead for any number of customers of a shop as it is now."""

    def __init__(self, shop: Opening) -> None:
        self._days, self._rhythm, self._fit = shop.days, shop.rhythm, shop.fit
        self._calendar_days = 7 / shop.days.a_week()
        self._after: dict[tuple[object, int], str] = {}

    def of(self, gaps: Sequence[int], span: int, last: date | str, visit_days: int) -> Expected:
        """Say what to expect of a customer, who was last here on `last`.

        `gaps` are the last ones and `span` the sum of all, in open days; a wait ends on an open
        day.
        """
        own, shop = usual_gap(gaps, self._rhythm.gap), self._rhythm
        due = self._day(last, math.ceil(own))
        if visit_days == 1:
            return Expected(None, due)
        not_yet = days_off(gaps) + 1
        late = self._day(last, max(math.ceil(own * shop.theta80), not_yet))
        if visit_days < DAYS_FOR_A_CLAIM:
            return Expected(None, due, late)
        rhythm = own * self._calendar_days if visit_days >= DAYS_FOR_A_RHYTHM else None
        slipping = self._day(last, max(math.ceil(own * shop.theta90), not_yet))
        gone = self._gone(visit_days - 1, span, own)
        return Expected(rhythm, due, late, slipping, self._day(last, gone) if gone else None)

    def _gone(self, again: int, span: int, own: float) -> int | None:
        """Return after how many days there is no use in waiting; None if that is never."""
        soonest = max(GONE_DAYS, math.ceil(own * self._rhythm.theta90 * GONE_THETAS))
        if self._is_unlikely(again, span, soonest):
            return soonest
        too_soon, enough = soonest, soonest * 2
        while not self._is_unlikely(again, span, enough):
            too_soon, enough = enough, enough * 2
            if too_soon > _NEVER:
                return None
        while enough - too_soon > 1:
            middle = (too_soon + enough) // 2
            if self._is_unlikely(again, span, middle):
                enough = middle
            else:
                too_soon = middle
        return enough

    def _is_unlikely(self, again: int, span: int, elapsed: int) -> bool:
        days = DAYS / self._calendar_days
        return chance(self._fit, again, span, span + elapsed, days) < GONE_CHANCE

    def _day(self, last: date | str, count: int) -> str:
        """Return the open day so many after another; many customers share both."""
        key = (last, count)
        if key not in self._after:
            self._after[key] = self._days.after(as_day(last), count).isoformat()
        return self._after[key]
