"""Learn what is typical of this shop: how long people stay away, and when that is long.

G, the typical gap, and the waits that eight and nine in ten come-backs were shorter than, as the
house's analytics define them. All gaps are counted in open days.
"""

import math
from collections.abc import Iterator, Sequence
from itertools import chain, groupby, pairwise
from operator import itemgetter

from models.changes import Action, Change, command
from models.database import execute
from models.open_days import OpenDays
from models.opening import opening
from models.rhythm import ShopRhythm, shop_gap, thetas, usual_gap
from models.schema import ModelFit
from models.values import as_day

WORTH_KEEPING = 0.01  # a smaller change of everything learnt says nothing new
_PORTION = 500
_MOST_WAITS = 50_000

_DAYS = """
    SELECT customer_id, business_day FROM visit
    WHERE customer_id IS NOT NULL AND voided_at IS NULL ORDER BY customer_id, at, id"""


@command(Action.FIT)
def refit(change: Change) -> bool:
    """Learn anew from all visits; tell whether that has changed anything.

    Meant for the start of a day and the end of an import. Takes about two seconds for a million
    visits.
    """
    return keep_up(change)


def keep_up(change: Change) -> bool:
    """Learn anew as part of a larger command; tell whether that has changed anything."""
    known, learnt = opening().rhythm, learn()
    if all(map(_is_close, _figures(known), _figures(learnt))):
        return False
    fit = ModelFit(at=change.at, shop_gap=learnt.gap, theta80=learnt.theta80)
    fit.theta90 = learnt.theta90
    change.save(fit)
    return True


def learn() -> ShopRhythm:
    """Return what the visits say."""
    gaps = list(_gaps_of_all(opening().days))
    gap = shop_gap(list(chain.from_iterable(gaps)))
    return ShopRhythm(gap, *thetas(_waits(gaps, gap)))


def waits(gaps: Sequence[int], gap: float) -> Iterator[float]:
    """Yield each gap but the first, as a multiple of the rhythm known before it."""
    for count in range(1, len(gaps)):
        yield gaps[count] / usual_gap(gaps[:count], gap)


def _waits(gaps: Sequence[Sequence[int]], gap: float) -> list[float]:
    """Measure the come-backs; in a large shop those of every so-manieth customer."""
    step = 1 + sum(map(len, gaps)) // _MOST_WAITS
    return [wait for own in gaps[::step] for wait in waits(own, gap)]


def _gaps_of_all(calendar: OpenDays) -> Iterator[list[int]]:
    for _, visits in groupby(_visits(), key=itemgetter(0)):
        days = sorted({day for _, day in visits})
        if len(days) > 1:
            yield [calendar.between(as_day(a), as_day(b)) for a, b in pairwise(days)]


def _visits() -> Iterator[tuple[object, str]]:
    """Read in portions, so that other threads are not kept waiting."""
    found = execute(_DAYS)
    while portion := found.fetchmany(_PORTION):
        for customer, day in portion:
            yield customer, str(day)


def _figures(rhythm: ShopRhythm) -> tuple[float, float, float]:
    return (rhythm.gap, rhythm.theta80, rhythm.theta90)


def _is_close(known: float, learnt: float) -> bool:
    return math.isclose(known, learnt, rel_tol=WORTH_KEEPING)
