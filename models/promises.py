"""What the shop has said it will do for a customer, and what became of it."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from models.changes import Action, Change, command
from models.database import execute
from models.errors import Problem, Rejected
from models.ids import new_id
from models.kinds import PromiseStatus
from models.people.called import shown
from models.schema import Customer, Promise, Staff
from models.shop.branches import shop
from models.text import clean
from models.values import as_day, as_id, as_moment

LONGEST = 2000
_OPEN = """
    SELECT promise.id, promise.text, promise.due_on, promise.owner_id, owner.name,
        customer.id, customer.name, customer.described_as
    FROM promise JOIN customer ON customer.id = promise.customer_id
    LEFT JOIN staff AS owner ON owner.id = promise.owner_id
    WHERE promise.status = 'open' AND customer.binned_at IS NULL
        AND customer.merged_into_id IS NULL AND (promise.due_on <= ? OR promise.due_on IS NULL)
    ORDER BY CASE WHEN promise.due_on IS NULL THEN 1 ELSE 0 END, promise.due_on, promise.id
    LIMIT ?"""
_CLOSED = """
    SELECT status, closed_at FROM promise
    WHERE closed_at >= ? AND status IN ('kept', 'kept late', 'broken')"""

_DUE = """
    SELECT promise.id, promise.text, promise.due_on, promise.status, promise.closed_at, owner.name,
        customer.id, customer.name, customer.described_as
    FROM promise JOIN customer ON customer.id = promise.customer_id
    LEFT JOIN staff AS owner ON owner.id = promise.owner_id
    WHERE promise.due_on >= ? AND promise.due_on <= ? AND promise.status <> 'released'
    ORDER BY promise.due_on DESC, promise.id DESC"""


@dataclass(frozen=True, slots=True)
class PromiseDraft:
    """A promise as typed; without an owner it is everybody's, without a day it is due any time."""

    customer: UUID
    text: str
    owner: UUID | None = None
    due_on: date | None = None
    id: UUID = field(default_factory=new_id)

    def problems(self) -> dict[str, Problem]:
        """Report what can be seen wrong."""
        if not clean(self.text):
            return {"text": Problem.EMPTY}
        return {"text": Problem.TOO_LONG} if len(self.text) > LONGEST else {}


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """An open promise and to whom it was made. `owner_name` is empty if it is everybody's."""

    id: UUID
    text: str
    due_on: date | None
    owner: UUID | None
    owner_name: str
    customer: UUID
    customer_name: str


@dataclass(frozen=True, slots=True)
class DuePromise:
    """A promise that came due, and what became of it. `owner` is empty if it was everybody's."""

    id: UUID
    text: str
    due_on: date
    status: PromiseStatus
    closed_on: date | None
    owner: str
    customer: UUID
    name: str


@dataclass(frozen=True, slots=True)
class WeekOfPromises:
    """What became of the promises closed in a week; `monday` is its first day."""

    monday: date
    kept: int
    late: int
    broken: int


@command(Action.PROMISE)
def make(change: Change, draft: PromiseDraft) -> None:
    """Note a promise, or what was promised in other words; a day in the past is late at once.

    Raises:
        Rejected: there are no words, or too many.
        Refused: the customer or the owner is gone.
    """
    if problems := draft.problems():
        raise Rejected(problems)
    change.fetch(Customer, draft.customer)
    if draft.owner is not None:
        change.fetch(Staff, draft.owner)
    known = Promise.get_or_none(Promise.id == draft.id)
    promise = known or Promise(id=draft.id, customer=draft.customer)
    promise.text, promise.due_on = clean(draft.text), draft.due_on
    promise.__data__["owner"] = draft.owner
    change.save(promise)


@command(Action.CLOSE_PROMISE)
def close(change: Change, promise_id: UUID, status: PromiseStatus) -> None:
    """Say what became of a promise; one kept after its day is kept late, whatever is said.

    Opening it again is a status too.
    """
    promise = change.fetch(Promise, promise_id)
    if status in {PromiseStatus.KEPT, PromiseStatus.KEPT_LATE}:
        status = _kept(change.at, promise.due_on)
    if status is promise.status:
        return
    promise.status = status
    promise.closed_at = None if status is PromiseStatus.OPEN else change.at
    change.save(promise)


def open_for(until: date, limit: int = 50) -> list[PromiseRow]:
    """List the open promises due by a day, the soonest first; those due any time are last."""
    rows = execute(_OPEN, until.isoformat(), limit).fetchall()
    return [_row(*row) for row in rows]


def due_within(first: date, last: date) -> list[DuePromise]:
    """List the promises due on some days, the latest first; those released are none any more."""
    here = shop()
    return [
        DuePromise(
            as_id(promise), text, as_day(due), PromiseStatus(status),
            here.time.day_of(as_moment(closed)) if here and closed is not None else None,
            owner or "", as_id(customer), shown(*name),
        )
        for promise, text, due, status, closed, owner, customer, *name in execute(
            _DUE, first.isoformat(), last.isoformat()
        ).fetchall()
    ]  # fmt: skip


def by_week(since: date) -> list[WeekOfPromises]:
    """Count what became of the promises closed since a day, week by week, the first first."""
    known = shop()
    if known is None:
        return []
    first = since - timedelta(days=since.weekday())
    weeks = {
        first + timedelta(weeks=n): Counter[PromiseStatus]()
        for n in range(max(0, (known.time.today() - first).days // 7 + 1))
    }
    start = round(known.time.start_of(since).timestamp() * 1000)
    for status, closed_at in execute(_CLOSED, start).fetchall():
        day = known.time.day_of(as_moment(closed_at))
        week = weeks.get(day - timedelta(days=day.weekday()))
        if week is not None:
            week[PromiseStatus(status)] += 1
    return [
        WeekOfPromises(monday, *(counts[status] for status in _COUNTED))
        for monday, counts in weeks.items()
    ]


_COUNTED = (PromiseStatus.KEPT, PromiseStatus.KEPT_LATE, PromiseStatus.BROKEN)


def _kept(at: datetime, due_on: date | None) -> PromiseStatus:
    known = shop()
    late = known is not None and due_on is not None and known.time.day_of(at) > due_on
    return PromiseStatus.KEPT_LATE if late else PromiseStatus.KEPT


def _row(*row: Any) -> PromiseRow:
    promise, text, due_on, owner, owner_name, customer, *name = row
    return PromiseRow(
        as_id(promise), text, as_day(due_on), as_id(owner), owner_name or "", as_id(customer),
        shown(*name),
    )  # fmt: skip
