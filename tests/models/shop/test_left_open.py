from datetime import date, timedelta
from uuid import UUID

import pytest

from models.shop import shifts
from models.shop.left_open import left_open
from tests.conftest import ME, on_both_engines

pytestmark = on_both_engines
TODAY = date(2026, 11, 21)


def begins(shop: UUID, ago: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("THE_USUAL_NOW", f"{TODAY - timedelta(days=ago)}T09:00+01:00")
    shifts.start(ME, shop)


def test_every_one_that_nobody_closed_is_told_of(
    shop: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    begins(shop, 9, monkeypatch)
    assert not left_open(shop, TODAY)
    begins(shop, 8, monkeypatch)
    shifts.end(ME, shop)
    for ago in (7, 5, 0):
        begins(shop, ago, monkeypatch)
    found = left_open(shop, TODAY)
    assert [(TODAY - row.day).days for row in found] == [5, 7]  # not what was before a closed one
    assert all(row.forgotten and row.ended_at for row in found)
    assert not left_open(shop, TODAY - timedelta(days=7))
    shifts.end(ME, shop)
    assert not left_open(shop, TODAY + timedelta(days=1))
