"""Open, upgrade and close the one database the notebook lives in."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import local
from typing import Any, cast

from peewee import DatabaseError, DatabaseProxy, InterfaceError, Proxy

from models.care.upgrading import kept_as_it_was
from models.engine import Engine, FileEngine, engine_for
from models.errors import Fault, NewerNotebook, Trouble
from models.faults import examine, trouble
from models.paths import is_url

MIGRATIONS = Path(__file__).with_name("migrations")


def _migration_files() -> list[Path]:
    return list(MIGRATIONS.glob("[0-9]*.py"))


KNOWN_MIGRATIONS = len(_migration_files())
_SHARED: Any = vars(Proxy)["obj"]  # the engine that all threads see


class Notebook(DatabaseProxy):
    """The one notebook; a thread may look `elsewhere` for a while, and others do not notice."""

    _elsewhere = local()

    @property
    def obj(self) -> Any:
        """The engine behind it, if one was named."""
        return getattr(self._elsewhere, "engine", None) or _SHARED.__get__(self)

    @obj.setter
    def obj(self, engine: Engine | None) -> None:
        _SHARED.__set__(self, engine)

    @contextmanager
    def elsewhere(self, engine: Engine) -> Iterator[None]:
        """Let the calling thread speak to another engine."""
        self._elsewhere.engine = engine
        try:
            engine.connect()
            yield
        finally:
            engine.close()
            self._elsewhere.engine = None


db = Notebook()


def open_notebook(place: str | Path, *, create: bool = True) -> list[str]:
    """Connect the calling thread for writing, upgrade, and return the migrations applied.

    Any other thread has no connection: a query from it fails at once.

    Raises:
        Trouble: the place holds no notebook, or does not let us write.
        NewerNotebook: a newer program wrote it; it has not been touched.
    """
    new = create and not is_url(place) and not Path(place).exists()
    if new and not Path(place).parent.is_dir():
        raise Trouble(Fault.NO_FOLDER, place)
    if not new and not is_url(place):
        examine(Path(place), KNOWN_MIGRATIONS)
    db.initialize(engine_for(place, new=new))
    try:
        return _connect_and_upgrade()
    except (DatabaseError, InterfaceError, OSError) as error:
        engine().close()
        raise (trouble(error, place) or error) from error


def connect_for_asking() -> None:
    """Connect the calling thread for reading; whatever it tries to write fails."""
    engine().connect()
    engine().forbid_writing()


def disconnect() -> None:
    """Close the calling thread's connection, if it has one."""
    engine().close()


def engine() -> Engine:
    """Return the engine behind `db`."""
    return cast(Engine, db.obj)


def place() -> str:
    """Return the file or the database the notebook lives in, for people to read."""
    return str(engine().database)


@contextmanager
def writing() -> Iterator[None]:
    """Hold one transaction that no other writer overlaps."""
    behind = engine()
    with behind.atomic():
        behind.take_turn()
        yield


@contextmanager
def looking() -> Iterator[None]:
    """See the notebook as of one moment, however long it takes; nobody else has to wait."""
    with engine().manual_commit():
        engine().begin_looking()
        try:
            yield
        finally:
            engine().rollback()


def execute(sql: str, *values: object) -> Any:
    """Run plain SQL that both engines understand, with ``?`` for each value."""
    return db.obj.run(sql, values)


def execute_many(sql: str, rows: "list[tuple[object, ...]]") -> None:
    """Run plain SQL once a row, as fast as the engine can."""
    engine().run_many(sql, rows)


def tidy() -> None:
    """Do, on the telling thread and while nobody waits, what commits have put off."""
    engine().tidy()


def _connect_and_upgrade() -> list[str]:
    engine().connect()
    if _is_of_today():
        cast(FileEngine, engine()).put_checkpoints_off()
        return []
    from playhouse.migrations import Runner  # noqa: PLC0415 - slow, and seldom needed

    runner = Runner(engine(), directory=str(MIGRATIONS))
    unknown = [migration.name for migration in runner.status() if migration.path is None]
    if unknown:
        engine().close()
        raise NewerNotebook(unknown)
    applied = _upgraded(runner)
    if isinstance(engine(), FileEngine):
        _mark_version()
    return applied


def _upgraded(runner: Any) -> list[str]:
    """Run what is pending; a file that already holds something is kept as it was before."""
    done = [migration for migration in runner.status() if migration.applied]
    if not done or len(done) == KNOWN_MIGRATIONS or not isinstance(engine(), FileEngine):
        return cast(list[str], runner.up())
    with kept_as_it_was(place()):
        try:
            return cast(list[str], runner.up())
        except BaseException:
            engine().close()
            raise


def _is_of_today() -> bool:
    """Tell that a file has all migrations we know and no other, without loading what runs them."""
    file = engine()
    if not isinstance(file, FileEngine) or file.pragma("user_version") != KNOWN_MIGRATIONS:
        return False
    applied = execute("SELECT name FROM schema_migration").fetchall()
    return {name for (name,) in applied} == {path.stem for path in _migration_files()}


def _mark_version() -> None:
    """Write the version where an older program sees it without opening the notebook."""
    file = cast(FileEngine, engine())
    if file.pragma("user_version") != KNOWN_MIGRATIONS:
        file.pragma("user_version", KNOWN_MIGRATIONS)
        file.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    file.put_checkpoints_off()
