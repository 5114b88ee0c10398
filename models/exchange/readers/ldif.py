"""Read people from LDIF, what Thunderbird and directories of addresses export."""

import binascii
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from models.exchange.readers.days import occasion
from models.exchange.readers.errors import Unfit, UnfitFile
from models.exchange.readers.lines import (
    LONGEST_LINE,
    MOST_FOLDS,
    decoded,
    lines_of,
    opened,
    starts_as_text,
)
from models.exchange.readers.person import (
    Address,
    Gathering,
    Kind,
    Oddity,
    OneText,
    Person,
    SeveralSaid,
    SeveralWords,
)
from models.kinds import OccasionKind

Entry = dict[str, list[str]]
_ATTRIBUTE = re.compile(rb"([\w.-]+)(?:;[\w;-]+)?:(:|<)? *")
_PEOPLE = re.compile(r"person|mozillaabperson|posixaccount|officeperson|\baccount|contact")
_GROUPS = re.compile(r"groupof|posixgroup|mailgroup|distributionlist")
_CHANGES = frozenset({"delete", "modify", "modrdn", "moddn"})
_ONE: Mapping[str, OneText] = {
    "cn": "name", "commonname": "name", "displayname": "name", "givenname": "given",
    "gn": "given", "middlename": "middle", "sn": "family", "surname": "family",
    "personaltitle": "prefix", "title": "title", "o": "organization", "company": "organization",
    "organizationname": "organization", "ou": "organization", "department": "organization",
    "orgunit": "organization", "departmentnumber": "organization", "description": "note",
    "note": "note", "notes": "note", "comment": "note", "uidnumber": "uid", "uid": "uid",
    "entryuuid": "uid",
}  # fmt: skip
_SAID: Mapping[str, tuple[SeveralSaid, str]] = {
    **dict.fromkeys(("mail", "email", "rfc822mailbox", "emailaddress"), ("emails", "")),
    **dict.fromkeys(("mozillasecondemail", "xmozillasecondemail", "mailalternateaddress",
                     "mozillacustomemail"), ("emails", "")),
    "telephonenumber": ("phones", "work"), "workphone": ("phones", "work"),
    "homephone": ("phones", "home"), "hometelephonenumber": ("phones", "home"),
    **dict.fromkeys(("mobile", "mobiletelephonenumber", "cellphone"), ("phones", "cell")),
    **dict.fromkeys(("facsimiletelephonenumber", "fax", "homefax"), ("phones", "fax")),
    **dict.fromkeys(("pager", "pagertelephonenumber", "pagerphone"), ("phones", "pager")),
    **dict.fromkeys(("primaryphone", "otherphone", "companyphone", "carphone", "telephone"),
                    ("phones", "")),
    "assistantphone": ("phones", "assistant"),
    "nsaimid": ("handles", "aim"), "xmozillascreenname": ("handles", "aim"),
    "mozillahomeurl": ("urls", "home"), "mozillaworkurl": ("urls", "work"),
    "labeleduri": ("urls", ""), "homeurl": ("urls", "home"), "workurl": ("urls", "work"),
    "manager": ("related", "manager"), "secretary": ("related", "assistant"),
    "spousename": ("related", "spouse"),
    **{f"mozillacustom{n}": ("extra", f"custom {n}") for n in range(1, 5)},
    **{f"custom{n}": ("extra", f"custom {n}") for n in range(1, 5)},
}  # fmt: skip
_WORDS: Mapping[str, SeveralWords] = {
    "mozillanickname": "nicknames", "xmozillanickname": "nicknames", "nickname": "nicknames",
    "category": "tags", "categories": "tags", "businesscategory": "tags",
    "member": "members", "uniquemember": "members", "memberuid": "members",
}  # fmt: skip
_HOME = {
    "street": ("mozillahomestreet", "homestreet", "mozillahomestreet2"),
    "city": ("mozillahomelocalityname", "homecity"),
    "region": ("mozillahomestate", "homestate"),
    "code": ("mozillahomepostalcode", "homepostalcode", "homezip"),
    "country": ("mozillahomecountryname", "homecountry"),
}
_WORK = {
    "street": ("street", "streetaddress", "mozillaworkstreet2"),
    "city": ("l", "localityname", "locality"),
    "region": ("st", "stateorprovincename", "region"),
    "code": ("postalcode", "zip"),
    "country": ("c", "countryname", "co", "friendlycountryname"),
    "box": ("postofficebox",),
}
_ELSEWHERE = {"postaladdress": "work", "homepostaladdress": "home", "otherpostaladdress": "other"}


def people(source: Path | bytes, fallback: str = "cp1252") -> Iterator[Person]:
    """Read the people of a file one by one; a group of people comes as `Kind.GROUP`.

    Records that take something away from a directory, and what is no person, are passed over.
    `fallback` are the letters of a file that is not UTF-8, as it should be.

    Raises:
        UnfitFile: there is no entry in it; known when all of it has been read.
        OSError: it cannot be read.
    """
    row, any_entry = 0, False
    with opened(source) as file:
        if not starts_as_text(file):
            raise UnfitFile(Unfit.NOT_CONTACTS)
        for lines in _entries(lines_of(file)):
            entry, is_guessed = _read(lines, fallback)
            any_entry |= "dn" in entry
            if kind := _kind(entry):
                row += 1
                yield _person(row, kind, entry, is_guessed=is_guessed)
        file.seek(0)
        if not any_entry:
            raise UnfitFile(Unfit.NOT_CONTACTS if file.read(1) else Unfit.EMPTY)


def _entries(lines: Iterable[bytes]) -> Iterator[list[bytes]]:
    """Cut lines into entries at the empty ones, their folds undone, and no line endless."""
    entry: list[list[bytes]] = []
    size = folds = 0
    for line in lines:
        if not line.strip():
            if entry:
                yield [b"".join(parts) for parts in entry]
            entry = []
        elif line.startswith(b" ") and entry:
            size, folds = size + len(line), folds + 1
            _require_end(folds)
            entry[-1].append(line[1:])
            if size > LONGEST_LINE:
                entry[-1].clear()
        else:
            entry.append([line])
            size, folds = len(line), 0
    if entry:
        yield [b"".join(parts) for parts in entry]


def _require_end(folds: int) -> None:
    if folds > MOST_FOLDS:
        raise UnfitFile(Unfit.ENDLESS)


def _read(lines: list[bytes], fallback: str) -> tuple[Entry, bool]:
    entry: Entry = {}
    any_guessed = False
    for line in lines:
        match = None if line.startswith(b"#") else _ATTRIBUTE.match(line)
        if not match or match[2] == b"<" or len(line) > LONGEST_LINE:
            continue  # a comment, a file somewhere else that is never fetched, or no text
        value = line[match.end() :]
        if match[2]:
            with suppress(ValueError):
                value = binascii.a2b_base64(value)
        text, is_guessed = decoded(value, "", fallback)
        name = match[1].decode().casefold()
        if name not in {"jpegphoto", "photo", "usercertificate", "userpassword", "audio"}:
            entry.setdefault(name, []).append(text.replace("\r\n", "\n").strip())
            any_guessed |= is_guessed
    return entry, any_guessed


def _kind(entry: Entry) -> Kind | None:
    """Tell what an entry is about; None if it is nothing to bring in."""
    if "dn" not in entry or _CHANGES & {what.casefold() for what in entry.get("changetype", ())}:
        return None
    classes = " ".join(entry.get("objectclass", ())).casefold()
    if _GROUPS.search(classes):
        return Kind.GROUP
    is_person = _PEOPLE.search(classes) if classes else entry.keys() & {"cn", "sn", "mail"}
    return Kind.PERSON if is_person else None


def _person(row: int, kind: Kind, entry: Entry, *, is_guessed: bool) -> Person:
    gathering = Gathering(row, kind=kind)
    if is_guessed:
        gathering.oddities.append(Oddity.LETTERS_GUESSED)
    for name in (*_ONE, *entry):  # the texts by their rank, such as the firm before its part
        _take(gathering, name, entry.get(name, []))
    for label, parts in (("home", _HOME), ("work", _WORK)):
        found = {part: _joined(entry, names) for part, names in parts.items()}
        gathering.take_address(Address(**found, label=label))
    _take_birthday(gathering, entry)
    return gathering.person()


def _take(gathering: Gathering, name: str, values: list[str]) -> None:
    for value in values:
        if one := _ONE.get(name):
            gathering.take_text(one, value, {"note": "\n\n", "organization": ", "}.get(one, ""))
        elif several := _SAID.get(name):
            gathering.take_said(several[0], value, several[1])
        elif words := _WORDS.get(name):
            gathering.take_words(words, [value])
        elif label := _ELSEWHERE.get(name):
            whole = "\n".join(part.strip() for part in value.split("$"))
            gathering.take_address(Address(street=whole, label=label))
        elif name == "anniversary":
            gathering.take_occasion(occasion(OccasionKind.ANNIVERSARY, value))


def _take_birthday(gathering: Gathering, entry: Entry) -> None:
    """Read a birthday written in one, or in three attributes as Thunderbird does."""
    month, day = _joined(entry, ("birthmonth",)), _joined(entry, ("birthday",))
    whole = _joined(entry, ("birthdate", "dateofbirth")) or ("" if month else day)
    if month.isdecimal() and day.isdecimal():
        year = _joined(entry, ("birthyear",))
        whole = f"{year.zfill(4) if year.isdecimal() else '-'}-{int(month):02}-{int(day):02}"
    gathering.take_occasion(occasion(OccasionKind.BIRTHDAY, whole))


def _joined(entry: Entry, names: tuple[str, ...]) -> str:
    return "\n".join(value for name in names for value in entry.get(name, ()) if value)
