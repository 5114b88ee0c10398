"""How well the notebook knows its customers: what nobody has asked about for long, and gaps.

Each gap is a list that can be worked off; what is put right is no longer in it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any
from uuid import UUID

from models.clock import now
from models.database import execute
from models.kinds import PreferenceKind, Source
from models.people.called import shown
from models.people.segments import LISTED
from models.values import as_id, as_milliseconds, as_moment

_DAY_MS = 86_400_000
FEWEST_DIGITS, MOST_DIGITS = 6, 15  # of a number that can be rung; ITU-T E.164 has at most 15


class Gap(Enum):
    """Something that is not known well.

    *Stale*: nobody has said for long that it is still true. *Unsaid*: it was assumed or brought
    in from elsewhere, and nobody has confirmed it. *Unfindable*: a description alone, no name,
    card, phone or other name. *Unringable*: what stands as a phone number cannot be rung.
    """

    STALE = "stale"
    UNSAID = "unsaid"
    UNFINDABLE = "unfindable"
    UNRINGABLE = "unringable"


_ACTIVE = f"customer.standing = 'active' AND {LISTED}"
_FACTS = f"""
    FROM preference JOIN customer ON customer.id = preference.customer_id
    WHERE {_ACTIVE} AND preference.ended_at IS NULL"""
_SEEN = "COALESCE(preference.confirmed_at, preference.recorded_at)"
_STALE = f"{_FACTS} AND {_SEEN} + preference.stale_days * CAST({_DAY_MS} AS BIGINT) < ?"
_UNSAID = f"""{_FACTS} AND preference.source IN ('{Source.ASSUMED}', '{Source.IMPORTED}')
    AND preference.confirmed_at IS NULL"""
_NOTHING = f"""
    FROM customer WHERE {_ACTIVE} AND name IS NULL AND loyalty_code IS NULL
    AND id NOT IN (SELECT customer_id FROM contact)
    AND id NOT IN (SELECT customer_id FROM alias)"""
_BARE = "LTRIM(contact.normal, '+')"  # digits, or what was given if there are none
_PHONES = f"""
    FROM contact JOIN customer ON customer.id = contact.customer_id
    WHERE {_ACTIVE} AND contact.kind = 'phone' AND NOT (
        LENGTH({_BARE}) BETWEEN {FEWEST_DIGITS} AND {MOST_DIGITS}
        AND SUBSTR({_BARE}, 1, 1) BETWEEN '0' AND '9')"""
_WHO = "customer.id, customer.no, customer.name, customer.described_as"
_OF_FACT = f"SELECT preference.id, {_WHO}, preference.kind, preference.label, {_SEEN}"
_BY_AGE, _BY_NAME = f" ORDER BY {_SEEN}, preference.id", " ORDER BY customer.sort_key, customer.id"
_OF_PERSON = f"SELECT customer.id, {_WHO}, '', '', customer.created_at"
_OF_PHONE = f"SELECT contact.id, {_WHO}, '', contact.value, contact.created_at"
_LISTS: Mapping[Gap, tuple[str, str, str]] = {
    Gap.STALE: (_OF_FACT, _STALE, _BY_AGE),
    Gap.UNSAID: (_OF_FACT, _UNSAID, _BY_AGE),
    Gap.UNFINDABLE: (_OF_PERSON, _NOTHING, _BY_NAME),
    Gap.UNRINGABLE: (_OF_PHONE, _PHONES, _BY_NAME),
}


@dataclass(frozen=True, slots=True)
class Open:
    """One thing to work off: about whom, what it says, since when.

    `id` is that of the fact, of the phone number, or of the customer. `kind` is a fact's.
    """

    id: UUID
    customer: UUID
    no: int
    name: str
    has_name: bool
    kind: PreferenceKind | None
    text: str
    since: datetime


@dataclass(frozen=True, slots=True)
class Meter:
    """How many facts and customers there are, and how many of each gap."""

    facts: int
    customers: int
    gaps: Mapping[Gap, int]

    @property
    def known_well(self) -> float:
        """The share of facts somebody has said or seen, and lately enough: 0 to 1."""
        open_facts = self.gaps[Gap.STALE] + self.gaps[Gap.UNSAID]
        return max(0.0, 1 - open_facts / self.facts) if self.facts else 1.0


def meter() -> Meter:
    """Count all of it."""
    facts = int(execute(f"SELECT COUNT(*) {_FACTS}").fetchone()[0])
    people = int(execute(f"SELECT COUNT(*) FROM customer WHERE {_ACTIVE}").fetchone()[0])
    return Meter(facts, people, {gap: count(gap) for gap in Gap})


def count(gap: Gap) -> int:
    """Count what there is to work off in one list."""
    _, what, _ = _LISTS[gap]
    return int(execute(f"SELECT COUNT(*) {what}", *_values(gap)).fetchone()[0])


def open_in(gap: Gap, offset: int = 0, limit: int = 100) -> list[Open]:
    """List what there is to work off: facts the oldest first, customers by name."""
    columns, what, order = _LISTS[gap]
    found = execute(f"{columns} {what} {order} LIMIT ? OFFSET ?", *_values(gap), limit, offset)
    return [_open(row) for row in found.fetchall()]


def _values(gap: Gap) -> Sequence[object]:
    return (as_milliseconds(now()),) if gap is Gap.STALE else ()


def _open(row: Sequence[Any]) -> Open:
    record, customer, no, name, described_as, kind, text, since = row
    return Open(
        as_id(record), as_id(customer), no, shown(name, described_as), bool(name),
        PreferenceKind(kind) if kind else None, text, as_moment(since),
    )  # fmt: skip
