"""Learn what is typical of this shop: how long people stay away, and when that is long.

G, the typical gap, and the waits that eight and nine in ten come-backs were shorter than, as the
house's analytics define them. All gaps are counted in open days.
"""

import math
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from models import histories
from models.changes import Action, Change, command
from models.histories import DAY, Watch
from models.kept_fit import KeptFit
from models.rhythm import ShopRhythm, shop_gap, thetas, usual_gap
from models.schema import ModelFit
from models.shop.open_days import DayNumbers
from models.shop.opening import Opening, opening
from models.states import not_before_the_last

WORTH_KEEPING = 0.01  # a smaller change of everything learnt says nothing new
_MOST_WAITS = 50_000
_NOT_LEARNT = (0.0,) * 5

GoOn: TypeAlias = Callable[[], object]
Gaps: TypeAlias = Sequence[Sequence[int]]


class GivenUp(Exception):  # noqa: N818 - nothing went wrong
    """A study was broken off."""


@dataclass(frozen=True, slots=True)
class Learnt:
    """What is typical of the shop, and its customers' habits, where these were looked at."""

    rhythm: ShopRhythm
    kept: KeptFit | None


def study(go_on: GoOn | None = None) -> Learnt:
    """Learn anew from all visits, changing nothing: for a thread that nobody waits for.

    Meant for the start of a day and the end of an import. Takes about three seconds for a million
    visits. `go_on` is called time and again, and may raise to give up.
    """
    from models.insights.reading.habits import habits  # noqa: PLC0415 - numpy is slow to load

    rhythm, shop = learn(watch=_hearing(go_on) if go_on else None), opening()
    by_clock = max((time.today() for time in shop.times.values()), default=date.min)
    today = not_before_the_last(by_clock)
    return Learnt(rhythm, habits(today, rhythm, shop.kept, go_on))


@command(Action.FIT)
def keep(change: Change, learnt: Learnt) -> bool:
    """Keep what was learnt; tell whether that has changed anything worth it."""
    return _keep(change, learnt)


@command(Action.FIT)
def refit(change: Change) -> bool:
    """Learn anew and keep it, in one go; tell whether that has changed anything worth it."""
    return _keep(change, study())


def keep_up(change: Change, gaps: Gaps | None = None) -> bool:
    """Learn what is typical as part of a larger command; tell whether that has changed anything.

    `gaps` are those of each customer, where they have just been counted. Customers' habits stay
    as they were learnt last.
    """
    return _keep(change, Learnt(learn(gaps), opening().kept))


def _hearing(go_on: GoOn) -> Watch:
    def watch(_done: float) -> None:
        go_on()

    return watch


def _keep(change: Change, learnt: Learnt) -> bool:
    if _says_the_same(opening(), learnt):
        return False
    rhythm = learnt.rhythm
    fit = ModelFit(at=change.at, shop_gap=rhythm.gap, theta80=rhythm.theta80)
    fit.theta90 = rhythm.theta90
    fit.parameters = learnt.kept.written() if learnt.kept else "{}"
    change.save(fit)
    return True


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


def _says_the_same(shop: Opening, learnt: Learnt) -> bool:
    """Tell whether what is kept says as much, and still speaks for as many customers."""
    known, found = shop.kept, learnt.kept
    if known and found and not known.speaks_for(found.customers):
        return False
    return all(map(_is_close, _figures(shop.rhythm, known), _figures(learnt.rhythm, found)))


def _figures(rhythm: ShopRhythm, kept: KeptFit | None) -> tuple[float, ...]:
    known = (rhythm.gap, rhythm.theta80, rhythm.theta90)
    if kept is None:
        return (*known, *_NOT_LEARNT)
    fit = kept.fit
    return (*known, fit.k, fit.r, fit.alpha, fit.a, fit.b)


def _is_close(known: float, learnt: float) -> bool:
    return math.isclose(known, learnt, rel_tol=WORTH_KEEPING)
