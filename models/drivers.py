"""Keep the drivers of database servers out of a start that needs none of them."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

_DRIVERS = ("psycopg", "psycopg2", "psycopg2cffi", "pymysql", "MySQLdb", "pysqlite3")


@contextmanager
def masked() -> Iterator[None]:
    """Let what is imported meanwhile believe that no such driver is installed.

    peewee loads each one it finds, and that takes longer than all else before the first window.
    """
    hidden = [name for name in _DRIVERS if name not in sys.modules]
    sys.modules.update(dict.fromkeys(hidden))  # type: ignore[arg-type]
    try:
        yield
    finally:
        for name in hidden:
            sys.modules.pop(name)


def import_peewee_alone() -> None:
    """Import peewee before anybody else does, without drivers."""
    with masked():
        import_module("peewee")


def bring_psycopg() -> None:
    """Give peewee the driver for PostgreSQL that a start without a server left out.

    Raises:
        ImportError: psycopg is not installed.
    """
    peewee: Any = import_module("peewee")
    if peewee.psycopg is not None:
        return
    psycopg, json = import_module("psycopg"), import_module("psycopg.types.json")
    status = import_module("psycopg.pq").TransactionStatus
    adapter = peewee.Psycopg3Adapter
    adapter.txn_idle, adapter.txn_inerror = status.IDLE, status.INERROR
    adapter.txn_unknown = status.UNKNOWN
    peewee.psycopg, peewee.TransactionStatus = psycopg, status
    peewee.Json_pg3, peewee.Jsonb_pg3 = json.Json, json.Jsonb
