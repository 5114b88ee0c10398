"""Tell what kind of file it is, by what is in it."""

import re
from enum import StrEnum
from itertools import islice
from pathlib import Path

from models.exchange.readers.lines import lines_of, opened

_LINES_THAT_TELL = 200
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")


class FileKind(StrEnum):
    """The kinds of files that are brought in."""

    TABLE = "table"
    CARDS = "cards"
    LDIF = "ldif"
    WORKBOOK = "workbook"
    CALENDAR = "calendar"


_BEGINNINGS = {
    re.compile(rb"\s*(?:[\w-]+\.)?BEGIN\s*:\s*VCARD", re.IGNORECASE): FileKind.CARDS,
    re.compile(rb"\s*BEGIN\s*:\s*VCALENDAR", re.IGNORECASE): FileKind.CALENDAR,
    re.compile(rb"dn::? ", re.IGNORECASE): FileKind.LDIF,
}
_BY_NAME = {
    ".vcf": FileKind.CARDS, ".vcard": FileKind.CARDS, ".ldif": FileKind.LDIF,
    ".ldi": FileKind.LDIF, ".ics": FileKind.CALENDAR,
}  # fmt: skip


def kind_of(path: Path) -> FileKind:
    """Tell what kind a file is; its name only counts where what is in it tells nothing.

    Raises:
        OSError: it cannot be read.
    """
    with opened(path) as file:
        if file.read(4) in _WORKBOOKS:
            return FileKind.WORKBOOK
        file.seek(0)
        told = map(_told_by, islice(lines_of(file), _LINES_THAT_TELL))
        by_name = _BY_NAME.get(path.suffix.casefold(), FileKind.TABLE)
        return next(filter(None, told), by_name)


def _told_by(line: bytes) -> FileKind | None:
    return next((kind for pattern, kind in _BEGINNINGS.items() if pattern.match(line)), None)
