"""How a customer comes: how often, on which day of the week, about when."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from models.clock import ShopTime
from models.kinds import State
from models.rhythm import DAYS_FOR_A_RHYTHM, GAPS_KEPT
from models.states import Turns

_NO_TURNS = Turns()
MOSTLY = 0.6  # of the visit days looked at: from there on a weekday is theirs


@dataclass(frozen=True, slots=True)
class Habit:
    """A customer's own rhythm; `gap_days` is empty before it can be told.

    `visits` are those written down one by one, and `last_at` is that of the last of them. If
    `is_about`, some were imported in sum, and the gap is known roughly only. `turns` are the days
    on which they are due, late and so on.
    `weekday` is the one they mostly come on, Monday being 1. `about` is the time of day.
    """

    visits: int = 0
    turns: Turns = _NO_TURNS
    last_on: date | None = None
    last_at: datetime | None = None
    gap_days: float | None = None
    weekday: int | None = None
    about: time | None = None
    is_about: bool = False

    @property
    def visit_days(self) -> int:
        """Return on how many days they came."""
        return self.turns.visit_days

    def state(self, today: date) -> State:
        """Return where they stand in their rhythm."""
        return self.turns.state(today)

    def days_missing(self) -> int:
        """Count the visit days still to come before a rhythm can be told."""
        return max(0, DAYS_FOR_A_RHYTHM - self.visit_days)

    def is_expected(self, today: date) -> bool:
        """Tell whether they are due and have not been here today."""
        due = self.turns.due_on
        return bool(self.gap_days and due and due <= today and self.last_on != today)


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
