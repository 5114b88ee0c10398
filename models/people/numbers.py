"""The short numbers people call customers by: each is given once, and never again."""

from models.database import execute

_KEY = "highest customer number"
_HIGHEST = "SELECT COALESCE(MAX(no), 0) FROM customer"
_GIVEN = "SELECT value FROM meta WHERE key = ?"
_KEEP = """
    INSERT INTO meta (key, value) VALUES (?, ?)
    ON CONFLICT (key) DO UPDATE SET value = excluded.value"""


def take(count: int = 1) -> int:
    """Set `count` numbers aside, inside a command, and return the first of them.

    They stay taken when the command is undone later, so that a number on a slip of paper
    never comes to mean somebody else.
    """
    first = max(_given(), int(execute(_HIGHEST).fetchone()[0])) + 1
    execute(_KEEP, _KEY, str(first + count - 1))
    return first


def _given() -> int:
    row = execute(_GIVEN, _KEY).fetchone()
    return int(row[0]) if row else 0
