"""What is known of the people who are made up: of most of them little, of regulars more."""

from collections.abc import Iterator, Sequence
from random import Random

from models.demo.about import About, Known
from models.demo.guests import Guest
from models.demo.lists import Lists, Told
from models.kinds import AliasKind, ContactKind, RelationKind, Source
from models.schema import Alias, AskNext, Note
from models.text import fold

REGULAR = 6  # visits
_A_YEAR = 365
_REACHED = {"phone": 0.45, "email": 0.2}
_TAGGED, _TAGGED_REGULAR = 0.1, 0.4
_HAS_A_PET, _BROUGHT, _CONFIRMED = 0.05, 0.15, 0.4
_BIRTHDAY_KNOWN, _NOTED, _TO_ASK = 0.25, 0.15, 0.06
_KEEPS_ITS_USUAL, _TAKE_CARE = 0.85, 0.09
_WISHES = (
    (0.14, "likes", "likes"), (0.05, "dislikes", "dislikes"), (0.07, "how to serve", "serve"),
    (0.12, "talk about", "talk"),
)  # fmt: skip


class Crowd:
    """Makes it up."""

    def __init__(self, dice: Random, about: About, lists: Lists) -> None:
        self._dice = dice
        self._about = about
        self._words = lists.words

    def known(self, guests: Sequence[Guest], place: int) -> Iterator[Known]:
        """Yield what is known of one of the guests."""
        guest = guests[place]
        yield from self._who(guest)
        if place and self._happens(_BROUGHT):  # by somebody who was there before: a tree
            friend = guests[self._dice.randrange(place)]
            yield self._about.tie(friend, {"kind": RelationKind.BROUGHT.value}, guest.id)
        if guest.visits >= REGULAR:
            yield from self._of_regular(guest)

    def _who(self, guest: Guest) -> Iterator[Known]:
        if guest.name and self._happens(_REACHED["phone"]):
            number = f"+1 404 555 {self._dice.randrange(10_000):04d}"
            yield self._about.contact(guest, ContactKind.PHONE, number)
        if guest.name and self._happens(_REACHED["email"]):
            address = f"{fold(guest.name).replace(' ', '.')}@example.org"
            yield self._about.contact(guest, ContactKind.EMAIL, address)
        regular = guest.visits >= REGULAR
        if self._happens(_TAGGED_REGULAR if regular else _TAGGED):
            tag = "Regular" if regular else self._dice.choice(self._words["tags"])
            yield self._about.tagged(guest, tag)
        if self._happens(_HAS_A_PET):
            pet = self._dice.choice(self._words["pets"])
            yield self._about.row(Alias, guest, name=pet, kind=AliasKind.PET.value)

    def _of_regular(self, guest: Guest) -> Iterator[Known]:
        dice, about = self._dice, self._about
        if self._happens(_BIRTHDAY_KNOWN):
            yield about.occasion(guest, self._birthday())
        for chance, fact in self._facts(guest):
            if self._happens(chance):
                yield about.preference(guest, fact)
        if self._happens(_NOTED):
            body = dice.choice(self._words["notes"])
            yield about.row(Note, guest, self._some_days(guest), body=body)
        if self._happens(_TO_ASK):
            question, why = dice.choice(self._words["ask"])
            yield about.row(AskNext, guest, dice.randrange(3, 20), question=question, why=why)

    def _facts(self, guest: Guest) -> Iterator[tuple[float, Told]]:
        dice, words = self._dice, self._words
        source = dice.choices(list(Source), (50, 35, 10, 5))[0]
        said = {"days": self._some_days(guest), "source": source.value}
        said |= {"confirmed": dice.randrange(90)} if self._happens(_CONFIRMED) else {}
        for item in guest.usual:
            yield _KEEPS_ITS_USUAL, said | {"kind": "usual", "label": item}
        label, detail = dice.choice(words["care"])
        care = {"kind": "take care", "label": label, "detail": detail, "stale": _A_YEAR}
        yield _TAKE_CARE, said | care | {"source": Source.SAID.value}  # never assumed
        for chance, kind, choice in _WISHES:
            yield chance, said | {"kind": kind, "label": dice.choice(words[choice])}

    def _birthday(self) -> Told:
        on = self._about.days.before(self._dice.randrange(_A_YEAR))
        years = self._dice.randrange(18, 80)
        return {"kind": "birthday", "month": on.month, "day": min(on.day, 28), "years": years}

    def _some_days(self, guest: Guest) -> int:
        """Return some number of days since the first visit."""
        return self._dice.randint(1, max(2, self._about.days.today - max(guest.first, 0)))

    def _happens(self, chance: float) -> bool:
        return self._dice.random() < chance
