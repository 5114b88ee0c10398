"""Read all visits in one go, customer by customer: what is counted anew is counted from these."""

from collections.abc import Callable, Iterator
from itertools import chain, groupby
from operator import itemgetter
from typing import Any

from models.database import execute

Row = tuple[Any, ...]
Watch = Callable[[float], None]

MOMENT, BRANCH, TIME_KNOWN, DAY = range(4)  # the columns of a visit

_PORTION = 5000
_OF_ALL = """
    SELECT at, branch_id, time_known, business_day, customer_id FROM visit
    WHERE voided_at IS NULL ORDER BY customer_id, at"""
_OF_ONE = """
    SELECT at, branch_id, time_known, business_day, customer_id FROM visit
    WHERE voided_at IS NULL AND customer_id = ? ORDER BY at, id"""
_COUNT = "SELECT COUNT(*) FROM visit"


def all_of_them(watch: Watch | None = None) -> Iterator[tuple[Any, list[Row]]]:
    """Yield each customer with their standing visits, the first one first; None for nobody's.

    `watch` hears every few thousand visits how much is done, 0 to 1, and may raise to give up.
    """
    for customer, run in groupby(_visits(watch), key=itemgetter(DAY + 1)):
        visits = list(run)
        if customer is not None and len({visit[MOMENT] for visit in visits}) < len(visits):
            visits = of_one(customer)  # at the same moment the order of ids decides
        yield customer, visits


def of_one(customer: object) -> list[Row]:
    """Return one customer's standing visits, the first one first."""
    found: list[Row] = execute(_OF_ONE, customer).fetchall()
    return found


def _visits(watch: Watch | None) -> Iterator[Row]:
    """Read in portions, so that other threads are not kept waiting."""
    (count,) = execute(_COUNT).fetchone()
    found = execute(_OF_ALL)
    portions = iter(lambda: found.fetchmany(_PORTION), [])
    return chain.from_iterable(_watched(portions, count, watch))


def _watched(portions: Iterator[list[Row]], count: int, watch: Watch | None) -> Iterator[list[Row]]:
    for number, portion in enumerate(portions):
        if watch:
            watch(min(1.0, number * _PORTION / count))
        yield portion
