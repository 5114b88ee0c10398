"""How happy a shop's customers are: one vote each, and the range that leaves.

Each customer's ratings together are one vote, spread over the five values: regulars' ratings are
not independent. Five votes of the house's own (a Dirichlet prior), mostly for four and five, keep
few ratings from saying much. The mean's range is that of the beta distribution of the same mean
and spread, within two hundredths of what drawing from the Dirichlet gives.
"""

import math
from collections.abc import Iterable, Sequence
from functools import cache

VALUES = (1, 2, 3, 4, 5)
ENOUGH = 5  # people, below which only their ratings themselves are shown
OWN_VOTES = (0.25, 0.25, 0.75, 1.5, 2.25)
RANGE = (0.05, 0.95)
_HALVINGS = 24


def votes(groups: Iterable[Sequence[int]]) -> tuple[float, ...]:
    """Return the votes for one to five, from the ratings of each customer."""
    given = [own for own in groups if own]
    return tuple(round(sum(own.count(value) / len(own) for own in given), 6) for value in VALUES)


@cache
def estimate(votes: tuple[float, ...]) -> tuple[float, float, float]:
    """Return the mean and the ends of its range, from the votes for one to five."""
    weights = [own + vote for own, vote in zip(OWN_VOTES, votes, strict=True)]
    total = sum(weights)
    mean = sum(value * weight for value, weight in zip(VALUES, weights, strict=True)) / total
    square = sum(value**2 * weight for value, weight in zip(VALUES, weights, strict=True)) / total
    spread = (square - mean**2) / (total + 1)
    share = (mean - 1) / 4
    firmness = share * (1 - share) / (spread / 16) - 1
    low, high = (_quantile(p, share * firmness, (1 - share) * firmness) for p in RANGE)
    return mean, 1 + 4 * low, 1 + 4 * high


def _quantile(p: float, a: float, b: float) -> float:
    """Find where the beta distribution has reached `p`."""
    low, high = 0.0, 1.0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if _below(middle, a, b) < p else (low, middle)
    return (low + high) / 2


def _below(x: float, a: float, b: float) -> float:
    """Return how much of a beta distribution lies below `x`, by its continued fraction."""
    if x > (a + 1) / (a + b + 2):
        return 1 - _below(1 - x, b, a)
    scale = math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b)
    front = math.exp(scale + a * math.log(x) + b * math.log1p(-x)) / a
    fraction, c, d = 2.0, 2.0, 1.0
    for step in range(1, 200):
        m, odd = divmod(step, 2)
        if odd:
            term = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        else:
            term = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        c, d = 1 + term / c, 1 / (1 + term * d)
        fraction *= c * d
        if abs(1 - c * d) < 1e-9:  # noqa: PLR2004 - far below what is shown
            break
    return front * (fraction - 1)
