"""What the visits say is typical of this shop: how long people stay away, and when that is long.

G, the typical gap, and the waits that eight and nine in ten come-backs were shorter than, as the
house's analytics define them. All gaps are counted in open days.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from models import histories
from models.histories import DAY, Watch
from models.rhythm import ShopRhythm, shop_gap, thetas, usual_gap
from models.shop.open_days import DayNumbers
from models.shop.opening import opening

_MOST_WAITS = 50_000

Gaps: TypeAlias = Sequence[Sequence[int]]


def learn(counted: Gaps | None = None, watch: Watch | None = None) -> ShopRhythm:
    """Return what the visits say, or the gaps between them that were counted already.

    `watch` hears how much is read, 0 to 1, and may raise to give up.
    """
    gaps = list(_gaps_of_all(watch)) if counted is None else counted
    times = Counter[int]()
    for own in gaps:
        times.update(own)
    gap = shop_gap(times)
    return ShopRhythm(gap, *thetas(_waits(gaps, gap)))


def waits(gaps: Sequence[int], gap: float) -> Iterator[float]:
    """Yield each gap but the first, as a multiple of the rhythm known before it."""
    for count in range(1, len(gaps)):
        yield gaps[count] / usual_gap(gaps[:count], gap)


def _waits(gaps: Gaps, gap: float) -> list[float]:
    """Measure the come-backs; in a large shop those of every so-manieth customer."""
    step = 1 + sum(map(len, gaps)) // _MOST_WAITS
    return [wait for own in gaps[::step] for wait in waits(own, gap)]


def _gaps_of_all(watch: Watch | None) -> Iterator[list[int]]:
    numbers = DayNumbers(opening().days)
    for customer, visits in histories.all_of_them(watch):
        days = sorted({visit[DAY] for visit in visits})
        if customer is not None and len(days) > 1:
            yield numbers.gaps(days)
