"""What a figure stands on: the period, the customers chosen, how much there is to go by."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from models.kinds import State

USUAL_DAYS = 180


@dataclass(frozen=True, slots=True)
class Period:
    """Business days from the first to the last, both included."""

    first: date
    last: date

    @classmethod
    def ending(cls, last: date, days: int = USUAL_DAYS) -> "Period":
        """Return the period of so many days that ends on a day."""
        return cls(last - timedelta(days=days - 1), last)

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    @property
    def days(self) -> int:
        """Return how many days it has."""
        return (self.last - self.first).days + 1

    def before(self) -> "Period":
        """Return the period of the same length right before it."""
        return Period.ending(self.first - timedelta(days=1), self.days)


class Group(StrEnum):
    """Customers by how long and how steadily they have come, as of the last day looked at.

    *New*: the first visit was within the 30 days before. *Regular*: has come on four days or
    more and probably still comes, be it late (`models.states.regular`).
    """

    NEW = "new"
    REGULAR = "regular"


@dataclass(frozen=True, slots=True)
class Filter:
    """What a chart is asked about; what is left out does not restrict it.

    `tag`, `group` and `state` choose customers, so that nobody's visits are left out with them;
    `branch` chooses visits. States are those of the period's last day.
    """

    period: Period
    branch: UUID | None = None
    tag: UUID | None = None
    group: Group | None = None
    state: State | None = None
    compare: bool = True

    @property
    def chooses_customers(self) -> bool:
        """Tell whether it leaves customers out."""
        return self.tag is not None or self.goes_by_coming

    @property
    def goes_by_coming(self) -> bool:
        """Tell whether it chooses customers by how they come now."""
        return self.group is not None or self.state is not None


@dataclass(frozen=True, slots=True)
class Basis:
    """How much a series stands on: `n` of what it counts, in its period.

    It has `have` of the `need` that it takes before it says anything: "not enough yet: 2 of 5".
    What those are, each series tells.
    """

    period: Period
    n: int
    have: int
    need: int

    @property
    def is_enough(self) -> bool:
        """Tell whether there is enough to say something."""
        return self.have >= self.need
