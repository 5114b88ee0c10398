"""Everything the notebook can be asked, or told, about visits."""

from collections.abc import Sequence
from dataclasses import fields
from datetime import date, datetime, timedelta
from itertools import groupby
from operator import itemgetter
from typing import Any
from uuid import UUID

from models.changes import Action, Change, command
from models.clock import now
from models.counter import items, ratings
from models.counter.visit_drafts import LONGEST_NOTE, VisitDraft, VisitRow
from models.database import execute
from models.errors import Obstacle, Refused, Rejected
from models.kinds import Channel, Outcome, VisitKind
from models.schema import Visit, VisitCompanion
from models.shop.branch_times import times
from models.text import clean, one_line
from models.values import as_day, as_id, as_milliseconds, as_moment

__all__ = [
    "LONGEST_NOTE", "MOST_OF_A_DAY", "VisitDraft", "VisitRow", "edit", "last_within", "log",
    "of_customer", "of_day", "of_ids", "rows_of", "visit", "void", "write",
]  # fmt: skip

MOST_OF_A_DAY = 128

_RUNNING = """
    SELECT id FROM shift WHERE branch_id = ? AND business_day = ? AND started_at <= ?
    AND (ended_at IS NULL OR ended_at >= ?) ORDER BY started_at DESC LIMIT 1"""
_ROWS = """
    SELECT visit.id, visit.customer_id, COALESCE(customer.name, customer.described_as),
        visit.branch_id, visit.at, visit.business_day, visit.time_known, visit.kind,
        visit.channel, visit.outcome, visit.was_usual, visit.note, visit.amount,
        visit.served_by_id, rating.value, rating.words, visit_item.id, item.name,
        visit_companion.id, COALESCE(friend.name, friend.described_as, visit_companion.name)
    FROM (SELECT * FROM visit WHERE {chosen} LIMIT ? OFFSET ?) AS visit
    LEFT JOIN customer ON customer.id = visit.customer_id
    LEFT JOIN rating ON rating.visit_id = visit.id
    LEFT JOIN visit_item ON visit_item.visit_id = visit.id
    LEFT JOIN item ON item.id = visit_item.item_id
    LEFT JOIN visit_companion ON visit_companion.visit_id = visit.id
    LEFT JOIN customer AS friend ON friend.id = visit_companion.customer_id
    ORDER BY visit.at DESC, visit.id DESC, visit_item.id, visit_companion.id"""
_OF_DAY = _ROWS.format(
    chosen="branch_id = ? AND business_day = ? AND voided_at IS NULL ORDER BY at DESC, id DESC"
)
_OF_CUSTOMER = _ROWS.format(
    chosen="customer_id = ? AND voided_at IS NULL AND at < ? ORDER BY at DESC, id DESC"
)
_SINCE = _ROWS.format(
    chosen="customer_id = ? AND voided_at IS NULL AND at >= ? ORDER BY at DESC, id DESC"
)
_ONE = _ROWS.format(chosen="id = ?")
_SOME = "id IN ({})"
_COMPANIONS = """
    SELECT visit_companion.id, COALESCE(customer.name, customer.described_as, visit_companion.name)
    FROM visit_companion LEFT JOIN customer ON customer.id = visit_companion.customer_id
    WHERE visit_id = ? ORDER BY visit_companion.id"""
_FIELDS = tuple(field.name for field in fields(VisitDraft))
_ITS_OWN = frozenset({"id", "items", "companions", "rating"})  # not columns of the visit


@command(Action.LOG_VISIT)
def log(change: Change, draft: VisitDraft) -> None:
    """Write down that somebody came in. Saying the same twice stores it once.

    Raises:
        Rejected: the visit lies ahead or absurdly long ago, or a text is too long.
    """
    write(change, draft)


@command(Action.EDIT_VISIT)
def edit(change: Change, seen: VisitDraft, draft: VisitDraft) -> None:
    """Correct what differs between `seen` and `draft`.

    Raises:
        Refused: somebody has changed one of these fields since it was seen.
        Rejected: as for `log`.
    """
    if problems := draft.problems(change.at):
        raise Rejected(problems)
    stored = visit(draft.id)
    visit_record = change.fetch(Visit, draft.id)
    if stored is None or visit_record.voided_at:
        raise Refused(Obstacle.GONE)
    edited = {name: value for name, value in _values(draft).items() if value != _values(seen)[name]}
    is_now = _values(stored.draft())
    if any(is_now[name] not in {_values(seen)[name], value} for name, value in edited.items()):
        raise Refused(Obstacle.CHANGED_SINCE)
    for name in edited.keys() - _ITS_OWN:
        setattr(visit_record, name, edited[name])
    _place(visit_record)
    change.save(visit_record)
    if "items" in edited:
        items.put(change, draft.id, draft.items)
    if "companions" in edited:
        _accompany(change, draft.id, draft.companions)
    ratings.put(change, visit_record, draft.rating if "rating" in edited else is_now["rating"])


@command(Action.VOID_VISIT)
def void(change: Change, visit_id: UUID) -> None:
    """Declare that a visit never happened; it stays in the notebook, uncounted and unrated."""
    stored = change.fetch(Visit, visit_id)
    ratings.put(change, stored, None)
    stored.voided_at = stored.voided_at or change.at
    change.save(stored)


def write(change: Change, draft: VisitDraft) -> None:
    """Store a new visit as part of a command that is under way."""
    if problems := draft.problems(change.at):
        raise Rejected(problems)
    said = {name: value for name, value in _values(draft).items() if name not in _ITS_OWN}
    said["served_by"] = draft.served_by or change.author.staff
    stored = Visit(id=draft.id, **said)
    _place(stored)
    if not change.add(stored):
        return
    items.add(change, draft.id, draft.items)
    for name in filter(None, map(one_line, draft.companions)):
        change.add(VisitCompanion(visit=draft.id, name=name))
    if draft.rating is not None:
        ratings.put(change, stored, draft.rating)


def of_day(branch: UUID, day: date, limit: int = MOST_OF_A_DAY, offset: int = 0) -> list[VisitRow]:
    """List a business day's visits, newest first, from the one at `offset` on."""
    return rows_of(execute(_OF_DAY, branch.hex, day.isoformat(), limit, offset).fetchall())


def of_customer(customer: UUID, limit: int = 50, before: datetime | None = None) -> list[VisitRow]:
    """List a customer's visits, newest first; those `before` a moment, to read on."""
    until = as_milliseconds(before or now() + timedelta(days=1))
    return rows_of(execute(_OF_CUSTOMER, customer.hex, until, limit, 0).fetchall())


def of_ids(ids: Sequence[UUID]) -> list[VisitRow]:
    """List visits by their ids, newest first."""
    if not ids:
        return []
    sql = _ROWS.format(chosen=_SOME.format(", ".join("?" * len(ids))))
    return rows_of(execute(sql, *(each.hex for each in ids), len(ids), 0).fetchall())


def last_within(customer: UUID, minutes: int = 20) -> VisitRow | None:
    """Return a customer's latest visit, if it was so short a time ago that it may be this one."""
    since = as_milliseconds(now() - timedelta(minutes=minutes))
    return next(iter(rows_of(execute(_SINCE, customer.hex, since, 1, 0).fetchall())), None)


def visit(visit_id: UUID) -> VisitRow | None:
    """Return one visit, also a voided one."""
    return next(iter(rows_of(execute(_ONE, visit_id.hex, 1, 0).fetchall())), None)


def rows_of(joined: list[Any]) -> list[VisitRow]:
    """Gather what `_ROWS` brings back: a row for each item and companion of a visit."""
    return [_row(list(run)) for _, run in groupby(joined, key=itemgetter(0))]


def _row(run: list[Any]) -> VisitRow:
    asked = {row[16]: row[17] for row in run if row[16]}
    came = {row[18]: row[19] for row in run if row[18]}
    first = run[0]
    return VisitRow(
        as_id(first[0]),
        as_id(first[1]), first[2],
        as_id(first[3]),
        as_moment(first[4]),
        as_day(first[5]),
        bool(first[6]), VisitKind(first[7]), Channel(first[8]), Outcome(first[9]),
        bool(first[10]), first[11], first[12], as_id(first[13]), first[14], first[15] or "",
        tuple(asked.values()), tuple(came.values()),
    )  # fmt: skip


def _values(draft: VisitDraft) -> dict[str, Any]:
    found = {name: getattr(draft, name) for name in _FIELDS}
    found["note"] = clean(draft.note)
    found["items"] = tuple(filter(None, map(one_line, draft.items)))
    found["companions"] = tuple(filter(None, map(one_line, draft.companions)))
    return found


def _place(stored: Visit) -> None:
    """Give a visit its day and its shift."""
    branch = str(stored.__data__["branch"]).replace("-", "")
    at = as_milliseconds(stored.at)
    day = times()[branch].day_of(stored.at)
    running = execute(_RUNNING, branch, day.isoformat(), at, at).fetchone()
    stored.business_day = day
    stored.__data__["shift"] = running and as_id(running[0])


def _accompany(change: Change, visit_id: UUID, names: tuple[str, ...]) -> None:
    """Leave exactly these companions with a visit."""
    wanted = list(filter(None, map(one_line, names)))
    for companion, name in execute(_COMPANIONS, visit_id.hex).fetchall():
        if name in wanted:
            wanted.remove(name)
        else:
            change.remove(change.fetch(VisitCompanion, as_id(companion)))
    for name in wanted:
        change.add(VisitCompanion(visit=visit_id, name=name))
