"""What was written since a moment, where that is little enough to catch up with."""

import json
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from models.database import execute
from models.people.customer_rows import Key, key_of
from models.schema import (
    RECORDS,
    Customer,
    Rating,
    Setting,
    Visit,
    VisitCompanion,
    VisitItem,
    kind_of,
)
from models.touched import Touched

MOST = 200  # entries: to read everything anew is as fast as to follow many more

_ELSEWHERE = (
    Touched.STAFF | Touched.CUSTOMERS | Touched.KNOWLEDGE | Touched.VOICES | Touched.HANDOFF
)
CUSTOMER = kind_of(Customer)
_VISIT, _RATING = kind_of(Visit), kind_of(Rating)
_COUNTED = {_VISIT, _RATING}
_HARMLESS = {kind_of(each) for each in (Setting, VisitItem, VisitCompanion)} | {
    name for name, record in RECORDS.items() if record.touches in _ELSEWHERE
}
_LAST = "SELECT seq, hash FROM change ORDER BY seq DESC LIMIT 1"
_STANDS = "SELECT 1 FROM change WHERE seq = ? AND hash = ?"
_SINCE = f"SELECT kind, before, after FROM change WHERE seq > ? ORDER BY seq LIMIT {MOST + 1}"

_Entry: TypeAlias = tuple[str, str | None, str | None]


@dataclass(frozen=True, slots=True)
class Moment:
    """The end of the journal as it was."""

    seq: int
    hash: str


@dataclass(frozen=True, slots=True)
class News:
    """Whose visits have changed, on which days, and whether any rating stands differently.

    `kinds` names the tables that have changed. None of them but visits tells how customers come.
    """

    kinds: frozenset[str]
    visitors: frozenset[Key]
    days: frozenset[str]
    has_ratings: bool

    def only_after(self, day: date) -> bool:
        """Tell whether all visits up to a day are as they were."""
        return all(on > day.isoformat() for on in self.days)


def now() -> Moment | None:
    """Return where the journal ends; None where nothing was ever written."""
    row = execute(_LAST).fetchone()
    return Moment(*row) if row else None


def since(moment: Moment) -> News | None:
    """Tell what is new; None if that is too much, or another notebook than it was."""
    if not execute(_STANDS, moment.seq, moment.hash).fetchone():
        return None
    entries = execute(_SINCE, moment.seq).fetchall()
    if not entries or len(entries) > MOST or not all(map(_can_be_followed, entries)):
        return None
    counted = [entry for entry in entries if entry[0] in _COUNTED]
    visits = [entry for entry in counted if entry[0] == _VISIT]
    voided = any(before for _, before, _ in visits)  # or moved; their ratings do not count
    has_ratings = voided or len(counted) > len(visits)
    facts = [json.loads(state) for _, *states in visits for state in states if state]
    return News(
        frozenset(kind for kind, *_ in entries),
        frozenset(key_of(each["customer"]) for each in facts if each["customer"]),
        frozenset(each["business_day"] for each in facts),
        has_ratings,
    )


def _can_be_followed(entry: _Entry) -> bool:
    """Tell whether it says what it changed, and that is no shop, no import, nothing learnt."""
    kind, before, after = entry
    return kind in _HARMLESS or (kind in _COUNTED and bool(before or after))
