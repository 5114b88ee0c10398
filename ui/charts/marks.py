"""What can be pointed at in a chart, and what is said of it."""

import math
from dataclasses import dataclass
from datetime import date
from enum import Enum
from uuid import UUID

from models.kinds import RatedBy

_HARDLY, _ASIDE = 1e-4, 2


class Way(Enum):
    """Where to go from a mark: by a step across or down, or to one of the ends."""

    LEFT = (-1, 0)
    RIGHT = (1, 0)
    UP = (0, -1)
    DOWN = (0, 1)
    FIRST = (0, 0)
    LAST = (2, 2)


@dataclass(frozen=True, slots=True)
class Opens:
    """What stands behind a mark: customers, visits, or the visits of some days and hours.

    `chance` is the least that customers were given of whom something was foretold; `theme` is
    what they spoke about, and `words` asks for what they said rather than for their card;
    `value` and `by` tell which ratings, `most` how many, the latest of them.
    """

    customers: tuple[UUID, ...] = ()
    visits: tuple[UUID, ...] = ()
    first: date | None = None
    last: date | None = None
    weekday: int | None = None  # 1 is Monday
    hour: int | None = None
    chance: float | None = None
    theme: UUID | None = None
    words: bool = False
    value: int | None = None
    by: RatedBy | None = None
    most: int | None = None

    def __bool__(self) -> bool:
        return self != Opens()


@dataclass(frozen=True, slots=True)
class Box:
    """A place in a figure, in shares of its width and height from the top left corner."""

    left: float
    top: float
    width: float
    height: float

    def contains(self, x: float, y: float) -> bool:
        """Tell whether a point lies in it."""
        right, bottom = self.left + self.width, self.top + self.height
        return self.left <= x <= right and self.top <= y <= bottom

    def middle(self) -> tuple[float, float]:
        """Return the point in its middle."""
        return self.left + self.width / 2, self.top + self.height / 2

    def distance(self, x: float, y: float) -> float:
        """Return how far a point is from its middle, squared."""
        across, down = self.middle()
        return (across - x) ** 2 + (down - y) ** 2


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing in a chart: who or when it is, what is so, and how much that stands on."""

    box: Box
    label: str
    value: str
    n: int | None = None
    opens: Opens = Opens()


@dataclass(frozen=True, slots=True)
class Marks:
    """A drawn chart in words: a summary, what it stands on, and its marks in reading order.

    `is_example`: there was too little to draw, and what is seen is a pencilled example.
    """

    summary: str
    note: str
    marks: tuple[Mark, ...] = ()
    is_example: bool = False

    def at(self, x: float, y: float) -> int | None:
        """Return which mark is under a point; the nearest, where they overlap."""
        under = [n for n, mark in enumerate(self.marks) if mark.box.contains(x, y)]
        return min(under, key=lambda n: self.marks[n].box.distance(x, y), default=None)

    def next_to(self, current: int | None, way: Way) -> int:
        """Return the mark one comes to; where there is none that way, the next in reading order.

        Raises:
            IndexError: there are no marks at all.
        """
        last = len(self.marks) - 1
        if last < 0:
            raise IndexError
        if current is None or way is Way.FIRST:
            return 0
        if way is Way.LAST:
            return last
        near = self._nearest(current, way)
        if near is not None:
            return near
        across, down = way.value
        step: int = across + down
        return min(max(current + step, 0), last)

    def _nearest(self, current: int, way: Way) -> int | None:
        """Return the nearest mark on that side; being off the line counts double."""
        x, y = self.marks[current].box.middle()
        across, down = way.value

        def far(n: int) -> float:
            dx, dy = (a - b for a, b in zip(self.marks[n].box.middle(), (x, y), strict=True))
            ahead, aside = (dx * across, dy) if across else (dy * down, dx)
            return ahead + _ASIDE * abs(aside) if ahead > _HARDLY else math.inf

        found = min(range(len(self.marks)), key=far)
        return found if far(found) < math.inf else None
