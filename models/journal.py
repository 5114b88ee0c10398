"""What was changed, by whom, before and after; and how to take it back."""

import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from uuid import UUID

from peewee import IntegrityError, fn

from models import bulk
from models.changes import Action, Change, command, content
from models.database import db
from models.errors import Obstacle, Refused
from models.schema import (
    RECORDS,
    Facts,
    ImportBatch,
    Item,
    JournalEntry,
    Record,
    Tag,
    kind_of,
    records,
)

_TAKING_BACK = frozenset({Action.UNDO, Action.REDO})
_NOT_BY_HAND = frozenset({Action.OPEN_BRANCH, Action.FILL_DEMO, Action.FIT, Action.TAKE_OVER})
_WORDS = (Item, Tag)  # made on first use, and left where others have used them since


@dataclass(frozen=True, slots=True)
class Entry:
    """One record, before and after one command."""

    at: datetime
    staff: UUID | None
    action: Action
    group: UUID
    undoes: UUID | None
    kind: str
    record: UUID
    person: UUID | None
    before: Facts | None
    after: Facts | None


@dataclass(frozen=True, slots=True)
class Step:
    """One command of the day: what undo and redo speak about."""

    group: UUID
    action: Action
    undoes: UUID | None
    person: UUID | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Undoable:
    """What Ctrl+Z would take back and Ctrl+Y do again; `redo` names the command undone."""

    undo: Step | None
    redo: Step | None


def history(record: UUID) -> Sequence[Entry]:
    """List what happened to one record, oldest first."""
    return _entries(JournalEntry.record == record)


def of_group(group: UUID) -> Sequence[Entry]:
    """List what one command did, in order."""
    return _entries(JournalEntry.group == group)


def of_person(customer: UUID, limit: int = 200) -> Sequence[Entry]:
    """List what was changed about one customer, latest first."""
    query = JournalEntry.select(*_COLUMNS).where(JournalEntry.person == customer)
    return records(query.order_by(JournalEntry.seq.desc()).limit(limit), _entry)


def undoable(since: datetime) -> Undoable:
    """Tell what can be taken back and done again, of all that was done since a moment.

    A command counts as undone while an `undo` of it stands that was not itself redone.
    """
    older = JournalEntry.alias()
    last_before = older.select(older.seq).where(older.at < since).order_by(older.seq.desc())
    query = (
        JournalEntry.select(
            JournalEntry.group, JournalEntry.action, JournalEntry.undoes, JournalEntry.person,
            JournalEntry.at,
        )
        .where(JournalEntry.seq > fn.COALESCE(last_before.limit(1), 0))
        .order_by(JournalEntry.seq)
    )  # fmt: skip
    steps = [_step(list(run)) for _, run in groupby(records(query, _as_step), lambda s: s.group)]
    return _latest(steps)


@command(Action.UNDO)
def undo(change: Change, group: UUID) -> None:
    """Put every record of `group` back as it was before; refuse if one has changed since."""
    _turn_back(change, group)


@command(Action.REDO)
def redo(change: Change, group: UUID) -> None:
    """Do again what the undo `group` took back; refuse if a record has changed since."""
    _turn_back(change, group)


_COLUMNS = (
    JournalEntry.at,
    JournalEntry.staff,
    JournalEntry.action,
    JournalEntry.group,
    JournalEntry.undoes,
    JournalEntry.kind,
    JournalEntry.record,
    JournalEntry.person,
    JournalEntry.before,
    JournalEntry.after,
)


def _latest(steps: Sequence[Step]) -> Undoable:
    """Walk back from the latest step, skipping what was undone and what was redone."""
    inactive: set[UUID] = set()
    by_group = {step.group: step for step in steps}
    redo: Step | None = None
    for step in reversed(steps):
        if step.group in inactive or step.action in _NOT_BY_HAND:
            continue
        if step.undoes:
            inactive.add(step.undoes)
        if step.action not in _TAKING_BACK:
            return Undoable(step, redo)
        if step.action is Action.UNDO and redo is None and step.undoes in by_group:
            redo = step
    return Undoable(None, redo)


def _as_step(group: UUID, action: str, undoes: UUID, person: UUID, at: datetime) -> Step:
    return Step(group, Action(action), undoes, person, at)


def _step(run: Sequence[Step]) -> Step:
    """Speak for all entries of a group; the first that is about somebody names whom."""
    return next((step for step in run if step.person), run[0])


def _entries(condition: object) -> list[Entry]:
    query = JournalEntry.select(*_COLUMNS).where(condition)
    return records(query.order_by(JournalEntry.seq), _entry)


def _entry(*row: object) -> Entry:
    at, staff, action, group, undoes, kind, record, person, before, after = row
    read = (None if facts is None else json.loads(str(facts)) for facts in (before, after))
    return Entry(at, staff, Action(action), group, undoes, kind, record, person, *read)  # type: ignore[arg-type]


def _turn_back(change: Change, group: UUID) -> None:
    change.undoes = group
    with change.wholesale():
        for entry in reversed(_entries(JournalEntry.group == group)):
            _move(change, entry, entry.after, entry.before)


def _move(change: Change, entry: Entry, source: Facts | None, target: Facts | None) -> None:
    """Turn the record `source` describes into what `target` describes, if it still is that."""
    kind = RECORDS[entry.kind]
    current = kind.get_or_none(kind.id == entry.record)
    if (current is None) != (source is None):
        raise Refused(Obstacle.CHANGED_SINCE)
    try:
        if current is None or source is None:
            change.save(_again(kind, target or {}))
        elif target is None:
            _require(current, content(source))
            _take_away(change, current)
        else:
            _require(current, _differing(source, target))
            for name, value in _differing(target, source).items():
                setattr(current, name, kind.of({name: value}).__data__[name])
            change.save(current)
    except IntegrityError as error:
        raise Refused(Obstacle.STILL_NEEDED) from error


def _again(kind: type[Record], facts: Facts) -> Record:
    """Bring a removed record back; a batch's rows are gone for good."""
    if kind_of(kind) == kind_of(ImportBatch):
        raise Refused(Obstacle.GONE)
    return kind.of(facts)


def _take_away(change: Change, record: Record) -> None:
    if isinstance(record, ImportBatch):
        bulk.take_back(record.id)
        change.remove(record)
        bulk.settle()
    elif isinstance(record, _WORDS):
        with suppress(IntegrityError), db.atomic():
            change.remove(record)
    else:
        change.remove(record)


def _differing(facts: Facts, other: Facts) -> Facts:
    return {name: value for name, value in content(facts).items() if value != other[name]}


def _require(current: Record, facts: Facts) -> None:
    stored = current.facts()
    if any(stored[name] != value for name, value in facts.items()):
        raise Refused(Obstacle.CHANGED_SINCE)
