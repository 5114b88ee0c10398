"""How a customer comes: how often, on which day of the week, about when."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from models.clock import ShopTime
from models.rhythm import DAYS_FOR_A_RHYTHM, GAPS_KEPT

MOSTLY = 0.6  # of the visit days looked at: from there on a weekday is theirs


@dataclass(frozen=True, slots=True)
class Habit:
    """A customer's own rhythm; `gap_days` is empty before it can be told.

    `weekday` is the one they mostly come on, Monday being 1. `about` is the time of day.
    """

    visits: int = 0
    visit_days: int = 0
    last_on: date | None = None
    last_at: datetime | None = None
    gap_days: float | None = None
    due_on: date | None = None
    late_on: date | None = None
    weekday: int | None = None
    about: time | None = None

    def days_missing(self) -> int:
        """Count the visit days still to come before a rhythm can be told."""
        return max(0, DAYS_FOR_A_RHYTHM - self.visit_days)

    def is_expected(self, today: date) -> bool:
        """Tell whether they are due and have not been here today."""
        return bool(self.due_on and self.due_on <= today and self.last_on != today)


def time_of_day(minute: int | None, shop: ShopTime) -> time | None:
    """Turn minutes since the business day began into what the shop's clock shows."""
    if minute is None:
        return None
    hours, minutes = divmod(shop.day_starts_after // timedelta(minutes=1) + minute, 60)
    return time(hours % 24, minutes)


def usual_weekday(days: Iterable[date]) -> int | None:
    """Return the weekday that most of the last visit days fell on; `days` has the latest first."""
    latest = list(dict.fromkeys(days))[: GAPS_KEPT + 1]
    if len(latest) < DAYS_FOR_A_RHYTHM:
        return None
    weekday, times = Counter(day.isoweekday() for day in latest).most_common(1)[0]
    return weekday if times >= MOSTLY * len(latest) else None
