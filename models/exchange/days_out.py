"""What belongs into a calendar: days of the year to think of somebody, and open promises."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any
from uuid import UUID

from models.database import execute
from models.kinds import OccasionKind
from models.people.called import shown
from models.people.customer_rows import Key
from models.values import as_day, as_id

_MANY = 500
_WHO = "customer.binned_at IS NULL AND customer.merged_into_id IS NULL {}"
_CHOSEN = "AND customer.id IN ({})"
_OCCASIONS = f"""
    SELECT occasion.id, customer.name, customer.described_as, occasion.kind, month, day, year,
        for_whom, warn_days
    FROM occasion JOIN customer ON customer.id = customer_id
    WHERE customer.standing = 'active' AND {_WHO} ORDER BY month, day, occasion.id"""
_PROMISES = f"""
    SELECT promise.id, customer.name, customer.described_as, text, due_on
    FROM promise JOIN customer ON customer.id = customer_id
    WHERE promise.status = 'open' AND due_on IS NOT NULL AND {_WHO} ORDER BY due_on, promise.id"""


@dataclass(frozen=True, slots=True)
class OccasionOut:
    """A day that comes back every year; `for_whom` is empty where it is the customer's own."""

    id: UUID
    who: str
    kind: OccasionKind
    month: int
    day: int
    year: int | None
    for_whom: str
    warn_days: int


@dataclass(frozen=True, slots=True)
class PromiseOut:
    """What was promised to somebody by a day, and is still open."""

    id: UUID
    who: str
    text: str
    due_on: date


@dataclass(frozen=True, slots=True)
class Days:
    """All of it, the days of the year in their order."""

    occasions: Sequence[OccasionOut]
    promises: Sequence[PromiseOut]


def days(customers: Sequence[Key] | None = None) -> Days:
    """Read what belongs into a calendar about some customers, or about all."""
    return Days(
        [_occasion(*row) for row in _of(_OCCASIONS, customers)],
        [
            PromiseOut(as_id(id_), shown(name, described_as), text, as_day(due_on))
            for id_, name, described_as, text, due_on in _of(_PROMISES, customers)
        ],
    )


def _occasion(id_: Any, name: str | None, described_as: str | None, *rest: Any) -> OccasionOut:
    kind, month, day, year, for_whom, warn_days = rest
    who = shown(name, described_as)
    return OccasionOut(
        as_id(id_), who, OccasionKind(kind), month, day, year or None, for_whom, warn_days
    )


def _of(sql: str, customers: Sequence[Key] | None) -> Iterator[Any]:
    if customers is None:
        yield from execute(sql.format("")).fetchall()
        return
    rest = iter(customers)
    while some := list(islice(rest, _MANY)):
        chosen = _CHOSEN.format(", ".join("?" * len(some)))
        yield from execute(sql.format(chosen), *some).fetchall()
