"""Which merges stand, what each of them did, and which came after and build on one.

The journal has it all. A merge begins with its *mark*: the entry by which the one who goes becomes
a part of the one who stays. What it did reaches from there to the mark of the next merge in the
same group, or to the end of the group.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from itertools import pairwise
from operator import attrgetter
from uuid import UUID

from peewee import ForeignKeyField

from models import journal
from models.changes import Action
from models.journal import Entry
from models.schema import RECORDS, Customer, Facts, JournalEntry, Record, records

_SOME = 500


@dataclass(frozen=True, slots=True)
class Mark:
    """A merge that stands; `seq` tells which was earlier."""

    seq: int
    group: UUID
    keep: UUID
    gone: UUID


def mark_of(gone: UUID) -> Mark | None:
    """Return the merge by which a customer is a part of another, if they are."""
    return next(iter(_marks([gone])), None)


def done(mark: Mark) -> Sequence[Entry]:
    """List what a merge did, in order."""
    entries = journal.of_group(mark.group)
    starts = [place for place, entry in enumerate(entries) if _is_merge(entry)]
    for start, end in pairwise((*starts, len(entries))):
        if entries[start].record == mark.gone:
            return entries[start:end]
    return ()


def since(gone: UUID) -> datetime | None:
    """Return when somebody made a customer a part of another."""
    merges = (entry for entry in reversed(journal.history(gone)) if _is_merge(entry))
    return next((entry.at for entry in merges if entry.action is Action.MERGE), None)


def built_on(mark: Mark) -> list[Mark]:
    """List the merges that came after one and build on what it did, the earliest first.

    They moved something that it had moved, or had to do with the same customers.
    """
    found: list[Mark] = []
    concerned = set(_concerned(mark, done(mark)))
    for later in _later(mark):
        entries = done(later)
        its_own = {later.keep, later.gone, *(entry.record for entry in entries)}
        if concerned & its_own:
            found.append(later)
            concerned |= set(_concerned(later, entries))
    return found


def _later(mark: Mark) -> list[Mark]:
    query = Customer.select(Customer.id).where(Customer.merged_into.is_null(is_null=False))
    marks = _marks(records(query, _itself))
    return [other for other in marks if other.seq > mark.seq]


def _marks(merged: Sequence[UUID]) -> list[Mark]:
    """Find the marks of customers who are merged, the earliest first."""
    latest: dict[UUID, Mark] = {}
    for start in range(0, len(merged), _SOME):
        for mark in _marks_of_some(merged[start : start + _SOME]):
            latest[mark.gone] = mark
    return sorted(latest.values(), key=attrgetter("seq"))


def _marks_of_some(merged: Sequence[UUID]) -> Iterator[Mark]:
    query = JournalEntry.select(
        JournalEntry.seq, JournalEntry.group, JournalEntry.record, JournalEntry.before,
        JournalEntry.after,
    ).where(JournalEntry.record.in_(merged))  # fmt: skip
    return filter(None, records(query.order_by(JournalEntry.seq), _mark))


def _itself(customer: UUID) -> UUID:
    return customer


def _mark(seq: int, group: UUID, gone: UUID, before: str | None, after: str | None) -> Mark | None:
    keep = _merged_into(json.loads(before or "{}"), json.loads(after or "{}"))
    return Mark(seq, group, UUID(keep), gone) if keep else None


def _is_merge(entry: Entry) -> bool:
    return bool(_merged_into(entry.before or {}, entry.after or {}))


def _merged_into(before: Facts, after: Facts) -> str | None:
    """Return whom an entry makes a part of somebody; taken over from elsewhere, they were one."""
    was_apart = bool(before) and not before.get("merged_into")
    return after.get("merged_into") if was_apart else None


def _concerned(mark: Mark, entries: Iterable[Entry]) -> Iterator[UUID]:
    """Name what a merge moved, and every customer that was named in it."""
    yield from (mark.keep, mark.gone)
    for entry in entries:
        yield entry.record
        for name in customer_fields(RECORDS[entry.kind]):
            states = (entry.before or {}, entry.after or {})
            yield from (UUID(facts[name]) for facts in states if facts.get(name))


@cache
def customer_fields(kind: type[Record]) -> tuple[str, ...]:
    """Name the fields of a record that name a customer."""
    return tuple(
        field.name
        for field in kind._meta.sorted_fields
        if isinstance(field, ForeignKeyField) and field.rel_model is Customer
    )
