"""Learn the shop and its customers' habits from time to time, and keep what was learnt."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from models.changes import Action, Change, command
from models.histories import Watch
from models.kept_fit import KeptFit
from models.rhythm import ShopRhythm
from models.schema import ModelFit
from models.shop.opening import Opening, opening
from models.shop_rhythm import Gaps, learn
from models.states import not_before_the_last

WORTH_KEEPING = 0.01  # a smaller change of everything learnt says nothing new
_NOT_LEARNT = (0.0,) * 5

GoOn: TypeAlias = Callable[[], object]


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
