"""Days on which the shop looks as if it had been closed: to be offered, never assumed.

On such a day nobody came, though people came on eight of the last ten such weekdays on which the
shop was open. Left as they are, these days count as waits of customers who stood before a closed
door.
"""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from models.changes import Action, Change, command
from models.database import execute
from models.shop import settings
from models.shop.branches import Shop, close_day
from models.shop.open_days import ALL_WEEK
from models.values import as_day

OFFERED_FOR = 60  # days
_COMPARED, _CAME_ON = 10, 8
_WEEKS_BACK = 26
_WEEK = timedelta(weeks=1)
_REMEMBERED = 200  # answers

_CAME = """
    SELECT DISTINCT business_day FROM hourly
    WHERE branch_id = ? AND business_day >= ? AND visits > 0"""
_CLOSED = 'SELECT "on" FROM closed_day WHERE branch_id = ? AND "on" >= ?'


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days in a row, leaving out weekdays on which the shop is closed anyway."""

    days: tuple[date, ...]


def stretches(shop: Shop, today: date) -> list[Stretch]:
    """List them, the latest first; what somebody has said about a day is not asked again."""
    since = today - timedelta(days=OFFERED_FOR)
    first = since - _WEEKS_BACK * _WEEK
    came, closed = (
        {as_day(row[0]) for row in execute(sql, shop.id.hex, first.isoformat()).fetchall()}
        for sql in (_CAME, _CLOSED)
    )
    weekdays = shop.open_weekdays or ALL_WEEK
    usual = [
        since + timedelta(days=ago)
        for ago in range(OFFERED_FOR)
        if weekdays >> (since + timedelta(days=ago)).weekday() & 1
    ]
    answered = _said_open(shop.id) | closed
    looks = {day for day in usual if day not in answered and _looks_closed(day, came, closed)}
    return [Stretch(run) for run in _runs(usual, looks)][::-1]


@command(Action.CLOSE_DAY)
def close(change: Change, branch_id: UUID, days: Sequence[date], reason: str = "") -> None:
    """Remember that the shop was closed on these days."""
    with change.wholesale():
        for day in days:
            close_day.within(change, branch_id, day, reason)


@command(Action.CHANGE_SETTING)
def was_open(change: Change, branch_id: UUID, days: Sequence[date]) -> None:
    """Remember that the shop was open, and nobody came."""
    known = sorted(_said_open(branch_id) | set(days))[-_REMEMBERED:]
    settings.write.within(change, _name(branch_id), [day.isoformat() for day in known])


def _looks_closed(day: date, came: AbstractSet[date], closed: AbstractSet[date]) -> bool:
    if day in came:
        return False
    before = (day - week * _WEEK for week in range(1, _WEEKS_BACK + 1))
    compared = [earlier for earlier in before if earlier not in closed][:_COMPARED]
    return sum(earlier in came for earlier in compared) >= _CAME_ON


def _runs(usual: Sequence[date], looks: AbstractSet[date]) -> Iterator[tuple[date, ...]]:
    """Gather the days that follow each other."""
    run: list[date] = []
    for day in usual:
        if day in looks:
            run.append(day)
        elif run:
            yield tuple(run)
            run = []
    if run:
        yield tuple(run)


def _said_open(branch_id: UUID) -> set[date]:
    return {date.fromisoformat(day) for day in settings.read(_name(branch_id), [])}


def _name(branch_id: UUID) -> str:
    return f"open though nobody came {branch_id.hex}"
