from datetime import date, time, timedelta

from models.cards.habit import Habit, time_of_day, usual_weekday
from models.states import Turns
from tests.models.shop_life import BERLIN

SATURDAY = date(2026, 11, 14)


def test_the_weekday_is_the_one_they_mostly_come_on() -> None:
    weekly = [SATURDAY - timedelta(weeks=n) for n in range(5)]
    assert usual_weekday(weekly) == 6
    assert usual_weekday([SATURDAY + timedelta(days=2), *weekly]) == 6
    assert usual_weekday([SATURDAY - timedelta(days=n) for n in range(9)]) is None


def test_before_the_fourth_visit_day_nobody_has_a_weekday() -> None:
    twice_a_day = [SATURDAY, SATURDAY, SATURDAY - timedelta(weeks=1), SATURDAY - timedelta(weeks=2)]
    assert usual_weekday(twice_a_day) is None
    assert usual_weekday([]) is None


def test_only_the_last_ten_visit_days_count() -> None:
    sundays = [SATURDAY - timedelta(weeks=n, days=-1) for n in range(10)]
    assert usual_weekday(sundays + [SATURDAY - timedelta(weeks=20 + n) for n in range(90)]) == 7


def test_the_hour_is_that_of_the_shops_clock() -> None:
    assert time_of_day(720, BERLIN) == time(16)
    assert time_of_day(1290, BERLIN) == time(1, 30)
    assert time_of_day(None, BERLIN) is None


def test_who_is_due_and_has_not_come_is_expected() -> None:
    turns = Turns(visit_days=5, due_on=SATURDAY + timedelta(weeks=1))
    due = Habit(visits=5, turns=turns, last_on=SATURDAY, gap_days=7.0)
    assert not due.is_expected(SATURDAY)
    assert due.is_expected(SATURDAY + timedelta(weeks=1))
    assert due.is_expected(SATURDAY + timedelta(weeks=2))
    assert not Habit().is_expected(SATURDAY)


def test_how_many_visit_days_are_missing_is_known() -> None:
    assert [Habit(turns=Turns(n)).days_missing() for n in (0, 3, 4, 50)] == [4, 1, 0, 0]
