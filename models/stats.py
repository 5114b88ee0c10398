"""Keep each customer's numbers in step with the visits and ratings.

Gaps are counted in days on which the shop is open, and a wait ends on such a day.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from functools import reduce
from operator import add
from statistics import median_low
from typing import Any

from models import histories
from models.database import execute, execute_many
from models.histories import BRANCH, DAY, MOMENT, TIME_KNOWN
from models.outlook import Expected, Outlook
from models.rhythm import GAPS_KEPT
from models.rows import add_rows
from models.schema import Facts
from models.shop.open_days import DayNumbers
from models.shop.opening import Opening, opening
from models.values import as_day

_GROWING = "visits, visit_days, last_on, last_at, gaps, log_gap_sum, span"
_FROM_RECENT = "usual_minute, warmth"
_RATINGS = "ratings, rating_sum"
_OUTLOOK = ", ".join(Expected._fields)
_COLUMNS = f"customer_id, {_GROWING}, first_on, {_FROM_RECENT}, {_RATINGS}, {_OUTLOOK}"
_INSERT = f"INSERT INTO customer_stat ({_COLUMNS}) VALUES ({{}})"
_KEPT = f"SELECT {_COLUMNS} FROM customer_stat ORDER BY customer_id"
_READ = f"""
    SELECT {_GROWING}, at, branch_id, time_known
    FROM customer_stat JOIN visit ON visit.customer_id = customer_stat.customer_id
    WHERE customer_stat.customer_id = ? AND voided_at IS NULL
    ORDER BY at DESC, id DESC LIMIT {GAPS_KEPT + 1}"""
_EXTEND = """
    UPDATE customer_stat SET visits = ?, visit_days = ?, last_on = ?, last_at = ?, gaps = ?,
        log_gap_sum = ?, span = ?, usual_minute = ?, warmth = ?, rhythm = ?, due_on = ?,
        late_on = ?, slipping_on = ?, gone_on = ?
    WHERE customer_id = ?"""
_LOOKED_AHEAD = f"""
    SELECT gaps, span, last_on, visit_days, customer_id, {_OUTLOOK} FROM customer_stat
    WHERE visit_days > 0"""
_LOOK_AHEAD = """
    UPDATE customer_stat SET rhythm = ?, due_on = ?, late_on = ?, slipping_on = ?, gone_on = ?
    WHERE customer_id = ?"""
_RATE = """
    UPDATE customer_stat SET ratings = ratings + ?, rating_sum = rating_sum + ?
    WHERE customer_id = ? AND (visits > 0 OR ratings + ? > 0)"""
_STANDING = "LEFT JOIN visit ON visit.id = rating.visit_id WHERE visit.voided_at IS NULL AND"
_RATED_ONE = f"""
    SELECT COUNT(*), COALESCE(SUM(value), 0) FROM rating {_STANDING} rating.customer_id = ?"""
_RATED_ALL = f"""
    SELECT rating.customer_id, COUNT(*), SUM(value) FROM rating
    {_STANDING} rating.customer_id IS NOT NULL GROUP BY rating.customer_id"""
_IS_VOID = "SELECT 1 FROM visit WHERE id = ? AND voided_at IS NOT NULL"
_OF_VISIT = ("customer", "at", "business_day", "branch", "time_known", "voided_at")
_NOT_VISIT = 7  # columns of the customer's numbers, before those of a visit
_DAY_MS = 86_400_000
_FADE_DAYS = 30  # a visit this long ago weighs 1/e of one today

Row = tuple[Any, ...]


def extend(visit: Facts, shop: Opening) -> bool:
    """Add a new visit to its customer's numbers, unless others came after it; tell whether."""
    customer, day = visit["customer"], visit["business_day"]
    rows = execute(_READ, customer).fetchall()
    if not rows or not rows[0][0] or visit["at"] < rows[0][3] or day < str(rows[0][2]):
        return False
    visits, visit_days, last_on, _, gaps, log_sum, span = rows[0][:_NOT_VISIT]
    known, last = _numbers(gaps), as_day(last_on)
    if last < shop.since:
        return False
    if day > last.isoformat():
        known.append(shop.days.between(last, as_day(day)))
        visit_days, span = visit_days + 1, span + known[-1]
        log_sum += math.log(known[-1])
    execute(
        _EXTEND, visits + 1, visit_days, day, visit["at"], _written(known), log_sum, span,
        *_from_recent([row[_NOT_VISIT:] for row in rows], shop),
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


def recount(customer: str) -> None:
    """Count one customer's visits and ratings anew."""
    counting = Counting(opening())
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
    _counted().store()


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


class Counting:
    """Counts customers' visits anew, one customer after another.

    `gaps` are those of each customer who came on more than one day, in open days.
    """

    def __init__(self, shop: Opening) -> None:
        self._shop = shop
        self._numbers = DayNumbers(shop.days)
        self._counted: list[tuple[Row, list[int]]] = []
        self.gaps: list[list[int]] = []

    def add(self, customer: object, visits: Sequence[Row]) -> None:
        """Count somebody's visits, the first one first."""
        days = sorted({visit[DAY] for visit in visits})
        gaps = self._numbers.gaps(days)
        row = (
            customer, len(visits), len(days), str(days[-1]), visits[-1][MOMENT],
            _written(gaps), reduce(add, map(math.log, gaps), 0.0), sum(gaps), str(days[0]),
            *_from_recent(visits[-GAPS_KEPT - 1 :], self._shop),
        )  # fmt: skip
        self._counted.append((row, gaps[-GAPS_KEPT:]))
        if gaps:
            self.gaps.append(gaps)

    def rows(self, shop: Opening, rated: Mapping[Any, tuple[int, int]]) -> Iterator[Row]:
        """Yield what is to be kept, as the shop is by now; also of those who only rated."""
        outlook, rest = Outlook(shop), dict(rated)
        for row, gaps in self._counted:
            _, _, visit_days, last, _, _, _, span, *_ = row
            ratings = rest.pop(row[0], (0, 0))
            yield *row, *ratings, *outlook.of(gaps, span, last, visit_days)
        for customer, ratings in rest.items():
            yield customer, 0, 0, None, None, "", 0.0, 0, None, None, 0, *ratings, *Expected()

    def store(self) -> None:
        """Keep what was counted, and nothing else."""
        clear()
        add_rows(_INSERT, self.rows(opening(), _all_ratings()))


def _counted() -> Counting:
    counting = Counting(opening())
    for customer, visits in histories.all_of_them():
        if customer is not None:
            counting.add(customer, visits)
    return counting


def _all_ratings() -> dict[Any, tuple[int, int]]:
    return {row[0]: (row[1], row[2]) for row in execute(_RATED_ALL).fetchall()}


def _from_recent(recent: Sequence[Row], shop: Opening) -> Row:
    """Return the usual minute and the warmth, from the last visits in any order."""
    timed = [visit for visit in recent if visit[TIME_KNOWN]]
    minutes: list[int] = []
    for branch in {visit[BRANCH] for visit in timed}:
        moments = [visit[MOMENT] for visit in timed if visit[BRANCH] == branch]
        minutes += shop.times[_hex(branch)].minutes_of_ms(moments)
    return (median_low(minutes) if minutes else None, _warmth([visit[MOMENT] for visit in recent]))


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
