"""The one place that asks what time it is, and which day a shop calls today."""

import os
import time
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

PRETENDED = "THE_USUAL_NOW"
_MINUTE_MS, _HOUR_MS, _DAY_MS = 60_000, 3_600_000, 86_400_000
_DAYS_REMEMBERED = 20_000


def now() -> datetime:
    """Return the moment, in UTC and whole milliseconds, as the notebook stores it."""
    if pretended := os.environ.get(PRETENDED):
        return datetime.fromisoformat(pretended).astimezone(UTC)
    moment = datetime.now(UTC)
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


def settle_in(zone: ZoneInfo) -> None:
    """Read a pretended time that names no zone as the wall clock of a shop in `zone`."""
    pretended = datetime.fromisoformat(os.environ.get(PRETENDED) or "2000-01-01T00:00Z")
    if pretended.tzinfo is None:
        os.environ[PRETENDED] = pretended.replace(tzinfo=zone).isoformat()


def milliseconds() -> int:
    """Return the real time since 1970, for ids; nobody may pretend it."""
    return time.time_ns() // 1_000_000


@dataclass(frozen=True, slots=True)
class ShopTime:
    """A shop's own time: where it stands, and how long after midnight its day begins."""

    zone: ZoneInfo
    day_starts_after: timedelta = timedelta(hours=4)

    def day_of(self, moment: datetime) -> date:
        """Return the business day that `moment` belongs to."""
        return (moment.astimezone(self.zone).replace(tzinfo=None) - self.day_starts_after).date()

    def start_of(self, day: date) -> datetime:
        """Return the moment at which a business day begins."""
        midnight = datetime(day.year, day.month, day.day)  # noqa: DTZ001 - the shop's wall clock
        return (midnight + self.day_starts_after).replace(tzinfo=self.zone).astimezone(UTC)

    def in_utc(self, wall: datetime) -> datetime:
        """Return a moment of the shop's wall clock as it is stored.

        An hour that clocks leave out is the one after; of one they show twice it is the first.
        """
        return wall.replace(tzinfo=self.zone, fold=0).astimezone(UTC)

    def today(self) -> date:
        """Return the business day it is now."""
        return self.day_of(now())

    def local(self, moment: datetime) -> datetime:
        """Return what the shop's clock shows at `moment`, aware of its zone."""
        return moment.astimezone(self.zone)

    def minute_of(self, moment: datetime) -> int:
        """Return the minutes of the shop's wall clock since the business day began.

        With the day beginning at 04:00, 15:30 is 690 and 01:00 is 1,260.
        """
        wall = moment.astimezone(self.zone).replace(tzinfo=None) - self.day_starts_after
        return wall.hour * 60 + wall.minute

    def minutes_of_ms(self, moments: Iterable[int]) -> list[int]:
        """Do `minute_of` for moments as they are stored, in milliseconds since 1970."""
        zone, begun = self.zone, self.day_starts_after // timedelta(milliseconds=1)
        return [(_wall_ms(zone, at) - begun) % _DAY_MS // _MINUTE_MS for at in moments]

    def hour_of_ms(self, at: int) -> int:
        """Return the hour, 0 to 23, that the shop's clock shows at a stored moment."""
        return _wall_ms(self.zone, at) % _DAY_MS // _HOUR_MS

    def hours_of_ms(self, moments: Iterable[int]) -> list[int]:
        """Do `hour_of_ms` for many moments."""
        zone = self.zone
        return [_wall_ms(zone, at) % _DAY_MS // _HOUR_MS for at in moments]


def _wall_ms(zone: ZoneInfo, at: int) -> int:
    """Return what the clocks of a zone show at a stored moment, in milliseconds."""
    ahead = _ahead_all_day(zone, at // _DAY_MS)
    return at + (_ahead(zone, at) if ahead is None else ahead)


@lru_cache(_DAYS_REMEMBERED)
def _ahead_all_day(zone: ZoneInfo, day: int) -> int | None:
    """Return how far a zone is ahead of UTC on a day since 1970; None if that changes."""
    first, last = (_ahead(zone, at) for at in (day * _DAY_MS, (day + 1) * _DAY_MS - 1))
    return first if first == last else None


def _ahead(zone: ZoneInfo, at: int) -> int:
    local = datetime.fromtimestamp(at / 1000, zone)
    return (local.utcoffset() or timedelta()) // timedelta(milliseconds=1)
