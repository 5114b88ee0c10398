"""Read the days of the year to think of somebody from iCalendar files."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from models.exchange.readers.cards import Line
from models.exchange.readers.day_words import DayOf, day_of, is_of_birthdays
from models.exchange.readers.errors import Unfit, UnfitFile
from models.exchange.readers.lines import LONGEST_LINE, lines_of, opened, starts_as_text
from models.exchange.readers.person import Kind, Occasion, Person
from models.exchange.readers.properties import Property, read_property
from models.kinds import OccasionKind

_ENTRIES = frozenset({"VEVENT", "VTODO"})
_DAY = re.compile(r"(?P<year>\d{4})-?(?P<month>\d{2})-?(?P<day>\d{2})(?:T|$|\s)")
_FEWEST_YEARS = 15  # between a birth and an entry that does not say when it was made
_FIRST_YEAR = 1900
_LONGEST_NAME = 200
_NO_YEAR = frozenset({1604, 1900, 1970})  # what programs write where nobody said the year


@dataclass
class _Entry:
    """The properties of an event, those of its alarms left away."""

    row: int
    said: dict[str, Property] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """Return a text, empty if there is none."""
        found = self.said.get(name)
        return found.text if found else ""

    def year(self, name: str) -> int:
        """Return the year of a date, 0 if there is none."""
        found = _DAY.match(self.text(name))
        return int(found["year"]) if found else 0


def people(source: Path | bytes, fallback: str = "cp1252") -> Iterator[Person]:
    """Read each event as somebody with a day of the year; the others as appointments.

    A day is somebody's where what it is called says so, or the calendar holds birthdays only.

    Raises:
        UnfitFile: there is no calendar in it.
        OSError: it cannot be read.
    """
    with opened(source) as file:
        if not starts_as_text(file):
            raise UnfitFile(Unfit.NOT_CONTACTS)
        calendar = _Calendar()
        for known in _properties(lines_of(file), fallback):
            if done := calendar.take(known):
                yield _person(done, is_birthdays=is_of_birthdays(calendar.name))
        if calendar.entry:
            yield _person(calendar.entry, is_birthdays=is_of_birthdays(calendar.name))
        if not calendar.is_one:
            raise UnfitFile(Unfit.NOT_CONTACTS)


def name_of(source: Path | bytes, fallback: str = "cp1252") -> str:
    """Return what tells a calendar from others: its name, and the program that wrote it."""
    names: dict[str, str] = {}
    with opened(source) as file:
        for known in _properties(lines_of(file), fallback):
            if known.name == "BEGIN" and known.text.upper() in _ENTRIES:
                break
            if known.name in {"PRODID", "X-WR-CALNAME"}:
                names[known.name] = known.text
    return " ".join(names[name] for name in sorted(names))


class _Calendar:
    """Puts properties together to events, one at a time."""

    def __init__(self) -> None:
        self.name = ""
        self.is_one = False
        self.entry: _Entry | None = None
        self._inside: list[str] = []
        self._rows = 0

    def take(self, known: Property) -> _Entry | None:
        """Take a property in; return the event that it ends."""
        if known.name == "BEGIN":
            self._begin(known.text.upper())
        elif known.name == "END":
            return self._end()
        elif self.entry and self._is_in_entry():
            self.entry.said.setdefault(known.name, known)
        elif known.name == "X-WR-CALNAME":
            self.name = known.text
        return None

    def _begin(self, part: str) -> None:
        self.is_one = self.is_one or part == "VCALENDAR"
        self._inside.append(part)
        if part in _ENTRIES:
            self._rows += 1
            self.entry = _Entry(self._rows)

    def _end(self) -> _Entry | None:
        done = self.entry if self._is_in_entry() else None
        if done:
            self.entry = None
        del self._inside[-1:]
        return done

    def _is_in_entry(self) -> bool:
        return bool(self._inside) and self._inside[-1] in _ENTRIES


def _properties(lines: Iterator[bytes], fallback: str) -> Iterator[Property]:
    read = (read_property(Line(raw), fallback) for raw in _unfolded(lines))
    return (known for known in read if known)


def _unfolded(lines: Iterator[bytes]) -> Iterator[bytes]:
    """Join lines that go on with a blank in front."""
    parts: list[bytes] = []
    size = 0
    for line in lines:
        if parts and line[:1] in (b" ", b"\t"):
            size += len(line)
            if size <= LONGEST_LINE:
                parts.append(line[1:])
            continue
        if parts:
            yield b"".join(parts)
        parts, size = [line], len(line)
    if parts:
        yield b"".join(parts)


def _person(entry: _Entry, *, is_birthdays: bool) -> Person:
    summary, uid = entry.text("SUMMARY"), entry.text("UID")
    written = _DAY.match(entry.text("DTSTART"))
    is_birthdays = is_birthdays or is_of_birthdays(entry.text("CATEGORIES"))
    day = _own(entry) or day_of(summary, is_birthdays=is_birthdays)
    if day is None or written is None or len(day.who) > _LONGEST_NAME:
        return Person(row=entry.row, kind=Kind.APPOINTMENT, uid=uid, name=summary)
    occasion = Occasion(
        day.kind,
        "-".join(written.group("year", "month", "day")),
        int(written["month"]),
        int(written["day"]),
        day.year or _year(entry, int(written["year"])),
        for_whom=entry.text("X-USUAL-FOR"),
    )
    return Person(row=entry.row, uid=uid, name=day.who, occasions=(occasion,))


def _own(entry: _Entry) -> DayOf | None:
    """Read what our own export says besides, so that nothing of it is to be guessed."""
    kind, who = entry.text("X-USUAL-KIND"), entry.text("X-USUAL-CUSTOMER")
    if not who or kind not in {*OccasionKind}:
        return None
    return DayOf(OccasionKind(kind), who, None)


def _year(entry: _Entry, first: int) -> int | None:
    """Return the year of the first time, unless it only tells when the entry was made."""
    if "X-USUAL-KIND" in entry.said:
        own = entry.text("X-USUAL-YEAR")
        return int(own) if own.isdecimal() else None
    if first in _NO_YEAR or first < _FIRST_YEAR or "RRULE" not in entry.said:
        return None
    made = entry.year("CREATED")
    if made:
        return first if first < made else None
    seen = entry.year("DTSTAMP") or entry.year("LAST-MODIFIED")
    return first if seen - first >= _FEWEST_YEARS else None
