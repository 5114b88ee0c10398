"""Who may stand in a list: neither archived, moved nor dead, not thrown away, not merged."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from uuid import UUID

from models.database import execute
from models.insights.reading.counted import portions
from models.insights.reading.news import CUSTOMER, News
from models.kinds import MayContact
from models.people.called import shown
from models.people.customer_rows import Key, key_of
from models.people.segments import LISTED

_AT_A_TIME = 10_000
_LISTED = f"standing = 'active' AND {LISTED}"
_UNLISTED = f"SELECT id FROM customer WHERE NOT ({_LISTED})"
_NOT_TO_CONTACT = "SELECT id FROM customer WHERE may_contact = ?"
_PEOPLE = f"""
    SELECT id, no, name, described_as FROM customer
    WHERE id IN ({{}}) AND CASE WHEN {_LISTED} THEN 1 ELSE 0 END = 1"""  # found by id, not standing
_REFS = """
    SELECT customer_id, ref FROM customer_ref WHERE customer_id IN ({})
    ORDER BY customer_id, id DESC"""  # of several the first one given is read last, and stays
_COUNT = f"SELECT COUNT(*) FROM customer WHERE {_LISTED}"


@dataclass(frozen=True, slots=True)
class Person:
    """A customer as a list names them."""

    id: UUID
    no: int
    name: str


class LeftOut:
    """Reads who is left out, once, and only if wanted."""

    def after(self, news: News) -> "LeftOut | None":
        """Return the same while no customer has changed."""
        return None if CUSTOMER in news.kinds else self

    @cached_property
    def of_lists(self) -> frozenset[Key]:
        """All who stand in no list."""
        return frozenset(key_of(key) for (key,) in execute(_UNLISTED).fetchall())

    @cached_property
    def of_contact(self) -> frozenset[Key]:
        """All who have said that the shop may not get in touch."""
        rows = execute(_NOT_TO_CONTACT, MayContact.NO.value).fetchall()
        return frozenset(key_of(key) for (key,) in rows)


def listed(keys: Sequence[Key]) -> dict[Key, Person]:
    """Return those of some customers who may stand in a list."""
    rows = (row for some in portions(keys, _AT_A_TIME) for row in _of(_PEOPLE, some))
    return {
        key_of(key): Person(UUID(key_of(key)), no, shown(name, described_as))
        for key, no, name, described_as in rows
    }


def refs(keys: Sequence[Key]) -> dict[Key, str]:
    """Return the id that each had in the first file they came from, if any."""
    rows = (row for some in portions(keys, _AT_A_TIME) for row in _of(_REFS, some))
    return {key_of(key): ref for key, ref in rows}


def count() -> int:
    """Count who may stand in a list."""
    return int(execute(_COUNT).fetchone()[0])


def _of(sql: str, keys: list[Key]) -> list[tuple[Any, ...]]:
    found: list[tuple[Any, ...]] = execute(sql.format(", ".join("?" * len(keys))), *keys).fetchall()
    return found
