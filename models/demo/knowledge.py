"""The people of the pretend shop, and what is known of them."""

from collections.abc import Iterator, Sequence
from random import Random

from models.demo import about_cast
from models.demo.about import STALE_DAYS, About, Known
from models.demo.about_crowd import REGULAR, Crowd
from models.demo.crew import Crew
from models.demo.days import Days
from models.demo.guests import Guest
from models.demo.lists import Lists
from models.exchange.adding import Adding
from models.kinds import MayContact, Standing
from models.people.called import sort_key
from models.schema import (
    Alias,
    AskNext,
    Contact,
    Customer,
    CustomerTag,
    Facts,
    Note,
    Occasion,
    Preference,
    Record,
    Relation,
)

_PORTION = 2000
_KINDS: tuple[type[Record], ...] = (
    Alias, Contact, CustomerTag, Relation, Occasion, Preference, AskNext, Note,
)  # fmt: skip
_MOVED = 0.2  # of those who have stayed away for long


class Knowledge:
    """Writes them down, portion by portion."""

    def __init__(self, dice: Random, adding: Adding, days: Days, known: Lists, crew: Crew) -> None:
        self._dice = dice
        self._adding = adding
        self._days = days
        self._met = known.words["met"]
        self._about = About(dice, adding, days, crew)
        self._crowd = Crowd(dice, self._about, known)
        self._ids: dict[str, str] = {}  # of the cast, by name

    def introduce(self, guests: Sequence[Guest], first_no: int) -> None:
        """Store the people themselves, and give them their ids."""
        for guest in guests:
            guest.id = self._adding.next_id()
            if guest.told:
                self._ids[guest.shown] = guest.id
        self._adding.store(
            Customer,
            (self._customer(guest, first_no + place) for place, guest in enumerate(guests)),
        )

    def store(self, guests: Sequence[Guest]) -> None:
        """Store what is known of them."""
        for start in range(0, len(guests), _PORTION):
            known: dict[type[Record], list[Facts]] = {kind: [] for kind in _KINDS}
            for place in range(start, min(start + _PORTION, len(guests))):
                for kind, facts in self._of(guests, place):
                    known[kind].append(facts)
            for kind in _KINDS:
                self._adding.store(kind, known[kind])

    def id_of(self, name: str) -> str:
        """Return the id of somebody of the cast."""
        return self._ids[name]

    def is_here(self, name: str) -> bool:
        """Tell whether somebody of the cast is among the guests."""
        return name in self._ids

    def _of(self, guests: Sequence[Guest], place: int) -> Iterator[Known]:
        if guests[place].told:
            return about_cast.known(self._about, guests[place], self._ids)
        return self._crowd.known(guests, place)

    def _customer(self, guest: Guest, no: int) -> Facts:
        told, first = guest.told, max(guest.first, 0)
        met_days = told["met_days"] if told else self._days.today - first
        level, why = told.get("expectation", (None, ""))
        at = self._days.at(first, 8 * 60)
        return self._adding.facts(
            Customer,
            id=guest.id,
            no=no,
            name=guest.name,
            described_as=guest.described_as,
            sort_key=sort_key(guest.name, guest.described_as),
            say_it=told.get("say_it", ""),
            standing=self._standing(guest).value,
            met_on=self._days.before(met_days).isoformat(),
            met_how=told["met_how"] if told else self._dice.choice(self._met),
            expectation=level,
            expectation_why=why,
            preferred_channel=told.get("channel"),
            may_contact=told.get("may_contact", MayContact.UNKNOWN.value),
            created_at=at,
            updated_at=at,
        )

    def _standing(self, guest: Guest) -> Standing:
        stays_away = self._days.today - guest.last > STALE_DAYS and guest.visits >= REGULAR
        moved = not guest.told and stays_away and self._dice.random() < _MOVED
        return Standing.MOVED if moved else Standing.ACTIVE
