"""How often people come, when, and whether they stay."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from models.insights.series.basis import Basis

FEWEST_FOR_A_SHARE = 5  # people: how many of fewer came is a count, and no share


@dataclass(frozen=True, slots=True)
class Week:
    """The visits of one week from Monday on, by who came.

    `nameless` are visits of nobody the notebook knows. A week is complete if it lies wholly
    within the period, and within what the notebook covers.
    """

    starts_on: date
    first_timers: int
    returners: int
    nameless: int
    open_days: int
    closed_days: tuple[date, ...]
    is_complete: bool

    @property
    def visits(self) -> int:
        """Return how many there were in all."""
        return self.first_timers + self.returners + self.nameless


@dataclass(frozen=True, slots=True)
class RegularMonths:
    """One regular's visits in each of the months of `Frequency`.

    `fell`: in the last three complete months they came less than half as often as before.
    """

    customer: UUID
    name: str
    counts: tuple[int, ...]
    fell: bool


@dataclass(frozen=True, slots=True)
class Frequency:
    """Visits by the week, and those of the regulars by the month, on one scale.

    `a_week` is the mean of the complete weeks in which the shop was open, `before` that of the
    period before. Needs two complete weeks. `n` counts visits, `people` those who made them.
    """

    basis: Basis
    weeks: tuple[Week, ...]
    a_week: float | None
    before: float | None
    people: int
    months: tuple[date, ...]
    regulars: tuple[RegularMonths, ...]


@dataclass(frozen=True, slots=True)
class Hours:
    """When people come: visits on a usual day, by weekday from Monday on and hour from 0 on.

    The hours are the shop's own; those after midnight belong to the weekday that began before.
    `counts` are the visits themselves, `open_days` how many such days there were. Visits of
    which only the day is known are left out, and counted in `untimed`. `first_hour` and
    `last_hour` bound what there is, in the order of the business day that begins at `day_begins`.
    `busiest` is a weekday, 0 being Monday, and an hour. Needs four open weeks; `n` counts visits.
    """

    basis: Basis
    cells: tuple[tuple[float, ...], ...]
    counts: tuple[tuple[int, ...], ...]
    open_days: tuple[int, ...]
    day_begins: int
    first_hour: int | None
    last_hour: int | None
    busiest: tuple[int, int] | None
    untimed: int


@dataclass(frozen=True, slots=True)
class Day:
    """One business day; `is_open` as the calendar of the shop says."""

    on: date
    visits: int
    is_open: bool


@dataclass(frozen=True, slots=True)
class Calendar:
    """Every day of a year up to the period's last one. Needs one visit; `n` counts visits."""

    basis: Basis
    days: tuple[Day, ...]


@dataclass(frozen=True, slots=True)
class Cohort:
    """Those who first came in a month, and how many of them came in each month after it.

    `came` and `shares` begin with the month after the first visit, and hold complete months only.
    """

    starts_on: date
    size: int
    came: tuple[int, ...]
    shares: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Cohorts:
    """Whether newcomers stay. Needs two months to look back on; `n` counts customers."""

    basis: Basis
    rows: Sequence[Cohort]
