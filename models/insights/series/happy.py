"""How happy people are, and what is to be made right."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from models.insights.series.basis import Basis
from models.kinds import RatedBy

MOST_DOTS = 5000  # more than these are told in piles only


class Direction(StrEnum):
    """Where satisfaction goes, when that is not chance."""

    FALLING = "falling"
    RISING = "rising"


@dataclass(frozen=True, slots=True)
class RatingDot:
    """One rating, 1 to 5; one from a survey or a review has no visit.

    `name` and `words` are told where each rating can be pointed at, and somebody gave them.
    """

    rating: UUID
    on: date
    value: int
    by: RatedBy
    visit: UUID | None
    customer: UUID | None
    name: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Pile:
    """How many ratings of one value there were in a week from Monday on."""

    starts_on: date
    value: int
    by: RatedBy
    n: int


@dataclass(frozen=True, slots=True)
class Running:
    """The mean of the last 40 ratings as of a day, and the range it lies in 9 times in 10.

    The first of them was given on `since`.
    """

    on: date
    mean: float
    low: float
    high: float
    n: int
    since: date


@dataclass(frozen=True, slots=True)
class Vote:
    """What the shop's customers say, one vote each, and the range it lies in 9 times in 10."""

    mean: float
    low: float
    high: float
    people: int


@dataclass(frozen=True, slots=True)
class Turn:
    """A change that is not chance: seen on a day, the last ratings' mean against the before."""

    direction: Direction
    seen_on: date
    recent: float
    before: float


@dataclass(frozen=True, slots=True)
class SatisfactionOverTime:
    """Ratings over time. Needs five people who said something; `n` counts ratings.

    `dots` is empty when there are more than `MOST_DOTS`; `piles` always tells all of them.
    `running`, `vote`, `before` (the vote of the period before) and `turn` go by what customers
    said, never by what staff read in their faces. `change_have` of `change_need` ratings are
    there to tell a change by.
    """

    basis: Basis
    dots: Sequence[RatingDot]
    piles: Sequence[Pile]
    running: Sequence[Running]
    vote: Vote | None
    before: Vote | None
    turn: Turn | None
    change_have: int
    change_need: int


@dataclass(frozen=True, slots=True)
class HappyCustomer:
    """One customer's ratings, oldest first, and how happy they probably are."""

    customer: UUID
    name: str
    values: tuple[int, ...]
    estimate: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Happiness:
    """Customers by how happy they probably are, the unhappiest first.

    Needs five people who said something; `n` counts ratings, `people` all customers behind it.
    """

    basis: Basis
    rows: Sequence[HappyCustomer]
    shop_mean: float | None
    people: int


@dataclass(frozen=True, slots=True)
class ToMakeRight:
    """A rating below what this customer had come to expect, and not yet put right.

    Who had not rated before is taken to expect what people here usually give. `stake` is in
    visits a year, None while those cannot be foretold; `priority` orders the list.
    """

    customer: UUID
    no: int
    name: str
    rating: UUID
    visit: UUID | None
    on: date
    expected: float
    given: int
    stake: float | None
    priority: float
    days_open: int
    words: str
    has_rated_before: bool = True


@dataclass(frozen=True, slots=True)
class MakeItRight:
    """Whom the shop owes something, most to lose first. Needs one rating; `n` counts the open."""

    basis: Basis
    rows: Sequence[ToMakeRight]
