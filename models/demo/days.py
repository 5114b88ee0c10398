"""The days the pretend shop has behind it, and moments on them."""

from datetime import date, datetime, timedelta

from models.clock import ShopTime

MONTHS_BACK = 18
HISTORY = 548  # days before today
OPENS, CLOSES = 6 * 60, 20 * 60  # minutes of the wall clock
_MINUTE = 60_000


class Days:
    """Numbers the days, 0 the first and `today` the last, and knows when each of them was."""

    def __init__(self, time: ShopTime, now: datetime, closed: dict[str, str]) -> None:
        self.today = HISTORY
        self.now = round(now.timestamp() * 1000)
        self.minute_now = time.minute_of(now) + time.day_starts_after // timedelta(minutes=1)
        last = time.day_of(now)
        self.dates = [last - timedelta(days=HISTORY - day) for day in range(HISTORY + 1)]
        self.closed = {
            day: closed[f"{on:%m-%d}"]
            for day, on in enumerate(self.dates)
            if f"{on:%m-%d}" in closed and day != HISTORY
        }
        starts = time.day_starts_after // timedelta(minutes=1) * _MINUTE
        self._midnights = [
            round(time.start_of(on).timestamp() * 1000) - starts for on in self.dates
        ]

    def at(self, day: int, minute: int) -> int:
        """Return a moment by the shop's wall clock, in milliseconds since 1970."""
        return self._midnights[day] + minute * _MINUTE

    def ago(self, days: float) -> int:
        """Return the moment so many days before now."""
        return self.now - round(days * 24 * 60 * _MINUTE)

    def has_been(self, day: int, minute: int) -> bool:
        """Tell whether a moment lies behind us."""
        return day < self.today or minute <= self.minute_now

    def weekday(self, day: int) -> int:
        """Return the weekday, 0 for Monday."""
        return self.dates[day].weekday()

    def before(self, days: int) -> date:
        """Return the date so many days before today, or after it."""
        return self.dates[-1] - timedelta(days=days)
