"""Tell who is who: the people of a file among themselves, and those the notebook knows."""

from collections import Counter
from dataclasses import dataclass
from enum import Enum, auto
from hashlib import blake2b
from typing import NamedTuple

from models.exchange.details import Detail, Summary
from models.exchange.known import Known
from models.exchange.person_rows import More, PersonRow
from models.exchange.ways import Reach, Way, identifies, lacks_country
from models.kinds import MayContact
from models.text import fold

_SHOWN_OF_NOTES = 60


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
    say_it: str = ""
    may_contact: MayContact = MayContact.UNKNOWN
    loyalty_code: str = ""
    tags: tuple[str, ...] = ()
    details: tuple[Detail, ...] = ()
    summary: Summary | None = None

    def has_news(self) -> bool:
        """Tell whether the file says more than the notebook knew; an id alone is no news."""
        return bool(
            self.ways or self.notes or self.is_renamed or self.tags or self.details
            or self.summary or self.says_more()
        )  # fmt: skip

    def says_more(self) -> bool:
        """Tell whether something of the customer itself is to be filled in."""
        is_said = self.may_contact is not MayContact.UNKNOWN
        return bool(self.say_it or self.loyalty_code) or is_said


class Double(NamedTuple):
    """Two people who share a way to be reached, under different names."""

    row: int
    person: Person
    other: Person
    shared: str


class People:
    """Everybody met in a file, in order.

    The same id is the same person. So is the same e-mail or phone, unless the names contradict
    each other. Nobody is ever the same by name alone.
    """

    def __init__(self, known: Known, id_heading: str = "", region: str = "") -> None:
        self._known = known
        self._id_heading = id_heading
        self._by_id: dict[str, Person] = {}
        self._by_ref: dict[str, Person] = {}
        self._reach: Reach[Person] = Reach(region)
        self._nameless = Counter[str]()
        self._codes: set[str] = set()
        self.everybody: list[Person] = []
        self.doubles: list[Double] = []
        self.has_local_numbers = False  # phones whose country the file does not say

    def meet(
        self, said: PersonRow, row: int = 0, *, names_are_ids: bool = False
    ) -> tuple[Person, Meeting]:
        """Find or introduce the person of a row, and remember what it says."""
        ways = said.ways()
        ref = said.ref or self._ref_for(said, ways, names_are_ids=names_are_ids)
        folded = fold(said.name)
        reached = [found for way in ways for found in self._reached(way)] if ways else []
        person = self._of_ref(ref) or _same(reached, folded)
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
        if reached:
            self._suspect(row, person, reached)
        self._learn(person, said, ref, ways)
        return person, meeting

    def _of_ref(self, ref: str) -> Person | None:
        if not ref:
            return None
        if ref in self._by_ref:
            return self._by_ref[ref]
        return self._recall(self._known.refs.get(ref))

    def _reached(self, way: Way) -> list[tuple[Person, str]]:
        """Find everybody a way leads to, those of the notebook first."""
        if not identifies(way):
            return []
        of_notebook = self._known.reached(way, self._reach.region)
        remembered = [self._recall(customer) for customer in of_notebook]
        met = self._reach.of(way)
        return [(person, way.value) for person in (*remembered, *met) if person]

    def _suspect(self, row: int, person: Person, reached: list[tuple[Person, str]]) -> None:
        """Remember who shares a way with somebody else, once a pair."""
        for other, shared in reached:
            if other is not person and all(
                {id(person), id(other)} != {id(pair.person), id(pair.other)}
                for pair in self.doubles[-20:]
            ):
                self.doubles.append(Double(row, person, other, shared))

    def _recall(self, customer: str | None) -> Person | None:
        """Return somebody the notebook knows, one object a person."""
        if customer is None:
            return None
        if customer not in self._by_id:
            name = self._known.names.get(customer, "")
            self._by_id[customer] = Person("", customer, name, fold(name), is_known=True)
        return self._by_id[customer]

    def _learn(self, person: Person, said: PersonRow, ref: str, ways: tuple[Way, ...]) -> None:
        self._learn_ref(person, ref)
        if said.name and not person.name:
            person.name, person.folded = said.name, fold(said.name)
            person.is_renamed = person.is_known
        for way in ways:
            self.has_local_numbers = self.has_local_numbers or lacks_country(way)
            if self._is_news(person, way):
                person.ways += (way,)
                self._reach.add(way, person)
        if said.note and said.note not in person.notes:
            is_noted = self._known.has_note(person.id, said.note)
            person.notes += () if is_noted else (said.note,)
        if not (person.name or person.described_as):
            person.described_as = self._description(said, ways)
        if said.more:
            self._learn_rows(person, said.more)
            self._learn_facts(person, said.more)

    def _learn_ref(self, person: Person, ref: str) -> None:
        if ref and ref not in self._by_ref:
            self._by_ref[ref] = person
            person.refs += () if ref in self._known.refs else (ref,)

    def _learn_rows(self, person: Person, more: More) -> None:
        """Take in what hangs on a customer, as far as the notebook does not hold it."""
        had = {detail.key() for detail in person.details}
        for detail in more.details:
            if detail.key() not in had and not self._known.has_detail(person.id, detail):
                had.add(detail.key())
                person.details += (detail,)
        for tag in more.tags:
            if tag not in person.tags and not self._known.has_tag(person.id, tag):
                person.tags += (tag,)

    def _learn_facts(self, person: Person, more: More) -> None:
        """Take in what the notebook keeps of a customer once, and does not know yet."""
        facts = self._known.of_customer(person.id)
        if not facts.say_it:
            person.say_it = person.say_it or more.say_it
        if more.may_contact is not MayContact.UNKNOWN and not facts.may_contact_is_said:
            person.may_contact = more.may_contact
        if more.loyalty_code and not (facts.loyalty_code or person.loyalty_code):
            self._give_code(person, more.loyalty_code)
        if more.summary and more.summary != facts.summary:
            person.summary = more.summary

    def _give_code(self, person: Person, code: str) -> None:
        """Give somebody a card, unless it is somebody else's: then it is only an id."""
        if code not in self._codes and not self._known.has_code(code):
            self._codes.add(code)
            person.loyalty_code = code

    def _is_news(self, person: Person, way: Way) -> bool:
        if any((way.kind, way.normal) == (had.kind, had.normal) for had in person.ways):
            return False
        return not (person.id and self._known.has_way(person.id, way))

    def _description(self, said: PersonRow, ways: tuple[Way, ...]) -> str:
        """Call somebody without a name by what they can be reached by, else by their id."""
        reached = next((way.value for way in ways), "")
        other = next((value for value in said.other_ways()), "")
        by_id = f"{self._id_heading} {said.ref}".strip() if said.ref else ""
        return reached or other or by_id or said.note[:_SHOWN_OF_NOTES].split("\n")[0]

    def _ref_for(self, said: PersonRow, ways: tuple[Way, ...], *, names_are_ids: bool) -> str:
        """Name somebody nobody could be reached by, so that the next import knows them again."""
        if any(map(identifies, ways)):
            return ""
        if names_are_ids:
            return f"name {fold(said.name) or said.name.casefold()}"
        digest = blake2b(said.fingerprint().encode(), digest_size=12).hexdigest()
        self._nameless[digest] += 1
        return f"row {digest} {self._nameless[digest]}"


def _same(reached: list[tuple[Person, str]], folded: str) -> Person | None:
    """Choose among those a row's ways lead to, those of the same name first."""
    same = (person for person, _ in reached if folded and person.folded == folded)
    either = (person for person, _ in reached if not (folded and person.folded))
    return next(same, None) or next(either, None)


def _token(ref: str, ways: tuple[Way, ...]) -> str:
    return f"id {ref}" if ref else next(f"{way.kind} {way.normal}" for way in ways)
