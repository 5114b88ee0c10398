"""Keep the drivers of database servers out of a start that needs none of them."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType
from typing import Any, cast

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


class _Alone:
    """Loads a module as its own loader would, without drivers.

    It is a loader and its finder by what they do: their base classes take long to load themselves.
    """

    def __init__(self, loader: Any = None) -> None:
        self._loader = loader

    def find_spec(self, name: str, path: Any, target: Any = None) -> ModuleSpec | None:
        """Find peewee, whoever is the first to import it."""
        if name != "peewee":
            return None
        spec = PathFinder.find_spec(name, path, target)
        if spec is not None:
            spec.loader = cast(Any, _Alone(spec.loader))
        return spec

    def create_module(self, spec: ModuleSpec) -> Any:
        """Leave it to the loader."""
        return self._loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        """Run the module while no driver is to be found."""
        with masked():
            self._loader.exec_module(module)


def keep_drivers_from_peewee() -> None:
    """Let peewee be loaded without drivers, when it is."""
    if not any(isinstance(finder, _Alone) for finder in sys.meta_path):
        sys.meta_path.insert(0, cast(Any, _Alone()))


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
