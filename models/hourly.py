"""Keep the visits and ratings of each local hour counted: every chart of time reads these."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import repeat
from typing import Any, TypeAlias

from models import histories
from models.clock import ShopTime
from models.database import execute, execute_many
from models.histories import BRANCH, DAY, MOMENT
from models.schema import Facts
from models.shop.branch_times import times

Row = tuple[Any, ...]
_Hour: TypeAlias = tuple[Any, Any, int]  # branch and business day as they are stored, hour
_COLUMNS = "branch_id, business_day, hour, visits, first_timers, ratings, rating_sum"
_KEPT = f"SELECT {_COLUMNS} FROM hourly"
_ADD = f"""
    INSERT INTO hourly ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (branch_id, business_day, hour) DO UPDATE SET
        visits = hourly.visits + excluded.visits,
        first_timers = hourly.first_timers + excluded.first_timers,
        ratings = hourly.ratings + excluded.ratings,
        rating_sum = hourly.rating_sum + excluded.rating_sum"""
_FORGET = """
    DELETE FROM hourly WHERE branch_id = ? AND business_day = ? AND hour = ?
    AND visits = 0 AND first_timers = 0 AND ratings = 0"""
_FIRST = """
    SELECT id, branch_id, business_day, at FROM visit
    WHERE customer_id = ? AND id <> ? AND voided_at IS NULL ORDER BY at, id LIMIT 1"""
_RATED = """
    SELECT visit.branch_id, visit.business_day, visit.at, rating.value
    FROM rating JOIN visit ON visit.id = rating.visit_id WHERE visit.voided_at IS NULL"""
_OF_VISIT = ("customer", "branch", "business_day", "at", "voided_at")


class Counting:
    """Counts the hours anew from everybody's visits."""

    def __init__(self) -> None:
        self._times = times()
        self._visits: Counter[_Hour] = Counter()
        self._first_timers: Counter[_Hour] = Counter()

    def add(self, customer: object, visits: Sequence[Row]) -> None:
        """Count the visits of one customer, the first one first; or of nobody."""
        if customer is not None:
            self._first_timers.update(self._hours(visits[:1]))
        self._visits.update(self._hours(visits))

    def rows(self) -> Iterator[Row]:
        """Yield what is to be kept."""
        ratings: Counter[_Hour] = Counter()
        sums: Counter[_Hour] = Counter()
        for *place, value in execute(_RATED).fetchall():
            branch, day, hour = _key(self._times, *place)
            ratings[branch, day, hour] += 1
            sums[branch, day, hour] += value
        for seen, count in self._visits.items():
            key = (_hex(seen[0]), str(seen[1]), seen[2])
            yield *key, count, self._first_timers[seen], ratings[key], sums[key]

    def store(self) -> None:
        """Keep what was counted, and nothing else."""
        clear()
        execute_many(_ADD, list(self.rows()))

    def _hours(self, visits: Sequence[Row]) -> Iterator[_Hour]:
        """Yield the branch, the business day and the hour of visits."""
        for branch in {visit[BRANCH] for visit in visits}:
            own = [visit for visit in visits if visit[BRANCH] == branch]
            hours = self._times[_hex(branch)].hours_of_ms([visit[MOMENT] for visit in own])
            yield from zip(repeat(branch), [visit[DAY] for visit in own], hours)


class _Deltas:
    """What one change adds to and takes from the hours it touches."""

    def __init__(self, times: Mapping[str, ShopTime]) -> None:
        self._times = times
        self._hours: dict[tuple[str, str, int], list[int]] = {}

    def add(self, visit: Row, *counts: int) -> None:
        """Add counts to the hour of a visit, given as branch, business day and moment."""
        hour = self._hours.setdefault(_key(self._times, *visit), [0, 0, 0, 0])
        for position, count in enumerate(counts):
            hour[position] += count

    def store(self) -> None:
        for key, counts in self._hours.items():
            if any(counts):
                execute(_ADD, *key, *counts)
            if min(counts) < 0:
                execute(_FORGET, *key)


def extend(visit: Facts, times: Mapping[str, ShopTime]) -> None:
    """Count a new visit that is not the first of its customer, or of nobody."""
    execute(_ADD, *_key(times, *_place(visit)), 1, 0, 0, 0)


def follow_visit(before: Facts | None, after: Facts | None) -> None:
    """Move a visit, its rating, and whose first visit is whose, from how it was to how it is."""
    if before and after and all(before[name] == after[name] for name in _OF_VISIT):
        return
    deltas = _Deltas(times())
    value = _rating_of(before["id"]) if before and after else 0  # it goes first and comes last
    for state, sign in ((before, -1), (after, +1)):
        if state and state["voided_at"] is None:
            deltas.add(_place(state), sign, 0, sign * bool(value), sign * value)
    for customer in {state["customer"] for state in (before, after) if state} - {None}:
        _move_first(deltas, customer, before, after)
    deltas.store()


def follow_rating(before: Facts | None, after: Facts | None) -> None:
    """Move a rating given at a visit from how it was to how it is."""
    deltas = _Deltas(times())
    for state, sign in ((before, -1), (after, +1)):
        if not state or not state["visit"]:
            continue
        if visit := _standing(state["visit"]):
            deltas.add(visit, 0, 0, sign, sign * state["value"])
    deltas.store()


def clear() -> None:
    """Forget all counts."""
    execute("DELETE FROM hourly")


def rebuild() -> None:
    """Count all hours anew."""
    _counted().store()


def is_damaged() -> bool:
    """Compare the kept hours with the visits and ratings."""
    kept = {(_hex(row[0]), str(row[1]), *row[2:]) for row in execute(_KEPT).fetchall()}
    return kept != set(_counted().rows())


def _counted() -> Counting:
    counting = Counting()
    for customer, visits in histories.all_of_them():
        counting.add(customer, visits)
    return counting


def _move_first(deltas: _Deltas, customer: str, before: Facts | None, after: Facts | None) -> None:
    changed = (after or before or {})["id"]
    other = execute(_FIRST, customer, changed).fetchone()
    others = [(other[3], _hex(other[0]), other[1:])] if other else []
    for state, sign in ((before, -1), (after, +1)):
        stands = state and state["customer"] == customer and state["voided_at"] is None
        own = [(state["at"], state["id"], _place(state))] if state and stands else []
        first = min(others + own, key=lambda visit: visit[:2], default=None)
        if first:
            deltas.add(first[2], 0, sign)


def _rating_of(visit: str) -> int:
    row = execute("SELECT value FROM rating WHERE visit_id = ?", visit).fetchone()
    return row[0] if row else 0


def _place(visit: Facts) -> Row:
    return (visit["branch"], visit["business_day"], visit["at"])


def _standing(visit: str) -> Row | None:
    sql = "SELECT branch_id, business_day, at FROM visit WHERE id = ? AND voided_at IS NULL"
    row: Row | None = execute(sql, visit).fetchone()
    return row


def _key(
    shops: Mapping[str, ShopTime], branch: object, day: object, at: int
) -> tuple[str, str, int]:
    hexed = _hex(branch)
    return (hexed, str(day), shops[hexed].hour_of_ms(at))


def _hex(value: object) -> str:
    return str(value).replace("-", "")
