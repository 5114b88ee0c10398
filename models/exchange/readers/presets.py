"""Recognize the program a table of contacts comes from, and what its columns hold."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from models.exchange.readers.headings import EXACTLY
from models.exchange.readers.numbered_headings import numbered
from models.exchange.readers.parts import Column, Layout, Meaning, Part
from models.text import digits, fold

_PHONE_DIGITS = range(7, 21)
_WITH_WORD = {
    **dict.fromkeys(
        ("phone", "phones", "mobile", "telephone", "tel", "telefon", "whatsapp"), Part.PHONE
    ),
    **dict.fromkeys(("email", "emails", "mail", "mails", "courriel", "correo"), Part.EMAIL),
}
_EXCEPT = frozenset({
    "label", "type", "kind", "owner", "opt", "optin", "marketing", "sms", "subscribed", "consent",
    "status", "count", "country", "code", "video", "carrier", "verified", "bounced", "sent", "date",
    "time", "name", "typ", "tipo", "domain", "format", "client", "template", "hash",
})  # fmt: skip
_THUNDERBIRD = (
    "First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Screen Name"
    ",Work Phone,Home Phone,Fax Number,Pager Number,Mobile Number,Home Address,Home Address 2"
    ",Home City,Home State,Home ZipCode,Home Country,Work Address,Work Address 2,Work City"
    ",Work State,Work ZipCode,Work Country,Job Title,Department,Organization,Web Page 1,Web Page 2"
    ",Birth Year,Birth Month,Birth Day,Custom 1,Custom 2,Custom 3,Custom 4,Notes"
)
_THUNDERBIRD_EMAIL = 4  # its place


class Preset(StrEnum):
    """The programs whose exports are known; the value is what their ids are kept under."""

    GOOGLE = "google"
    OUTLOOK = "outlook"
    THUNDERBIRD = "thunderbird"
    MAILCHIMP = "mailchimp"
    HUBSPOT = "hubspot"
    SHOPIFY = "shopify"
    FRESHA = "fresha"
    LINKEDIN = "linkedin"
    FACEBOOK = "facebook"
    CIVICRM = "civicrm"
    MONICA = "monica"
    YAHOO = "yahoo"


@dataclass(frozen=True, slots=True)
class _Marks:
    """Headings of which all must be there, any one group of them; and what is special."""

    any_of: tuple[str, ...]
    means: Mapping[str, Meaning | None] = field(default_factory=dict)


_EMPTY: Mapping[str, Meaning | None] = {}
_MARKS: Mapping[Preset, _Marks] = {
    Preset.GOOGLE: _Marks(
        ("e mail 1 value|given name", "e mail 1 value|first name", "phone 1 value|given name",
         "phone 1 value|first name", "group membership|given name", "file as|phonetic first name"),
        {"labels": Meaning(Part.TAGS), "name": Meaning(Part.NAME), "file as": None,
         "language": None, "location": None, "initials": None},
    ),
    Preset.OUTLOOK: _Marks(
        ("e mail address|business phone", "first name|business street", "e mail display name",
         "first name|home street|business phone", "display name|business phone|categories",
         "vorname|telefon geschaftlich", "prenom|telephone bureau", "nombre|telefono del trabajo",
         "e mail adresse|telefon geschaftlich"),
        {"title": Meaning(Part.PREFIX), "titre": Meaning(Part.PREFIX), "initials": None,
         "anniversaire": Meaning(Part.BIRTHDAY), "language": None, "profession": Meaning(Part.EXTRA,
         "profession"), "website": Meaning(Part.URL), "location": None, "account": None,
         "position": Meaning(Part.TITLE), "service": Meaning(Part.DEPARTMENT)},
    ),
    Preset.THUNDERBIRD: _Marks(
        ("primary email|display name", "primary email|first name",
         "primare e mail adresse|anzeigename", "screen name|mobile number"),
        {"home address": Meaning(Part.STREET, "home", "home address"),
         "work address": Meaning(Part.STREET, "work", "work address")},
    ),
    Preset.MAILCHIMP: _Marks(
        ("email address|optin time", "email address|leid", "email address|euid",
         "email address|member rating"),
        {"region": None, "cc": None, "notes": Meaning(Part.NOTE)},
    ),
    Preset.HUBSPOT: _Marks(
        ("lifecycle stage", "lead status|contact owner", "record id|create date"),
        {"associated company": Meaning(Part.ORGANIZATION)},
    ),
    Preset.SHOPIFY: _Marks(
        ("accepts marketing|total spent", "accepts email marketing", "tax exempt|total orders"),
        {"default address company": Meaning(Part.ORGANIZATION)},
    ),
    Preset.FRESHA: _Marks(("blocked|block reason", "client source|gender|blocked"),
                          {"gender": Meaning(Part.EXTRA, "gender")}),
    Preset.LINKEDIN: _Marks(("connected on|first name", "connected on|position")),
    Preset.FACEBOOK: _Marks(
        ("ad id|form id", "adset id|form id", "form name|platform|created time"),
        {"id": Meaning(Part.ID), "platform": None},
    ),
    Preset.CIVICRM: _Marks(
        ("contact type|contact id", "internal contact id", "contact type|sort name",
         "do not email|do not phone", "nick name|contact type"),
        {"nick name": Meaning(Part.NICKNAME), "gender": Meaning(Part.EXTRA, "gender"),
         "image url": None},
    ),
    Preset.YAHOO: _Marks(
        ("messenger id|alternate email 1", "yahoo phone|first|last", "yahoo id|first|last"),
        {"home": Meaning(Part.PHONE, "home"), "work": Meaning(Part.PHONE, "work"),
         "other": Meaning(Part.PHONE), "primary": Meaning(Part.PHONE),
         "yahoo phone": Meaning(Part.PHONE)},
    ),
    Preset.MONICA: _Marks(
        ("first name|is starred", "first name|is partial", "first name|first met date",
         "first name|food preferencies", "first name|last talked to"),
        {"gender": Meaning(Part.EXTRA, "gender")},
    ),
}  # fmt: skip


def recognized(headings: Sequence[str]) -> Layout:
    """Tell what the columns of a table hold, by their headings.

    A preset's own headings win over what is usual; each heading that says nothing is left out.
    """
    folded = [fold(heading) for heading in headings]
    preset = next((one for one, marks in _MARKS.items() if _is_from(marks, {*folded})), None)
    special = _MARKS[preset].means if preset else _EMPTY
    if "job title" in folded:
        special = {"title": Meaning(Part.PREFIX), **special}
    meanings = [_meaning(heading, special) for heading in folded]
    columns = [
        Column(place, heading.strip(), meaning)
        for place, (heading, meaning) in enumerate(zip(headings, meanings, strict=True))
        if meaning
    ]
    left_out = [
        heading.strip()
        for heading, meaning in zip(headings, meanings, strict=True)
        if not meaning and heading.strip()
    ]
    return Layout(preset or "", tuple(columns), tuple(left_out))


def without_headings(rows: Sequence[Sequence[str]]) -> Layout:
    """Tell what the columns of a table without headings hold, by its first rows.

    Thunderbird's have a fixed order. Of others only e-mail addresses and phones show.
    """
    width = max(map(len, rows), default=0)
    emails = [_share(rows, place, _is_email) for place in range(width)]
    fixed = _THUNDERBIRD.split(",")
    if abs(width - len(fixed)) <= 1 and emails[_THUNDERBIRD_EMAIL]:
        return recognized([*fixed, *[""] * width][:width])
    return Layout("", tuple(_told_from(rows, emails)))


def heading_row(rows: Sequence[Sequence[str]]) -> int | None:
    """Return which of the first rows holds the headings: some exports begin with a preamble.

    None if none does: the table has no headings.
    """
    scores = [0 if _holds_data(row) else len(recognized(row).columns) for row in rows]
    best = max(scores, default=0)
    return scores.index(best) if best else None


def _is_from(marks: _Marks, folded: set[str]) -> bool:
    return any({*together.split("|")} <= folded for together in marks.any_of)


def _meaning(folded: str, special: Mapping[str, Meaning | None]) -> Meaning | None:
    if folded in special:
        return special[folded]
    if meaning := numbered(folded) or EXACTLY.get(folded):
        return meaning
    words = folded.split()
    if _EXCEPT & {*words}:
        return None
    part = next((part for word, part in _WITH_WORD.items() if word in words), None)
    return Meaning(part) if part else None


def _holds_data(row: Sequence[str]) -> bool:
    return any("@" in cell or len(digits(cell)) in _PHONE_DIGITS for cell in row)


def _told_from(rows: Sequence[Sequence[str]], emails: Sequence[float]) -> Iterator[Column]:
    for place, share in enumerate(emails):
        if share > 0.5:  # noqa: PLR2004 - most of them
            yield Column(place, "", Meaning(Part.EMAIL))
        elif _share(rows, place, _is_phone) > 0.5:  # noqa: PLR2004 - most of them
            yield Column(place, "", Meaning(Part.PHONE))


def _share(rows: Sequence[Sequence[str]], place: int, is_one: Callable[[str], bool]) -> float:
    cells = [row[place].strip() for row in rows if place < len(row) and row[place].strip()]
    return sum(map(is_one, cells)) / len(cells) if cells else 0.0


def _is_email(cell: str) -> bool:
    return "@" in cell.strip("@ ") and " " not in cell


def _is_phone(cell: str) -> bool:
    plain = sum(sign.isdecimal() or sign in "+-()/. " for sign in cell)
    return (
        len(digits(cell)) in _PHONE_DIGITS
        and plain == len(cell)
        and (cell[0] in "+0(" or " " in cell or "-" in cell)
    )
