"""Why two customers may be one person: reasons as data, and how much they weigh together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from rapidfuzz import fuzz

from models.kinds import ContactKind
from models.text import digits

PHONE_END = 8  # digits by which numbers are compared, whatever stands before
FEWEST_DIGITS = 6
ALIKE = 86  # of 100: a letter wrong in eight
_FEWEST_LETTERS = 5  # in a shorter name, a letter makes another


class Reason(Enum):
    """What two customers have in common, the strongest first."""

    EMAIL = "email"
    PHONE = "phone"
    SAME_NAME = "same name"
    OTHER_NAME = "other name"
    LIKE_NAME = "like name"
    DESCRIPTION = "description"


_WEIGHTS = {
    Reason.EMAIL: 60,
    Reason.PHONE: 55,
    Reason.SAME_NAME: 40,
    Reason.OTHER_NAME: 35,
    Reason.LIKE_NAME: 30,
    Reason.DESCRIPTION: 20,
}
_CONFLICT = 15  # both can be reached, and by nothing in common


@dataclass(frozen=True, slots=True)
class Traits:
    """What a customer is compared by, all folded: names first the one they are called by."""

    names: tuple[str, ...] = ()
    description: str = ""
    ways: frozenset[tuple[ContactKind, str]] = frozenset()


def phone_end(number: str) -> str:
    """Return the end of a phone number that tells people apart, or nothing if it is too short."""
    found = digits(number.partition("x")[0])
    return found[-PHONE_END:] if len(found) >= FEWEST_DIGITS else ""


def way(kind: ContactKind, normal: str) -> tuple[ContactKind, str] | None:
    """Return what a contact is compared by, if it tells people apart."""
    if kind is ContactKind.PHONE:
        end = phone_end(normal)
        return (kind, end) if end else None
    return (kind, normal) if kind is ContactKind.EMAIL and "@" in normal else None


def reasons(one: Traits, other: Traits) -> tuple[Reason, ...]:
    """Return what two customers have in common, the strongest first."""
    shared = one.ways & other.ways
    found = [
        reason
        for reason, kind in ((Reason.EMAIL, ContactKind.EMAIL), (Reason.PHONE, ContactKind.PHONE))
        if any(way[0] is kind for way in shared)
    ]
    return (*found, *_by_name(one, other))


def weight(found: Iterable[Reason], one: Traits, other: Traits) -> int:
    """Return how likely two customers are one person: the more, the higher."""
    own = sum(_WEIGHTS[reason] for reason in found)
    apart = one.ways and other.ways and not one.ways & other.ways
    return own - _CONFLICT if apart else own


def spelling(name: str) -> str:
    """Return a folded name with its words in order: whoever writes the family name first."""
    return " ".join(sorted(name.split()))


def are_alike(one: str, other: str) -> bool:
    """Tell whether two folded names may be one, mistyped."""
    if min(len(one), len(other)) < _FEWEST_LETTERS or one == other:
        return False
    return fuzz.ratio(spelling(one), spelling(other), score_cutoff=ALIKE) > 0


def _by_name(one: Traits, other: Traits) -> Sequence[Reason]:
    mine, theirs = (set(map(spelling, traits.names)) for traits in (one, other))
    if mine & theirs:
        called = map(spelling, (*one.names[:1], *other.names[:1]))
        return [Reason.SAME_NAME if len(set(called)) == 1 else Reason.OTHER_NAME]
    if any(are_alike(name, another) for name in one.names for another in other.names):
        return [Reason.LIKE_NAME]
    return [Reason.DESCRIPTION] if _describe_one(one, other) else []


def _describe_one(one: Traits, other: Traits) -> bool:
    if min(len(one.description), len(other.description)) < _FEWEST_LETTERS:
        return False
    return fuzz.token_set_ratio(one.description, other.description, score_cutoff=ALIKE) > 0
