"""Write people as vCards, 3.0 for phones of any age or 4.0."""

import base64
import re
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from urllib.parse import quote

from models.exchange.readers.meanings import NO_SERVICE
from models.exchange.readers.person import Address, Kind, Occasion, Person, Said
from models.kinds import MayContact, OccasionKind
from models.text import clean

_LONGEST_LINE = 75  # bytes
_MADE_BY = "-//The Usual//EN"
_KINDS_OF_WAYS = frozenset({"home", "work", "cell", "fax", "pager", "car"})
_NOT_IN_A_SCHEME = re.compile(r"[^a-z0-9+-]+")
_NO_YEAR = 1604  # what stands for none where a year must stand


class Version(StrEnum):
    """The versions of vCard that are written."""

    V3 = "3.0"
    V4 = "4.0"


def vcards(people: Iterable[Person], version: Version = Version.V3) -> Iterator[str]:
    """Write each person as a card, ready to be joined and stored as UTF-8.

    A loyalty card and a consent stand in lines of our own, which other programs keep or pass
    over. Warnings and extras are not written. Somebody without any name is called by their first
    phone, e-mail or handle, as a card must have a name.
    """
    for person in people:
        lines = _Lines(version)
        _write(lines, person)
        yield "".join(map(_folded, lines.finished))


class _Lines:
    """The lines of a card; those with a label of their own come as a numbered group."""

    def __init__(self, version: Version) -> None:
        self.version = version
        self.finished = ["BEGIN:VCARD", f"VERSION:{version}", f"PRODID:{_MADE_BY}"]
        self._groups = 0

    @property
    def is_v4(self) -> bool:
        """Tell whether the card is a 4.0 one."""
        return self.version is Version.V4

    def add(self, head: str, value: str) -> None:
        """Add a line whose value is ready, unless it is empty."""
        if value.strip(";"):
            self.finished.append(f"{head}:{value}")

    def add_labelled(self, head: str, value: str, label: str) -> None:
        """Add a line with its label: as its kinds, where these are usual, else in words."""
        words = label.casefold().split()
        if words and _KINDS_OF_WAYS.issuperset(words):
            self.add(f"{head};TYPE={','.join(words)}", value)
        elif label:
            self._groups += 1
            self.add(f"item{self._groups}.{head}", value)
            self.add(f"item{self._groups}.X-ABLabel", _escaped(label))
        else:
            self.add(head, value)


def _write(lines: _Lines, person: Person) -> None:
    lines.add("UID", _escaped(person.uid))
    kinds = {Kind.GROUP: "group", Kind.ORGANIZATION: "org", Kind.PLACE: "location"}
    lines.add("KIND" if lines.is_v4 else "X-ADDRESSBOOKSERVER-KIND", kinds.get(person.kind, ""))
    _write_names(lines, person)
    _write_ways(lines, person)
    lines.add("ORG", _escaped(person.organization))
    lines.add("TITLE", _escaped(person.title))
    lines.add("NOTE", _escaped(person.note))
    lines.add("CATEGORIES", ",".join(map(_escaped, person.tags)))
    lines.add("X-LOYALTY-CARD", _escaped(person.loyalty_code))
    if person.may_contact is not MayContact.UNKNOWN:
        lines.add("X-MAY-CONTACT", person.may_contact)
    for occasion in person.occasions:
        _write_occasion(lines, occasion)
    for said in person.related:
        head = "RELATED;VALUE=text" if lines.is_v4 else "X-ABRELATEDNAMES"
        lines.add_labelled(head, _escaped(said.value), said.label)
    for member in person.members:
        lines.add("MEMBER" if lines.is_v4 else "X-ADDRESSBOOKSERVER-MEMBER", _escaped(member))
    _write_photo(lines, person)
    lines.finished.append("END:VCARD")


def _write_ways(lines: _Lines, person: Person) -> None:
    for head, several in (("TEL", person.phones), ("EMAIL", person.emails), ("URL", person.urls)):
        for said in several:
            lines.add_labelled(head, _escaped(said.value), said.label)
    for said in person.handles:
        _write_handle(lines, said)
    for address in person.addresses:
        lines.add_labelled("ADR", _of_parts(_parts(address)), address.label)


def _write_names(lines: _Lines, person: Person) -> None:
    ways = (*person.phones, *person.emails, *person.handles)
    lines.add("FN", _escaped(person.called or next((way.value for way in ways), "") or "?"))
    names = (person.family, person.given, person.middle, person.prefix, person.suffix)
    lines.add("N", _of_parts(names))
    if not lines.is_v4 and not any(names):
        lines.finished.append("N:;;;;")  # which 3.0 cannot be without
    lines.add("NICKNAME", ",".join(map(_escaped, person.nicknames)))
    lines.add("X-PHONETIC-FIRST-NAME", _escaped(person.say_it))


def _write_handle(lines: _Lines, said: Said) -> None:
    """Write a name in some service as an address of that service."""
    service = _NOT_IN_A_SCHEME.sub("-", said.label.casefold()).strip("-+")
    scheme = service if len(service) > 1 and service[0].isalpha() else NO_SERVICE
    head = f'IMPP;X-SERVICE-TYPE="{_in_quotes(said.label)}"' if said.label else "IMPP"
    lines.add(head, f"{scheme[:20]}:{quote(clean(said.value), safe='@+')}")


def _write_occasion(lines: _Lines, occasion: Occasion) -> None:
    head, value = _day(occasion, is_v4=lines.is_v4)
    if occasion.kind is OccasionKind.BIRTHDAY:
        lines.add(f"BDAY{head}", value)
    elif occasion.kind is OccasionKind.ANNIVERSARY:
        lines.add(f"{'ANNIVERSARY' if lines.is_v4 else 'X-ANNIVERSARY'}{head}", value)
    else:
        lines.add_labelled(f"X-ABDATE{head}", value, occasion.label or occasion.kind)


def _day(occasion: Occasion, *, is_v4: bool) -> tuple[str, str]:
    """Write a day, and what must be said about it before the colon."""
    if occasion.month is None or occasion.day is None:
        return ";VALUE=text", _escaped(occasion.raw)
    day = f"{occasion.month:02}-{occasion.day:02}"
    if occasion.year is not None:
        written = f"{occasion.year:04}-{day}"
        return "", written.replace("-", "") if is_v4 else written
    if is_v4:
        return "", f"--{day.replace('-', '')}"
    return f";X-APPLE-OMIT-YEAR={_NO_YEAR}", f"{_NO_YEAR}-{day}"


def _write_photo(lines: _Lines, person: Person) -> None:
    if person.photo:
        data = base64.b64encode(person.photo.data).decode("ascii")
        if lines.is_v4:
            lines.add("PHOTO", f"data:image/{person.photo.kind};base64,{data}")
        else:
            lines.add(f"PHOTO;ENCODING=b;TYPE={person.photo.kind.upper()}", data)


def _parts(address: Address) -> tuple[str, ...]:
    return (
        address.box, address.extended, address.street, address.city, address.region,
        address.code, address.country,
    )  # fmt: skip


def _of_parts(parts: Iterable[str]) -> str:
    return ";".join(map(_escaped, parts))


_SIGNS: Mapping[int, str] = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def _escaped(text: str) -> str:
    return clean(text.replace("\r\n", "\n").replace("\r", "\n")).translate(_SIGNS)


def _in_quotes(text: str) -> str:
    """Write a text so that it can stand between quotes, as RFC 6868 has it."""
    return clean(text).replace("^", "^^").replace('"', "^'").replace("\n", "^n")


def _folded(line: str) -> str:
    """Break a line where it gets too long, never within a letter."""
    pieces, piece, size = [], "", 0
    for sign in line:
        width = len(sign.encode())
        if size + width > _LONGEST_LINE:
            pieces.append(piece)
            piece, size = " ", 1
        piece, size = piece + sign, size + width
    return "\r\n".join([*pieces, piece]) + "\r\n"
