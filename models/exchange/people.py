"""Tell who is who: the people of a file among themselves, and those the notebook knows."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from hashlib import blake2b
from typing import NamedTuple

from models.customer_drafts import LONGEST_NAME, LONGEST_NOTE
from models.exchange.known import Known
from models.exchange.trouble import RowFault
from models.kinds import ContactKind
from models.people import contacts
from models.text import clean, fold, one_line

Way = tuple[ContactKind, str, str]  # as given, and as compared

FEWEST_DIGITS = 6  # a shorter number is an extension, and many people share it
_IN_FULL = {"name": LONGEST_NAME, "ref": LONGEST_NAME, "note": LONGEST_NOTE}


class PersonRow(NamedTuple):
    """What one row says about a person, cleaned."""

    ref: str = ""
    name: str = ""
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    note: str = ""

    def is_empty(self) -> bool:
        """Tell whether nobody could be found by this; an id alone says nothing."""
        return not (self.name or self.phones or self.emails or self.note)

    def fault(self) -> RowFault | None:
        """Tell whether something is longer than the notebook keeps."""
        long = any(len(getattr(self, name)) > most for name, most in _IN_FULL.items()) or any(
            contacts.problem_with(kind, value) for kind, value in self.ways()
        )
        return RowFault.TOO_LONG if long else None

    def ways(self) -> Iterator[tuple[ContactKind, str]]:
        """List the ways to reach this person."""
        yield from ((ContactKind.PHONE, phone) for phone in self.phones)
        yield from ((ContactKind.EMAIL, email) for email in self.emails)


class Meeting(Enum):
    """How a row relates to the people met so far."""

    NEW = auto()
    KNOWN = auto()  # the notebook's, met for the first time in this file
    AGAIN = auto()


@dataclass(slots=True)
class Person:
    """Somebody of the file. `id` is hex; new people get theirs when they are stored."""

    token: str  # by which this file tells people apart, the same in the next export
    id: str = ""
    name: str = ""
    folded: str = ""
    described_as: str = ""
    is_known: bool = False
    is_met: bool = False
    refs: tuple[str, ...] = ()
    ways: tuple[Way, ...] = ()
    notes: tuple[str, ...] = ()
    is_renamed: bool = False

    def has_news(self) -> bool:
        """Tell whether the file says more than the notebook knew; an id alone is no news."""
        return bool(self.ways or self.notes or self.is_renamed)


class People:
    """Everybody met in a file, in order.

    The same id is the same person. So is the same e-mail or phone, unless the names contradict
    each other. Nobody is ever the same by name alone.
    """

    def __init__(self, known: Known, id_heading: str = "") -> None:
        self._known = known
        self._id_heading = id_heading
        self._by_id: dict[str, Person] = {}
        self._by_ref: dict[str, Person] = {}
        self._by_way: dict[tuple[ContactKind, str], list[Person]] = {}
        self._nameless = Counter[str]()
        self.everybody: list[Person] = []

    def meet(self, row: PersonRow, *, names_are_ids: bool = False) -> tuple[Person, Meeting]:
        """Find or introduce the person of a row, and remember what it says."""
        ways = [(kind, value, _normal(kind, value)) for kind, value in row.ways()]
        ref = row.ref or self._ref_for(row, names_are_ids=names_are_ids)
        folded = fold(row.name)
        person = self._of_ref(ref) or self._of_ways(ways, folded)
        meeting = Meeting.NEW
        if person is None:
            person = Person(_token(ref, ways))
            self.everybody.append(person)
        elif person.is_met:
            meeting = Meeting.AGAIN
        else:
            meeting = Meeting.KNOWN
            person.token = _token(ref, ways)
            self.everybody.append(person)
        person.is_met = True
        self._learn(person, row, ref, ways)
        return person, meeting

    def _of_ref(self, ref: str) -> Person | None:
        if not ref:
            return None
        if ref in self._by_ref:
            return self._by_ref[ref]
        return self._recall(self._known.refs.get(ref))

    def _of_ways(self, ways: list[Way], folded: str) -> Person | None:
        """Find whom an e-mail or phone leads to, those of the same name first."""
        met = [person for kind, _, normal in ways for person in self._reached(kind, normal)]
        same = [person for person in met if folded and person.folded == folded]
        either = [person for person in met if not (folded and person.folded)]
        return next(iter(same + either), None)

    def _reached(self, kind: ContactKind, normal: str) -> list[Person]:
        if not _identifies(kind, normal):
            return []
        remembered = [self._recall(one) for one in self._known.ways.get((kind, normal), ())]
        met = self._by_way.get((kind, normal), [])
        return [person for person in remembered if person] + met

    def _recall(self, customer: str | None) -> Person | None:
        """Return somebody the notebook knows, one object a person."""
        if customer is None:
            return None
        if customer not in self._by_id:
            name = self._known.names.get(customer, "")
            self._by_id[customer] = Person("", customer, name, fold(name), is_known=True)
        return self._by_id[customer]

    def _learn(self, person: Person, row: PersonRow, ref: str, ways: list[Way]) -> None:
        if ref and ref not in self._by_ref:
            self._by_ref[ref] = person
            if ref not in self._known.refs:
                person.refs += (ref,)
        if row.name and not person.name:
            person.name, person.folded = row.name, fold(row.name)
            person.is_renamed = person.is_known
        for kind, value, normal in ways:
            if self._is_news(person, kind, normal):
                person.ways += ((kind, value, normal),)
                self._by_way.setdefault((kind, normal), []).append(person)
        if (
            row.note
            and row.note not in person.notes
            and not self._known.has_note(person.id, row.note)
        ):
            person.notes += (row.note,)
        person.described_as = person.described_as or self._description(row)

    def _is_news(self, person: Person, kind: ContactKind, normal: str) -> bool:
        if any((kind, normal) == (had, same) for had, _, same in person.ways):
            return False
        return person.id not in self._known.ways.get((kind, normal), ())

    def _description(self, row: PersonRow) -> str:
        """Call somebody without a name by what they can be reached by, else by their id."""
        reached = next((value for _, value in row.ways()), "")
        return reached or f"{self._id_heading} {row.ref}".strip()

    def _ref_for(self, row: PersonRow, *, names_are_ids: bool) -> str:
        """Name somebody nobody could be reached by, so that the next import knows them again."""
        if any(_identifies(kind, _normal(kind, value)) for kind, value in row.ways()):
            return ""
        if names_are_ids:
            return f"name {fold(row.name) or row.name.casefold()}"
        digest = blake2b(repr(row).encode(), digest_size=12).hexdigest()
        self._nameless[digest] += 1
        return f"row {digest} {self._nameless[digest]}"


def person_row(
    ref: str, names: tuple[str, str, str], phones: list[str], emails: list[str], notes: list[str]
) -> PersonRow:
    """Clean what a row says; `names` are the full, the first and the last one."""
    full, first, last = map(one_line, names)
    return PersonRow(
        one_line(ref),
        full or f"{first} {last}".strip(),
        tuple(dict.fromkeys(phones)),
        tuple(dict.fromkeys(emails)),
        "\n".join(dict.fromkeys(filter(None, map(clean, notes)))),
    )


def _normal(kind: ContactKind, value: str) -> str:
    return contacts.normal(kind, value)


def _identifies(kind: ContactKind, normal: str) -> bool:
    if kind is ContactKind.EMAIL:
        return "@" in normal
    return normal.isdecimal() and len(normal) >= FEWEST_DIGITS


def _token(ref: str, ways: list[Way]) -> str:
    return f"id {ref}" if ref else next(f"{kind} {normal}" for kind, _, normal in ways)
