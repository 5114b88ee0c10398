"""Take over all records of another notebook into a new one, just as they were."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import cast

from peewee import DatabaseError, ForeignKeyField

from models import bulk
from models.bulk import Fingerprint
from models.changes import Action, Change, command
from models.errors import Obstacle, Refused
from models.exchange.everything import pages, record_file
from models.exchange.everything.record_file import NotWhole
from models.faults import trouble
from models.schema import RECORD_TABLES, RECORDS, Customer, Facts, Record, Visit, kind_of


@dataclass(frozen=True, slots=True)
class Taken:
    """What a notebook holds once it has taken over another."""

    records: int
    customers: int
    visits: int


@command(Action.TAKE_OVER)
def take_over(change: Change, path: Path) -> Taken:
    """Store every record of a file in a notebook that has none yet, ids and dates as they were.

    Rows that came in by thousands are spoken for by their batch, as before; each of the others
    gets an entry in the journal.

    Raises:
        NotWhole: the file is no complete export, or one of a newer program.
        Refused: the notebook is not new.
    """
    said = record_file.counts(path)
    if any(map(pages.count, RECORD_TABLES)):
        raise Refused(Obstacle.NOT_EMPTY)
    try:
        stored = _stored(change, path)
    except DatabaseError as error:
        if trouble(error, path):
            raise
        raise NotWhole(path) from error
    if any(stored.get(name, 0) != number for name, number in said.items()):
        raise NotWhole(path)
    bulk.settle()
    return Taken(
        sum(stored.values()), stored.get(kind_of(Customer), 0), stored.get(kind_of(Visit), 0)
    )


def _stored(change: Change, path: Path) -> dict[str, int]:
    stored: dict[str, int] = {}
    fingerprint = Fingerprint()
    for name, run in groupby(record_file.records(path), key=itemgetter(0)):
        if name not in RECORDS:
            raise NotWhole(path)
        kind = RECORDS[name]
        every = (_complete(kind, facts, path) for _, facts in run)
        noted = _noted(change, kind, _referred_first(kind, every))
        stored[name] = stored.get(name, 0) + bulk.add(kind, noted, fingerprint)
    return stored


def _complete(kind: type[Record], facts: Facts, path: Path) -> Facts:
    """Bring facts into the order of the table; what an older program did not know is as usual."""
    usual = _usual(kind)
    if not facts.keys() <= usual.keys() or "id" not in facts:
        raise NotWhole(path)
    return {**usual, **facts}


def _usual(kind: type[Record]) -> Facts:
    facts = kind().facts()
    return facts | {"id": None}


def _noted(change: Change, kind: type[Record], every: Iterator[Facts]) -> Iterator[Facts]:
    for facts in every:
        if not facts["import_batch"] or facts["version"] != 1:
            change.take_over(kind, facts)
        yield facts


def _referred_first(kind: type[Record], every: Iterator[Facts]) -> Iterator[Facts]:
    """Put what refers to another row of its own table behind that one."""
    name = _self_reference(kind)
    waiting: dict[str, Facts] = {}
    for facts in every:
        if name and facts[name]:
            waiting[facts["id"]] = facts
        else:
            yield facts
    while waiting:
        ready = [facts for facts in waiting.values() if facts[cast(str, name)] not in waiting]
        if not ready:
            raise ValueError(name)  # each waits for another
        yield from ready
        for facts in ready:
            del waiting[facts["id"]]


def _self_reference(kind: type[Record]) -> str | None:
    fields: Mapping[str, object] = kind._meta.fields
    names = (
        name
        for name, field in fields.items()
        if isinstance(field, ForeignKeyField) and field.rel_model is kind
    )
    return next(names, None)
