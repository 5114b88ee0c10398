"""Keep each customer's numbers in step with the visits and ratings.

Gaps are counted in days on which the shop is open, and a wait ends on such a day.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import reduce
from itertools import groupby, pairwise
from operator import add, itemgetter
from statistics import median_low
from typing import Any

from models.branch_times import times
from models.clock import ShopTime
from models.database import execute, execute_many
from models.open_days import OpenDays, open_days
from models.rhythm import DAYS_FOR_A_RHYTHM, GAPS_KEPT, ShopRhythm, usual_gap
from models.schema import Facts
from models.shop_rhythm import shop_rhythm
from models.values import as_day

_COUNTED = "visits, visit_days, first_on, last_on, last_at, gaps, log_gap_sum"
_FROM_RECENT = "usual_minute, warmth"
_RATINGS = "ratings, rating_sum"
_OUTLOOK = "rhythm, due_on, late_on"
_COLUMNS = f"customer_id, {_COUNTED}, {_FROM_RECENT}, {_RATINGS}, {_OUTLOOK}"
_INSERT = f"INSERT INTO customer_stat ({_COLUMNS}) VALUES ({', '.join('?' * 15)})"
_KEPT = f"SELECT {_COLUMNS} FROM customer_stat ORDER BY customer_id"
_READ = f"SELECT {_COUNTED} FROM customer_stat WHERE customer_id = ?"
_EXTEND = """
    UPDATE customer_stat SET visits = ?, visit_days = ?, first_on = ?, last_on = ?, last_at = ?,
        gaps = ?, log_gap_sum = ?, usual_minute = ?, warmth = ?, rhythm = ?, due_on = ?,
        late_on = ? WHERE customer_id = ?"""
_LOOKED_AHEAD = f"""
    SELECT gaps, last_on, {_OUTLOOK}, customer_id FROM customer_stat WHERE visit_days >= ?"""
_LOOK_AHEAD = "UPDATE customer_stat SET rhythm = ?, due_on = ?, late_on = ? WHERE customer_id = ?"
_RATE = """
    UPDATE customer_stat SET ratings = ratings + ?, rating_sum = rating_sum + ?
    WHERE customer_id = ? AND (visits > 0 OR ratings + ? > 0)"""
_OF_ONE = """
    SELECT customer_id, at, business_day, branch_id, time_known FROM visit
    WHERE customer_id = ? AND voided_at IS NULL ORDER BY at, id"""
_RECENT = f"""
    SELECT customer_id, at, business_day, branch_id, time_known FROM visit
    WHERE customer_id = ? AND voided_at IS NULL ORDER BY at DESC, id DESC LIMIT {GAPS_KEPT + 1}"""
_OF_ALL = """
    SELECT customer_id, at, business_day, branch_id, time_known FROM visit
    WHERE customer_id IS NOT NULL AND voided_at IS NULL ORDER BY customer_id, at, id"""
_STANDING = "LEFT JOIN visit ON visit.id = rating.visit_id WHERE visit.voided_at IS NULL AND"
_RATED_ONE = f"""
    SELECT COUNT(*), COALESCE(SUM(value), 0) FROM rating {_STANDING} rating.customer_id = ?"""
_RATED_ALL = f"""
    SELECT rating.customer_id, COUNT(*), SUM(value) FROM rating
    {_STANDING} rating.customer_id IS NOT NULL GROUP BY rating.customer_id"""
_IS_VOID = "SELECT 1 FROM visit WHERE id = ? AND voided_at IS NOT NULL"
_OF_VISIT = ("customer", "at", "business_day", "branch", "time_known", "voided_at")
_DAY_MS = 86_400_000
_FADE_DAYS = 30  # a visit this long ago weighs 1/e of one today

Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class _Shop:
    """What a customer's numbers depend on beside the visits."""

    times: dict[str, ShopTime]
    days: OpenDays
    rhythm: ShopRhythm

    def from_recent(self, recent: Sequence[Row]) -> Row:
        """Return the usual minute and the warmth, from the last visits in any order."""
        minutes = [self.times[_hex(v[3])].minute_of_ms(v[1]) for v in recent if v[4]]
        return (
            median_low(minutes) if minutes else None,
            _warmth([visit[1] for visit in recent]),
        )

    def outlook(self, gaps: Sequence[int], last: date | None, visit_days: int) -> Row:
        """Return the rhythm in calendar days, when the next visit is due, when it is late."""
        if last is None or visit_days < DAYS_FOR_A_RHYTHM:
            return (None, None, None)
        own = usual_gap(gaps, self.rhythm.gap)
        due = self.days.after(last, max(1, round(own)))
        late = self.days.after(last, math.ceil(own * self.rhythm.theta80))
        return (own * 7 / self.days.a_week(), due.isoformat(), late.isoformat())


def follow_visit(before: Facts | None, after: Facts | None) -> None:
    """Count a visit as it is now, instead of as it was."""
    if before and after and all(before[name] == after[name] for name in _OF_VISIT):
        return
    if before is None and after and after["voided_at"] is None and _extend(after):
        return
    for customer in {facts["customer"] for facts in (before, after) if facts} - {None}:
        recount(customer)


def follow_rating(before: Facts | None, after: Facts | None) -> None:
    """Count a rating as it is now, instead of as it was."""
    for facts, sign in ((before, -1), (after, +1)):
        if facts is None or facts["customer"] is None:
            continue
        if facts["visit"] and execute(_IS_VOID, facts["visit"]).fetchone():
            continue
        customer, value = facts["customer"], facts["value"]
        if not execute(_RATE, sign, sign * value, customer, sign).rowcount:
            recount(customer)


def recount(customer: str) -> None:
    """Count one customer's visits and ratings anew."""
    visits = execute(_OF_ONE, customer).fetchall()
    ratings, total = execute(_RATED_ONE, customer).fetchone()
    execute("DELETE FROM customer_stat WHERE customer_id = ?", customer)
    if visits or ratings:
        execute(_INSERT, *_stat(customer, visits, (ratings, total), _shop()))


def clear() -> None:
    """Forget all counts."""
    execute("DELETE FROM customer_stat")


def rebuild() -> None:
    """Count everybody anew."""
    clear()
    execute_many(_INSERT, list(_expected()))


def look_ahead() -> None:
    """Work out anew who is due when: what is typical of the shop has changed."""
    shop, changed = _shop(), []
    found = execute(_LOOKED_AHEAD, DAYS_FOR_A_RHYTHM).fetchall()
    for gaps, last, rhythm, due, late, customer in found:
        outlook = shop.outlook(_numbers(gaps), as_day(last), DAYS_FOR_A_RHYTHM)
        if outlook != (rhythm, str(due), str(late)):
            changed.append((*outlook, customer))
    execute_many(_LOOK_AHEAD, changed)


def is_damaged() -> bool:
    """Compare the kept numbers with the visits and ratings."""
    kept = {tuple(map(_plain, row)) for row in execute(_KEPT).fetchall()}
    return kept != {tuple(map(_plain, row)) for row in _expected()}


def _extend(visit: Facts) -> bool:
    """Add a visit to its customer's numbers, if none came after it; tell whether that was so."""
    customer, day = visit["customer"], visit["business_day"]
    if customer is None:
        return True
    row = execute(_READ, customer).fetchone()
    if row is None or not row[0] or visit["at"] < row[4] or day < str(row[3]):
        return False
    visits, visit_days, first, last_on, _, gaps, log_sum = row
    shop, known = _shop(as_day(last_on)), _numbers(gaps)
    if day > str(last_on):
        known.append(shop.days.between(as_day(last_on), as_day(day)))
        visit_days, log_sum = visit_days + 1, log_sum + math.log(known[-1])
    execute(
        _EXTEND, visits + 1, visit_days, first, day, visit["at"], _written(known), log_sum,
        *shop.from_recent(execute(_RECENT, customer).fetchall()),
        *shop.outlook(known, as_day(day), visit_days), customer,
    )  # fmt: skip
    return True


def _expected() -> Iterator[Row]:
    rated = {row[0]: (row[1], row[2]) for row in execute(_RATED_ALL).fetchall()}
    shop = _shop()
    for customer, visits in groupby(execute(_OF_ALL).fetchall(), key=itemgetter(0)):
        yield _stat(customer, list(visits), rated.pop(customer, (0, 0)), shop)
    for customer, ratings in rated.items():
        yield _stat(customer, [], ratings, shop)


def _stat(customer: object, visits: Sequence[Row], ratings: tuple[int, int], shop: _Shop) -> Row:
    days = sorted({as_day(visit[2]) for visit in visits})
    gaps = [shop.days.between(earlier, later) for earlier, later in pairwise(days)]
    first, last = (days[0], days[-1]) if days else (None, None)
    return (
        customer, len(visits), len(days),
        first and first.isoformat(), last and last.isoformat(),
        visits[-1][1] if visits else None,
        _written(gaps), reduce(add, map(math.log, gaps), 0.0),
        *shop.from_recent(visits[-GAPS_KEPT - 1 :]),
        *ratings,
        *shop.outlook(gaps, last, len(days)),
    )  # fmt: skip


def _shop(since: date | None = None) -> _Shop:
    return _Shop(times(), open_days(since), shop_rhythm())


def _warmth(moments: Sequence[int]) -> int:
    """Rank recent and frequent customers first: ln of the visits, each faded by its age.

    Counted from 1970, so that it need not be counted anew as time passes. In thousandths.
    """
    if not moments:
        return 0
    ages = [moment / _DAY_MS / _FADE_DAYS for moment in moments]
    latest = max(ages)
    return round(1000 * (latest + math.log(math.fsum(math.exp(age - latest) for age in ages))))


def _numbers(gaps: str) -> list[int]:
    return list(map(int, gaps.split()))


def _written(gaps: Sequence[int]) -> str:
    return " ".join(map(str, gaps[-GAPS_KEPT:]))


def _hex(value: object) -> str:
    return str(value).replace("-", "")


def _plain(value: object) -> object:
    return value if value is None or isinstance(value, int | float) else _hex(value)
