"""What to expect of each customer: how many visits, how likely one, whether they still come.

Given that somebody still comes, j of the k phases to the next visit are done with a weight that
follows from the time they have waited; the phases of the days ahead are then negative binomial,
and each k-th is a visit, unless the customer stopped after one before it. The sums are exact and
finite (equal to the usual 2F1 formula for k = 1).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from models.insights.chance import DAYS, FLOOR, Fit
from models.insights.likelihood import stayed_after_last
from models.insights.past import Floats, Ints, Past

_LEAST = 1e-9  # a chance below this adds nothing that anybody sees
_IN_TEN = 0.1  # the range holds eight in ten: one in ten lies below it, one above
_MOST_PHASES = 100_000
_SURELY = 600.0  # ln of odds beyond which a chance is nought


@dataclass(frozen=True, slots=True, eq=False)
class Forecast:
    """What to expect of each customer in the days ahead.

    `low` to `high` visits will come true in at least eight of ten cases. `comes` is the chance of
    any visit; show `chance`, which is never below one in fifty. `alive` is that of being a
    customer still.
    """

    expected: Floats
    low: Ints
    high: Ints
    comes: Floats
    alive: Floats

    @property
    def chance(self) -> Floats:
        """Return the chance of a visit as it may be shown."""
        return FLOOR + (1 - FLOOR) * self.comes

    def with_these(
        self, some: "Forecast", put: Callable[[NDArray[Any], NDArray[Any]], NDArray[Any]]
    ) -> Self:
        """Return that of everybody, with some customers' put where they belong."""
        names = [each.name for each in fields(self)]
        return type(self)(*(put(getattr(self, name), getattr(some, name)) for name in names))

    def of_these(self, chosen: Ints) -> Self:
        """Return that of some customers, by their places."""
        return type(self)(*(getattr(self, each.name)[chosen] for each in fields(self)))


def forecast(fit: Fit, past: Past, days: float = DAYS) -> Forecast:
    """Say what to expect of each customer in so many days from now."""
    rows, entry = past.grouped()
    alive = p_alive(fit, rows)
    found = Forecast(
        np.zeros(len(rows)), np.zeros(len(rows), np.int64), np.zeros(len(rows), np.int64),
        np.zeros(len(rows)), alive,
    )  # fmt: skip
    for number, (who, at_least) in enumerate(_at_least(fit, rows, days)):
        chance = alive[who] * at_least
        found.expected[who] += chance
        found.low[who] += chance > 1 - _IN_TEN
        found.high[who] += chance > _IN_TEN
        if not number:
            found.comes[who] = chance
    return found.of_these(entry)


def expected(fit: Fit, past: Past, days: float = DAYS) -> Floats:
    """Return how many visits to expect of each customer."""
    return forecast(fit, past, days).expected


def p_visit(fit: Fit, past: Past, days: float = DAYS) -> Floats:
    """Return each customer's chance of a visit, never below one in fifty."""
    return forecast(fit, past, days).chance


def p_alive(fit: Fit, past: Past) -> Floats:
    """Return each one's chance of being a customer still."""
    m, now = fit.r + fit.k * past.again, fit.alpha + past.age
    stays = stayed_after_last(fit.b, past.again, from_first=fit.from_first)
    waited = _done(fit.k, m, (past.age - past.last) / now).sum(axis=0)
    silence = m * (np.log(now) - np.log(fit.alpha + past.last)) - np.log(waited)
    stopped: Floats = fit.a / stays * np.exp(np.minimum(silence, _SURELY))
    return 1 / (1 + stopped)


def _done(k: int, m: Floats, share: Floats) -> Floats:
    """Return how likely it is, up to a factor, that 0 to k - 1 phases are done: a row for each."""
    weights = np.ones((k, len(m)))
    for j in range(1, k):
        weights[j] = weights[j - 1] * (m + j - 1) / j * share
    return weights


def _at_least(fit: Fit, rows: Past, days: float) -> Iterator[tuple[Ints, Floats]]:
    """Yield for 1, 2, 3 … visits of whom they can be expected, and how likely so many are.

    That is on condition that they still come.
    """
    ahead = _Ahead.of(fit, rows, days)
    stays = np.ones(len(rows))
    for visit in range(_MOST_PHASES // fit.k):
        reached = ahead.next_visit()
        yield ahead.who, stays * reached
        left = fit.b + ahead.again + fit.from_first + visit
        stays = stays * left / (fit.a + left)
        likely = reached > _LEAST
        if not likely.any():
            return
        if np.count_nonzero(likely) < len(likely) / 2:
            ahead.keep(likely)
            stays = stays[likely]


@dataclass(slots=True, eq=False)
class _Ahead:
    """The phases in the days ahead, counted one by one for each number already done."""

    who: Ints
    again: Ints
    weights: Floats  # by phases done and customer, as all below
    m: Floats
    log_odds: Floats
    log_term: Floats  # ln of the chance of exactly as many phases as were counted
    tail: Floats  # the chance of more
    counted: int = 0

    @classmethod
    def of(cls, fit: Fit, rows: Past, days: float) -> Self:
        """Begin with no phase counted."""
        m, now = fit.r + fit.k * rows.again, fit.alpha + rows.age
        weights = _done(fit.k, m, (rows.age - rows.last) / now)
        odds = days / (now + days)
        by_phase = m + np.arange(fit.k)[:, np.newaxis]
        none = by_phase * np.log1p(-odds)
        who = np.arange(len(rows))
        weights /= weights.sum(axis=0)
        return cls(who, rows.again, weights, by_phase, np.log(odds), none, -np.expm1(none))

    def next_visit(self) -> Floats:
        """Go on to where one more visit is reached; return how likely that is."""
        reached = np.zeros(len(self.who))
        for done in reversed(range(len(self.weights))):
            reached += self.weights[done] * self.tail[done]
            self.counted += 1
            self.log_term += np.log((self.m + self.counted - 1) / self.counted) + self.log_odds
            self.tail -= np.exp(self.log_term)
        return np.maximum(reached, 0.0)

    def keep(self, chosen: "np.ndarray[tuple[int], np.dtype[np.bool_]]") -> None:
        """Leave out customers of whom no more visits are to be expected."""
        self.who, self.again = self.who[chosen], self.again[chosen]
        self.weights, self.m = self.weights[:, chosen], self.m[:, chosen]
        self.log_odds, self.log_term = self.log_odds[chosen], self.log_term[:, chosen]
        self.tail = self.tail[:, chosen]
