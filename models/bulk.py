"""Rows added by the thousand: one batch names them all, one journal entry speaks for them."""

from collections.abc import Iterable, Sequence
from hashlib import sha256
from uuid import UUID

from models import derived, rows
from models.database import execute, execute_many
from models.errors import Obstacle, Refused
from models.schema import RECORD_TABLES, Facts, ImportBatch, Record, kind_of, written

_MANY = 5000


class Fingerprint:
    """A sha256 over the rows a batch adds, in the order they were added."""

    def __init__(self) -> None:
        self._sum = sha256()

    def take_in(self, kind: type[Record], facts: Facts) -> None:
        """Cover one more row."""
        self._sum.update(f"{kind_of(kind)}{written(facts)}\n".encode())

    def text(self) -> str:
        """Return what the batch keeps."""
        return self._sum.hexdigest()


def add(kind: type[Record], added: Iterable[Facts], fingerprint: Fingerprint) -> int:
    """Store many new rows of one table, each complete and naming its batch; return how many."""
    count, waiting = 0, []
    for facts in added:
        fingerprint.take_in(kind, facts)
        waiting.append(tuple(facts.values()))
        if len(waiting) == _MANY:
            count += _store(kind, waiting)
            waiting = []
    return count + _store(kind, waiting)


def settle() -> None:
    """Bring all that is derived in step with what was added or taken back in bulk."""
    derived.remake()


def take_back(batch: UUID) -> None:
    """Remove every row that names a batch, unless somebody has worked on one since.

    Raises:
        Refused: a row was edited since, or something newer hangs on it.
    """
    derived.clear()
    for kind in reversed(_with_batches()):
        table = kind_of(kind)
        edited = execute(
            f"SELECT 1 FROM {table} WHERE import_batch = ? AND version > 1 LIMIT 1", batch.hex
        ).fetchone()
        if edited:
            raise Refused(Obstacle.CHANGED_SINCE)
        execute(f"DELETE FROM {table} WHERE import_batch = ?", batch.hex)


def _with_batches() -> Sequence[type[Record]]:
    return [kind for kind in RECORD_TABLES if kind is not ImportBatch]


def _store(kind: type[Record], waiting: list[tuple[object, ...]]) -> int:
    if waiting:
        execute_many(rows.insert_sql(kind), waiting)
    return len(waiting)
