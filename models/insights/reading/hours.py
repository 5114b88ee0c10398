"""When people come: visits on a usual day by weekday and hour, and every day of a year."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from models.insights.reading.counted import NOON
from models.insights.reading.source import YEAR, Source
from models.insights.reading.weeks import full, monday_of, weeks_of
from models.insights.series.basis import Basis, Period
from models.insights.series.coming import Calendar, Day, Hours

WEEKS_NEEDED = 4

_WEEKDAYS, _DAY_HOURS = range(7), range(24)


def hours(source: Source) -> Hours:
    """Read the visits of each hour of the week, on a usual such day of the period."""
    counts, untimed = _counts(source)
    open_days = _open_days(source)
    table = tuple(tuple(counts[day, hour] for hour in _DAY_HOURS) for day in _WEEKDAYS)
    cells = tuple(
        tuple(count / max(1, days) for count in row)
        for row, days in zip(table, open_days, strict=True)
    )
    begins = source.day_begins
    in_order = [(begins + hour) % len(_DAY_HOURS) for hour in _DAY_HOURS]
    used = [hour for hour in in_order if any(row[hour] for row in table)]
    return Hours(
        source.basis(counts.total(), _weeks_with_times(source), WEEKS_NEEDED),
        cells, table, open_days, begins,
        used[0] if used else None, used[-1] if used else None, _busiest(cells), untimed,
    )  # fmt: skip


def calendar(source: Source) -> Calendar:
    """Read every day of the year that ends with the period, from the notebook's first day on."""
    counts = Counter[date]()
    for hour in source.counted.hours:
        counts[hour.on] += hour.visits
    year = Period.ending(source.as_of, YEAR)
    known = source.known_days(year)
    days = tuple(Day(day, counts[day], source.calendar.is_open(day)) for day in known)
    visits = sum(day.visits for day in days)
    return Calendar(Basis(year, visits, min(visits, 1), 1), days)


def _counts(source: Source) -> tuple[Counter[tuple[int, int]], int]:
    """Count visits by weekday and hour; those without a time stand at noon, and are left out."""
    counts = Counter[tuple[int, int]]()
    for on, hour, visits, _ in source.counted.hours:
        if on in source.period:
            counts[on.weekday(), hour] += visits
    left_out = 0
    for on, visits in source.counted.untimed.items():
        if on in source.period:
            counts[on.weekday(), NOON.hour] -= visits
            left_out += visits
    return counts, left_out


def _weeks_with_times(source: Source) -> int:
    """Count the whole weeks in which the time of some visit is known."""
    by_day, timed = Counter[date](), Counter[date]()
    for on, _, visits, _ in source.counted.hours:
        by_day[on] += visits
    by_day.subtract(source.counted.untimed)
    for on, visits in by_day.items():
        timed[monday_of(on)] += visits
    return sum(timed[week.starts_on] > 0 for week in full(weeks_of(source, source.period)))


def _open_days(source: Source) -> tuple[int, ...]:
    """Count the days on which the shop was open, or somebody came all the same, by weekday."""
    came = {hour.on for hour in source.counted.hours}
    is_open = source.calendar.is_open
    days = Counter(
        day.weekday() for day in source.known_days(source.period) if is_open(day) or day in came
    )
    return tuple(days[weekday] for weekday in _WEEKDAYS)


def _busiest(cells: Sequence[Sequence[float]]) -> tuple[int, int] | None:
    most = max((cells[day][hour], -day, -hour) for day in _WEEKDAYS for hour in _DAY_HOURS)
    return (-most[1], -most[2]) if most[0] else None
