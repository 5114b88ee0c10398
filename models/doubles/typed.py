"""Who a customer that is being written down may be already."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from models.database import execute
from models.doubles import likeness
from models.doubles.likeness import Reason, Traits
from models.finding import find
from models.finding.find_pieces import hexed
from models.kinds import ContactKind
from models.people import contacts
from models.people.called import shown
from models.people.customer_drafts import CustomerDraft
from models.text import fold, one_line
from models.values import as_day

_LEAST = 20
_LOOKED_AT = 12
_PHONES = "SELECT customer_id FROM contact WHERE kind = 'phone' AND normal LIKE ? LIMIT ?"
_EMAILS = "SELECT customer_id FROM contact WHERE kind = 'email' AND normal = ? LIMIT ?"
_WHO = """
    SELECT id, no, name, described_as, seen_on
    FROM customer LEFT JOIN customer_stat ON customer_stat.customer_id = customer.id
    WHERE id IN ({}) AND binned_at IS NULL AND merged_into_id IS NULL"""
_ALIASES = "SELECT customer_id, name FROM alias WHERE kind <> 'pet' AND customer_id IN ({})"
_WAYS = "SELECT customer_id, kind, normal FROM contact WHERE customer_id IN ({})"


@dataclass(frozen=True, slots=True)
class Likely:
    """Somebody in the notebook who may be the person typed, and why."""

    customer: UUID
    no: int
    name: str
    has_name: bool
    reasons: tuple[Reason, ...]
    weight: int
    last_on: date | None = None  # the day of their last visit


def of_words(text: str, limit: int = 1) -> list[Likely]:
    """Return who may be meant by words that may be a name, a description or a phone number."""
    words = one_line(text)
    is_number = not any(map(str.isalpha, words))
    typed = CustomerDraft(phone=words) if is_number else CustomerDraft(words, words)
    return of_typed(typed, limit)


def of_typed(draft: CustomerDraft, limit: int = 3) -> list[Likely]:
    """Return who may be the person typed, the likeliest first."""
    typed = _typed(draft)
    candidates = list(dict.fromkeys([*_by_ways(typed), *_by_words(draft)]))
    found = [likely for likely in _compared(typed, candidates) if likely.weight >= _LEAST]
    return sorted(found, key=lambda likely: -likely.weight)[:limit]


def _typed(draft: CustomerDraft) -> Traits:
    typed = ((ContactKind.PHONE, draft.phone), (ContactKind.EMAIL, draft.email))
    ways = (likeness.way(kind, contacts.normal(kind, value)) for kind, value in typed)
    name = fold(draft.name or "")
    return Traits(
        (name,) if name else (), fold(draft.described_as or ""), frozenset(filter(None, ways))
    )


def _by_ways(typed: Traits) -> Iterable[str]:
    for kind, normal in typed.ways:
        sql, value = (_PHONES, f"%{normal}%") if kind is ContactKind.PHONE else (_EMAILS, normal)
        yield from (hexed(row[0]) for row in execute(sql, value, _LOOKED_AT).fetchall())


def _by_words(draft: CustomerDraft) -> Iterable[str]:
    """Find whom the words lead to; of a description, also whom its longest word does."""
    described = one_line(draft.described_as or "")
    longest = max(described.split(), key=len, default="")
    for text in dict.fromkeys((one_line(draft.name or ""), described, longest)):
        if text:
            yield from (found.customer for found in find.found(text, _LOOKED_AT))


def _compared(typed: Traits, candidates: list[str]) -> Iterable[Likely]:
    if not candidates:
        return
    slots = ", ".join("?" * len(candidates))
    people = execute(_WHO.format(slots), *candidates).fetchall()
    aliases = execute(_ALIASES.format(slots), *candidates).fetchall()
    ways = execute(_WAYS.format(slots), *candidates).fetchall()
    for customer, no, name, described_as, last_on in people:
        others = tuple(fold(alias) for owner, alias in aliases if owner == customer)
        own = (likeness.way(ContactKind(k), n) for owner, k, n in ways if owner == customer)
        theirs = Traits(
            ((fold(name),) if name else ()) + others,
            fold(described_as or ""),
            frozenset(filter(None, own)),
        )
        reasons = likeness.reasons(typed, theirs)
        weight = likeness.weight(reasons, typed, theirs)
        yield Likely(
            UUID(hexed(customer)), no, shown(name, described_as), bool(name), reasons, weight,
            as_day(last_on),
        )  # fmt: skip
