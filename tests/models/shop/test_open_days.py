from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from models.shop.open_days import ALL_WEEK, DayNumbers, OpenDays

MONDAY = date(2026, 3, 2)
WEEKDAYS = OpenDays.of(0b0011111, [])
_days = st.integers(0, 60).map(lambda days: MONDAY + timedelta(days=days))
_calendars = st.builds(OpenDays.of, st.integers(0, ALL_WEEK), st.sets(_days, max_size=20))


@given(_calendars, _days, st.integers(0, 90))
def test_between_counts_the_open_days(calendar: OpenDays, day: date, distance: int) -> None:
    later = day + timedelta(days=distance)
    counted = sum(calendar.is_open(day + timedelta(days=n)) for n in range(1, distance + 1))
    assert calendar.between(day, later) == max(1, counted)


@given(_calendars, _days, st.integers(1, 40))
def test_after_is_the_open_day_that_comes_then(calendar: OpenDays, day: date, count: int) -> None:
    found = calendar.after(day, count)
    assert calendar.is_open(found)
    assert calendar.between(day, found) == count


def test_who_comes_every_weekday_has_gaps_of_one() -> None:
    friday = MONDAY + timedelta(days=4)
    assert WEEKDAYS.between(friday, MONDAY + timedelta(days=7)) == 1
    assert WEEKDAYS.after(friday, 1) == MONDAY + timedelta(days=7)
    assert WEEKDAYS.a_week() == 5


@given(_calendars, st.sets(_days, max_size=12))
def test_many_gaps_are_counted_like_each(calendar: OpenDays, days: set[date]) -> None:
    ordered = sorted(days)
    wanted = [calendar.between(a, b) for a, b in pairwise(ordered)]
    numbers = DayNumbers(calendar)
    assert numbers.gaps(ordered) == wanted
    assert numbers.gaps([day.isoformat() for day in ordered]) == wanted
