from datetime import date, timedelta

import pytest

from models.open_days import OpenDays
from models.opening import Opening
from models.outlook import Outlook
from models.rhythm import ShopRhythm

MONDAY = date(2026, 3, 2)
WEEKLY = ShopRhythm(gap=7.0, theta80=1.9, theta90=3.0)


def outlook(days: OpenDays) -> Outlook:
    return Outlook(Opening({}, days, WEEKLY))


def test_who_comes_every_week_is_due_in_a_week_and_late_in_two() -> None:
    rhythm, due, late = outlook(OpenDays()).of([7, 7, 7], MONDAY, visit_days=4)
    assert rhythm == pytest.approx(7)
    assert (due, late) == ("2026-03-09", "2026-03-16")  # 13.3 days have to be over


def test_a_wait_ends_on_an_open_day() -> None:
    weekdays = OpenDays.of(0b0011111, [MONDAY + timedelta(days=7)])
    rhythm, due, _ = outlook(weekdays).of([5, 5, 5], MONDAY.isoformat(), visit_days=4)
    assert rhythm == pytest.approx(7)  # calendar days
    assert due == "2026-03-10"


def test_of_whom_little_is_known_nothing_is_said() -> None:
    assert outlook(OpenDays()).of([7, 7], MONDAY, visit_days=3) == (None, None, None)
