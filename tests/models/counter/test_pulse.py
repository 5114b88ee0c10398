from datetime import date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from models.clock import ShopTime
from models.counter import visits
from models.counter.pulse import Pulse, pulse
from models.counter.visits import VisitDraft
from models.shop import branches
from models.shop.branches import Shop
from tests.conftest import ME, on_both_engines

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 21, 15, 20, tzinfo=BERLIN)  # a Saturday

pytestmark = [pytest.mark.usefixtures("notebook"), on_both_engines]


@pytest.fixture(autouse=True)
def _pretend(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("THE_USUAL_NOW", NOW.isoformat())


def came(shop: UUID, day: date, *times: str) -> None:
    for time in times:
        at = datetime.combine(day, datetime.strptime(time, "%H:%M").time(), BERLIN)  # noqa: DTZ007
        visits.log(ME, VisitDraft(None, shop, at))


def here(shop: UUID) -> Shop:
    return Shop(shop, "Corner", ShopTime(BERLIN))


def weeks_ago(count: int) -> date:
    return NOW.date() - timedelta(weeks=count)


def test_as_many_as_on_a_usual_such_weekday_by_the_same_minute(shop: UUID) -> None:
    came(shop, NOW.date(), "09:00", "15:20")
    for week in range(1, 6):
        came(shop, weeks_ago(week), *["08:30"] * week, "15:00", "15:19", "15:21", "18:00")
    came(shop, NOW.date() - timedelta(days=1), "09:00")  # another weekday
    assert pulse(here(shop), NOW) == Pulse(2, 5.0, 5)


def test_with_fewer_than_four_such_days_nothing_is_usual(shop: UUID) -> None:
    for week in (1, 2, 4):
        came(shop, weeks_ago(week), "09:00")
    assert pulse(here(shop), NOW) == Pulse(0, None, 3)


def test_only_the_last_eight_days_count(shop: UUID) -> None:
    for week in range(1, 9):
        came(shop, weeks_ago(week), "09:00")
    came(shop, weeks_ago(9), *["09:00"] * 9)
    assert pulse(here(shop), NOW) == Pulse(0, 1.0, 8)


def test_closed_days_do_not_count(shop: UUID) -> None:
    for week in range(1, 5):
        came(shop, weeks_ago(week), "09:00")
    branches.close_day(ME, shop, weeks_ago(2))
    assert pulse(here(shop), NOW) == Pulse(0, None, 3)


def test_another_branch_has_its_own_pulse(shop: UUID) -> None:
    other = UUID(int=1)
    branches.open_branch(ME, other, "Station", "Europe/Berlin")
    came(shop, NOW.date(), "09:00")
    assert pulse(here(other), NOW) == Pulse(0, None, 0)


def test_after_midnight_it_is_still_the_day_before(shop: UUID) -> None:
    night = NOW.replace(hour=23, minute=50)
    for week in range(1, 5):
        came(shop, weeks_ago(week), "23:00", "23:55")
        came(shop, weeks_ago(week) + timedelta(days=1), "00:30", "00:50")
    late = night + timedelta(minutes=50)
    assert pulse(here(shop), night).usual == 1
    assert pulse(here(shop), late).usual == 3


def test_a_change_of_the_clock_moves_no_minute(shop: UUID) -> None:
    for week in range(1, 9):
        came(shop, weeks_ago(week), "15:10", "15:30")
    assert pulse(here(shop), NOW) == Pulse(0, 1.0, 8)  # summer time ended a month ago
