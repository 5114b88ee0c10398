"""Whether newcomers stay: of those who first came in a month, how many came in each one after."""

from datetime import date
from typing import Any

from models.database import execute
from models.insights.reading.counted import portions
from models.insights.reading.regulars import ends_month, months_until
from models.insights.reading.source import Source
from models.insights.series.basis import Basis, Period
from models.insights.series.coming import Cohort, Cohorts

MONTHS_NEEDED = 2  # complete ones, so that there is one to come back in

_AT_A_TIME = 10_000
_MONTHS = """
    SELECT DISTINCT visit.customer_id, SUBSTR(CAST(first_on AS TEXT), 1, 7) AS began,
        SUBSTR(CAST(business_day AS TEXT), 1, 7) AS month
    FROM customer_stat JOIN visit ON visit.customer_id = customer_stat.customer_id
    WHERE first_on >= ? AND first_on <= ? AND business_day <= ? AND voided_at IS NULL"""
_HERE = """ AND branch_id = ? AND EXISTS (
        SELECT 1 FROM visit AS first WHERE first.customer_id = customer_stat.customer_id
        AND first.voided_at IS NULL AND first.business_day = first_on
        AND first.branch_id = visit.branch_id)"""
_WHOSE = " AND visit.customer_id IN ({})"
_COUNTED = "SELECT began, month, COUNT(*) FROM ({}) AS months GROUP BY began, month"


def cohorts(source: Source) -> Cohorts:
    """Follow those who first came in the twelve months up to the last day, month by month."""
    months = months_until(source.as_of)
    complete = months if ends_month(source.as_of) else months[:-1]
    counts = _counts(source, months[0])
    rows = [row for month in months if (row := _cohort(month, complete, counts)).size]
    looked_back_on = sum(1 for month in complete if source.covered and _began(source) <= month)
    n = sum(row.size for row in rows)
    basis = Basis(Period(months[0], source.as_of), n, looked_back_on, MONTHS_NEEDED)
    return Cohorts(basis, tuple(rows))


def _cohort(
    month: date, complete: tuple[date, ...], counts: dict[tuple[date, date], int]
) -> Cohort:
    size = counts.get((month, month), 0)
    came = tuple(counts.get((month, later), 0) for later in complete if later > month)
    return Cohort(month, size, came, tuple(count / size for count in came) if size else ())


def _began(source: Source) -> date:
    return source.covered.first.replace(day=1) if source.covered else date.max


def _counts(source: Source, since: date) -> dict[tuple[date, date], int]:
    """Count people by the month they first came in and the month they came in."""
    until = source.as_of.isoformat()
    sql, values = _MONTHS, [since.isoformat(), until, until]
    if source.asked.branch:
        sql, values = sql + _HERE, [*values, source.asked.branch.hex]
    counts: dict[tuple[date, date], int] = {}
    for some_sql, some_values in _of_chosen(sql, values, source):
        for began, month, count in execute(_COUNTED.format(some_sql), *some_values).fetchall():
            key = (_first_of(began), _first_of(month))
            counts[key] = counts.get(key, 0) + count
    return counts


def _of_chosen(sql: str, values: list[Any], source: Source) -> list[tuple[str, list[Any]]]:
    if source.chosen is None:
        return [(sql, values)]
    return [
        (sql + _WHOSE.format(", ".join("?" * len(keys))), [*values, *keys])
        for keys in portions(sorted(source.chosen), _AT_A_TIME)
    ]


def _first_of(month: str) -> date:
    return date.fromisoformat(f"{month}-01")
