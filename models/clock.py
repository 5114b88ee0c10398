"""The one place that asks what time it is, and which day a shop calls today."""

import os
import time
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

PRETENDED = "THE_USUAL_NOW"


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

    def minute_of_ms(self, at: int) -> int:
        """Do `minute_of` for a moment as it is stored, in milliseconds since 1970."""
        return self.minute_of(datetime.fromtimestamp(at / 1000, UTC))

    def hour_of_ms(self, at: int) -> int:
        """Return the hour, 0 to 23, that the shop's clock shows at a stored moment."""
        return datetime.fromtimestamp(at / 1000, self.zone).hour
