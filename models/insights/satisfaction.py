"""How happy one customer is: their ratings, drawn towards the shop's mean while they are few.

One rating says next to nothing about a person; nobody is ranked by the raw mean. Ratings vary
around a customer's own level, levels vary around the shop's; both are told from all ratings
(DerSimonian and Laird 1986 for the second), with a weak guess of the house's own.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import TypeVar

MEAN, NOISE, APART = 4.2, 1.0, 0.25  # what is believed before any rating
WEIGHT_OF_MEAN, WEIGHT_OF_NOISE, WEIGHT_OF_APART = 2, 5, 10
LEAST, MOST = 1.0, 5.0
_NINE_IN_TEN = 1.645  # standard deviations to each side

T = TypeVar("T")


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


@dataclass(frozen=True, slots=True)
class ShopLevel:
    """A shop's mean rating; the variance of a customer's ratings, and between customers."""

    mean: float = MEAN
    noise: float = NOISE
    apart: float = APART

    @classmethod
    def of(cls, groups: Iterable[Sequence[float]]) -> "ShopLevel":
        """Learn it from the ratings of each customer."""
        given = [own for own in groups if own]
        if not given:
            return cls()
        count, people = sum(map(len, given)), len(given)
        total = sum(map(sum, given))
        spread = sum(sum((value - sum(own) / len(own)) ** 2 for value in own) for own in given)
        noise = (spread + WEIGHT_OF_NOISE * NOISE) / (count - people + WEIGHT_OF_NOISE)
        mean = (total + WEIGHT_OF_MEAN * MEAN) / (count + WEIGHT_OF_MEAN)
        share = (people - 1) / (people - 1 + WEIGHT_OF_APART)
        return cls(mean, noise, share * _apart(given, noise) + (1 - share) * APART)

    def level(self, ratings: Sequence[float]) -> Level:
        """Return how happy a customer of these ratings probably is; without any, the shop's."""
        variance = 1 / (len(ratings) / self.noise + 1 / self.apart)
        return Level(variance * (sum(ratings) / self.noise + self.mean / self.apart), variance)

    def levels(self, given: Mapping[T, tuple[int, ...]]) -> dict[T, Level]:
        """Return that of many; those of the same ratings are as happy."""
        of = {ratings: self.level(ratings) for ratings in set(given.values())}
        return {key: of[ratings] for key, ratings in given.items()}


def _apart(given: Sequence[Sequence[float]], noise: float) -> float:
    """Return the variance between customers' own levels, by the method of moments."""
    count = sum(map(len, given))
    mean = sum(map(sum, given)) / count
    weight = count - sum(len(own) ** 2 for own in given) / count
    between = sum(len(own) * (sum(own) / len(own) - mean) ** 2 for own in given)
    return max(0.0, (between - (len(given) - 1) * noise) / weight) if weight > 0 else 0.0
