"""Copy a notebook while others write in it, and look at the copy before it gets a name."""

import os
from collections.abc import Callable
from contextlib import suppress
from hashlib import file_digest
from pathlib import Path
from typing import Any

from models.care.flaws import Damaged, Flaw
from models.care.shelf import SIDECARS, UNFINISHED, make_names_sure, make_sure
from models.engine import APPLICATION_ID, DRIVER_ERRORS, FileApart, FileEngine
from models.errors import Fault
from models.faults import trouble

_FIND_TABLES = ("find_words", "find_digits")
_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
_HOURS_OLD = 3600

Look = Callable[[Path], list[Flaw]]


def copy(source: Path, part: Path, look: Look) -> None:
    """Copy `source` to `part` in one step, and try the copy; nothing is left of a bad one.

    `source` may be in use. Waits for no writer but those of one moment.

    Raises:
        Damaged: the copy does not hold what a notebook must.
        OSError: the disk does not do what it should; or a driver's error saying so.
    """
    discard(part)
    part.touch(mode=0o600)
    try:
        _require_whole(_tried(source, part) or look(part), source)
        with part.open("rb+") as file:
            make_sure(file.fileno())
    except BaseException:
        with suppress(OSError):
            discard(part)
        raise


def stand(part: Path, target: Path) -> None:
    """Give a finished copy its name, surely."""
    part.replace(target)
    make_names_sure(target.parent)


def discard(part: Path) -> None:
    """Remove an unfinished copy and what an engine made beside it."""
    part.unlink(missing_ok=True)
    discard_log(part)


def discard_log(path: Path) -> None:
    """Remove what an engine keeps beside a file that is about to be another one."""
    for suffix in SIDECARS:
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def sums(path: Path, question: str) -> tuple[int, tuple[Any, ...]]:
    """Return a file's version and one row of it, asked on a connection of its own."""
    engine = FileApart(path, reading=True)
    engine.connect()
    try:
        return engine.pragma("user_version"), engine.execute_sql(question).fetchone()
    finally:
        engine.close()


def sweep(folder: Path, now: float) -> None:
    """Remove what copies left that were killed; `now` in seconds, and none younger than an hour."""
    for left in folder.glob(f"*{UNFINISHED}*"):
        with suppress(OSError):
            if abs(now - left.stat().st_mtime) > _HOURS_OLD:
                left.unlink()


def fingerprint(path: Path) -> str:
    """Return the sha256 of a file."""
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def structure(engine: FileEngine) -> list[Flaw]:
    """Look at a connected file from below: pages, ties between rows, the indexes of the find field.

    It needs to know no version of the tables.
    """
    if engine.pragma("application_id") != APPLICATION_ID:
        return [Flaw.TABLES]
    if engine.execute_sql("PRAGMA quick_check(1)").fetchall() != [("ok",)]:
        return [Flaw.PAGES]
    flaws = [Flaw.TIES] if engine.execute_sql("PRAGMA foreign_key_check").fetchall() else []
    return flaws if _finds(engine) else [*flaws, Flaw.FIND_INDEX]


def looked_at_from_below(part: Path) -> list[Flaw]:
    """Look at a file's structure on a connection of its own."""
    engine = FileApart(part)
    engine.connect()
    try:
        return structure(engine)
    except DRIVER_ERRORS:
        return [Flaw.PAGES]
    finally:
        engine.close()


def _finds(engine: FileEngine) -> bool:
    there = {name for (name,) in engine.execute_sql("SELECT name FROM sqlite_master").fetchall()}
    try:
        for table in there.intersection(_FIND_TABLES):
            check = f"INSERT INTO {table} ({table}, rank) VALUES ('integrity-check', 1)"
            engine.execute_sql(check)
    except DRIVER_ERRORS:
        return False
    return True


def _require_whole(flaws: list[Flaw], source: Path) -> None:
    if flaws:
        raise Damaged(flaws, str(source))


def _tried(source: Path, part: Path) -> list[Flaw]:
    """Copy, and take an engine that finds no sense in the pages for a flaw of theirs."""
    try:
        return _copied(source, part)
    except DRIVER_ERRORS as error:
        found = trouble(error, source)
        if found is None or found.fault is not Fault.DAMAGED:
            raise
        return [Flaw.PAGES]


def _copied(source: Path, part: Path) -> list[Flaw]:
    """Copy, and count every table on both sides as of the same moment."""
    here = FileApart(source, reading=not _is_writable(source))
    there = FileApart(part, new=True)
    here.connect()
    there.connect()
    try:
        there.execute_sql("PRAGMA synchronous = off")  # the file is synced as a whole later
        here.execute_sql("BEGIN")
        before = _counts(here)
        there.fill_from(here)
        here.execute_sql("COMMIT")
        there.execute_sql("PRAGMA journal_mode = delete").fetchall()
        return [] if _counts(there) == before else [Flaw.COUNTS]
    finally:
        here.close()
        there.close()


def _counts(engine: FileEngine) -> dict[str, int]:
    names = [name for (name,) in engine.execute_sql(_TABLES).fetchall()]
    return {
        name: engine.execute_sql(f'SELECT COUNT(*) FROM "{name}"').fetchone()[0] for name in names
    }


def _is_writable(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
