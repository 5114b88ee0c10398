"""Visits by the week, and what a usual week is."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from statistics import fmean

from models.insights.reading.comparing import came_from
from models.insights.reading.source import Source
from models.insights.series.basis import Period
from models.insights.series.coming import Week
from models.shop.open_days import OpenDays

WEEKS_NEEDED = 2

_DAYS = 7


def weeks_of(source: Source, period: Period) -> tuple[Week, ...]:
    """Count a period's visits by the week, from the one on in which any of those asked for came."""
    since = came_from(source)
    if since is None or since > period.last:
        return ()
    known = Period(max(period.first, since), period.last)
    visits, firsts, nameless = _sums(source, known)
    mondays = _mondays(known)
    found = []
    for monday in mondays:
        days = [monday + timedelta(days=day) for day in range(_DAYS)]
        found.append(
            Week(
                monday,
                firsts[monday],
                visits[monday] - firsts[monday] - nameless[monday],
                nameless[monday],
                *_opening(days, source.calendar, known),
            )
        )
    return tuple(found)


def full(weeks: Sequence[Week]) -> list[Week]:
    """Return the weeks that may be compared: complete, with the shop open on some day."""
    return [week for week in weeks if week.is_complete and week.open_days]


def a_week(weeks: Sequence[Week]) -> float | None:
    """Return the visits of a usual week; None while fewer than two may be compared."""
    counts = [week.visits for week in full(weeks)]
    return fmean(counts) if len(counts) >= WEEKS_NEEDED else None


def monday_of(day: date) -> date:
    """Return the Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def _mondays(known: Period) -> Iterator[date]:
    monday = monday_of(known.first)
    while monday <= known.last:
        yield monday
        monday += timedelta(days=_DAYS)


def _sums(source: Source, known: Period) -> tuple[Counter[date], Counter[date], Counter[date]]:
    """Count visits, first visits and visits of nobody known, each by the Monday of its week."""
    visits, firsts, nameless = Counter[date](), Counter[date](), Counter[date]()
    mondays = {day: monday_of(day) for day in source.known_days(known)}
    for on, _, count, first in source.counted.hours:
        if on in mondays:
            visits[mondays[on]] += count
            firsts[mondays[on]] += first
    for on, count in source.counted.nameless.items():
        if on in known:
            nameless[monday_of(on)] += count
    return visits, firsts, nameless


def _opening(
    days: Sequence[date], calendar: OpenDays, known: Period
) -> tuple[int, tuple[date, ...], bool]:
    """Return how many days of a week are open, which are closed out of turn, if all are known."""
    opened = [day for day in days if calendar.is_open(day)]
    closed = set(days) & set(calendar.closed)
    return (
        len(opened),
        tuple(sorted(closed)),
        all(day in known for day in opened),
    )
