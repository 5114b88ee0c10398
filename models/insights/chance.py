"""One customer's chance of a visit, without arrays: for the moment a visit is logged.

The formulas are those of `forecast`, which does the same for all customers at once.
"""

from dataclasses import dataclass
from math import exp, expm1, log, log1p

FLOOR = 0.02  # the lost do come back now and then
DAYS = 90


@dataclass(frozen=True, slots=True)
class Fit:
    """A shop's habits: gaps of `k` phases, rates Gamma(r, alpha) a day, chances Beta(a, b).

    `from_first` says whether people also stop after their first visit. `log_likelihood` is that
    of the visits alone, without what is known of shops.
    """

    k: int
    r: float
    alpha: float
    a: float
    b: float
    log_likelihood: float = 0.0
    from_first: bool = True

    @classmethod
    def usual(cls, shop_gap: float, k: int = 1) -> "Fit":
        """Return what a shop is like of which no more is known than its typical gap."""
        return cls(k, 0.7, 1.85 * shop_gap / k, 0.5, 1.5)


def floored(chance: float) -> float:
    """Return a chance as it may be shown."""
    return FLOOR + (1 - FLOOR) * chance


def chance(fit: Fit, again: int, last: float, age: float, days: float = DAYS) -> float:
    """Return the chance of a visit within so many days, never below one in fifty.

    `again` are the visit days after the first, `last` the days from the first to the last, `age`
    those from the first to today.
    """
    m, now = fit.r + fit.k * again, fit.alpha + age
    share, odds = (age - last) / now, days / (now + days)
    weight, weights, comes = 1.0, 0.0, 0.0
    for phase in range(fit.k):
        if phase:
            weight *= (m + phase - 1) / phase * share
        weights += weight
        comes += weight * _reaches(m + phase, odds, fit.k - phase)
    return floored(_alive(fit, again, last, now, weights) * comes / weights)


def _alive(fit: Fit, again: int, last: float, now: float, weights: float) -> float:
    """Return the chance that they are a customer still."""
    stays = fit.b + again
    stopped = log(fit.a / stays) - log(weights)
    stopped += (fit.r + fit.k * again) * log(now / (fit.alpha + last))
    return 1 / (1 + exp(min(stopped, 700.0)))


def _reaches(m: float, odds: float, phases: int) -> float:
    """Return the chance of at least so many phases, one or more: negative binomial."""
    none = m * log1p(-odds)
    if phases == 1:
        return -expm1(none)
    fewer, term = exp(none), none
    for n in range(1, phases):
        term += log((m + n - 1) / n * odds)
        fewer += exp(term)
    return max(0.0, 1 - fewer)
