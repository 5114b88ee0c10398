"""The shop's pulse: visits so far, against what such a weekday usually has by now."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from statistics import median

from models.clock import ShopTime
from models.database import execute
from models.shop.branches import Shop
from models.values import as_day, as_milliseconds

COMPARED = 8  # days
ENOUGH = 4
WEEKS_BACK = 10

_UNDER_WAY, _CLOSED = -1, -2  # in the place of an hour

_HOURS = "SELECT business_day, hour, visits FROM hourly WHERE branch_id = ? AND business_day IN "
_CLOSINGS = f"""SELECT "on", {_CLOSED}, 0 FROM closed_day WHERE branch_id = ? AND "on" IN """
_THIS_HOUR = f"""
    SELECT business_day, {_UNDER_WAY}, COUNT(*) FROM visit WHERE branch_id = ? AND business_day = ?
    AND at >= ? AND at < ? AND voided_at IS NULL GROUP BY business_day"""


@dataclass(frozen=True, slots=True)
class Pulse:
    """Visits so far today; `usual` is the middle of the last `days` such weekdays up to now.

    `usual` is None while fewer than four such days are known.
    """

    so_far: int
    usual: float | None
    days: int


def pulse(shop: Shop, now: datetime) -> Pulse:
    """Count today, and the same weekdays before it up to the same minute.

    A day counts if the shop was open and the notebook knows of any visit on it.
    """
    today = shop.time.day_of(now)
    days = [today - timedelta(weeks=week) for week in range(WEEKS_BACK + 1)]
    counts = _counts(shop, now, days)
    was_open = [counts[day] for day in days[1:] if day in counts and _CLOSED not in counts[day]]
    known = was_open[:COMPARED]
    hours = _whole_hours(shop.time, now)
    by_now = [sum(by_hour.get(hour, 0) for hour in hours) for by_hour in known]
    usual = float(median(by_now)) if len(by_now) >= ENOUGH else None
    return Pulse(sum(counts.get(today, {}).values()), usual, len(by_now))


def _counts(shop: Shop, now: datetime, days: Sequence[date]) -> dict[date, dict[int, int]]:
    """Return each day's visits by the hour, also of the hour under way up to the minute."""
    some = f"({', '.join('?' * len(days))})"
    parts = [f"{_HOURS} {some}", f"{_CLOSINGS} {some}"]
    values: list[object] = [shop.id.hex, *map(date.isoformat, days)] * 2
    for day in days[1:]:
        parts.append(_THIS_HOUR)
        values += [shop.id.hex, day.isoformat(), *_hour_under_way(shop.time, now, day - days[0])]
    counts: dict[date, dict[int, int]] = {}
    for known, hour, visits in execute(" UNION ALL ".join(parts), *values).fetchall():
        if on := as_day(known):
            counts.setdefault(on, {})[hour] = visits
    return counts


def _hour_under_way(time: ShopTime, now: datetime, distance: timedelta) -> tuple[int, int]:
    """Return when, some days from now, the hour it is began, and when it will be now again."""
    wall = time.local(now).replace(tzinfo=None) + distance
    ends = wall.replace(tzinfo=time.zone)
    begins = wall.replace(minute=0, second=0, microsecond=0, tzinfo=time.zone)
    return as_milliseconds(begins), as_milliseconds(ends)


def _whole_hours(time: ShopTime, now: datetime) -> list[int]:
    """List the hours of the wall clock that have passed since the day began, and -1."""
    first = time.day_starts_after // timedelta(hours=1)
    passed = (time.local(now).hour - first) % 24
    return [_UNDER_WAY, *((first + hour) % 24 for hour in range(passed))]
