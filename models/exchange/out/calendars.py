"""Write days to think of, and what was promised, as an iCalendar file."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from models.text import clean, one_line

_MADE_BY = "-//The Usual//EN"
_LEAP_DAY = (2, 29)


@dataclass(frozen=True, slots=True)
class EveryYear:
    """A day that comes back every year, in the words to be shown.

    `uid` stays the same from one export to the next, so that a calendar knows it again.
    """

    uid: str
    words: str
    month: int
    day: int
    year: int | None = None  # of the first time, where that is known
    warn_days: int = 0
    note: str = ""
    who: str = ""  # the customer's name, and what kind of day of whose it is, for another notebook
    kind: str = ""
    for_whom: str = ""


@dataclass(frozen=True, slots=True)
class Due:
    """Something to be done by a day, in the words to be shown."""

    uid: str
    words: str
    due_on: date
    note: str = ""
    done_at: datetime | None = None


def calendar(
    name: str,
    now: datetime,
    occasions: Iterable[EveryYear] = (),
    promises: Iterable[Due] = (),
    *,
    as_tasks: bool = False,
) -> bytes:
    """Return a calendar file. `now` carries its time zone.

    Days whose year is not known begin in the year before `now`. Promises are days of the
    calendar, as most programs show no tasks; `as_tasks` writes them as tasks nevertheless.
    """
    writer = _Writer(now.astimezone(UTC).replace(microsecond=0))
    events = [writer.every_year(occasion) for occasion in occasions]
    make = writer.task if as_tasks else writer.day
    events.extend(make(promise) for promise in promises)
    return writer.file(name, events)


class _Writer:
    """Makes the parts of a calendar."""

    def __init__(self, stamp: datetime) -> None:
        import icalendar  # noqa: PLC0415 - slow, and seldom needed

        self._library = icalendar
        self._stamp = stamp

    def file(self, name: str, events: Iterable[Any]) -> bytes:
        """Put events together."""
        written = self._library.Calendar()
        for field, value in (
            ("prodid", _MADE_BY), ("version", "2.0"), ("calscale", "GREGORIAN"),
            ("x-wr-calname", one_line(name)),
        ):  # fmt: skip
            written.add(field, value)
        for event in events:
            written.add_component(event)
        return bytes(written.to_ical())

    def every_year(self, occasion: EveryYear) -> Any:
        """Make an occasion; the last of February where there is no 29th."""
        is_leap_day = (occasion.month, occasion.day) == _LEAP_DAY
        event = self._whole_day(occasion, _first(occasion, self._stamp.year - 1))
        rule = {"freq": "yearly", **({"bymonth": 2, "bymonthday": -1} if is_leap_day else {})}
        event.add("rrule", rule)
        for name, said in (
            ("x-usual-customer", occasion.who), ("x-usual-kind", occasion.kind),
            ("x-usual-for", occasion.for_whom), ("x-usual-year", str(occasion.year or "")),
        ):  # fmt: skip
            if occasion.who and said:
                event.add(name, one_line(said))
        if occasion.warn_days:
            event.add_component(self._alarm(occasion))
        return event

    def day(self, promise: Due) -> Any:
        """Make a promise as a day of the calendar."""
        return self._whole_day(promise, promise.due_on)

    def task(self, promise: Due) -> Any:
        """Make a promise as a task."""
        task = self._described(self._library.Todo(), promise)
        task.add("due", promise.due_on)
        task.add("status", "COMPLETED" if promise.done_at else "NEEDS-ACTION")
        if promise.done_at:
            task.add("completed", promise.done_at.astimezone(UTC))
        return task

    def _whole_day(self, of: EveryYear | Due, on: date) -> Any:
        event = self._described(self._library.Event(), of)
        event.add("dtstart", on)
        event.add("dtend", on + timedelta(days=1))
        event.add("transp", "TRANSPARENT")  # nobody is busy because of it
        return event

    def _described(self, component: Any, of: EveryYear | Due) -> Any:
        component.add("uid", clean(of.uid))
        component.add("dtstamp", self._stamp)
        component.add("summary", clean(of.words))
        if of.note:
            component.add("description", clean(of.note))
        return component

    def _alarm(self, occasion: EveryYear) -> Any:
        alarm = self._library.Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", clean(occasion.words))
        alarm.add("trigger", -timedelta(days=occasion.warn_days))
        return alarm


def _first(occasion: EveryYear, year: int) -> date:
    """Return the first day it falls on; a leap day in a year without one is the day before."""
    known = occasion.year or year
    try:
        return date(known, occasion.month, occasion.day)
    except ValueError:
        return date(known, occasion.month, occasion.day - 1)
