"""Tell whose day an event of a calendar is by what it is called: ``Ana’s birthday (1985)``."""

import re
from typing import NamedTuple

from models.kinds import OccasionKind

_WORDS = {
    OccasionKind.ANNIVERSARY: (
        r"(?:wedding )?anniversary|hochzeitstag|jahrestag|anniversaire de mariage"
        r"|aniversario de (?:bodas?|boda)|anniversario(?: di matrimonio)?|trouwdag"
        r"|rocznica(?: ślubu)?|aniversário de casamento|bryllupsdag|bröllopsdag"
    ),
    OccasionKind.NAME_DAY: (
        r"name[- ]?day|namenstag|onomastico|onom[aá]stica|día del santo|imieniny|naamdag|namnsdag"
        r"|fête"
    ),
    OccasionKind.BIRTHDAY: (
        r"birthday|b-?day|geburtstag|geb\.|anniversaire|cumplea[ñn]os|cumple|compleanno"
        r"|verjaardag|anivers[áa]rio|urodziny|f[øö]dselsdag|födelsedag|syntymäpäivä"
        r"|день рождения|誕生日|生日|🎂|🎁|🎈|🥳"
    ),
}
_BETWEEN = (
    r"(?:\s*[:–—-]\s*|\s+(?:of|von|vom|de la|de|du|del|di|van|do|da|för|for|für|z)\s+"
    r"|\s+d[’']|\s+)"
)
_BEFORE = r"(?:[’'`]s?)?(?:\s*[:–—,-])?\s+\(?(?:\d{1,3}(?:st|nd|rd|th|\.)\s+)?"
_PATTERNS = [
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, words in _WORDS.items()
    for pattern in (
        rf"(?:{words}){_BETWEEN}(?P<who>.+)",
        rf"(?P<who>.+?){_BEFORE}(?:{words})\)?",
        rf"(?P<who>.+?)(?:の|的)(?:{words})",
    )
]
_ORNAMENT = re.compile(r"^[\W_]*(?:🎂|🎁|🎈|🥳|🎉|\*|†)[\W_]*|[\W_]*(?:🎂|🎁|🎈|🥳|🎉)[\W_]*$")
_YEAR = re.compile(r"\s*[(\[,]?\s*[*’']?(?P<year>(?:19|20)\d{2})\s*[)\]]?\s*$")
_AGE = re.compile(
    r"\s*(?:\(\d{1,3}\)|,\s*\d{1,3}|\b(?:turns|is|wird|cumple|fait|compie)\s+\d{1,3})\s*!*$",
    re.IGNORECASE,
)
_LONGEST = 300
_NOBODY = frozenset({"happy", "my", "mein", "mon", "mi", "mio", "joyeux", "feliz", "buon"})


class DayOf(NamedTuple):
    """Whose day it is; the year is that of the birth or wedding, where it is said."""

    kind: OccasionKind
    who: str
    year: int | None = None


def day_of(summary: str, *, is_birthdays: bool = False) -> DayOf | None:
    """Read what an event is called; None where it does not say that it is the day of somebody.

    `is_birthdays` says that the calendar holds nothing else.
    """
    if len(summary) > _LONGEST:
        return None
    text = " ".join(summary.split()).strip(" !.")
    kind, text, year = _plain(text)
    for known, pattern in _PATTERNS:
        if found := pattern.fullmatch(text):
            who, later = _named(found["who"])
            return DayOf(known, who, year or later) if who else None
    who = _named(text)[0] if kind or is_birthdays else ""
    return DayOf(kind or OccasionKind.BIRTHDAY, who, year) if who else None


def is_of_birthdays(name: str) -> bool:
    """Tell whether a calendar or a category is called after birthdays."""
    words = _WORDS[OccasionKind.BIRTHDAY]
    return bool(
        re.search(
            rf"(?:{words})|anniversaires|geburtstage|cumpleaños|compleanni", name, re.IGNORECASE
        )
    )


def _plain(text: str) -> tuple[OccasionKind | None, str, int | None]:
    """Take off cake and candles, the year and the age; a cake says that it is a birthday."""
    bare = _ORNAMENT.sub("", text).strip()
    had_cake = bare != text and "🎂" in text
    found = _YEAR.search(bare)
    year = int(found["year"]) if found else None
    bare = _AGE.sub("", bare[: found.start()] if found else bare).strip()
    return (OccasionKind.BIRTHDAY if had_cake else None), bare, year


def _named(who: str) -> tuple[str, int | None]:
    """Return a name, and the year behind it; nothing where it names nobody."""
    _, name, year = _plain(who.strip(" !.:,–—-"))
    words = name.casefold().split()
    is_somebody = any(sign.isalpha() for sign in name) and not {*words[:1]} & _NOBODY
    return (name if is_somebody else ""), year
