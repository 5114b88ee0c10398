"""Tell whether a notebook holds what it must, and how much."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from models import chain, derived
from models.care.copies import structure
from models.care.flaws import Flaw
from models.database import KNOWN_MIGRATIONS, db, engine, execute
from models.engine import DRIVER_ERRORS, FileApart, FileEngine
from models.errors import Fault
from models.faults import trouble
from models.finding import find_index

_CUSTOMERS = """
    SELECT COUNT(*) FROM customer WHERE binned_at IS NULL AND merged_into_id IS NULL"""
_VISITS = "SELECT COUNT(*) FROM visit WHERE voided_at IS NULL"
_LAST = "SELECT hash FROM change ORDER BY seq DESC LIMIT 1"


@dataclass(frozen=True, slots=True)
class Condition:
    """How a notebook is. `schema` counts its migrations; `last` names the journal's last entry.

    Numbers are None where damage hides them.
    """

    schema: int | None
    customers: int | None
    visits: int | None
    last: str
    flaws: Sequence[Flaw]

    @property
    def ok(self) -> bool:
        """Tell that nothing is wrong."""
        return not self.flaws


def of_file(path: Path, *, counts_anew: bool = True) -> Condition:
    """Examine a file from end to end, on a connection of its own; in use or not.

    What is derived need not be counted anew where only the records matter: it can be remade.
    """
    try:
        with db.elsewhere(FileApart(path)):
            return of_open(counts_anew=counts_anew)
    except DRIVER_ERRORS:
        return Condition(None, None, None, "", [Flaw.PAGES])


def of_open(*, counts_anew: bool = True) -> Condition:
    """Examine the notebook the calling thread is connected to; it must be allowed to write."""
    schema = _schema()
    flaws = _flaws(schema, counts_anew=counts_anew)
    last = _one(_LAST)
    return Condition(
        schema, _number(_one(_CUSTOMERS)), _number(_one(_VISITS)), str(last or ""), flaws
    )


def glance(path: Path) -> Condition:
    """Read how much a file holds without looking for flaws, and without touching it."""
    try:
        with db.elsewhere(FileApart(path, reading=True)):
            counts = (_number(_one(_CUSTOMERS)), _number(_one(_VISITS)))
            return Condition(_schema(), *counts, str(_one(_LAST) or ""), [])
    except (*DRIVER_ERRORS, OSError):
        return Condition(None, None, None, "", [Flaw.PAGES])


def reads_well(path: Path) -> bool:
    """Tell whether all pages of a file can be read, while others write in it as they like."""
    try:
        with db.elsewhere(FileApart(path)):
            return bool(execute("PRAGMA quick_check(1)").fetchall() == [("ok",)])
    except DRIVER_ERRORS as error:
        found = trouble(error, path)
        return found is not None and found.fault is not Fault.DAMAGED


def flaws_of_records(path: Path) -> list[Flaw]:
    """List what is wrong with what a file holds, but for what can be counted from it."""
    return list(of_file(path, counts_anew=False).flaws)


def _flaws(schema: int | None, *, counts_anew: bool) -> list[Flaw]:
    file = engine()
    if isinstance(file, FileEngine):
        flaws = _tried(lambda: structure(file), [Flaw.PAGES])
        if flaws or schema != KNOWN_MIGRATIONS:
            return flaws  # an older notebook's meaning is checked once it is upgraded
    flaws = _tried(_of_the_journal, [Flaw.JOURNAL])
    return [*flaws, *_tried(_of_what_is_derived, [Flaw.DERIVED])] if counts_anew else flaws


def _of_the_journal() -> list[Flaw]:
    return [] if chain.broken_at() is None else [Flaw.JOURNAL]


def _of_what_is_derived() -> list[Flaw]:
    wrong = set(derived.damaged())
    flaws = [Flaw.FIND_INDEX] if find_index.__name__ in wrong else []
    return flaws if wrong <= {find_index.__name__} else [*flaws, Flaw.DERIVED]


def _tried(look: Callable[[], list[Flaw]], otherwise: list[Flaw]) -> list[Flaw]:
    """Look, and take an engine that stumbles for a flaw of what it was looking at."""
    try:
        return look()
    except (*DRIVER_ERRORS, ValueError):
        return otherwise


def _schema() -> int | None:
    file = engine()
    if isinstance(file, FileEngine):
        return _number(file.pragma("user_version"))
    return _number(_one("SELECT COUNT(*) FROM schema_migration"))


def _one(sql: str) -> object:
    try:
        row = execute(sql).fetchone()
    except DRIVER_ERRORS:
        return None
    return row[0] if row else None


def _number(value: object) -> int | None:
    return value if isinstance(value, int) else None
