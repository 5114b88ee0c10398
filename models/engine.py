"""The two engines a notebook can live in; nothing else opens a database."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import sqlcipher3
from peewee import (
    Database,
    DatabaseError,
    DataError,
    ExceptionWrapper,
    IntegrityError,
    InterfaceError,
    InternalError,
    NotSupportedError,
    OperationalError,
    PostgresqlDatabase,
    ProgrammingError,
)
from playhouse.sqlcipher_ext import SqlCipherDatabase

from models.drivers import bring_psycopg
from models.errors import Fault, Trouble
from models.paths import is_url

OLDEST_SQLITE = (3, 51, 3)  # before it, two connections in WAL mode could corrupt the file
APPLICATION_ID = 0x52454C4E
PRAGMAS = {
    "cipher_log_level": "NONE",  # it would write to stderr
    "busy_timeout": 5000,
    "journal_mode": "wal",
    "synchronous": "full",
    "foreign_keys": 1,
    "secure_delete": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "journal_size_limit": 8 << 20,
    "cache_size": -65536,
    "temp_store": "memory",
}
APART = ("cipher_log_level", "busy_timeout", "foreign_keys", "trusted_schema", "cell_size_check",
         "cache_size", "temp_store")  # fmt: skip
DRIVER_ERRORS = (DatabaseError, InterfaceError, sqlcipher3.Error)  # pyright: ignore[reportAttributeAccessIssue]
WRITERS_LOCK = 0x7E05
_OURS = (
    DatabaseError, DataError, IntegrityError, InterfaceError, InternalError, NotSupportedError,
    OperationalError, ProgrammingError,
)  # fmt: skip
_BY_NAME = ExceptionWrapper({error.__name__: error for error in _OURS})


class Engine(Database):
    """What both engines promise."""

    is_server: bool

    def connection(self) -> Any:
        """Return the calling thread's connection; peewee's own would quietly open one."""
        if self.is_closed():
            raise InterfaceError("this thread has no connection")
        return super().connection()  # type: ignore[no-untyped-call]

    def run(self, sql: str, values: Sequence[object]) -> Any:
        """Run plain SQL that has ``?`` for each value."""
        return self.execute_sql(sql, values)

    def run_many(self, sql: str, rows: Sequence[Sequence[object]]) -> None:
        """Run plain SQL once a row, as fast as the engine can."""
        with _BY_NAME:
            self.cursor().executemany(sql, rows)

    def forbid_writing(self) -> None:
        """Let the calling thread's connection read only."""
        raise NotImplementedError

    def take_turn(self) -> None:
        """Wait until no other transaction writes, and keep others waiting until this one ends."""
        raise NotImplementedError

    def begin_looking(self) -> None:
        """Begin a transaction that sees the notebook as of one moment, whoever writes meanwhile."""
        raise NotImplementedError

    def version(self) -> tuple[object, ...]:
        """Return what is another as soon as anybody has written, on the calling thread."""
        raise NotImplementedError

    def tidy(self) -> None:
        """Do, while nobody waits, what commits have put off."""


class FileEngine(Engine, SqlCipherDatabase):  # type: ignore[misc]
    """A SQLite file, through the one SQLite library the program carries."""

    is_server = False
    field_types = SqlCipherDatabase.field_types | {"DATE": "TEXT"}

    def __init__(self, path: Path, *, new: bool = False) -> None:
        if sqlcipher3.sqlite_version_info < OLDEST_SQLITE:
            raise RuntimeError(f"SQLite {sqlcipher3.sqlite_version_info} is too old")
        mark = {"application_id": APPLICATION_ID} if new else {}
        super().__init__(
            str(path), pragmas=mark | PRAGMAS, lock_type="IMMEDIATE", autoconnect=False
        )
        self._path = path
        self._file: tuple[int, int] | None = None

    def execute_sql(self, sql: str, params: Sequence[object] | None = None) -> Any:
        """Do what peewee does, by a shorter way while nobody listens."""
        if self.query_hooks:
            return super().execute_sql(sql, params)  # type: ignore[no-untyped-call]
        with _BY_NAME:
            return self.cursor().execute(sql, params or ())

    def forbid_writing(self) -> None:
        """Let the calling thread's connection read only."""
        self.pragma("query_only", 1)

    def put_checkpoints_off(self) -> None:
        """Leave checkpoints to `tidy`, so that no commit waits for one."""
        self.pragma("wal_autocheckpoint", 0)
        self._file = self._identity()

    def take_turn(self) -> None:
        """Make sure the file is still the one that was opened; BEGIN IMMEDIATE has waited."""
        if self._file is not None and self._identity() != self._file:
            raise Trouble(Fault.REPLACED, self._path)

    def begin_looking(self) -> None:
        """Begin a transaction that sees the notebook as of one moment, whoever writes meanwhile."""
        self.execute_sql("BEGIN DEFERRED")

    def version(self) -> tuple[object, ...]:
        """Return what is another as soon as anybody has written, on the calling thread."""
        others = self.execute_sql("PRAGMA data_version").fetchone()
        own = self.execute_sql("SELECT total_changes()").fetchone()
        return (*others, *own)

    def tidy(self) -> None:
        """Move what was committed from the log into the file."""
        self.execute_sql("PRAGMA wal_checkpoint(PASSIVE)").fetchall()

    def _identity(self) -> tuple[int, int]:
        try:
            stat = self._path.stat()
        except FileNotFoundError:
            return (0, 0)
        return (stat.st_dev, stat.st_ino)


class FileApart(FileEngine):
    """A file beside the notebook, left in the mode it is in. None is begun unless it is `new`."""

    def __init__(self, path: Path, *, reading: bool = False, new: bool = False) -> None:
        super().__init__(path)
        self._pragmas = [(name, PRAGMAS[name]) for name in APART]
        if not new:
            there = f"{path.resolve().as_uri()}?mode=rw"
            self.database = _for_reading(path) if reading else there
            self.connect_params["uri"] = True

    def fill_from(self, source: FileEngine) -> None:
        """Copy all of another file into this one, in one step that no writer disturbs."""
        source.connection().backup(self.connection(), pages=-1)


def _for_reading(path: Path) -> str:
    """Name a file so that opening it makes none beside it, unless its log must be read too."""
    with path.open("rb") as file:
        is_logged = file.read(19)[18:] == b"\x02"
    has_log = path.with_name(f"{path.name}-wal").exists()
    mode = "mode=ro" if has_log or not is_logged else "immutable=1"
    return f"{path.resolve().as_uri()}?{mode}"


class ServerEngine(Engine, PostgresqlDatabase):
    """A PostgreSQL database, for several tills."""

    is_server = True

    def __init__(self, url: str) -> None:
        bring_psycopg()
        super().__init__(url, prefer_psycopg3=True, autoconnect=False, connect_timeout=3)

    def run(self, sql: str, values: Sequence[object]) -> Any:
        """Run plain SQL that has ``?`` for each value."""
        return self.execute_sql(sql.replace("?", "%s"), values)

    def run_many(self, sql: str, rows: Sequence[Sequence[object]]) -> None:
        """Run plain SQL once a row, as fast as the engine can."""
        super().run_many(sql.replace("?", "%s"), rows)

    def forbid_writing(self) -> None:
        """Let the calling thread's connection read only."""
        self.execute_sql("SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY")

    def begin_looking(self) -> None:
        """Begin a transaction that sees the notebook as of one moment, whoever writes meanwhile."""
        self.execute_sql("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")

    def version(self) -> tuple[object, ...]:
        """Return what is another as soon as anybody has written: which writers have finished."""
        found: tuple[object, ...] = self.execute_sql(
            "SELECT CAST(txid_current_snapshot() AS TEXT)"
        ).fetchone()
        return found

    def take_turn(self) -> None:
        """Queue behind the other tills, so that the journal's order is the order of commits."""
        self.execute_sql("SELECT pg_advisory_xact_lock(%s)", (WRITERS_LOCK,))


def engine_for(place: str | Path, *, new: bool = False) -> Engine:
    """Choose the engine: a path is a file, a ``postgresql://`` URL a server."""
    return ServerEngine(str(place)) if is_url(place) else FileEngine(Path(place), new=new)
