"""Read and write one record by SQL that is composed once a table, not once a call."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from types import NoneType
from typing import Any, cast

from models.database import execute, execute_many
from models.schema import Facts, Record

_HARMLESS = re.compile(r"[\w .,:{}\-]*")
SLOW = frozenset({bool, NoneType})  # to bind: the engine asks around for what they could become
LITERALS: Mapping[Any, str] = {None: "NULL", False: "FALSE", True: "TRUE"}


def fetch(kind: type[Record], record_id: str) -> Facts | None:
    """Return what is stored under an id, if anything."""
    row = execute(_select(kind), record_id).fetchone()
    return kind.facts_of_row(row) if row else None


def insert(kind: type[Record], facts: Facts) -> bool:
    """Store a new record, unless one has its id; tell whether it was stored."""
    signs, values = sparse(facts.values())
    return bool(execute(_insert(kind, signs), *values).rowcount)


def add_rows(sql: str, added: Iterable[Sequence[object]]) -> None:
    """Run an INSERT that has ``{}`` for the signs of each row's values."""
    alike: dict[tuple[str, ...], list[tuple[object, ...]]] = {}
    for row in added:
        signs, values = sparse(row)
        alike.setdefault(signs, []).append(tuple(values))
    for signs, some in alike.items():
        execute_many(sql.format(", ".join(signs)), some)


def update(kind: type[Record], facts: Facts) -> None:
    """Store a record again; naming its id would have SQLite look for rows that hang on it."""
    values = (value for name, value in facts.items() if name != "id")
    execute(_update(kind), *values, facts["id"])


def delete(kind: type[Record], record_id: str) -> None:
    """Take a record away."""
    execute(f"DELETE FROM {_table(kind)} WHERE id = ?", record_id)


def columns(kind: type[Record]) -> list[str]:
    """Name a table's columns, quoted, in the order of its facts."""
    return [f'"{field.column_name}"' for field in kind._meta.sorted_fields]


def insert_sql(kind: type[Record], signs: Sequence[str] = ()) -> str:
    """Return a statement that stores records; `signs` are ``?`` or a literal for each column."""
    names = columns(kind)
    values = ", ".join(signs or "?" * len(names))
    return f"INSERT INTO {_table(kind)} ({', '.join(names)}) VALUES ({values})"


def insert_named_sql(kind: type[Record], signs: Mapping[str, str]) -> str:
    """Return a statement that stores records; each field has ``?``, in this order, or a literal."""
    fields = kind._meta.fields
    names = ", ".join(f'"{fields[name].column_name}"' for name in signs)
    return f"INSERT INTO {_table(kind)} ({names}) VALUES ({', '.join(signs.values())})"


def sparse(values: Iterable[object]) -> tuple[tuple[str, ...], list[object]]:
    """Return the signs for some values in a statement, and those that are left to bind.

    What is nothing, true or false is written down: the engine is slow to bind it.
    """
    known = list(values)
    signs = tuple([LITERALS[value] if type(value) in SLOW else "?" for value in known])
    return signs, [value for value in known if type(value) not in SLOW]


def literal(value: str | float | None) -> str:
    """Write down a value that nobody typed; neither engine must take a sign in it for a slot."""
    if type(value) in SLOW:
        return LITERALS[value]
    if isinstance(value, int | float):
        return repr(value)
    if value is None or not _HARMLESS.fullmatch(value):
        raise ValueError(value)
    return f"'{value}'"


def _table(kind: type[Record]) -> str:
    return cast(str, kind._meta.table_name)


@cache
def _select(kind: type[Record]) -> str:
    return f"SELECT {', '.join(columns(kind))} FROM {_table(kind)} WHERE id = ?"


@cache
def _insert(kind: type[Record], signs: tuple[str, ...]) -> str:
    return f"{insert_sql(kind, signs)} ON CONFLICT (id) DO NOTHING"


@cache
def _update(kind: type[Record]) -> str:
    sets = ", ".join(f"{name} = ?" for name in columns(kind) if name != '"id"')
    return f"UPDATE {_table(kind)} SET {sets} WHERE id = ?"
