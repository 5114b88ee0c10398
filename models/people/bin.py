"""Customers thrown away: out of sight at once, and kept for a while in case it was a mistake."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from models.changes import Action, Change, command
from models.database import execute
from models.errors import Obstacle, Refused
from models.people.called import shown
from models.schema import Customer
from models.values import as_id, as_moment

KEPT_DAYS = 30
_THROWN = """
    SELECT id, no, name, described_as, binned_at FROM customer
    WHERE binned_at IS NOT NULL ORDER BY binned_at DESC, id LIMIT ? OFFSET ?"""
_COUNT = "SELECT COUNT(*) FROM customer WHERE binned_at IS NOT NULL"


@dataclass(frozen=True, slots=True)
class Thrown:
    """Somebody in the bin, and until when they are surely kept."""

    id: UUID
    no: int
    name: str
    has_name: bool
    at: datetime
    kept_until: datetime


def count() -> int:
    """Count who is in the bin."""
    return int(execute(_COUNT).fetchone()[0])


def contents(offset: int = 0, limit: int = 200) -> list[Thrown]:
    """List who is in the bin, the last one thrown away first."""
    return [_thrown(*row) for row in execute(_THROWN, limit, offset).fetchall()]


@command(Action.BIN)
def put_in(change: Change, customers: Sequence[UUID]) -> None:
    """Throw customers away: out of every list, with all that is known kept. One step.

    Raises:
        Refused: one of them is gone, or is now a part of another customer.
    """
    _throw(change, customers, change.at)


@command(Action.TAKE_FROM_BIN)
def take_out(change: Change, customers: Sequence[UUID]) -> None:
    """Bring customers back out of the bin, as they were. One step."""
    _throw(change, customers, None)


def _throw(change: Change, customers: Sequence[UUID], at: datetime | None) -> None:
    for customer_id in dict.fromkeys(customers):
        customer = change.fetch(Customer, customer_id)
        if customer.facts()["merged_into"]:
            raise Refused(Obstacle.GONE)
        if (customer.binned_at is None) is not (at is None):
            customer.binned_at = at
            change.save(customer)


def _thrown(customer: Any, no: int, name: str | None, description: str | None, at: int) -> Thrown:
    moment = as_moment(at)
    kept_until = moment + timedelta(days=KEPT_DAYS)
    return Thrown(as_id(customer), no, shown(name, description), bool(name), moment, kept_until)
