"""Keep each customer's numbers in step with the visits and ratings.

Gaps are counted in days on which the shop is open, and a wait ends on such a day.
"""

import math
from collections.abc import Iterator, Sequence
from datetime import date
from functools import reduce
from itertools import groupby, pairwise
from operator import add, itemgetter
from statistics import median_low
from typing import Any

from models.database import execute, execute_many
from models.opening import Opening, opening
from models.rhythm import DAYS_FOR_A_RHYTHM, GAPS_KEPT, usual_gap
from models.schema import Facts
from models.values import as_day

_GROWING = "visits, visit_days, last_on, last_at, gaps, log_gap_sum"
_FROM_RECENT = "usual_minute, warmth"
_RATINGS = "ratings, rating_sum"
_OUTLOOK = "rhythm, due_on, late_on"
_COLUMNS = f"customer_id, {_GROWING}, first_on, {_FROM_RECENT}, {_RATINGS}, {_OUTLOOK}"
_INSERT = f"INSERT INTO customer_stat ({_COLUMNS}) VALUES ({', '.join('?' * 15)})"
_KEPT = f"SELECT {_COLUMNS} FROM customer_stat ORDER BY customer_id"
_READ = f"""
    SELECT {_GROWING}, at, branch_id, time_known
    FROM customer_stat JOIN visit ON visit.customer_id = customer_stat.customer_id
    WHERE customer_stat.customer_id = ? AND voided_at IS NULL
    ORDER BY at DESC, id DESC LIMIT {GAPS_KEPT + 1}"""
_EXTEND = """
    UPDATE customer_stat SET visits = ?, visit_days = ?, last_on = ?, last_at = ?, gaps = ?,
        log_gap_sum = ?, usual_minute = ?, warmth = ?, rhythm = ?, due_on = ?, late_on = ?
    WHERE customer_id = ?"""
_LOOKED_AHEAD = f"""
    SELECT gaps, last_on, {_OUTLOOK}, customer_id FROM customer_stat WHERE visit_days >= ?"""
_LOOK_AHEAD = "UPDATE customer_stat SET rhythm = ?, due_on = ?, late_on = ? WHERE customer_id = ?"
_RATE = """
    UPDATE customer_stat SET ratings = ratings + ?, rating_sum = rating_sum + ?
    WHERE customer_id = ? AND (visits > 0 OR ratings + ? > 0)"""
_OF_ONE = """
    SELECT customer_id, at, branch_id, time_known, business_day FROM visit
    WHERE customer_id = ? AND voided_at IS NULL ORDER BY at, id"""
_OF_ALL = """
    SELECT customer_id, at, branch_id, time_known, business_day FROM visit
    WHERE customer_id IS NOT NULL AND voided_at IS NULL ORDER BY customer_id, at, id"""
_STANDING = "LEFT JOIN visit ON visit.id = rating.visit_id WHERE visit.voided_at IS NULL AND"
_RATED_ONE = f"""
    SELECT COUNT(*), COALESCE(SUM(value), 0) FROM rating {_STANDING} rating.customer_id = ?"""
_RATED_ALL = f"""
    SELECT rating.customer_id, COUNT(*), SUM(value) FROM rating
    {_STANDING} rating.customer_id IS NOT NULL GROUP BY rating.customer_id"""
_IS_VOID = "SELECT 1 FROM visit WHERE id = ? AND voided_at IS NOT NULL"
_OF_VISIT = ("customer", "at", "business_day", "branch", "time_known", "voided_at")
_NOT_VISIT = 6  # columns of the customer's numbers, before those of a visit
_DAY_MS = 86_400_000
_FADE_DAYS = 30  # a visit this long ago weighs 1/e of one today

Row = tuple[Any, ...]


def extend(visit: Facts, shop: Opening) -> bool:
    """Add a new visit to its customer's numbers, unless others came after it; tell whether."""
    customer, day = visit["customer"], visit["business_day"]
    rows = execute(_READ, customer).fetchall()
    if not rows or not rows[0][0] or visit["at"] < rows[0][3] or day < str(rows[0][2]):
        return False
    visits, visit_days, last_on, _, gaps, log_sum = rows[0][:_NOT_VISIT]
    known, last = _numbers(gaps), as_day(last_on)
    if last < shop.since:
        return False
    if day > last.isoformat():
        known.append(shop.days.between(last, as_day(day)))
        visit_days, log_sum = visit_days + 1, log_sum + math.log(known[-1])
    execute(
        _EXTEND, visits + 1, visit_days, day, visit["at"], _written(known), log_sum,
        *_from_recent([row[_NOT_VISIT:] for row in rows], shop),
        *_outlook(known, as_day(day), visit_days, shop), customer,
    )  # fmt: skip
    return True


def follow_visit(before: Facts | None, after: Facts | None) -> None:
    """Count a visit as it is now, instead of as it was."""
    if before and after and all(before[name] == after[name] for name in _OF_VISIT):
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
        execute(_INSERT, *_stat(customer, visits, (ratings, total), opening()))


def clear() -> None:
    """Forget all counts."""
    execute("DELETE FROM customer_stat")


def rebuild() -> None:
    """Count everybody anew."""
    clear()
    execute_many(_INSERT, list(_expected()))


def look_ahead() -> None:
    """Work out anew who is due when: what is typical of the shop has changed."""
    shop, changed = opening(), []
    found = execute(_LOOKED_AHEAD, DAYS_FOR_A_RHYTHM).fetchall()
    for gaps, last, rhythm, due, late, customer in found:
        outlook = _outlook(_numbers(gaps), as_day(last), DAYS_FOR_A_RHYTHM, shop)
        if outlook != (rhythm, str(due), str(late)):
            changed.append((*outlook, customer))
    execute_many(_LOOK_AHEAD, changed)


def is_damaged() -> bool:
    """Compare the kept numbers with the visits and ratings."""
    kept = {tuple(map(_plain, row)) for row in execute(_KEPT).fetchall()}
    return kept != {tuple(map(_plain, row)) for row in _expected()}


def _expected() -> Iterator[Row]:
    rated = {row[0]: (row[1], row[2]) for row in execute(_RATED_ALL).fetchall()}
    shop = opening()
    for customer, visits in groupby(execute(_OF_ALL).fetchall(), key=itemgetter(0)):
        yield _stat(customer, list(visits), rated.pop(customer, (0, 0)), shop)
    for customer, ratings in rated.items():
        yield _stat(customer, [], ratings, shop)


def _stat(customer: object, visits: Sequence[Row], ratings: tuple[int, int], shop: Opening) -> Row:
    days = sorted({as_day(visit[4]) for visit in visits})
    gaps = [shop.days.between(earlier, later) for earlier, later in pairwise(days)]
    first, last = (days[0], days[-1]) if days else (None, None)
    return (
        customer, len(visits), len(days), last and last.isoformat(),
        visits[-1][1] if visits else None,
        _written(gaps), reduce(add, map(math.log, gaps), 0.0), first and first.isoformat(),
        *_from_recent([visit[1:] for visit in visits[-GAPS_KEPT - 1 :]], shop),
        *ratings,
        *_outlook(gaps, last, len(days), shop),
    )  # fmt: skip


def _from_recent(recent: Sequence[Row], shop: Opening) -> Row:
    """Return the usual minute and the warmth, from the last visits in any order.

    A visit begins with its moment, its branch, and whether the time is known.
    """
    minutes: list[int] = []
    for branch in {visit[1] for visit in recent}:
        known = [visit[0] for visit in recent if visit[2] and visit[1] == branch]
        minutes += shop.times[_hex(branch)].minutes_of_ms(known)
    return (median_low(minutes) if minutes else None, _warmth([visit[0] for visit in recent]))


def _outlook(gaps: Sequence[int], last: date | None, visit_days: int, shop: Opening) -> Row:
    """Return the rhythm in calendar days, when the next visit is due, when it is late."""
    if last is None or visit_days < DAYS_FOR_A_RHYTHM:
        return (None, None, None)
    own = usual_gap(gaps, shop.rhythm.gap)
    due = shop.days.after(last, max(1, round(own)))
    late = shop.days.after(last, math.ceil(own * shop.rhythm.theta80))
    return (own * 7 / shop.days.a_week(), due.isoformat(), late.isoformat())


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
