"""What a notebook holds, to be compared with what it held before."""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from models.care import check
from models.database import db, execute
from models.engine import FileApart

_ALL = """
    SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL
    AND name NOT LIKE 'find_words%' AND name NOT LIKE 'find_digits%'
    AND name <> 'sqlite_sequence'"""

State = Mapping[str, str]


def state(place: Path) -> State:
    """Return a fingerprint of every table, with how it and its indexes are made."""
    found: dict[str, str] = {}
    with db.elsewhere(FileApart(place)):
        for name, made in execute(_ALL).fetchall():
            is_table = made.startswith("CREATE TABLE")
            rows = execute(f'SELECT * FROM "{name}" ORDER BY 1').fetchall() if is_table else []
            found[name] = sha256(repr((made, rows)).encode()).hexdigest()
    return found


def is_whole(place: Path) -> bool:
    """Tell whether pages, ties, find index, journal and all that is derived are as they must be."""
    return check.of_file(place).ok


def logged(place: Path) -> set[int]:
    """Return the numbers of the visits that a till has logged."""
    with db.elsewhere(FileApart(place)):
        notes = execute("SELECT note FROM visit WHERE customer_id IS NULL").fetchall()
    return {int(note.split()[0]) for (note,) in notes}
