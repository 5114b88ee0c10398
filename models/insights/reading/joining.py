"""Put what was read anew of some customers among what is known of all."""

from bisect import bisect_left, insort
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from models.insights.past import Ints
from models.people.customer_rows import Key


@dataclass(frozen=True, slots=True, eq=False)
class Joining:
    """Where some customers stand among all, both in the order of their keys.

    `keys` are those of all together and `places` where the some stand among them; those of them
    who are `new` are put in before the places `before`, as these were.
    """

    keys: list[Key]
    places: Ints
    new: NDArray[np.bool_]
    before: Ints

    @classmethod
    def of(cls, everybody: Sequence[Key], some: Sequence[Key]) -> Self:
        """Look for each of them."""
        keys, before = list(everybody), [bisect_left(everybody, key) for key in some]
        new = [
            at == len(everybody) or everybody[at] != key
            for at, key in zip(before, some, strict=True)
        ]
        for key, is_new in zip(some, new, strict=True):
            if is_new:
                insort(keys, key)
        places = np.array([bisect_left(keys, key) for key in some], np.int64)
        are_new = np.array(new, np.bool_)
        return cls(keys, places, are_new, np.array(before, np.int64)[are_new])

    def put(self, known: NDArray[Any], some: NDArray[Any]) -> NDArray[Any]:
        """Return the array of everybody with what is now known of some."""
        joined = np.insert(known, self.before, some[self.new]) if len(self.before) else known.copy()
        joined[self.places] = some
        return joined
