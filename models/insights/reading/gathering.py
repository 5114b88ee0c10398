"""Read everybody who has ever come, as of a day.

As of the last day or later, what is kept counted for each customer is enough; for a day before
that the visits themselves are read. History that an import knew only in sum counts too.
"""

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from itertools import groupby
from math import fsum, log
from operator import itemgetter
from typing import Any

import numpy as np

from models.database import execute
from models.insights.reading.counted import whose
from models.insights.reading.crowd import Crowd
from models.insights.reading.days import Ordinals
from models.insights.reading.sums import Row, sums
from models.insights.reading.usual import usual_gaps
from models.people.customer_rows import Key, key_of
from models.rhythm import GAPS_KEPT, ShopRhythm
from models.shop.open_days import DayNumbers, OpenDays
from models.shop.opening import opening
from models.shop_rhythm import learn
from models.values import as_day

_PORTION = 5000
_LATEST = "SELECT MAX(business_day) FROM hourly"
_KEPT = """
    SELECT customer_id, visit_days, first_on, last_on, span, gaps, log_gap_sum, visits
    FROM customer_stat WHERE visit_days > 0"""
_DAYS = """
    SELECT customer_id, business_day FROM visit
    WHERE voided_at IS NULL AND customer_id IS NOT NULL AND business_day <= ?
    ORDER BY customer_id, at"""


def crowd_on(as_of: date) -> Crowd:
    """Read everybody as of a day, its own visits included."""
    latest: date | None = as_day(execute(_LATEST).fetchone()[0])
    shop = opening()
    if latest is None or latest <= as_of:
        kept = sorted(execute(_KEPT).fetchall(), key=itemgetter(0))  # sooner than by the index
        return _Gathering(as_of, shop.days, shop.rhythm).crowd(kept, is_latest=True)
    numbers = DayNumbers(shop.days)
    counted = [
        _counted(key, visits, days, numbers.gaps(days)) for key, visits, days in _visit_days(as_of)
    ]
    rows, gaps = zip(*counted, strict=True) if counted else ((), ())
    rhythm = learn([own for own in gaps if own])
    return _Gathering(as_of, shop.days, rhythm).crowd(rows, is_latest=False)


def some_of(crowd: Crowd, keys: Collection[Key]) -> Crowd | None:
    """Read some customers of a crowd anew, or more who belong to it.

    None where the crowd is none of the present any more, or one of them is no more part of it.
    """
    latest: date | None = as_day(execute(_LATEST).fetchone()[0])
    if not crowd.is_latest or (latest and latest > crowd.as_of):
        return None
    found = execute(_KEPT + whose(len(keys)), *keys).fetchall() if keys else []
    rows = sorted(found, key=itemgetter(0))
    gathering = _Gathering(crowd.as_of, crowd.calendar, crowd.shop)
    if len(rows) < len(keys) or gathering.has_sums:
        return None
    return gathering.crowd(rows, is_latest=True)


def _visit_days(as_of: date) -> Iterator[tuple[Any, int, list[Any]]]:
    found = execute(_DAYS, as_of.isoformat())
    rows = (row for portion in iter(lambda: found.fetchmany(_PORTION), []) for row in portion)
    for customer, run in groupby(rows, key=itemgetter(0)):
        days = [on for _, on in run]
        yield customer, len(days), sorted(set(days))


def _counted(key: Any, visits: int, days: list[Any], gaps: list[int]) -> tuple[Row, list[int]]:
    written = " ".join(map(str, gaps[-GAPS_KEPT:]))
    logs = fsum(map(log, gaps))
    return Row(key, len(days), days[0], days[-1], sum(gaps), written, logs, visits), gaps


class _Gathering:
    """Makes arrays of rows."""

    def __init__(self, as_of: date, days: OpenDays, rhythm: ShopRhythm) -> None:
        self._as_of, self._days, self._rhythm = as_of, days, rhythm
        self._sums = dict(sums(as_of))
        self._numbers = DayNumbers(days)

    @property
    def has_sums(self) -> bool:
        """Tell whether of some customers only sums are known."""
        return bool(self._sums)

    def crowd(self, rows: Sequence[Row], *, is_latest: bool) -> Crowd:
        """Gather everybody: those with visits, and those known only in sum."""
        rows, logged = self._with_sums(rows) if self._sums else (rows, [True] * len(rows))
        columns: Sequence[Sequence[Any]] = list(zip(*rows, strict=True)) or [()] * len(Row._fields)
        of, ordinals = dict(zip(Row._fields, columns, strict=True)), Ordinals()
        return Crowd(
            self._as_of, self._days, self._rhythm, [key_of(key) for key in of["key"]],
            np.array(of["visits"], np.int64),
            np.array(of["visit_days"], np.int64),
            np.array(of["span"], np.int64),
            np.array([self._numbers[day] for day in of["last_on"]], np.int64),
            np.array([ordinals[day] for day in of["first_on"]], np.int64),
            np.array([ordinals[day] for day in of["last_on"]], np.int64),
            usual_gaps(of["gaps"], self._rhythm.gap),
            np.array(of["log_gap_sum"], np.float64), np.array(logged, np.bool_), is_latest,
        )  # fmt: skip

    def _with_sums(self, rows: Sequence[Row]) -> tuple[list[Row], list[bool]]:
        together: list[tuple[Key, Row, bool]] = []
        for row in rows:
            key = key_of(row[0])
            known = self._sums.pop(key, None)
            joined = known.before(Row._make(row), self._days) if known else None
            together.append((key, joined or row, joined is None))
        for key, known in self._sums.items():
            together.append((key, known.alone(key, self._days), False))
        together.sort(key=itemgetter(0))
        return [row for _, row, _ in together], [is_logged for *_, is_logged in together]
