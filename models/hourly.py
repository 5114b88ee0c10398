"""Keep the visits and ratings of each local hour counted: every chart of time reads these."""

from collections.abc import Iterator, Mapping
from typing import Any

from models.branch_times import times
from models.clock import ShopTime
from models.database import execute, execute_many
from models.schema import Facts

Row = tuple[Any, ...]
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
_ALL = """
    SELECT id, customer_id, branch_id, business_day, at FROM visit
    WHERE voided_at IS NULL ORDER BY at, id"""


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
    clear()
    execute_many(_ADD, list(_expected()))


def is_damaged() -> bool:
    """Compare the kept hours with the visits and ratings."""
    kept = {tuple(map(str, row)) for row in execute(_KEPT).fetchall()}
    return {_hyphenless(row) for row in kept} != {
        _hyphenless(tuple(map(str, row))) for row in _expected()
    }


def _expected() -> Iterator[Row]:
    shops = times()
    hours: dict[tuple[str, str, int], list[int]] = {}
    seen: set[object] = {None}
    for _, customer, *place in execute(_ALL).fetchall():
        counts = hours.setdefault(_key(shops, *place), [0, 0, 0, 0])
        counts[0] += 1
        counts[1] += customer not in seen
        seen.add(customer)
    for *place, value in execute(_RATED).fetchall():
        counts = hours[_key(shops, *place)]
        counts[2] += 1
        counts[3] += value
    for key, counts in hours.items():
        yield *key, *counts


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


def _hyphenless(row: Row) -> Row:
    return (_hex(row[0]), *row[1:])
