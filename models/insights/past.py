"""What the model needs to know of customers: how often they came, how lately, since when."""

from dataclasses import dataclass
from typing import Any, Self, TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats: TypeAlias = NDArray[np.floating[Any]]
Ints: TypeAlias = NDArray[np.int64]

_LESS_THAN_EVEN = 0.3  # the mean of ln gap lies this far below the ln of their mean


@dataclass(frozen=True, slots=True, eq=False)
class Past:
    """The visit days of many customers in sum, each array with an entry for each customer.

    In the literature `again` is x, `last` t_x and `age` T, in days; same-day visits count once.
    `weight` says for how many such customers an entry stands.
    """

    again: Ints  # visit days after the first
    last: Floats  # from the first visit to the last
    age: Floats  # from the first visit to today
    log_gaps: Floats  # the sum of ln of the gaps, of all whom the entry stands for
    weight: Floats

    @classmethod
    def of(
        cls,
        again: ArrayLike,
        last: ArrayLike,
        age: ArrayLike,
        log_gaps: ArrayLike | None = None,
    ) -> Self:
        """Make it of plain numbers; without `log_gaps` no regularity can be told from it."""
        counts = np.asarray(again, np.int64)
        gaps = np.zeros(len(counts)) if log_gaps is None else np.asarray(log_gaps, np.float64)
        first, now = np.asarray(last, np.float64), np.asarray(age, np.float64)
        return cls(counts, first, now, gaps, np.ones(len(counts)))

    def __len__(self) -> int:
        return len(self.again)

    def of_these(self, chosen: Ints | NDArray[np.bool_]) -> "Past":
        """Return some of the customers, by their places or by a mask."""
        return Past(
            self.again[chosen],
            self.last[chosen],
            self.age[chosen],
            self.log_gaps[chosen],
            self.weight[chosen],
        )

    def in_units_of(self, days: float) -> "Past":
        """Return the same with all times in another unit."""
        return Past(
            self.again,
            self.last / days,
            self.age / days,
            self.log_gaps - self.weight * self.again * np.log(days),
            self.weight,
        )

    def grouped(self) -> tuple["Past", Ints]:
        """Merge customers of the same past; also return in which entry each is found."""
        if not len(self):
            return self, np.zeros(0, np.int64)
        order = np.lexsort((self.age, self.last, self.again))
        ranked = self.of_these(order)
        differs = (
            (np.diff(ranked.again) != 0) | (np.diff(ranked.last) != 0) | (np.diff(ranked.age) != 0)
        )
        starts = np.flatnonzero(np.concatenate(([True], differs)))
        entry = np.empty(len(self), np.int64)
        entry[order] = np.cumsum(np.concatenate(([0], differs)))
        once = ranked.of_these(starts)
        gaps = np.add.reduceat(ranked.log_gaps, starts)
        weight = np.add.reduceat(ranked.weight, starts)
        return Past(once.again, once.last, once.age, gaps, weight), entry


def guessed_log_gaps(again: Ints, last: Floats) -> Floats:
    """Guess the sum of ln of gaps nobody wrote down: for imports that know only sums."""
    came_back = again > 0
    mean = np.where(came_back, last, 1.0) / np.maximum(again, 1)
    return np.where(came_back, again * (np.log(np.maximum(mean, 1.0)) - _LESS_THAN_EVEN), 0.0)
