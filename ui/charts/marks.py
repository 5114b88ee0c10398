"""What can be pointed at in a chart, and what is said of it."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Opens:
    """What stands behind a mark: customers, visits, or the visits of some days and hours."""

    customers: tuple[UUID, ...] = ()
    visits: tuple[UUID, ...] = ()
    first: date | None = None
    last: date | None = None
    weekday: int | None = None  # 1 is Monday
    hour: int | None = None

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

    def distance(self, x: float, y: float) -> float:
        """Return how far a point is from its middle, squared."""
        across = self.left + self.width / 2 - x
        return across * across + (self.top + self.height / 2 - y) ** 2


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
