"""The time each branch lives by, for what is counted by its clock."""

from collections.abc import Mapping
from datetime import timedelta
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from models.clock import ShopTime
from models.database import execute

_REMEMBERED = 4


def times() -> Mapping[str, ShopTime]:
    """Return each branch's time by its id in hex digits."""
    return _times(tuple(execute("SELECT id, time_zone, day_starts_after FROM branch").fetchall()))


@lru_cache(_REMEMBERED)
def _times(known: tuple[tuple[Any, ...], ...]) -> Mapping[str, ShopTime]:
    """Make it of what the notebook says, which is mostly the same as the last time."""
    return {
        str(branch).replace("-", ""): ShopTime(ZoneInfo(zone), timedelta(minutes=minutes))
        for branch, zone, minutes in known
    }
