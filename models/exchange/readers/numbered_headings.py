"""Headings that number what they hold, as Google does: ``Phone 2 - Value``."""

import re

from models.exchange.readers.parts import Meaning, Part

_NUMBERED = {
    re.compile(pattern): meaning
    for pattern, meaning in {
        r"(e ?mail \d+) (?:value|address)": Meaning(Part.EMAIL),
        r"(phone \d+) (?:value|number)": Meaning(Part.PHONE),
        r"(im \d+) (?:value)": Meaning(Part.HANDLE),
        r"(website \d+) (?:value)": Meaning(Part.URL),
        r"(relation \d+) (?:value)": Meaning(Part.RELATED),
        r"(event \d+) (?:value)": Meaning(Part.EVENT),
        r"(custom field \d+) (?:value)": Meaning(Part.EXTRA),
        r"(im \d+) (?:service)": Meaning(Part.LABEL),
        r"((?:e ?mail|phone|website|relation|event|custom field|address) \d+) (?:type|label)":
            Meaning(Part.LABEL),
        r"(address \d+) formatted": Meaning(Part.ADDRESS),
        r"(address \d+) street": Meaning(Part.STREET),
        r"(address \d+) city": Meaning(Part.CITY),
        r"(address \d+) po box": Meaning(Part.BOX),
        r"(address \d+) (?:region|state)": Meaning(Part.REGION),
        r"(address \d+) postal code": Meaning(Part.CODE),
        r"(address \d+) country": Meaning(Part.COUNTRY),
        r"(address \d+) extended address": Meaning(Part.EXTENDED),
        r"(organization \d+) name": Meaning(Part.ORGANIZATION),
        r"(organization \d+) title": Meaning(Part.TITLE),
        r"(organization \d+) department": Meaning(Part.DEPARTMENT),
    }.items()
}  # fmt: skip


def numbered(folded: str) -> Meaning | None:
    """Return what a heading such as ``phone 2 value`` means."""
    for pattern, meaning in _NUMBERED.items():
        if match := pattern.fullmatch(folded):
            return Meaning(meaning.part, group=match[1])
    return None
