"""Count in days on which the shop is open, so that nobody is late for coming to a closed door."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from operator import sub
from typing import Self

from models.values import as_day

ALL_WEEK = 0b1111111
_DAYS = 7


@dataclass(frozen=True, slots=True)
class OpenDays:
    """A shop's opening days: its weekdays, bit 0 being Monday, without the days in `closed`.

    `closed` rises and holds only days that fall on one of the weekdays.
    """

    weekdays: int = ALL_WEEK
    closed: tuple[date, ...] = ()

    @classmethod
    def of(cls, weekdays: int, closings: Iterable[date]) -> Self:
        """Leave out of the closings what is closed anyway; never open means always open."""
        weekdays = weekdays or ALL_WEEK
        return cls(weekdays, tuple(sorted(d for d in closings if weekdays >> d.weekday() & 1)))

    def a_week(self) -> int:
        """Return on how many days of a usual week the shop is open."""
        return self.weekdays.bit_count()

    def is_open(self, day: date) -> bool:
        """Tell whether the shop opened on a day."""
        return bool(self.weekdays >> day.weekday() & 1) and day not in self.closed

    def between(self, earlier: date, later: date) -> int:
        """Count the open days after one day, up to and including another; at least one."""
        return max(1, self.number(later) - self.number(earlier))

    def after(self, day: date, count: int) -> date:
        """Return the open day that comes `count` open days after a day."""
        if self.weekdays == ALL_WEEK and not self.closed:
            return day + timedelta(days=count)
        target = self.number(day) + count
        found = day + timedelta(days=count * _DAYS // self.a_week())
        while self.number(found) < target:
            found += timedelta(days=1)
        while self.number(found - timedelta(days=1)) >= target:
            found -= timedelta(days=1)
        return found

    def number(self, day: date) -> int:
        """Number the open days since the calendar began."""
        if self.weekdays == ALL_WEEK:
            return day.toordinal() - bisect_right(self.closed, day)
        weeks, rest = divmod(day.toordinal() - 1, _DAYS)  # 1 January of the year 1 was a Monday
        begun = self.weekdays & (0b10 << rest) - 1
        open_days = weeks * self.a_week() + begun.bit_count()
        return open_days - bisect_right(self.closed, day)


class DayNumbers(dict[date | str, int]):
    """Numbers the days of a calendar, in the form they are stored in, each only once."""

    def __init__(self, calendar: OpenDays) -> None:
        super().__init__()
        self._calendar = calendar

    def __missing__(self, day: date | str) -> int:
        number = self[day] = self._calendar.number(as_day(day))
        return number

    def gaps(self, days: Iterable[date | str]) -> list[int]:
        """Count the open days from each of some rising days to the next, as `between` does."""
        numbers = [self[day] for day in days]
        return [gap or 1 for gap in map(sub, islice(numbers, 1, None), numbers)]
