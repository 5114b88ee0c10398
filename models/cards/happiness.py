"""How happy one customer has been, rating by rating."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from models.cards.card_parts import Part
from models.clock import ShopTime
from models.kinds import RatedBy

ENOUGH = 5  # ratings before an average is named
LOW = 2  # a rating up to this one wants to be put right
_MIDDAY = timedelta(hours=8)  # after the day began: for a rating that knows only its day


@dataclass(frozen=True, slots=True)
class RatingRow:
    """One rating, 1 to 5; without a visit it came from a survey or a review."""

    id: UUID
    at: datetime
    on: date
    value: int
    words: str
    by: RatedBy
    visit: UUID | None


@dataclass(frozen=True, slots=True)
class Happiness:
    """The ratings of one customer, oldest first, and of the whole shop in sum.

    `shop_people` are those who rated at all, counted no further than `ENOUGH`.
    """

    ratings: Sequence[RatingRow]
    count: int
    total: int
    shop_count: int
    shop_total: int
    shop_people: int

    def average(self) -> float | None:
        """Return the customer's average, once there are enough ratings to speak of one."""
        return self.total / self.count if self.count >= ENOUGH else None

    def shop_average(self) -> float | None:
        """Return the average of all ratings given at visits, if enough people gave them."""
        if self.shop_people < ENOUGH or not self.shop_count:
            return None
        return self.shop_total / self.shop_count

    def unresolved(self) -> RatingRow | None:
        """Return the latest rating, if it is a low one that no better one has followed."""
        latest = self.ratings[-1] if self.ratings else None
        return latest if latest and latest.value <= LOW else None


def ratings(parts: Sequence[Part], time: ShopTime) -> Sequence[RatingRow]:
    """Read a customer's ratings, oldest first."""
    return sorted((_rating(part, time) for part in parts), key=lambda row: (row.at, row.id))


def _rating(part: Part, time: ShopTime) -> RatingRow:
    words, by, on, *_ = part.texts
    day = time.day_of(part.at) if part.at and not on else date.fromisoformat(on)
    at = part.at or time.start_of(day) + _MIDDAY
    return RatingRow(part.id, at, day, part.numbers[0], words, RatedBy(by), part.other)
