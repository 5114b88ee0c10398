"""Read days and times as other programs write them, never guessing which number is the month."""

import re
from datetime import UTC, date, datetime, timedelta, timezone
from enum import StrEnum
from typing import NamedTuple

from models.clock import ShopTime
from models.exchange.clocks import ZONES, since_1970
from models.exchange.trouble import RowFault, Unreadable

NOON = timedelta(hours=12)
_EARLIEST = round(datetime(1900, 1, 1, tzinfo=UTC).timestamp() * 1000)
_MONTHS_A_YEAR = 12
_CLOCKS_DIFFER = timedelta(minutes=5)
_YEAR_FIRST = re.compile(r"\s*(?:\d{4}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?(\d{1,2})|\d{8}(?!\d))")
_NUMBERS = re.compile(r"\s*(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(?:\d{4}|\d{2})(?!\d)")
_DAY = (
    r"(?P<a>\d{1,4})\s?[-/.]\s?(?P<b>\d{1,2})\s?[-/.]\s?(?P<c>\d{1,4})"
    r"|(?P<packed>\d{8})"
    r"|(?:[^\W\d_]+\.?,?\s+)??(?P<d>\d{1,2})\.?(?:st|nd|rd|th)?[\s-]+(?P<m>[^\W\d_]{3,})\.?,?[\s-]+(?P<y>\d{4}|\d{2})"
    r"|(?:[^\W\d_]+\.?,?\s+)??(?P<m2>[^\W\d_]{3,})\.?\s+(?P<d2>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<y2>\d{4})"
)
_CLOCK = (
    r"(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d{2})(?:[:.](?P<second>\d{2})(?:[.,]\d+)?)?)?"
    r"\s*(?:(?P<half>[ap]\.?\s?m\b\.?)|uhr\b|h\b)?"
)
_ZONE = rf"(?:\s*\(?(?P<zone>Z|{'|'.join(ZONES)}|[+-]\d{{2}}:?\d{{2}})\)?)?"
_CELL = re.compile(
    rf"\s*(?:{_DAY})(?:(?:\s*T|,?\s+(?:at\s+)?)(?P<time>{_CLOCK}){_ZONE})?\s*", re.IGNORECASE
)
_TIME = re.compile(rf"\s*{_CLOCK}{_ZONE}\s*", re.IGNORECASE)
_WITHIN_HOUR = re.compile(r":([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?")
_NO_TIME = re.compile(r"(?<!\d)0?0[:.]00(?:[:.]00(?:[.,]0+)?)?\s*(?:Z|[+-]00:?00)?\s*$")
_MONTHS = {
    name: month
    for month, names in enumerate(
        (
            "jan ene janv", "feb fev fevr", "mar mrz mars", "apr abr avr", "may mai mayo",
            "jun juin", "jul juil", "aug ago aout", "sep sept set", "oct okt out",
            "nov", "dec dez dic",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip


class DateOrder(StrEnum):
    """Which number of a date comes first."""

    DAY_FIRST = "dmy"
    MONTH_FIRST = "mdy"
    YEAR_FIRST = "ymd"


class Moment(NamedTuple):
    """When a visit was: milliseconds since 1970, and the business day it belongs to."""

    at: int
    business_day: str
    time_known: bool


def is_year_first(cell: str) -> bool:
    """Tell whether a cell says its year first, so that month and day are in no doubt."""
    return bool(_YEAR_FIRST.match(cell))


class DateEvidence:
    """What all cells of a date column say about its order. Most cells repeat: they are free.

    A year in front says that the month follows, unless other cells of the column are written
    otherwise: then only a day above 12 proves it.
    """

    def __init__(self) -> None:
        self._seen: set[str] = set()
        self._orders: set[DateOrder] = set()
        self._either = self._year_first = self._unproven = ""
        self.any_time = False

    def take_in(self, cell: str) -> None:
        """Consider one more cell."""
        if not self.any_time and ":" in cell and not _NO_TIME.search(cell):
            self.any_time = True
        start = cell[:12]
        if start in self._seen:
            return
        self._seen.add(start)
        if year_first := _YEAR_FIRST.match(cell):
            self._year_first = cell.strip()
            if int(year_first[1] or 31) <= _MONTHS_A_YEAR:
                self._unproven = cell.strip()
        elif numbers := _NUMBERS.match(cell):
            self._weigh(int(numbers[1]), int(numbers[2]), cell.strip())

    def order(self) -> DateOrder | tuple[Unreadable, str]:
        """Return the order all cells agree on, or why there is none and a cell to show it."""
        is_mixed = self._unproven and (self._orders or self._either)
        if len(self._orders) > 1 or is_mixed:
            return Unreadable.DATES_CONTRADICT, self._unproven or self._either
        if self._orders:
            return next(iter(self._orders))
        if self._either:
            return Unreadable.DATES_UNDECIDED, self._either
        return DateOrder.YEAR_FIRST if self._year_first else DateOrder.DAY_FIRST

    def _weigh(self, first: int, second: int, cell: str) -> None:
        if first > _MONTHS_A_YEAR >= second:
            self._orders.add(DateOrder.DAY_FIRST)
        elif second > _MONTHS_A_YEAR >= first:
            self._orders.add(DateOrder.MONTH_FIRST)
        elif first != second:
            self._either = self._either or cell


class Moments:
    """Reads cells of one order by a shop's clock."""

    def __init__(
        self, order: DateOrder, shop: ShopTime, now: datetime, *, any_time: bool = True
    ) -> None:
        self._order = order
        self._shop = shop
        self._today = shop.day_of(now)
        self._today_written = self._today.isoformat()
        self._latest = round((now + _CLOCKS_DIFFER).timestamp() * 1000)
        self._any_time = any_time
        self._days: dict[str, Moment | RowFault] = {}
        self._hours: dict[str, Moment] = {}
        self._hours_differ = bool(shop.day_starts_after % timedelta(hours=1))

    def read(self, day_cell: str, time_cell: str = "") -> Moment | RowFault:
        """Return the moment two cells name, or what is wrong with them."""
        if time_cell.strip():
            return self._checked(self._read(day_cell, time_cell))
        known = self._days.get(day_cell)
        if known is None:
            known = self._checked(self._plain(day_cell) or self._read(day_cell, ""))
            if isinstance(known, RowFault) or not known.time_known:
                self._days[day_cell] = known
        return known

    def day(self, cell: str) -> date | None:
        """Return the day a cell names, whenever that is; None if it names none."""
        read = _CELL.fullmatch(cell)
        return self._day(read) if read else None

    def _plain(self, cell: str) -> Moment | None:
        """Read the commonest way to write a moment, as there may be a million of them."""
        minutes = _WITHIN_HOUR.fullmatch(cell, 13) if self._any_time else None
        if minutes is None or self._hours_differ:
            return None
        hour = self._hours.get(cell[:13])
        if hour is None:
            try:
                wall = datetime.fromisoformat(f"{cell[:13]}:00").replace(tzinfo=self._shop.zone)
            except ValueError:
                return None
            hour = self._hours[cell[:13]] = self._of_wall(wall)
        passed = int(minutes[1]) * 60 + int(minutes[2] or 0)
        return Moment(hour.at + passed * 1000, hour.business_day, time_known=True)

    def _read(self, day_cell: str, time_cell: str) -> Moment | RowFault:
        cell = _CELL.fullmatch(day_cell)
        day = cell and self._day(cell)
        if not time_cell and (counted := since_1970(day_cell)):
            return self._of_wall(counted)
        if not cell or not day:
            return RowFault.NOT_A_DAY if day_cell.strip() else RowFault.NO_DATE
        clock = _TIME.fullmatch(time_cell) if time_cell else cell if cell["time"] else None
        if clock is None or not (time_cell or self._any_time):
            return RowFault.NOT_A_TIME if time_cell else self._at_noon(day)
        return self._at(day, clock)

    def _at_noon(self, day: date) -> Moment:
        wall = datetime(day.year, day.month, day.day, tzinfo=self._shop.zone) + NOON
        return Moment(round(wall.timestamp() * 1000), day.isoformat(), time_known=False)

    def _at(self, day: date, clock: re.Match[str]) -> Moment | RowFault:
        hour = int(clock["hour"])
        if clock["half"]:
            hour = hour % 12 + 12 * (clock["half"][0] in "pP")
        try:
            wall = datetime(
                day.year, day.month, day.day, hour, int(clock["minute"] or 0),
                int(clock["second"] or 0), tzinfo=_zone(clock["zone"]) or self._shop.zone,
            )  # fmt: skip
        except ValueError:
            return RowFault.NOT_A_TIME
        return self._of_wall(wall)

    def _of_wall(self, wall: datetime) -> Moment:
        day = self._shop.day_of(wall).isoformat()
        return Moment(int(wall.timestamp()) * 1000, day, time_known=True)

    def _day(self, cell: re.Match[str]) -> date | None:
        try:
            return date(*self._numbers(cell))
        except ValueError:
            return None

    def _numbers(self, cell: re.Match[str]) -> tuple[int, int, int]:
        if named := cell["m"] or cell["m2"]:
            return self._year(cell["y"] or cell["y2"]), _month(named), int(cell["d"] or cell["d2"])
        if packed := cell["packed"]:
            first, second, third = packed[:4], packed[4:6], packed[6:]
        else:
            first, second, third = cell["a"], cell["b"], cell["c"]
        if len(first) == 4 or self._order is DateOrder.YEAR_FIRST:  # noqa: PLR2004
            return self._year(first), int(second), int(third)
        if self._order is not DateOrder.MONTH_FIRST:
            first, second = second, first
        return self._year(third), int(first), int(second)

    def _year(self, written: str) -> int:
        year = int(written)
        if len(written) > 2:  # noqa: PLR2004
            return year
        return year + 2000 if year <= self._today.year - 2000 + 1 else year + 1900

    def _checked(self, moment: Moment | RowFault) -> Moment | RowFault:
        if isinstance(moment, RowFault):
            return moment
        at, day, time_known = moment
        if at < _EARLIEST:
            return RowFault.LONG_AGO
        if at <= self._latest if time_known else day <= self._today_written:
            return moment
        return RowFault.IN_THE_FUTURE


def _month(name: str) -> int:
    folded = name.casefold().replace("é", "e").replace("û", "u").replace("ä", "a")
    return next((_MONTHS[folded[:n]] for n in (5, 4, 3) if folded[:n] in _MONTHS), 0)


def _zone(written: str | None) -> timezone | None:
    if not written:
        return None
    if written[0] not in "+-":
        return timezone(timedelta(hours=ZONES.get(written.upper(), 0)))
    digits = written[1:].replace(":", "")
    ahead = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return timezone(ahead if written[0] == "+" else -ahead)
