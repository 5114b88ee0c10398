"""Two customers beside each other, to see whether they are one and what to keep of each."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from models import preferences
from models.database import execute
from models.doubles import merging
from models.kinds import ContactKind, PreferenceKind
from models.people import aliases, contacts, customers, tags
from models.people.customer_drafts import CustomerDetails, Detail
from models.values import as_day

_CARE = frozenset({PreferenceKind.TAKE_CARE, PreferenceKind.LIMIT})
_ELSE = """
    SELECT customer.version, COALESCE(visits, 0), since_on, seen_on,
        (SELECT COUNT(*) FROM note WHERE note.customer_id = customer.id),
        (SELECT COUNT(*) FROM relation WHERE relation.customer_id = customer.id
            OR relation.other_id = customer.id)
    FROM customer LEFT JOIN customer_stat ON customer_stat.customer_id = customer.id
    WHERE customer.id = ? AND binned_at IS NULL AND merged_into_id IS NULL"""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: what can be chosen between, and what comes along by itself."""

    version: int
    details: CustomerDetails
    phones: tuple[str, ...]
    emails: tuple[str, ...]
    others: tuple[str, ...]
    tags: tuple[str, ...]
    usual: tuple[str, ...]
    take_care: tuple[str, ...]
    facts: int
    visits: int
    first_on: date | None
    last_on: date | None
    notes: int
    ties: int


@dataclass(frozen=True, slots=True)
class Beside:
    """The one to keep and the one who would go, as the notebook would have it.

    `choosable` are the details in which they differ, `suggested` those of them to take from the
    one who would go.
    """

    keep: Side
    gone: Side
    choosable: tuple[Detail, ...]
    suggested: frozenset[Detail]


def beside(one: UUID, other: UUID) -> Beside | None:
    """Put two customers beside each other, the better known first; nothing if one is gone."""
    sides = [side for side in map(_side, (one, other)) if side]
    if len(sides) < 2:  # noqa: PLR2004 - both of the two
        return None
    keep, gone = sorted(sides, key=_rank)
    choosable = tuple(d for d in merging.CHOOSABLE if _differ(d, keep.details, gone.details))
    return Beside(keep, gone, choosable, merging.suggested(keep.details, gone.details))


def _rank(side: Side) -> tuple[int, int, int]:
    return (-side.visits, -side.facts, side.details.no)


def _differ(detail: Detail, keep: CustomerDetails, gone: CustomerDetails) -> bool:
    ours, theirs = (getattr(details, detail.value) or None for details in (keep, gone))
    return bool(ours != theirs)


def _side(customer: UUID) -> Side | None:
    row = execute(_ELSE, customer.hex).fetchone()
    details = customers.details(customer)
    if row is None or details is None:
        return None
    version, visits, first_on, last_on, notes, ties = row
    ways = contacts.of(customer)
    facts = preferences.of_customer(customer)
    return Side(
        version,
        details,
        phones=tuple(way.value for way in ways if way.kind is ContactKind.PHONE),
        emails=tuple(way.value for way in ways if way.kind is ContactKind.EMAIL),
        others=tuple(alias.name for alias in aliases.of(customer)),
        tags=tuple(tags.of(customer)),
        usual=tuple(fact.label for fact in facts if fact.kind is PreferenceKind.USUAL),
        take_care=tuple(fact.label for fact in facts if fact.kind in _CARE),
        facts=len(facts),
        visits=visits,
        first_on=as_day(first_on),
        last_on=as_day(last_on),
        notes=notes,
        ties=ties,
    )
