"""What two ways of writing one phone number share: for matching only, never to be shown."""

import re
from functools import lru_cache
from types import ModuleType

from models.text import digits

_LEAST_DIGITS = 5  # fewer is a place to dial within a house, or no number
_MOST_DIGITS = 40
_URI = re.compile(r"\s*(?:tel|sip|callto|p)\s*:\s*(?=[+\d(])", re.IGNORECASE)
_COPIED = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad]")
_FROM_ABROAD = re.compile(r"\s*00(?=[1-9][\d\s()/.-]{8,})")  # from nearly everywhere
_TRUNK_IN_BRACKETS = re.compile(r"(\+\s?\d[\d\s.]*)\(0\)")


@lru_cache(maxsize=1 << 16)  # files repeat their numbers
def normal(number: str, region: str = "") -> str:
    """Return a number as ``+442079460000``, with ``x12`` behind it for an extension.

    `region` is the two letters of the country whose own numbers have no country code. Without
    it, or where the number is none of that country, its bare digits are what it is matched by;
    empty if there are too few of them to tell anybody apart, or too many.
    """
    library = _library()
    plain = _TRUNK_IN_BRACKETS.sub(r"\1", _URI.sub("", _COPIED.sub("", number)))
    if not region:
        plain = _FROM_ABROAD.sub("+", plain)
    try:
        parsed = library.parse(plain, region.upper() or None)
    except library.NumberParseException:
        return _bare(plain)
    if not library.is_possible_number(parsed):
        return _bare(plain)
    if len(str(parsed.national_number)) < _LEAST_DIGITS:
        return ""
    extension = digits(parsed.extension or "")
    written = library.format_number(
        library.PhoneNumber(
            country_code=parsed.country_code,
            national_number=parsed.national_number,
            italian_leading_zero=parsed.italian_leading_zero,
            number_of_leading_zeros=parsed.number_of_leading_zeros,
        ),
        library.PhoneNumberFormat.E164,
    )
    return f"{written}x{extension}" if extension else str(written)


def is_region(letters: str) -> bool:
    """Tell whether two letters name a country with phone numbers."""
    return letters.upper() in _library().SUPPORTED_REGIONS


def _bare(number: str) -> str:
    found = digits(number)
    return found if _LEAST_DIGITS <= len(found) <= _MOST_DIGITS else ""


def _library() -> ModuleType:
    import phonenumbers  # noqa: PLC0415 - large, and seldom needed

    return phonenumbers
