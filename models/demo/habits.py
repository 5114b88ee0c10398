"""When people come: every day, on some weekdays, every so many days, now and then."""

import math
from collections.abc import Iterator
from random import Random

from models.demo.days import CLOSES, OPENS, Days
from models.demo.lists import Told

_LATELY = 3  # days in which somebody who comes nearly always has come
_WEEKS_SURE = 5
_NEARLY_ALWAYS = 0.8
_HOURS = (7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19)
_BUSY = (5, 8, 6, 5, 6, 10, 7, 4, 5, 8, 10, 8, 4)  # how much of the day each hour has
_WEEKLY = (5.5, 9.0)  # days; such gaps become the same weekday
_WEEK, _A_MONTH = 7, 30
_UNEVEN = 0.6  # how much the gaps of one customer differ
_FOR_LONG, _NOT_NEW, _STILL_COMES, _SLIPPING = 0.55, 0.92, 0.87, 0.13  # shares of the crowd
Visit = tuple[int, int]  # day and minute


def of_cast(dice: Random, days: Days, habit: Told, met_days: int) -> list[Visit]:
    """Return the visits of somebody whose habit is written down."""
    hour, minute = map(int, habit["at"].split(":"))
    first = max(0, days.today - met_days)
    last = days.today - habit.get("stopped", 0)
    chosen = (
        _every(dice, habit["every"], first, last)
        if "every" in habit
        else _on_weekdays(dice, days, habit, first, last)
    )
    return [
        (day, moment)
        for day in sorted(chosen)
        if day not in days.closed
        and days.has_been(day, moment := _near(dice, hour * 60 + minute, habit["give"]))
    ]


class Habit:
    """How somebody of the crowd comes: about every `gap` days between two days, by the hour."""

    def __init__(self, dice: Random, days: Days, wanted: float, shortest: float) -> None:
        self._first, self._last = _span(dice, days.today)
        length = max(1, self._last - self._first)
        self.gap = max(shortest, length / max(1.0, wanted))
        if self._last == days.today and dice.random() < _SLIPPING:
            self._last = max(self._first, round(days.today - self.gap * dice.uniform(1.6, 2.6)))
        self._minute = dice.choices(_HOURS, _BUSY)[0] * 60 + dice.randrange(60)
        self._give = dice.uniform(8, 70)
        self._weekly = _WEEKLY[0] <= self.gap <= _WEEKLY[1]

    def visits(self, dice: Random, days: Days) -> Iterator[Visit]:
        """Go back from the last visit to the first."""
        if self._weekly:
            self.gap = float(_WEEK)
        day = self._last - dice.random() * self.gap
        earlier = days.today + 1
        while day >= self._first:
            number = int(day)
            if number < earlier and number not in days.closed:
                minute = _near(dice, self._minute, self._give)
                if days.has_been(number, minute):
                    yield number, minute
                earlier = number
            day = number + 0.5 - self._step(dice)

    def _step(self, dice: Random) -> float:
        if self._weekly:
            return _WEEK * dice.choices((1, 2, 3), (85, 12, 3))[0]
        return self.gap * math.exp(dice.gauss(0, _UNEVEN))


def _span(dice: Random, today: int) -> tuple[int, int]:
    """Return the first and the last day: most have come for long, and most still come."""
    known, first = dice.random(), 0
    if known > _NOT_NEW:
        first = today - dice.randrange(1, _A_MONTH)
    elif known > _FOR_LONG:
        first = dice.randrange(today - _A_MONTH)
    if dice.random() < _STILL_COMES or today - first < _A_MONTH:
        return first, today
    return first, dice.randrange(first + _A_MONTH // 2, today)


def _every(dice: Random, gap: int, first: int, last: int) -> list[int]:
    """Go back in steps; the last one is exact, so that somebody is due when they should be."""
    found, day = [last], last - gap
    while day >= first:
        found.append(day)
        day -= max(1, gap + dice.choice((-1, 0, 0, 1)))
    return found


def _on_weekdays(dice: Random, days: Days, habit: Told, first: int, last: int) -> list[int]:
    wanted, chance = set(map(int, habit["days"])), habit["chance"]
    weekly = len(wanted) == 1
    lately = days.today - (_WEEKS_SURE * _WEEK if weekly else _LATELY)
    found = []
    for day in range(first, last + 1):
        is_sure = day >= lately and chance >= _NEARLY_ALWAYS
        if days.weekday(day) in wanted and (is_sure or dice.random() < chance):
            found.append(day)
    if "stopped" in habit and last not in found:
        found.append(last)
    return found


def _near(dice: Random, minute: int, give: float) -> int:
    """Return a minute of the opening hours near one."""
    return min(max(round(dice.gauss(minute, give)), OPENS + 5), CLOSES - 5)
