from datetime import date, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from models.clock import ShopTime
from models.ids import new_id
from models.rhythm import ShopRhythm
from models.shop import branches
from models.shop.branches import Shop
from models.shop.open_days import OpenDays
from models.shop.opening import opening
from tests.conftest import ME, on_both_engines

pytestmark = [pytest.mark.usefixtures("notebook"), on_both_engines]
MONDAY = date(2026, 3, 2)


def test_without_a_shop_there_is_nothing_to_know() -> None:
    known = opening()
    assert (dict(known.times), known.days, known.rhythm) == ({}, OpenDays(), ShopRhythm())


def test_each_branch_has_its_own_time(shop: UUID) -> None:
    other = new_id()
    branches.open_branch(ME, other, "Far", "Asia/Tokyo", 300)
    assert opening().times == {
        shop.hex: ShopTime(ZoneInfo("Europe/Berlin")),
        other.hex: ShopTime(ZoneInfo("Asia/Tokyo"), timedelta(hours=5)),
    }


def test_a_day_is_closed_if_every_branch_is() -> None:
    first, second = new_id(), new_id()
    for branch in (first, second):
        branches.open_branch(ME, branch, "Corner", "Europe/Berlin")
    branches.close_day(ME, first, MONDAY)
    assert opening().days.is_open(MONDAY)
    branches.close_day(ME, second, MONDAY)
    assert not opening().days.is_open(MONDAY)
    assert opening(MONDAY + timedelta(days=1)).days.closed == ()


def test_weekdays_are_those_of_any_branch(shop: UUID) -> None:
    time = branches.shop_time(shop)
    branches.edit(ME, Shop(shop, "Corner", ShopTime(time.zone), 0b0011111))
    branches.close_day(ME, shop, MONDAY + timedelta(days=5))  # a Saturday, closed anyway
    assert opening().days == OpenDays(0b0011111)
