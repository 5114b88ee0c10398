"""Learn what is typical of this shop: how long people stay away, and when that is long.

G, the typical gap, and the waits that eight and nine in ten come-backs were shorter than, as the
house's analytics define them. All gaps are counted in open days.
"""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from models import histories
from models.changes import Action, Change, command
from models.histories import DAY
from models.open_days import DayNumbers
from models.opening import opening
from models.rhythm import ShopRhythm, shop_gap, thetas, usual_gap
from models.schema import ModelFit

WORTH_KEEPING = 0.01  # a smaller change of everything learnt says nothing new
_MOST_WAITS = 50_000

Gaps: TypeAlias = Sequence[Sequence[int]]


@command(Action.FIT)
def refit(change: Change) -> bool:
    """Learn anew from all visits; tell whether that has changed anything.

    Meant for the start of a day and the end of an import. Takes about two seconds for a million
    visits.
    """
    return keep_up(change)


def keep_up(change: Change, gaps: Gaps | None = None) -> bool:
    """Learn anew as part of a larger command; tell whether that has changed anything.

    `gaps` are those of each customer, where they have just been counted.
    """
    known, learnt = opening().rhythm, learn(gaps)
    if all(map(_is_close, _figures(known), _figures(learnt))):
        return False
    fit = ModelFit(at=change.at, shop_gap=learnt.gap, theta80=learnt.theta80)
    fit.theta90 = learnt.theta90
    change.save(fit)
    return True


def learn(counted: Gaps | None = None) -> ShopRhythm:
    """Return what the visits say, or the gaps between them that were counted already."""
    gaps = list(_gaps_of_all()) if counted is None else counted
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


def _gaps_of_all() -> Iterator[list[int]]:
    numbers = DayNumbers(opening().days)
    for customer, visits in histories.all_of_them():
        days = sorted({visit[DAY] for visit in visits})
        if customer is not None and len(days) > 1:
            yield numbers.gaps(days)


def _figures(rhythm: ShopRhythm) -> tuple[float, float, float]:
    return (rhythm.gap, rhythm.theta80, rhythm.theta90)


def _is_close(known: float, learnt: float) -> bool:
    return math.isclose(known, learnt, rel_tol=WORTH_KEEPING)
