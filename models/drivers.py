"""Keep the drivers of database servers out of a start that needs none of them.

peewee loads each driver it finds, and that takes longer than all else before the first window. A
module that stands as nothing in `sys.modules` counts as not installed: so `models` hides the
drivers before anything can import peewee, and only a notebook on a server brings one back.
"""

import sys
from importlib import import_module
from typing import Any

_DRIVERS = ("psycopg", "psycopg2", "psycopg2cffi", "pymysql", "MySQLdb", "pysqlite3")
_MODULES: dict[str, Any] = sys.modules


def hide() -> None:
    """Let whoever looks for such a driver believe that none is installed."""
    for name in _DRIVERS:
        _MODULES.setdefault(name, None)


def bring_psycopg() -> None:
    """Give peewee the driver for PostgreSQL that a start without a server left out.

    Raises:
        ImportError: psycopg is not installed.
    """
    if _MODULES.get("psycopg", sys) is None:
        del _MODULES["psycopg"]
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
