"""Learn a shop's habits from its visits: the most likely ones, in view of what shops are like.

Without the prior a small shop's fit runs off to nonsense in a third of cases; with more than 300
customers it changes nothing visible. It was learnt from six shops of different trades, whose
customers came every 4 to 34 days.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import log
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from models.insights.chance import Fit
from models.insights.climbing import top_of
from models.insights.likelihood import Judged, Variant, log_likelihood
from models.insights.past import Floats, Past

MOST_REGULAR = 6
_WORSE_IN_A_ROW = 2
_START = (0.7, 0.25, 0.7, 2.0)  # alpha as a share of the time customers have been known

GoOn: TypeAlias = Callable[[], object]  # raises to give up


@dataclass(frozen=True, slots=True, eq=False)
class Prior:
    """What shops are like: normal in ln(r, alpha, a, b); without spread, nothing is known."""

    mean: Floats
    spread: Floats

    @classmethod
    def of_shops(cls, k: int, shop_gap: float) -> "Prior":
        """Return what is known of a shop whose typical gap is so many days."""
        usual = Fit.usual(shop_gap, k)
        mean = np.log(np.array([usual.r, usual.alpha, usual.a, usual.b]))
        return cls(mean, np.array([0.7, 0.5, 0.8, 1.0]))

    @classmethod
    def none(cls) -> "Prior":
        """Return that all shops are as likely."""
        return cls(np.zeros(4), np.full(4, np.inf))

    def judge(self, theta: Floats) -> Judged:
        """Return how likely such a shop is, in logarithms and up to a constant."""
        away = (theta - self.mean) / self.spread
        return float(-0.5 * away @ away), -away / self.spread


@dataclass(frozen=True, slots=True)
class _Hill:
    """How likely habits are."""

    past: Past
    variant: Variant
    prior: Prior

    def __call__(self, theta: Floats) -> Judged:
        height, slope = log_likelihood(theta, self.past, self.variant)
        more, steeper = self.prior.judge(theta)
        return height + more, slope + steeper


def fit(
    past: Past,
    shop_gap: float,
    logged: NDArray[np.bool_] | None = None,
    go_on: GoOn | None = None,
) -> Fit:
    """Learn everything anew, also how regular people are.

    `shop_gap`, the typical gap in days, is what steadies small shops. `logged` marks those whose
    days are known one by one: how regular people are is told from them alone. `go_on` is called
    between the steps and may raise to give up.
    """
    has_sums = logged is not None and logged.any() and not logged.all()
    full = past.of_these(logged) if has_sums and logged is not None else past
    rows, _ = full.grouped()
    best, best_score = _fitted(rows, Variant(1), Prior.of_shops(1, shop_gap), None)
    last, worse = best, 0
    for k in range(2, MOST_REGULAR + 1):
        if go_on:
            go_on()
        start = replace(last, alpha=last.alpha * last.k / k)
        last, score = _fitted(rows, Variant(k), Prior.of_shops(k, shop_gap), start)
        score -= (k - 1) * log(2)
        best, best_score, worse = (
            (last, score, 0) if score > best_score else (best, best_score, worse + 1)
        )
        if worse == _WORSE_IN_A_ROW:
            break
    return refit(past, shop_gap, best) if has_sums else best


def refit(past: Past, shop_gap: float, known: Fit) -> Fit:
    """Learn anew from where the last fit stood, people being as regular as they were then."""
    rows, _ = past.grouped()
    return _fitted(rows, Variant(known.k), Prior.of_shops(known.k, shop_gap), known)[0]


def most_likely(past: Past, variant: Variant) -> Fit:
    """Learn from the visits alone, whatever shops are like: to compare with what others publish."""
    rows, _ = past.grouped()
    return _fitted(rows, variant, Prior.none(), None)[0]


def _fitted(rows: Past, variant: Variant, prior: Prior, start: Fit | None) -> tuple[Fit, float]:
    """Climb to the likeliest habits; return them, and how likely they are with the prior."""
    days = _unit(rows)
    to_days = np.array([0.0, log(days), 0.0, 0.0])
    scaled = rows.in_units_of(days)
    hill = _Hill(scaled, variant, Prior(prior.mean - to_days, prior.spread))
    from_there = np.log(np.array(_START) * (1, variant.k, 1, 1))
    if start:
        from_there = np.log([start.r, start.alpha / days, start.a, start.b])
    theta = top_of(hill, from_there)
    explains = log_likelihood(theta, scaled, variant)[0]
    explains -= float(scaled.weight @ scaled.again) * log(days)
    r, alpha, a, b = map(float, np.exp(theta + to_days))
    fit = Fit(variant.k, r, alpha, a, b, explains, variant.from_first)
    return fit, explains + prior.judge(theta + to_days)[0]


def _unit(rows: Past) -> float:
    """Return how long customers have been known on average: in that unit all is near one."""
    everybody = float(rows.weight.sum())
    return float(rows.weight @ rows.age) / everybody or 1.0 if everybody else 1.0
