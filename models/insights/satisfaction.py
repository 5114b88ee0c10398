"""How happy one customer is: their ratings, drawn towards the shop's mean while they are few.

One rating says next to nothing about a person; nobody is ranked by the raw mean. Ratings vary
around a customer's own level, levels vary around the shop's; both are told from all ratings
(DerSimonian and Laird 1986 for the second), with a weak guess of the house's own.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from models.insights.past import Floats

MEAN, NOISE, APART = 4.2, 1.0, 0.25  # what is believed before any rating
WEIGHT_OF_MEAN, WEIGHT_OF_NOISE, WEIGHT_OF_APART = 2, 5, 10
LEAST, MOST = 1.0, 5.0
_NINE_IN_TEN = 1.645  # standard deviations to each side


@dataclass(frozen=True, slots=True)
class Level:
    """How happy somebody probably is, 1 to 5: nine times in ten between `low` and `high`."""

    value: float
    variance: float

    @property
    def low(self) -> float:
        """Return the lower end."""
        return max(LEAST, self.value - _NINE_IN_TEN * sqrt(self.variance))

    @property
    def high(self) -> float:
        """Return the upper end."""
        return min(MOST, self.value + _NINE_IN_TEN * sqrt(self.variance))


@dataclass(frozen=True, slots=True, eq=False)
class Given:
    """Customers' ratings in sum, each array with an entry for each customer.

    How many ratings each gave, their total, and the total of their squares.
    """

    count: Floats
    total: Floats
    squares: Floats

    @classmethod
    def of(cls, groups: Iterable[Sequence[float]]) -> "Given":
        """Sum up the ratings of each customer."""
        given = [np.asarray(own, np.float64) for own in groups]
        sums = [(len(own), own.sum(), (own**2).sum()) for own in given]
        count, total, squares = np.array(sums, np.float64).reshape(-1, 3).T
        return cls(count, total, squares)

    def of_these(self, chosen: NDArray[np.bool_]) -> "Given":
        """Return those of some customers."""
        return Given(self.count[chosen], self.total[chosen], self.squares[chosen])

    def without(self, values: Floats) -> "Given":
        """Return the same with one rating less of each customer."""
        return Given(self.count - 1, self.total - values, self.squares - values**2)


@dataclass(frozen=True, slots=True)
class ShopLevel:
    """A shop's mean rating; the variance of a customer's ratings, and between customers."""

    mean: float = MEAN
    noise: float = NOISE
    apart: float = APART

    @classmethod
    def of(cls, given: Given) -> "ShopLevel":
        """Learn it from the ratings of each customer."""
        gave = given.count > 0
        n, totals = given.count[gave], given.total[gave]
        people, count, total = len(n), float(n.sum()), float(totals.sum())
        if not people:
            return cls()
        spread = float((given.squares[gave] - totals**2 / n).sum())
        noise = (spread + WEIGHT_OF_NOISE * NOISE) / (count - people + WEIGHT_OF_NOISE)
        mean = (total + WEIGHT_OF_MEAN * MEAN) / (count + WEIGHT_OF_MEAN)
        share = (people - 1) / (people - 1 + WEIGHT_OF_APART)
        return cls(mean, noise, share * _apart(n, totals, noise) + (1 - share) * APART)

    def level(self, ratings: Sequence[float]) -> Level:
        """Return how happy a customer of these ratings probably is; without any, the shop's."""
        (value,), (variance,) = self.levels(Given.of([ratings]))
        return Level(float(value), float(variance))

    def levels(self, given: Given) -> tuple[Floats, Floats]:
        """Return how happy each customer probably is, and the variance of each guess."""
        variance = 1 / (given.count / self.noise + 1 / self.apart)
        return variance * (given.total / self.noise + self.mean / self.apart), variance


def _apart(n: Floats, totals: Floats, noise: float) -> float:
    """Return the variance between customers' own levels, by the method of moments."""
    count, mean = float(n.sum()), float(totals.sum() / n.sum())
    weight = count - float((n**2).sum()) / count
    between = float((n * (totals / n - mean) ** 2).sum())
    return max(0.0, (between - (len(n) - 1) * noise) / weight) if weight > 0 else 0.0
