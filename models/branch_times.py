"""The time each branch lives by, for what is counted by its clock."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from models.clock import ShopTime
from models.database import execute


def times() -> dict[str, ShopTime]:
    """Return each branch's time by its id in hex digits."""
    found = execute("SELECT id, time_zone, day_starts_after FROM branch").fetchall()
    return {
        str(branch).replace("-", ""): ShopTime(ZoneInfo(zone), timedelta(minutes=minutes))
        for branch, zone, minutes in found
    }
