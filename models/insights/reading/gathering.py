"""Read everybody who has ever come, as of a day.

As of the last day or later, what is kept counted for each customer is enough; for a day before
that the visits themselves are read. History that an import knew only in sum counts too.
"""

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from itertools import groupby
from math import fsum, log
from operator import itemgetter
from typing import Any, NamedTuple

import numpy as np

from models import sums
from models.counting import written
from models.database import execute
from models.insights.reading.counted import whose
from models.insights.reading.crowd import Crowd
from models.insights.reading.days import Ordinals
from models.insights.reading.usual import usual_gaps
from models.people.customer_rows import Key, key_of
from models.rhythm import ShopRhythm
from models.shop.open_days import DayNumbers, OpenDays
from models.shop.opening import opening
from models.shop_rhythm import learn
from models.sums import Life
from models.values import as_day

_PORTION = 5000
_LATEST = "SELECT MAX(business_day) FROM hourly"
_KEPT = """
    SELECT customer_id, visit_days, since_on, seen_on, span, gaps, log_gap_sum, visits, summed
    FROM customer_stat WHERE visit_days > 0"""
_DAYS = """
    SELECT customer_id, business_day FROM visit
    WHERE voided_at IS NULL AND customer_id IS NOT NULL AND business_day <= ?
    ORDER BY customer_id, at"""


class _Row(NamedTuple):
    """What is kept of a customer, or would have been as of an earlier day."""

    key: Any
    visit_days: int
    since_on: date | str
    seen_on: date | str
    span: int
    gaps: str
    log_gap_sum: float
    visits: int
    summed: int


def crowd_on(as_of: date) -> Crowd:
    """Read everybody as of a day, its own visits included."""
    latest, shop = _latest(), opening()
    if latest is None or latest <= as_of:
        kept = sorted(execute(_KEPT).fetchall(), key=itemgetter(0))  # sooner than by the index
        return _crowd(as_of, shop.days, shop.rhythm, kept, is_latest=True)
    rows, gaps = _counted_until(as_of, DayNumbers(shop.days))
    return _crowd(as_of, shop.days, learn(gaps), rows, is_latest=False)


def some_of(crowd: Crowd, keys: Collection[Key]) -> Crowd | None:
    """Read some customers of a crowd anew, or more who belong to it.

    None where the crowd is none of the present any more, or one of them is no more part of it.
    """
    latest = _latest()
    if not crowd.is_latest or (latest and latest > crowd.as_of):
        return None
    found = execute(_KEPT + whose(len(keys)), *keys).fetchall() if keys else []
    rows = sorted(found, key=itemgetter(0))
    if len(rows) < len(keys):
        return None
    return _crowd(crowd.as_of, crowd.calendar, crowd.shop, rows, is_latest=True)


def _latest() -> date | None:
    """Return the last day that anything is known of."""
    ends = (as_day(execute(_LATEST).fetchone()[0]), sums.latest())
    return max(filter(None, ends), default=None)


def _counted_until(as_of: date, numbers: DayNumbers) -> tuple[list[_Row], list[list[int]]]:
    """Return what would have been kept, and all gaps that are known one by one."""
    in_sum = sums.sums(as_of)
    rows, logged = [], []
    for key, visits, days in _visit_days(as_of):
        gaps = numbers.gaps(days)
        known = in_sum.pop(key, None)
        if life := known.with_days(days, numbers) if known else None:
            rows.append(_of_life(key, life, visits))
        else:
            logs = fsum(map(log, gaps))
            ends = (days[0], days[-1])
            rows.append(_Row(key, len(days), *ends, sum(gaps), written(gaps), logs, visits, 0))
        if gaps:
            logged.append(gaps)
    lives = ((key, known.with_days((), numbers)) for key, known in in_sum.items())
    rows += [_of_life(key, life, 0) for key, life in lives if life]
    return sorted(rows, key=itemgetter(0)), logged


def _visit_days(as_of: date) -> Iterator[tuple[Any, int, list[Any]]]:
    found = execute(_DAYS, as_of.isoformat())
    rows = (row for portion in iter(lambda: found.fetchmany(_PORTION), []) for row in portion)
    for customer, run in groupby(rows, key=itemgetter(0)):
        days = [on for _, on in run]
        yield customer, len(days), sorted(set(days))


def _of_life(key: Any, life: Life, visits: int) -> _Row:
    days, since_on, seen_on, span, gaps, summed = life
    return _Row(key, days, since_on, seen_on, span, written(gaps), 0.0, visits, summed)


def _crowd(
    as_of: date, days: OpenDays, rhythm: ShopRhythm, rows: Sequence[_Row], *, is_latest: bool
) -> Crowd:
    """Make arrays of rows."""
    columns: Sequence[Sequence[Any]] = list(zip(*rows, strict=True)) or [()] * len(_Row._fields)
    of, ordinals = dict(zip(_Row._fields, columns, strict=True)), Ordinals()
    numbers, summed = DayNumbers(days), np.array(of["summed"], np.int64)
    return Crowd(
        as_of, days, rhythm, [key_of(key) for key in of["key"]],
        np.array(of["visits"], np.int64) + summed,
        np.array(of["visit_days"], np.int64),
        np.array(of["span"], np.int64),
        np.array([numbers[day] for day in of["seen_on"]], np.int64),
        np.array([ordinals[day] for day in of["since_on"]], np.int64),
        np.array([ordinals[day] for day in of["seen_on"]], np.int64),
        *usual_gaps(of["gaps"], rhythm.gap),
        np.array(of["log_gap_sum"], np.float64), summed == 0, is_latest,
    )  # fmt: skip
