"""Keep each customer's numbers in step with the visits and ratings.

Gaps are counted in days on which the shop is open, and a wait ends on such a day.
"""

import math
from typing import Any

from models import histories, sums
from models.counting import Counting, from_recent, written
from models.database import execute, execute_many
from models.outlook import Expected, Outlook
from models.rhythm import GAPS_KEPT
from models.rows import add_rows
from models.schema import Facts
from models.shop.opening import Opening, opening
from models.values import as_day

_GROWING = "visits, visit_days, last_on, last_at, gaps, log_gap_sum, span, seen_on, summed"
_FROM_RECENT = "usual_minute, warmth"
_RATINGS = "ratings, rating_sum"
_OUTLOOK = ", ".join(Expected._fields)
_COLUMNS = f"customer_id, {_GROWING}, first_on, since_on, {_FROM_RECENT}, {_RATINGS}, {_OUTLOOK}"
_INSERT = f"INSERT INTO customer_stat ({_COLUMNS}) VALUES ({{}})"
_KEPT = f"SELECT {_COLUMNS} FROM customer_stat ORDER BY customer_id"
_READ = f"""
    SELECT {_GROWING}, at, branch_id, time_known
    FROM customer_stat JOIN visit ON visit.customer_id = customer_stat.customer_id
    WHERE customer_stat.customer_id = ? AND voided_at IS NULL
    ORDER BY at DESC, id DESC LIMIT {GAPS_KEPT + 1}"""
_EXTEND = """
    UPDATE customer_stat SET visits = ?, visit_days = ?, last_on = ?, last_at = ?, gaps = ?,
        log_gap_sum = ?, span = ?, seen_on = ?, usual_minute = ?, warmth = ?, rhythm = ?,
        due_on = ?, late_on = ?, slipping_on = ?, gone_on = ?
    WHERE customer_id = ?"""
_LOOKED_AHEAD = f"""
    SELECT gaps, span, seen_on, visit_days, customer_id, {_OUTLOOK} FROM customer_stat
    WHERE visit_days > 0"""
_LOOK_AHEAD = """
    UPDATE customer_stat SET rhythm = ?, due_on = ?, late_on = ?, slipping_on = ?, gone_on = ?
    WHERE customer_id = ?"""
_RATE = """
    UPDATE customer_stat SET ratings = ratings + ?, rating_sum = rating_sum + ?
    WHERE customer_id = ? AND (visit_days > 0 OR ratings + ? > 0)"""
_STANDING = "LEFT JOIN visit ON visit.id = rating.visit_id WHERE visit.voided_at IS NULL AND"
_RATED_ONE = f"""
    SELECT COUNT(*), COALESCE(SUM(value), 0) FROM rating {_STANDING} rating.customer_id = ?"""
_RATED_ALL = f"""
    SELECT rating.customer_id, COUNT(*), SUM(value) FROM rating
    {_STANDING} rating.customer_id IS NOT NULL GROUP BY rating.customer_id"""
_IS_VOID = "SELECT 1 FROM visit WHERE id = ? AND voided_at IS NOT NULL"
_OF_VISIT = ("customer", "at", "business_day", "branch", "time_known", "voided_at")
_NOT_VISIT = 9  # columns of the customer's numbers, before those of a visit

Row = tuple[Any, ...]


def extend(visit: Facts, shop: Opening) -> bool:
    """Add a new visit to its customer's numbers, unless others came after it; tell whether."""
    customer, day = visit["customer"], visit["business_day"]
    rows = execute(_READ, customer).fetchall()
    if not rows or not rows[0][0] or not _comes_last(visit, *rows[0][2:_NOT_VISIT]):
        return False
    visits, visit_days, _, _, gaps, log_sum, span, seen_on, summed = rows[0][:_NOT_VISIT]
    known = _numbers(gaps)
    if (last := as_day(seen_on)) < shop.since:
        return False
    if day > last.isoformat():
        known.append(shop.days.between(last, as_day(day)))
        visit_days, span = visit_days + 1, span + known[-1]
        log_sum += 0.0 if summed else math.log(known[-1])
    execute(
        _EXTEND, visits + 1, visit_days, day, visit["at"], written(known), log_sum, span, day,
        *from_recent([row[_NOT_VISIT:] for row in rows], shop),
        *Outlook(shop).of(known, span, day, visit_days), customer,
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


def follow_sum(before: Facts | None, after: Facts | None) -> None:
    """Count what is known in sum as it is now, instead of as it was."""
    for customer in {facts["customer"] for facts in (before, after) if facts}:
        recount(customer)


def recount(customer: str) -> None:
    """Count one customer's visits and ratings anew."""
    counting = Counting(opening(), sums.of_one(customer))
    if visits := histories.of_one(customer):
        counting.add(customer, visits)
    ratings, total = execute(_RATED_ONE, customer).fetchone()
    execute("DELETE FROM customer_stat WHERE customer_id = ?", customer)
    rated = {customer: (ratings, total)} if ratings else {}
    add_rows(_INSERT, counting.rows(opening(), rated))


def clear() -> None:
    """Forget all counts."""
    execute("DELETE FROM customer_stat")


def rebuild() -> None:
    """Count everybody anew."""
    store(_counted())


def look_ahead() -> None:
    """Work out anew who is due when: what is typical of the shop has changed."""
    outlook_of = Outlook(opening()).of
    changed: list[tuple[object, ...]] = []
    found = execute(_LOOKED_AHEAD).fetchall()
    for gaps, span, last, visit_days, customer, rhythm, *days in found:
        outlook = outlook_of(_numbers(gaps), span, last, visit_days)
        if outlook != (rhythm, *(day and str(day) for day in days)):
            changed.append((*outlook, customer))
    execute_many(_LOOK_AHEAD, changed)


def is_damaged() -> bool:
    """Compare the kept numbers with the visits and ratings."""
    kept = {tuple(map(_plain, row)) for row in execute(_KEPT).fetchall()}
    expected = _counted().rows(opening(), _all_ratings())
    return kept != {tuple(map(_plain, row)) for row in expected}


def store(counting: Counting) -> None:
    """Keep what was counted, and nothing else."""
    clear()
    add_rows(_INSERT, counting.rows(opening(), _all_ratings()))


def _counted() -> Counting:
    counting = Counting(opening(), sums.sums())
    for customer, visits in histories.all_of_them():
        if customer is not None:
            counting.add(customer, visits)
    return counting


def _all_ratings() -> dict[Any, tuple[int, int]]:
    return {row[0]: (row[1], row[2]) for row in execute(_RATED_ALL).fetchall()}


def _comes_last(
    visit: Facts, last_on: Any, last_at: int, _gaps: str, _logs: float, _span: int, *known: Any
) -> bool:
    """Tell whether a visit adds no more than a day, or nothing, after all that is known."""
    day, seen_on = visit["business_day"], str(known[0])
    if visit["at"] < last_at or day < seen_on:
        return False
    return bool(day > seen_on or str(last_on) == seen_on)


def _numbers(gaps: str) -> list[int]:
    return list(map(int, gaps.split()))


def _hex(value: object) -> str:
    return str(value).replace("-", "")


def _plain(value: object) -> object:
    return value if value is None or isinstance(value, int | float) else _hex(value)
