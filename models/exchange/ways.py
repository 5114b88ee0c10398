"""The phones and e-mails of a file: as given, as kept for comparing, and whom they lead to."""

import re
from collections.abc import Iterable
from typing import Generic, NamedTuple, TypeVar

from models.exchange.readers import phones
from models.kinds import ContactKind
from models.people import contacts

P = TypeVar("P")
_FROM_ABROAD = re.compile(r"[^\d+]*(?:\+|00)")

FEWEST_DIGITS = 6  # a shorter number is an extension, and many people share it
_END = 6  # digits that two ways of writing one number share in any case


class Way(NamedTuple):
    """A phone or an e-mail: as given, and as the notebook compares it."""

    kind: ContactKind
    value: str
    normal: str


def way(kind: ContactKind, value: str) -> Way:
    """Make a way of what a cell holds."""
    return Way(kind, value, contacts.normal(kind, value))


def identifies(one: Way) -> bool:
    """Tell whether a way leads to few enough people to tell who somebody is."""
    if one.kind is ContactKind.EMAIL:
        return "@" in one.normal
    return one.normal.isdecimal() and len(one.normal) >= FEWEST_DIGITS


def lacks_country(one: Way) -> bool:
    """Tell whether a phone number has to be known by where it is from."""
    is_phone = one.kind is ContactKind.PHONE and identifies(one)
    return is_phone and not _FROM_ABROAD.match(one.value)


def ending(one: Way) -> tuple[ContactKind, str]:
    """Return what all ways of writing the same number or address share."""
    if one.kind is ContactKind.EMAIL:
        return one.kind, one.normal
    bare = one.normal
    if not one.value.isdecimal():
        plain = one.value.casefold()
        for mark in ("ext", "x", ";", "#", "durchwahl"):
            plain = plain.split(mark)[0]
        found = contacts.normal(ContactKind.PHONE, plain)
        bare = found if found.isdecimal() and len(found) >= FEWEST_DIGITS else bare
    return one.kind, bare[-_END:]


def are_same(one: Way, other: Way, region: str) -> bool:
    """Tell whether two ways with the same ending lead to the same place."""
    if one.normal == other.normal:
        return True
    if one.kind is ContactKind.EMAIL:
        return False
    number = phones.normal(one.value, region)
    return bool(number) and number == phones.normal(other.value, region)


class Reach(Generic[P]):
    """Whom ways lead to. Equal digits are the same number, others if their country says so."""

    def __init__(self, region: str = "") -> None:
        self.region = region
        self._by_ending: dict[tuple[ContactKind, str], list[tuple[Way, P]]] = {}

    def add(self, one: Way, person: P) -> None:
        """Let a way lead to somebody."""
        self._by_ending.setdefault(ending(one), []).append((one, person))

    def of(self, wanted: Way) -> Iterable[P]:
        """Find everybody a way leads to, in the order they were added."""
        some = self._by_ending.get(ending(wanted), ())
        return [person for one, person in some if are_same(one, wanted, self.region)]
