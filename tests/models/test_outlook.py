from datetime import date, timedelta

import pytest

from models.insights.chance import Fit, chance
from models.kept_fit import KeptFit
from models.outlook import Outlook
from models.rhythm import ShopRhythm
from models.shop.open_days import OpenDays
from models.shop.opening import Opening

MONDAY = date(2026, 3, 2)
WEEKLY = ShopRhythm(gap=7.0, theta80=1.9, theta90=3.0)


def outlook(days: OpenDays) -> Outlook:
    return Outlook(Opening({}, days, WEEKLY))


def test_who_comes_every_week_is_due_in_a_week_and_late_in_two() -> None:
    found = outlook(OpenDays()).of([7, 7, 7], 21, MONDAY, visit_days=4)
    assert found.rhythm == 7
    assert (found.due_on, found.late_on) == ("2026-03-09", "2026-03-16")  # 13.3 days are over
    assert found.slipping_on == "2026-03-23"


@pytest.mark.parametrize(
    ("gaps", "late_on"),
    [
        ([1, 1, 1, 1, 3, 1, 1, 1, 1], "2026-03-10"),  # Monday to Friday, here last on a Friday
        ([1] * 9, "2026-03-08"),
        ([1, 1, 1, 1, 14, 1, 1, 1, 1], "2026-03-08"),  # and a holiday, once
        ([7, 7], "2026-03-14"),  # on Fridays
    ],
)
def test_days_on_which_somebody_never_comes_make_nobody_late(gaps: list[int], late_on: str) -> None:
    daily = Outlook(Opening({}, OpenDays(), ShopRhythm(3.0, 1.5, 2.0)))
    friday = date(2026, 3, 6)
    found = daily.of(gaps, sum(gaps), friday, visit_days=len(gaps) + 1)
    assert found.late_on == late_on
    assert found.slipping_on is not None
    assert found.slipping_on >= late_on


def test_a_wait_ends_on_an_open_day() -> None:
    weekdays = OpenDays.of(0b0011111, [MONDAY + timedelta(days=7)])
    found = outlook(weekdays).of([5, 5, 5], 15, MONDAY.isoformat(), visit_days=4)
    assert found.rhythm == pytest.approx(7)  # calendar days
    assert found.due_on == "2026-03-10"


@pytest.mark.parametrize(("visit_days", "gaps"), [(1, []), (2, [7]), (3, [7, 7])])
def test_of_whom_little_is_known_little_is_said(visit_days: int, gaps: list[int]) -> None:
    found = outlook(OpenDays()).of(gaps, sum(gaps), MONDAY, visit_days)
    assert found.rhythm is None
    told = [day is not None for day in found[1:]]
    assert told == [True, visit_days > 1, visit_days > 2, visit_days > 2]


def test_a_weekly_guest_is_gone_after_sixty_days() -> None:
    weekly = Opening({}, OpenDays(), WEEKLY)
    found = Outlook(weekly).of([7] * 9, 7 * 60, MONDAY, visit_days=61)
    assert found.gone_on == (MONDAY + timedelta(days=60)).isoformat()


def test_who_may_still_come_is_not_gone() -> None:
    patient = Opening({}, OpenDays(), WEEKLY, KeptFit(Fit(1, 2.0, 60.0, 0.05, 20.0), 9))
    found = Outlook(patient).of([30, 30], 60, MONDAY, visit_days=3)
    assert found.gone_on
    elapsed = (date.fromisoformat(found.gone_on) - MONDAY).days
    chances = [chance(patient.fit, 2, 60, 60 + elapsed - day) for day in (0, 1)]
    assert chances[0] < 0.1 <= chances[1]


def test_a_chance_that_never_fades_leaves_nobody_gone() -> None:
    believing = Opening({}, OpenDays(), WEEKLY, KeptFit(Fit(1, 50.0, 100.0, 1e-300, 1.0), 9))
    assert Outlook(believing).of([7, 7], 14, MONDAY, visit_days=3).gone_on is None
