"""Whom somebody has seen to: they leave the lists of who is slipping until they come again."""

import json
from collections.abc import Mapping
from datetime import date
from uuid import UUID

from models.changes import Action, Change, command
from models.database import execute
from models.people.customer_rows import Key
from models.schema import Setting

_BEGIN = "seen to "
_ALL = "SELECT name, value FROM setting WHERE name LIKE ?"


@command(Action.SEE_TO)
def see_to(change: Change, customer: UUID, on: date) -> None:
    """Remember that somebody has seen to a customer, on a business day of the shop."""
    name = f"{_BEGIN}{customer.hex}"
    stored = Setting.get_or_none(Setting.name == name) or Setting(name=name)
    stored.value = json.dumps(on.isoformat())
    change.save(stored)


def seen_to() -> Mapping[Key, date]:
    """Return the day on which each was last seen to."""
    found = execute(_ALL, f"{_BEGIN}%").fetchall()
    return {name[len(_BEGIN) :]: date.fromisoformat(json.loads(value)) for name, value in found}


def waits(seen: Mapping[Key, date], customer: Key, last_on: date) -> bool:
    """Tell whether somebody who was here last on a day still waits to be seen to."""
    on = seen.get(customer)
    return on is None or on < last_on
