"""What a file says of customers beyond what a list shows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from models.database import execute
from models.finding.find_pieces import hexed
from models.kinds import MayContact, OccasionKind, RelationKind
from models.people.customer_rows import Key, by_customer

_OWN = "SELECT id, say_it, may_contact, loyalty_code FROM customer WHERE id IN ({})"
_NAMES = """
    SELECT customer_id, name FROM alias
    WHERE kind <> 'pet' AND customer_id IN ({}) ORDER BY id"""
_DAYS = """
    SELECT customer_id, kind, month, day, year FROM occasion
    WHERE for_whom = '' AND customer_id IN ({}) ORDER BY month, day"""
_MUTUAL = "relation.kind IN ('family', 'friend', 'household', 'work')"
_CALLED = "COALESCE(customer.name, customer.described_as, relation.name)"
_TIES = f"""
    SELECT relation.customer_id, relation.kind, {_CALLED}
    FROM relation LEFT JOIN customer ON customer.id = other_id
    WHERE {_MUTUAL} AND relation.customer_id IN ({{}}) ORDER BY relation.id"""
_TIES_BACK = f"""
    SELECT relation.other_id, relation.kind, {_CALLED}
    FROM relation JOIN customer ON customer.id = relation.customer_id
    WHERE {_MUTUAL} AND relation.other_id IN ({{}}) ORDER BY relation.id"""


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the year that is the customer's own."""

    kind: OccasionKind
    month: int
    day: int
    year: int | None


@dataclass(frozen=True, slots=True)
class More:
    """What else is known of a customer; `around` are ties that go both ways, by name."""

    say_it: str
    may_contact: MayContact
    loyalty_code: str
    names: tuple[str, ...]
    days: tuple[Day, ...]
    around: tuple[tuple[RelationKind, str], ...]


def more_of(some: Sequence[Key]) -> Mapping[Key, More]:
    """Read it for some customers, as many as one statement can name."""
    names, days, ties, back = (by_customer(sql, some) for sql in (_NAMES, _DAYS, _TIES, _TIES_BACK))
    own: Any = execute(_OWN.format(", ".join("?" * len(some))), *some).fetchall() if some else ()
    return {
        (key := hexed(customer)): More(
            say_it, MayContact(may_contact), code or "", tuple(names[key]),
            tuple(Day(OccasionKind(kind), *day) for kind, *day in days[key]),
            tuple((RelationKind(kind), name) for kind, name in (*ties[key], *back[key])),
        )
        for customer, say_it, may_contact, code in own
    }  # fmt: skip
