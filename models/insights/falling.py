"""Whether satisfaction falls or rises, said only when it is not chance.

The last forty ratings are compared with up to 120 before them. The bar is set so that looking
after every single rating cries wolf in about one year of twenty in which nothing changes; a weekly
look at p < 0.05 would in three of four.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean, variance

LAST, BEFORE_LEAST, BEFORE_MOST = 40, 30, 120
NEEDED = LAST + BEFORE_LEAST
_LEAST_VARIANCE = 0.09  # of ratings: a shop of nothing but fives is not judged by the first four


@dataclass(frozen=True, slots=True)
class Comparison:
    """The mean of the last ratings and of those before; `z` above zero is a fall."""

    z: float
    recent: float
    before: float
    threshold: float

    @property
    def is_falling(self) -> bool:
        """Tell whether that is a fall and not chance."""
        return self.z > self.threshold

    @property
    def is_rising(self) -> bool:
        """Tell whether that is a rise and not chance."""
        return self.z < -self.threshold


def threshold(a_year: float) -> float:
    """Return how far means must lie apart, with so many ratings a year."""
    return 3.20 + 0.37 * math.log(max(a_year, 50) / 250)


def compare(ratings: Sequence[float], a_year: float) -> Comparison | None:
    """Compare the last of some ratings, the oldest first; None while they are too few.

    `a_year` is the number of ratings in the past year.
    """
    if len(ratings) < NEEDED:
        return None
    last, before = ratings[-LAST:], ratings[-LAST - BEFORE_MOST : -LAST]
    spread = max(variance([*before, *last]), _LEAST_VARIANCE)
    recent, then = fmean(last), fmean(before)
    z = (then - recent) / math.sqrt(spread * (1 / LAST + 1 / len(before)))
    return Comparison(z, recent, then, threshold(a_year))
