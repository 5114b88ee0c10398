"""One person as a file of contacts tells of them, whatever the kind of file."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Literal

from models.kinds import MayContact, OccasionKind


class Kind(StrEnum):
    """What an entry of a file of contacts is about."""

    PERSON = "person"
    GROUP = "group"
    ORGANIZATION = "organization"
    PLACE = "place"
    APPOINTMENT = "appointment"  # of a calendar, and nobody's day of the year


class Oddity(StrEnum):
    """What of an entry was left behind, though the rest could be read."""

    TOO_LARGE = "too large"
    PHOTO_LEFT_OUT = "photo left out"
    LINE_UNREADABLE = "line unreadable"
    LETTERS_GUESSED = "letters guessed"
    NEVER_CLOSED = "never closed"


@dataclass(frozen=True, slots=True)
class Said:
    """A value, and what the file calls it: a number and ``work``, a name and ``spouse``."""

    value: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Address:
    """A postal address; a file that keeps it in one piece has it all in `street`."""

    street: str = ""
    city: str = ""
    region: str = ""
    code: str = ""
    country: str = ""
    box: str = ""
    extended: str = ""
    label: str = ""

    @property
    def text(self) -> str:
        """The address in one line, in the order of its parts."""
        parts = (self.box, self.extended, self.street)
        place = " ".join(filter(None, (self.code, self.city)))
        whole = (*parts, place, self.region, self.country)
        return ", ".join(part for text in whole for part in text.splitlines() if part.strip(" ,"))


@dataclass(frozen=True, slots=True)
class Occasion:
    """A day of the year. `month` and `day` are None where `raw` does not say them for certain."""

    kind: OccasionKind
    raw: str
    month: int | None = None
    day: int | None = None
    year: int | None = None
    label: str = ""
    for_whom: str = ""  # somebody close to them, whose day it is


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture that lay inside the file, as it lay there; `kind` is ``png``, ``jpeg`` or such."""

    data: bytes
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One entry of a file. `row` counts cards or entries from 1; in a table, its rows.

    Texts are as the file has them, without the blanks around them. Nothing is looked up, merged
    or cut; `extra` holds what has no field of its own, each under the file's word for it.
    """

    row: int
    kind: Kind = Kind.PERSON
    uid: str = ""
    name: str = ""
    given: str = ""
    middle: str = ""
    family: str = ""
    prefix: str = ""
    suffix: str = ""
    say_it: str = ""
    nicknames: tuple[str, ...] = ()
    phones: tuple[Said, ...] = ()
    emails: tuple[Said, ...] = ()
    handles: tuple[Said, ...] = ()
    urls: tuple[Said, ...] = ()
    addresses: tuple[Address, ...] = ()
    organization: str = ""
    title: str = ""
    note: str = ""
    tags: tuple[str, ...] = ()
    occasions: tuple[Occasion, ...] = ()
    related: tuple[Said, ...] = ()
    members: tuple[str, ...] = ()
    may_contact: MayContact = MayContact.UNKNOWN
    blocked: bool = False
    blocked_as: str = ""  # the word for it
    take_care: str = ""
    loyalty_code: str = ""
    extra: tuple[Said, ...] = ()
    photo: Photo | None = None
    oddities: tuple[Oddity, ...] = ()

    @property
    def called(self) -> str:
        """The best name there is: full, put together, nickname, organization; else empty."""
        parts = (self.prefix, self.given, self.middle, self.family, self.suffix)
        together = " ".join(filter(None, parts))
        nickname = next(iter(self.nicknames), "")
        return self.name or together or nickname or self.organization

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing in the entry could ever be used to recognize somebody."""
        return not (self.called or self.phones or self.emails or self.handles or self.addresses)


OneText = Literal[
    "uid", "name", "given", "middle", "family", "prefix", "suffix", "say_it",
    "organization", "title", "note", "blocked_as", "take_care", "loyalty_code",
]  # fmt: skip
SeveralSaid = Literal["phones", "emails", "handles", "urls", "related", "extra"]
SeveralWords = Literal["nicknames", "tags", "members"]


@dataclass(slots=True)
class Gathering:
    """What has been read of a person so far."""

    row: int
    texts: dict[OneText, str] = field(default_factory=dict)
    said: dict[SeveralSaid, dict[str, Said]] = field(default_factory=dict)
    words: dict[SeveralWords, list[str]] = field(default_factory=dict)
    addresses: dict[str, Address] = field(default_factory=dict)
    occasions: dict[tuple[object, ...], Occasion] = field(default_factory=dict)
    oddities: list[Oddity] = field(default_factory=list)
    kind: Kind = Kind.PERSON
    may_contact: MayContact = MayContact.UNKNOWN
    blocked: bool = False
    photo: Photo | None = None

    def take_text(self, name: OneText, value: str, between: str = "") -> None:
        """Keep one text of a kind: the first one, or all of them with `between` in the middle."""
        text, kept = value.strip(), self.texts.get(name, "")
        if not kept:
            self.texts[name] = text
        elif text and between and text not in kept.split(between):
            self.texts[name] = kept + between + text

    def take_said(self, name: SeveralSaid, value: str, label: str = "") -> None:
        """Keep one more of several, unless the same was there before."""
        if text := value.strip():
            self.said.setdefault(name, {}).setdefault(text, Said(text, label.strip()))

    def take_words(self, name: SeveralWords, values: Iterable[str]) -> None:
        """Keep further words of a kind."""
        several = self.words.setdefault(name, [])
        several += [value.strip() for value in values if value.strip()]

    def take_address(self, address: Address) -> None:
        """Keep an address that says anything."""
        if text := address.text:
            self.addresses.setdefault(text, address)

    def take_occasion(self, occasion: Occasion) -> None:
        """Keep a day, unless it is the same that was there before, only written differently."""
        if occasion.raw:
            day = (occasion.month, occasion.day) if occasion.month else occasion.raw
            self.occasions.setdefault((occasion.kind, day, occasion.label), occasion)

    def person(self) -> Person:
        """Return all that was gathered."""
        gathered: dict[str, Any] = {
            **{name: text for name, text in self.texts.items() if text},
            **{name: tuple(several.values()) for name, several in self.said.items()},
            **{name: tuple(dict.fromkeys(several)) for name, several in self.words.items()},
        }
        return Person(
            row=self.row,
            kind=self.kind,
            addresses=tuple(self.addresses.values()),
            occasions=tuple(self.occasions.values()),
            oddities=tuple(dict.fromkeys(self.oddities)),
            may_contact=self.may_contact,
            blocked=self.blocked,
            photo=self.photo,
            **gathered,
        )
