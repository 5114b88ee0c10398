"""Read a whole table without holding it: some thousand records at a time, in the order of ids."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from models import rows
from models.database import execute
from models.schema import Facts, Record, kind_of

AT_A_TIME = 2000
_BEFORE_ALL = "0" * 32


def pages(kind: type[Record]) -> Iterator[list[Facts]]:
    """Yield all records of one kind, as the journal would write them."""
    after = _BEFORE_ALL
    while found := execute(_page(kind), after).fetchall():
        yield [kind.facts_of_row(row) for row in found]
        after = str(found[-1][0]).replace("-", "")


def count(kind: type[Record]) -> int:
    """Return how many there are."""
    found: Any = execute(f"SELECT COUNT(*) FROM {kind_of(kind)}").fetchone()
    return int(found[0])


@cache
def _page(kind: type[Record]) -> str:
    names = ", ".join(rows.columns(kind))
    table = kind_of(kind)
    return f"SELECT {names} FROM {table} WHERE id > ? ORDER BY id LIMIT {AT_A_TIME}"
