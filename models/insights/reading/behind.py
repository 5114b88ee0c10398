"""What stands behind a mark of a chart: the visits, the ratings, the customers themselves."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import numpy as np

from models.counter import visits
from models.counter.visits import VisitRow
from models.database import execute
from models.handoff.evidence import Evidence, evidence
from models.insights.reading.counted import HERE
from models.insights.reading.handoffs import sealed_days
from models.insights.reading.listed import listed
from models.insights.reading.lists import may_be_listed
from models.insights.reading.source import Source
from models.insights.series.basis import Period
from models.insights.series.happy import RatingDot
from models.kinds import State
from models.people.customer_rows import key_of
from models.promises import DuePromise, due_within
from models.shop.branch_times import times
from models.values import as_id

MOST = 200

_VISITS = """
    SELECT id, customer_id, branch_id, at, time_known FROM visit
    WHERE voided_at IS NULL AND business_day IN ({})"""
_NEWCOMERS = """
    SELECT customer_id FROM customer_stat WHERE first_on >= ? AND first_on < ?
    ORDER BY first_on, customer_id"""


@dataclass(frozen=True, slots=True)
class Visits:
    """Some visits, newest first, of so many in all."""

    total: int
    rows: list[VisitRow]


def visits_behind(
    source: Source,
    period: Period,
    weekday: int | None = None,
    hour: int | None = None,
    limit: int = MOST,
) -> Visits:
    """List the visits of a part of the time asked for: of one weekday, 0 being Monday, or hour.

    An hour is one of the shop's own clock; visits of which only the day is known have none.
    """
    days = [day for day in source.known_days(period) if weekday in (None, day.weekday())]
    found = [row for row in _visits(source, days) if hour is None or _began_in(row, hour)]
    newest = sorted(found, key=lambda row: (row[3], key_of(row[0])), reverse=True)[:limit]
    return Visits(len(found), visits.of_ids([as_id(row[0]) for row in newest]))


def ratings_behind(source: Source, period: Period, value: int | None = None) -> list[RatingDot]:
    """List the ratings of a part of the time asked for, also those read by staff, newest first."""
    found = source.ratings.all.during(period)
    if value is not None:
        found = found.of_these(found.values == value)
    return found.dots()[::-1]


def customers_in(source: Source, state: State) -> list[UUID]:
    """List who is in a state, who was here last first."""
    known = source.known
    places = np.flatnonzero(may_be_listed(source) & known.are(state))
    latest_first = places[np.argsort(-known.crowd.last_on[places], kind="stable")]
    order: list[int] = latest_first.tolist()
    return [UUID(known.crowd.keys[place]) for place in order]


def newcomers(source: Source, month: date) -> list[UUID]:
    """List who first came in a month, named by its first day."""
    after = (month + timedelta(days=31)).replace(day=1)
    rows = execute(_NEWCOMERS, month.isoformat(), after.isoformat()).fetchall()
    keys = [key_of(key) for (key,) in rows]
    people = listed(keys)
    return [people[key].id for key in keys if key in people and source.asks_for(key)]


def promises_behind(source: Source, period: Period) -> list[DuePromise]:
    """List the promises due in a part of the time asked for, the latest first."""
    first, last = max(period.first, source.period.first), min(period.last, source.period.last)
    return [row for row in due_within(first, last) if source.asks_for(row.customer.hex)]


def handoffs_behind(
    source: Source, period: Period, limit: int = MOST
) -> tuple[int, list[Evidence]]:
    """Count and list the handoffs of a part of the time asked for, each before its items."""
    return evidence([day for day in sealed_days(source) if day.on in period], limit)


def _visits(source: Source, days: list[date]) -> list[tuple[Any, ...]]:
    if not days:
        return []
    sql = _VISITS.format(", ".join("?" * len(days)))
    values = [day.isoformat() for day in days]
    if source.asked.branch:
        sql, values = sql + HERE, [*values, source.asked.branch.hex]
    rows = execute(sql, *values).fetchall()
    if source.chosen is None:
        return list(rows)
    return [row for row in rows if row[1] is not None and source.asks_for(key_of(row[1]))]


def _began_in(row: tuple[Any, ...], hour: int) -> bool:
    _, _, branch, at, time_known = row
    return bool(time_known) and times()[str(branch).replace("-", "")].hour_of_ms(at) == hour
