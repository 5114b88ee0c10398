"""Make people of the rows of a table whose columns are known."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from models.exchange.readers.days import occasion
from models.exchange.readers.parts import Column, Layout, Part
from models.exchange.readers.person import (
    Address,
    Gathering,
    OneText,
    Person,
    SeveralSaid,
)
from models.exchange.readers.presets import Preset
from models.kinds import MayContact, OccasionKind
from models.text import digits

_ADDRESS = re.compile(r"[^\s<>;,\"']+@[^\s<>;,\"']+")
_BETWEEN_VALUES = " ::: "  # of Google
_WORDS = re.compile(r'"((?:[^"]|"")*)"|([^,]+)')
_LIST = re.compile(r"\s*[;\r\n]\s*")
_FACEBOOK = re.compile(r"(?:p|l|ag|as|c|f|z):(?=\S)")
_SYSTEM_GROUPS = frozenset({"", "mycontacts", "my contacts", "starred", "starred in android"})
_NO_DAY = re.compile(r"[0/.\s-]*")
_YES = frozenset(
    {
        "yes",
        "y",
        "true",
        "1",
        "x",
        "ja",
        "j",
        "oui",
        "vrai",
        "si",
        "sí",
        "sim",
        "tak",
        "on",
        "subscribed",
    }
)
_NO = frozenset(
    {"no", "n", "false", "0", "nein", "non", "faux", "nao", "não", "nie", "off", "unsubscribed"}
)
_FEWEST_DIGITS = 6
_ONE: Mapping[Part, tuple[OneText, str]] = {
    Part.ID: ("uid", ""), Part.NAME: ("name", ""), Part.FIRST_NAME: ("given", ""),
    Part.LAST_NAME: ("family", " "), Part.MIDDLE_NAME: ("middle", ""),
    Part.PREFIX: ("prefix", ""), Part.SUFFIX: ("suffix", ""), Part.SAY_IT: ("say_it", " "),
    Part.ORGANIZATION: ("organization", ", "), Part.DEPARTMENT: ("organization", ", "),
    Part.TITLE: ("title", "; "), Part.NOTE: ("note", "\n\n"), Part.TAKE_CARE: ("take_care", "; "),
    Part.LOYALTY_CODE: ("loyalty_code", ""),
}  # fmt: skip
_SAID: Mapping[Part, SeveralSaid] = {
    Part.HANDLE: "handles", Part.URL: "urls", Part.RELATED: "related", Part.EXTRA: "extra",
}  # fmt: skip
_OCCASIONS = {
    Part.BIRTHDAY: OccasionKind.BIRTHDAY,
    Part.ANNIVERSARY: OccasionKind.ANNIVERSARY,
    Part.EVENT: OccasionKind.OTHER,
}
_PLACES = {
    Part.STREET: "street", Part.CITY: "city", Part.REGION: "region", Part.CODE: "code",
    Part.COUNTRY: "country", Part.BOX: "box", Part.EXTENDED: "extended", Part.ADDRESS: "whole",
}  # fmt: skip
_BIRTH = (Part.BIRTH_YEAR, Part.BIRTH_MONTH, Part.BIRTH_DAY)


def people(layout: Layout, rows: Iterable[tuple[int, Sequence[str]]]) -> Iterator[Person]:
    """Make a person of each row, as its number and its cells; also of an empty one."""
    return (person(layout, number, cells) for number, cells in rows)


def person(layout: Layout, number: int, cells: Sequence[str]) -> Person:
    """Make a person of a row that may be shorter or longer than the headings."""
    gathering = Gathering(number)
    filled = [(column, cell) for column in layout.columns if (cell := _cell(column, cells))]
    if layout.preset == Preset.FACEBOOK:
        filled = [(column, _FACEBOOK.sub("", cell, count=1)) for column, cell in filled]
    labels = {
        column.meaning.group: cell.lstrip("* ")
        for column, cell in filled
        if column.meaning.part is Part.LABEL
    }
    for column, cell in sorted(filled, key=_is_department):
        label = labels.get(column.meaning.group) if column.meaning.group else ""
        for value in cell.split(_BETWEEN_VALUES):
            _take(gathering, column, value.strip(), label or column.meaning.label)
    _take_addresses(gathering, filled, labels)
    _take_birthday(gathering, filled)
    return gathering.person()


def _cell(column: Column, cells: Sequence[str]) -> str:
    return cells[column.place].strip() if column.place < len(cells) else ""


def _is_department(filled: tuple[Column, str]) -> bool:
    """Tell whether a cell is part of a firm, which is named before it."""
    return filled[0].meaning.part is Part.DEPARTMENT


def _take(gathering: Gathering, column: Column, value: str, label: str) -> None:
    part = column.meaning.part
    if part in _ONE:
        name, between = _ONE[part]
        gathering.take_text(name, value.lstrip("'") if part is Part.ID else value, between)
    elif part in _SAID:
        unlabelled = column.heading if part is Part.EXTRA else ""
        gathering.take_said(_SAID[part], value, label or unlabelled)
    elif part in _OCCASIONS:
        _take_occasion(gathering, _OCCASIONS[part], value, label)
    elif takes := _TAKES.get(part):
        takes(gathering, value, column.heading if part is Part.BLOCKED else label)


def _take_phones(gathering: Gathering, value: str, label: str) -> None:
    """Keep each number of a cell; a comma or slash divides only what are numbers on both sides."""
    for piece in _LIST.split(value):
        pieces = re.split(r"\s*,\s*|\s+/\s+", piece)
        if any(len(digits(one)) < _FEWEST_DIGITS for one in pieces):
            pieces = [piece]
        for number in pieces:
            gathering.take_said("phones", number.lstrip("'"), label)


def _take_emails(gathering: Gathering, value: str, label: str) -> None:
    """Keep each address of a cell, and as it stands what is none."""
    several = _ADDRESS.findall(value) if value.count("@") > 1 or "<" in value else []
    for address in several or [value]:
        gathering.take_said("emails", address.removeprefix("mailto:"), label)


def _take_nicknames(gathering: Gathering, value: str, _label: str) -> None:
    gathering.take_words("nicknames", value.split(","))


def _take_tags(gathering: Gathering, value: str, _label: str) -> None:
    """Keep the words of a list, whose commas may lie in quotes; not those a program made itself."""
    by_commas = (quoted or plain for quoted, plain in _WORDS.findall(value))
    words = by_commas if not _LIST.search(value) else _LIST.split(value)
    bare = (word.strip(' "').removeprefix("*").strip() for word in words)
    gathering.take_words("tags", (word for word in bare if word.casefold() not in _SYSTEM_GROUPS))


def _take_may_contact(gathering: Gathering, value: str, _label: str) -> None:
    """Keep a consent; an empty one says nothing, and one yes of several is a yes."""
    folded = value.casefold()
    if folded in _YES:
        gathering.may_contact = MayContact.YES
    elif folded in _NO and gathering.may_contact is MayContact.UNKNOWN:
        gathering.may_contact = MayContact.NO


def _take_may_not_contact(gathering: Gathering, value: str, _label: str) -> None:
    if value.casefold() in _YES:
        gathering.may_contact = MayContact.NO


def _take_blocked(gathering: Gathering, value: str, heading: str) -> None:
    if value.casefold() in _YES:
        gathering.blocked = True
        gathering.take_text("blocked_as", heading)


def _take_occasion(gathering: Gathering, kind: OccasionKind, value: str, label: str) -> None:
    if _NO_DAY.fullmatch(value):
        return  # how Outlook writes none: 0/0/00
    named = {"birthday": OccasionKind.BIRTHDAY, "anniversary": OccasionKind.ANNIVERSARY}
    kind = named.get(label.casefold(), kind) if kind is OccasionKind.OTHER else kind
    gathering.take_occasion(occasion(kind, value, label if kind is OccasionKind.OTHER else ""))


def _take_addresses(
    gathering: Gathering, filled: Sequence[tuple[Column, str]], labels: Mapping[str, str]
) -> None:
    """Put the parts of each address together; one in a single piece counts where there are none."""
    groups: dict[str, dict[str, list[str]]] = {}
    said: dict[str, str] = {}
    for column, cell in filled:
        if place := _PLACES.get(column.meaning.part):
            group = column.meaning.group
            groups.setdefault(group, {}).setdefault(place, []).append(cell)
            said[group] = labels.get(group) or column.meaning.label
    for group, parts in groups.items():
        whole, streets = parts.pop("whole", []), parts.pop("street", [])
        street = "\n".join(dict.fromkeys(streets if streets or parts else whole))
        first = {name: values[0] for name, values in parts.items()}
        gathering.take_address(Address(street=street, label=said[group], **first))


def _take_birthday(gathering: Gathering, filled: Sequence[tuple[Column, str]]) -> None:
    """Read a birthday that has a column for its year, its month and its day."""
    found = {column.meaning.part: cell for column, cell in filled if cell.isdecimal()}
    year, month, day = (found.get(part, "") for part in _BIRTH)
    if month and day:
        written = f"{year.zfill(4) if year else '-'}-{month.zfill(2)}-{day.zfill(2)}"
        gathering.take_occasion(occasion(OccasionKind.BIRTHDAY, written))


_TAKES: Mapping[Part, Callable[[Gathering, str, str], None]] = {
    Part.PHONE: _take_phones,
    Part.EMAIL: _take_emails,
    Part.NICKNAME: _take_nicknames,
    Part.TAGS: _take_tags,
    Part.MAY_CONTACT: _take_may_contact,
    Part.MAY_NOT_CONTACT: _take_may_not_contact,
    Part.BLOCKED: _take_blocked,
}
