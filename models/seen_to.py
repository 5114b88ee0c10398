"""Whom somebody has seen to: they leave the lists of whom to see about something.

Until they come again; on the same day, until something is written down of them after that.
"""

import json
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple
from uuid import UUID

from models.changes import Action, Change, command
from models.database import execute
from models.people.customer_rows import Key
from models.schema import Setting
from models.values import as_milliseconds

_BEGIN = "seen to "
_ALL = "SELECT name, value FROM setting WHERE name LIKE ?"


class Seen(NamedTuple):
    """The business day of the shop on which somebody was seen to, and the moment, as stored."""

    on: date
    at: int


@command(Action.SEE_TO)
def see_to(change: Change, customer: UUID, on: date) -> None:
    """Remember that somebody has seen to a customer, on a business day of the shop."""
    name = f"{_BEGIN}{customer.hex}"
    stored = Setting.get_or_none(Setting.name == name) or Setting(name=name)
    stored.value = json.dumps([on.isoformat(), as_milliseconds(change.at)])
    change.save(stored)


def seen_to() -> Mapping[Key, Seen]:
    """Return when each was last seen to."""
    found = execute(_ALL, f"{_BEGIN}%").fetchall()
    return {name[len(_BEGIN) :]: _seen(*json.loads(value)) for name, value in found}


def whom(name: str) -> UUID | None:
    """Return whom a stored setting tells of, where it is one of these."""
    return UUID(name[len(_BEGIN) :]) if name.startswith(_BEGIN) else None


def waits(seen: Mapping[Key, Seen], customer: Key, on: date, noted_at: int | None = None) -> bool:
    """Tell whether somebody still waits to be seen to about what was on a day.

    `noted_at` is the moment, as stored, when it was written down.
    """
    last = seen.get(customer)
    if last is None or last.on < on:
        return True
    return noted_at is not None and last.at < noted_at


def _seen(on: str, at: int) -> Seen:
    return Seen(date.fromisoformat(on), at)
