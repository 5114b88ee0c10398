"""What every list of customers reads: who may stand in it, and the days they came on."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.database import execute
from models.insights.reading.counted import around, portions, whose
from models.insights.reading.source import Source
from models.insights.series.basis import Period
from models.people.customer_rows import Key, key_of
from models.values import as_day

_AT_A_TIME = 10_000
_DURING = """
    FROM visit
    WHERE voided_at IS NULL AND at >= ? AND at < ? AND business_day >= ? AND business_day <= ?"""
_COUNTED = f"SELECT customer_id, COUNT(DISTINCT business_day) {_DURING}"
_DAYS = f"SELECT DISTINCT customer_id, business_day {_DURING}"


def may_be_listed(source: Source) -> NDArray[np.bool_]:
    """Mark, of all who have come, those who are asked for and may stand in a list."""
    keys, left_out, chosen = source.known.crowd.keys, source.left_out.of_lists, source.chosen
    if chosen is None and not left_out:
        return np.ones(len(keys), np.bool_)
    return np.array([_may(key, left_out, chosen) for key in keys], np.bool_)


def _may(key: Key, left_out: frozenset[Key], chosen: frozenset[Key] | None) -> bool:
    return key not in left_out and (chosen is None or key in chosen)


def visit_days_in(period: Period, keys: Sequence[Key]) -> dict[Key, int]:
    """Count the days on which each came within a period."""
    return dict(_asked(_COUNTED, period, keys, " GROUP BY customer_id"))


def days_in(period: Period, keys: Sequence[Key]) -> dict[Key, tuple[date, ...]]:
    """Return the days on which each came within a period."""
    found: dict[Key, list[date]] = {}
    for key, on in _asked(_DAYS, period, keys):
        found.setdefault(key, []).append(as_day(on))
    return {key: tuple(sorted(days)) for key, days in found.items()}


def _asked(
    sql: str, period: Period, keys: Sequence[Key], ending: str = ""
) -> Iterable[tuple[Key, Any]]:
    during = (*around(period), period.first.isoformat(), period.last.isoformat())
    for some in portions(keys, _AT_A_TIME):
        rows = execute(sql + whose(len(some)) + ending, *during, *some).fetchall()
        yield from ((key_of(key), value) for key, value in rows)
