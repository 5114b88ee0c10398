"""Count customers' visits anew, from the visits themselves and from what was imported in sum."""

import math
from collections.abc import Iterator, Mapping, Sequence
from functools import reduce
from operator import add
from statistics import median_low
from typing import Any

from models.histories import BRANCH, DAY, MOMENT, TIME_KNOWN
from models.outlook import Expected, Outlook
from models.rhythm import GAPS_KEPT
from models.shop.open_days import DayNumbers
from models.shop.opening import Opening
from models.sums import Life, Sum

Row = tuple[Any, ...]

_DAY_MS = 86_400_000
_FADE_DAYS = 30  # a visit this long ago weighs 1/e of one today


class Counting:
    """Counts customers' visits anew, one customer after another.

    `in_sum` is what was imported in sum, by customer. `gaps` are those of each customer who came
    on more than one day, in open days, as far as they are known one by one.
    """

    def __init__(self, shop: Opening, in_sum: Mapping[Any, Sum]) -> None:
        self._shop = shop
        self._sums = dict(in_sum)
        self._numbers = DayNumbers(shop.days)
        self._counted: list[tuple[Row, list[int]]] = []
        self.gaps: list[list[int]] = []

    def add(self, customer: object, visits: Sequence[Row]) -> None:
        """Count somebody's visits, the first one first."""
        days = sorted({visit[DAY] for visit in visits})
        gaps = self._numbers.gaps(days)
        known = self._sums.pop(customer, None)
        if life := known.with_days(days, self._numbers) if known else None:
            self._count(customer, visits, days, life, 0.0)
        else:
            life = Life(len(days), days[0], days[-1], sum(gaps), gaps[-GAPS_KEPT:], 0)
            self._count(customer, visits, days, life, reduce(add, map(math.log, gaps), 0.0))
        if gaps:
            self.gaps.append(gaps)

    def rows(self, shop: Opening, rated: Mapping[Any, tuple[int, int]]) -> Iterator[Row]:
        """Yield what is to be kept, as the shop is by now; also of those who only rated."""
        for customer, known in self._sums.items():
            if life := known.with_days((), self._numbers):
                self._count(customer, (), (), life, 0.0)
        outlook, rest = Outlook(shop), dict(rated)
        for row, gaps in self._counted:
            _, _, visit_days, _, _, _, _, span, seen_on, *_ = row
            ratings = rest.pop(row[0], (0, 0))
            yield *row, *ratings, *outlook.of(gaps, span, seen_on, visit_days)
        for customer, ratings in rest.items():
            none = (None,) * 2
            yield (
                customer, 0, 0, *none, "", 0.0, 0, None, 0, *none, None, 0, *ratings, *Expected()
            )  # fmt: skip

    def _count(
        self,
        customer: object,
        visits: Sequence[Row],
        days: Sequence[object],
        life: Life,
        log_gaps: float,
    ) -> None:
        row = (
            customer, len(visits), life.visit_days, str(days[-1]) if days else None,
            visits[-1][MOMENT] if visits else None, written(life.gaps), log_gaps, life.span,
            str(life.seen_on), life.summed, str(days[0]) if days else None, str(life.since_on),
            *from_recent(visits[-GAPS_KEPT - 1 :], self._shop),
        )  # fmt: skip
        self._counted.append((row, life.gaps))


def from_recent(recent: Sequence[Row], shop: Opening) -> Row:
    """Return the usual minute and the warmth, from the last visits in any order."""
    timed = [visit for visit in recent if visit[TIME_KNOWN]]
    minutes: list[int] = []
    for branch in {visit[BRANCH] for visit in timed}:
        moments = [visit[MOMENT] for visit in timed if visit[BRANCH] == branch]
        minutes += shop.times[str(branch).replace("-", "")].minutes_of_ms(moments)
    return (median_low(minutes) if minutes else None, _warmth([visit[MOMENT] for visit in recent]))


def written(gaps: Sequence[int]) -> str:
    """Write the last gaps down, as they are kept."""
    return " ".join(map(str, gaps[-GAPS_KEPT:]))


def _warmth(moments: Sequence[int]) -> int:
    """Rank recent and frequent customers first: ln of the visits, each faded by its age.

    Counted from 1970, so that it need not be counted anew as time passes. In thousandths.
    """
    if not moments:
        return 0
    ages = [moment / _DAY_MS / _FADE_DAYS for moment in moments]
    latest = max(ages)
    return round(1000 * (latest + math.log(math.fsum(math.exp(age - latest) for age in ages))))
