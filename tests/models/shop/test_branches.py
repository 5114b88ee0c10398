from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from models.clock import ShopTime
from models.errors import Problem, Rejected
from models.ids import new_id
from models.shop import branches
from tests.conftest import ME, on_both_engines

pytestmark = on_both_engines


def test_a_shop_knows_its_time(shop: UUID) -> None:
    time = branches.shop_time(shop)
    assert (time.zone.key, time.day_starts_after) == ("Europe/Berlin", timedelta(hours=4))


@pytest.mark.usefixtures("notebook")
@pytest.mark.parametrize("zone", ["Moon/Tycho", "", "../etc/passwd"])
def test_a_zone_nobody_knows_is_rejected(zone: str) -> None:
    with pytest.raises(Rejected) as rejected:
        branches.open_branch(ME, new_id(), "Corner", zone)
    assert rejected.value.problems == {"time_zone": Problem.UNKNOWN_ZONE}
    assert branches.shop() is None


def test_name_zone_and_opening_days_can_be_changed(shop: UUID) -> None:
    stored = branches.shop()
    assert stored
    nights = ShopTime(ZoneInfo("America/St_Johns"), timedelta(hours=6))
    changed = replace(stored, name="Night Owl", time=nights, open_weekdays=0b0011111)
    branches.edit(ME, changed)
    assert branches.shop() == changed
    assert changed.is_usually_open(date(2026, 11, 20))
    assert not changed.is_usually_open(date(2026, 11, 21))
    late = datetime(2026, 11, 21, 9, 29, tzinfo=UTC)
    assert branches.shop_time(shop).day_of(late) == date(2026, 11, 20)


def test_a_name_too_long_is_rejected_and_nothing_is_changed(shop: UUID) -> None:
    stored = branches.shop()
    assert stored
    with pytest.raises(Rejected):
        branches.edit(ME, replace(stored, name="x" * 201))
    assert branches.shop() == stored


def test_a_closed_day_is_remembered_once_with_its_latest_reason(shop: UUID) -> None:
    christmas = date(2026, 12, 25)
    branches.close_day(ME, shop, christmas)
    branches.close_day(ME, shop, christmas, "Christmas")
    branches.close_day(ME, shop, date(2026, 1, 1))
    assert branches.closed_days(shop, date(2026, 6, 1)) == [christmas]
