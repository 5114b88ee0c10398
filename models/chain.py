"""Chain the journal: each entry's hash covers the one before it, so that no edit goes unseen."""

import secrets
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from itertools import chain
from typing import Any

from models.database import execute
from models.rows import sparse
from models.schema import Facts, written

Row = tuple[Any, ...]
START = "0" * 64
_PORTION = 1000
_LAST = "SELECT hash FROM change ORDER BY seq DESC LIMIT 1"
_ALL = """
    SELECT at, staff, till, action, "group", undoes, kind, record, person,
        before, after, salt, payload_hash, hash FROM change ORDER BY seq"""
_INSERT = """
    INSERT INTO change (at, staff, till, action, "group", undoes, kind, record, person,
        before, after, salt, payload_hash, hash) VALUES ({})"""


class Link:
    """The end of the chain within one transaction."""

    def __init__(self) -> None:
        row = execute(_LAST).fetchone()
        self._hash = row[0] if row else START

    def append(
        self, heading: tuple[object, ...], before: Facts | None, after: Facts | None
    ) -> None:
        """Write one entry.

        `heading` is at, staff, till, action, group, undoes, kind, record and person, as stored.
        """
        salt = secrets.token_hex(8)
        texts = (written(before), written(after))
        payload = payload_hash(salt, *texts)
        self._hash = entry_hash(heading, payload, self._hash)
        signs, values = sparse((*heading, *texts, salt, payload, self._hash))
        execute(_insert(signs), *values)


@cache
def _insert(signs: tuple[str, ...]) -> str:
    return _INSERT.format(", ".join(signs))


def payload_hash(salt: str, before: str | None, after: str | None) -> str:
    """Return the fingerprint of what an entry says; `salt` keeps it from being guessed."""
    return sha256("\x1f".join((salt, before or "", after or "")).encode()).hexdigest()


def entry_hash(heading: tuple[object, ...], payload: str, previous: str) -> str:
    """Return the fingerprint of an entry and of all before it."""
    plain = "\x1f".join(map(str, heading)).replace("-", "")
    return sha256(f"{plain}\x1f{payload}\x1f{previous}".encode()).hexdigest()


def _entries() -> Iterator[Row]:
    """Read all entries, not all at once: together they may be larger than the notebook."""
    found = execute(_ALL)
    return chain.from_iterable(iter(lambda: found.fetchmany(_PORTION), []))


def broken_at() -> int | None:
    """Return how many entries verify before the first that does not; None when all do."""
    previous = START
    for position, row in enumerate(_entries()):
        heading, (before, after, salt, payload, kept) = row[:9], row[9:]
        erased = salt is None and before is None and after is None
        if not erased and payload_hash(salt or "", before, after) != payload:
            return position
        if entry_hash(heading, payload, previous) != kept:
            return position
        previous = kept
    return None
