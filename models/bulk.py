"""Rows added by the thousand: one batch names them all, one journal entry speaks for them."""

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from itertools import islice
from operator import itemgetter
from typing import Any
from uuid import UUID

from peewee import ForeignKeyField

from models import derived, rows
from models.changes import content
from models.database import engine, execute, execute_many
from models.derived import Learn
from models.errors import Obstacle, Refused
from models.histories import Watch
from models.schema import RECORD_TABLES, Facts, ImportBatch, Record, kind_of

_MANY = 5000
_AT_ONCE = 500
_INDEXES = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql <> ''"
_write = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode

Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """What many rows of a table look like: each has its own values of `names`, in this order.

    All others are `shared`, and nothing that anybody typed.
    """

    kind: type[Record]
    names: tuple[str, ...]
    shared: Facts = field(default_factory=dict)

    def facts(self, row: Row) -> Facts:
        """Return all that a row says."""
        own = dict(zip(self.names, row, strict=True))
        return {
            name: own[name] if name in own else self.shared[name] for name in _fields(self.kind)
        }


class Fingerprint:
    """A sha256 over the rows a batch adds, table by table, each in the order it was added."""

    def __init__(self) -> None:
        self._sums: dict[str, Any] = {}
        self._shapes: dict[str, Shape] = {}

    def take_in(self, shape: Shape, added: Sequence[Row]) -> None:
        """Cover more rows; in how many portions they come makes no difference."""
        kind = kind_of(shape.kind)
        so_far = self._sums.setdefault(kind, sha256())
        if self._shapes.get(kind) != shape:
            self._shapes[kind] = shape
            so_far.update(f"{_write([shape.names, shape.shared])},".encode())
        for start in range(0, len(added), _AT_ONCE):  # writing keeps other threads waiting
            so_far.update(f"{_write(added[start : start + _AT_ONCE])[1:-1]},".encode())

    def text(self) -> str:
        """Return what the batch keeps."""
        sums = sorted(f"{kind} {so_far.hexdigest()}\n" for kind, so_far in self._sums.items())
        return sha256("".join(sums).encode()).hexdigest()


def add(kind: type[Record], added: Iterable[Facts], fingerprint: Fingerprint) -> int:
    """Store many new rows of one table, each complete and naming its batch; return how many."""
    return add_rows(whole(kind), (tuple(facts.values()) for facts in added), fingerprint)


def add_rows(shape: Shape, added: Iterable[Row], fingerprint: Fingerprint) -> int:
    """Do the same for rows that share most of their values."""
    count = 0
    for portion in _portions(iter(added)):
        fingerprint.take_in(shape, portion)
        execute_many(*_statement(shape, portion))
        count += len(portion)
    return count


def whole(kind: type[Record]) -> Shape:
    """Return the shape of rows that share nothing."""
    return Shape(kind, _fields(kind))


@contextmanager
def without_indexes(*kinds: type[Record]) -> Iterator[None]:
    """Put off the indexes of some tables: made anew in the end, they cost a third.

    Meanwhile nothing may look for their rows by anything but ids.
    """
    names = [kind_of(kind) for kind in kinds]
    known = [] if engine().is_server else [row for name in names for row in _indexes(name)]
    for index, _ in known:
        execute(f'DROP INDEX "{index}"')
    yield
    for _, made in known:
        execute(made)


def settle(learn: Learn | None = None, watch: Watch | None = None) -> None:
    """Bring all that is derived in step with what was added or taken back in bulk.

    What `learn` and `watch` are told stands in `derived.remake`.
    """
    derived.remake(learn, watch)


def take_back(batch: UUID) -> None:
    """Remove every row that names a batch, unless somebody has worked on one since.

    Raises:
        Refused: a row was edited since, or something newer hangs on it.
    """
    derived.clear()
    for kind in reversed(_with_batches()):
        table = kind_of(kind)
        worked_on = f"SELECT id FROM {table} WHERE import_batch = ? AND version > 1"
        for (record,) in execute(worked_on, batch.hex).fetchall():
            _require_as_added(kind, str(record).replace("-", ""))
        for column in _to_itself(kind):  # its own rows may hang on each other
            let_go = f'UPDATE {table} SET "{column}" = NULL WHERE import_batch = ?'
            execute(let_go, batch.hex)
        execute(f"DELETE FROM {table} WHERE import_batch = ?", batch.hex)


def _require_as_added(kind: type[Record], record: str) -> None:
    """Refuse, unless all that was done to a record has been undone again."""
    oldest = "SELECT before FROM change WHERE record = ? ORDER BY seq LIMIT 1"
    (before,) = execute(oldest, record).fetchone()
    stored = rows.fetch(kind, record)
    if not before or not stored or content(json.loads(before)) != content(stored):
        raise Refused(Obstacle.CHANGED_SINCE)


def _indexes(table: str) -> list[tuple[str, str]]:
    """Return the names of a table's indexes and what makes each; its key is not among them."""
    found: list[tuple[str, str]] = execute(_INDEXES, table).fetchall()
    return found


def _to_itself(kind: type[Record]) -> list[str]:
    """Name the columns that lead to another row of the same table."""
    return [
        field.column_name
        for field in kind._meta.sorted_fields
        if isinstance(field, ForeignKeyField) and field.rel_model is kind
    ]


def _with_batches() -> Sequence[type[Record]]:
    return [kind for kind in RECORD_TABLES if kind is not ImportBatch]


def _portions(added: Iterator[Row]) -> Iterator[list[Row]]:
    while portion := list(islice(added, _MANY)):
        yield portion


def _statement(shape: Shape, portion: list[Row]) -> tuple[str, list[Row]]:
    """Write into the statement what all rows share, and what a portion shares that binds slowly."""
    signs = dict.fromkeys(shape.names, "?")
    signs |= {name: rows.literal(value) for name, value in shape.shared.items()}
    bound = list(range(len(shape.names)))
    for place, (name, value) in enumerate(zip(shape.names, portion[0], strict=True)):
        if type(value) in rows.SLOW and all(row[place] is value for row in portion):
            signs[name] = rows.literal(value)
            bound.remove(place)
    sql = rows.insert_named_sql(shape.kind, signs)
    few = len(bound) < len(shape.names)
    return sql, list(map(itemgetter(*bound), portion)) if few else portion


@cache
def _fields(kind: type[Record]) -> tuple[str, ...]:
    return tuple(field.name for field in kind._meta.sorted_fields)
