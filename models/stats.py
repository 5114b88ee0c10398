"""Keep each customer's numbers in step with the visits and ratings."""

import math
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import reduce
from itertools import groupby, pairwise
from operator import add, itemgetter
from statistics import median_low
from typing import Any

from models.branch_times import times
from models.clock import ShopTime
from models.database import execute, execute_many
from models.rhythm import DAYS_FOR_A_RHYTHM, GAPS_KEPT, ShopRhythm, usual_gap
from models.schema import Facts
from models.shop_rhythm import shop_rhythm

_COLUMNS = (
    "customer_id, visits, visit_days, first_on, last_on, last_at, gaps, log_gap_sum,"
    " usual_minute, warmth, ratings, rating_sum, rhythm, due_on, late_on"
)
_INSERT = f"INSERT INTO customer_stat ({_COLUMNS}) VALUES ({', '.join('?' * 15)})"
_KEPT = f"SELECT {_COLUMNS} FROM customer_stat ORDER BY customer_id"
_OF_ONE = """
    SELECT customer_id, at, business_day, branch_id, time_known FROM visit
    WHERE customer_id = ? AND voided_at IS NULL ORDER BY at"""
_OF_ALL = """
    SELECT customer_id, at, business_day, branch_id, time_known FROM visit
    WHERE customer_id IS NOT NULL AND voided_at IS NULL ORDER BY customer_id, at"""
_RATED_ONE = "SELECT COUNT(*), COALESCE(SUM(value), 0) FROM rating WHERE customer_id = ?"
_RATED_ALL = """
    SELECT customer_id, COUNT(*), SUM(value) FROM rating
    WHERE customer_id IS NOT NULL GROUP BY customer_id"""
_DAY_MS = 86_400_000
_FADE_DAYS = 30  # a visit this long ago weighs 1/e of one today

Row = tuple[Any, ...]


def follow(before: Facts | None, after: Facts | None) -> None:
    """Count the customers of a visit or rating anew."""
    for customer in {facts["customer"] for facts in (before, after) if facts}:
        if customer:
            recount(customer)


def recount(customer: str) -> None:
    """Count one customer's visits and ratings anew."""
    visits = execute(_OF_ONE, customer).fetchall()
    ratings, total = execute(_RATED_ONE, customer).fetchone()
    execute("DELETE FROM customer_stat WHERE customer_id = ?", customer)
    if visits or ratings:
        stat = _stat(customer, visits, (ratings, total), times(), shop_rhythm())
        execute(_INSERT, *stat)


def clear() -> None:
    """Forget all counts."""
    execute("DELETE FROM customer_stat")


def rebuild() -> None:
    """Count everybody anew."""
    clear()
    execute_many(_INSERT, list(_expected()))


def is_damaged() -> bool:
    """Compare the kept numbers with the visits and ratings."""
    kept = {tuple(map(_plain, row)) for row in execute(_KEPT).fetchall()}
    return kept != {tuple(map(_plain, row)) for row in _expected()}


def _expected() -> Iterator[Row]:
    rated = {row[0]: (row[1], row[2]) for row in execute(_RATED_ALL).fetchall()}
    shops, rhythm = times(), shop_rhythm()
    for customer, visits in groupby(execute(_OF_ALL).fetchall(), key=itemgetter(0)):
        ratings = rated.pop(customer, (0, 0))
        yield _stat(customer, list(visits), ratings, shops, rhythm)
    for customer, ratings in rated.items():
        yield _stat(customer, [], ratings, shops, rhythm)


def _stat(
    customer: object,
    visits: Sequence[Row],
    ratings: tuple[int, int],
    shops: dict[str, ShopTime],
    shop: ShopRhythm,
) -> Row:
    days = sorted({_day(visit[2]) for visit in visits})
    gaps = [(later - earlier).days for earlier, later in pairwise(days)]
    recent = visits[-GAPS_KEPT - 1 :]
    minutes = [shops[_hex(v[3])].minute_of_ms(v[1]) for v in recent if v[4]]
    known = len(days) >= DAYS_FOR_A_RHYTHM
    own = usual_gap(gaps, shop.gap) if known else None
    return (
        customer, len(visits), len(days),
        days[0].isoformat() if days else None, days[-1].isoformat() if days else None,
        visits[-1][1] if visits else None,
        " ".join(map(str, gaps[-GAPS_KEPT:])), reduce(add, map(math.log, gaps), 0.0),
        median_low(minutes) if minutes else None,
        _warmth([visit[1] for visit in recent]),
        *ratings, own,
        _after(days, own), _after(days, own and own * shop.theta80),
    )  # fmt: skip


def _after(days: Sequence[date], wait: float | None) -> str | None:
    return (days[-1] + timedelta(days=round(wait))).isoformat() if wait else None


def _warmth(moments: Sequence[int]) -> int:
    """Rank recent and frequent customers first: ln of the visits, each faded by its age.

    Counted from 1970, so that it need not be counted anew as time passes. In thousandths.
    """
    if not moments:
        return 0
    ages = [moment / _DAY_MS / _FADE_DAYS for moment in moments]
    latest = max(ages)
    return round(1000 * (latest + math.log(math.fsum(math.exp(age - latest) for age in ages))))


def _day(value: object) -> date:
    return value if isinstance(value, date) else date.fromisoformat(str(value))


def _hex(value: object) -> str:
    return str(value).replace("-", "")


def _plain(value: object) -> object:
    return value if value is None or isinstance(value, int | float) else _hex(value)
