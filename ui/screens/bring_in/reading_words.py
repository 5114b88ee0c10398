"""The words for how a list is written."""

from datetime import date

from PySide6.QtCore import QByteArray, QCoreApplication, QLocale, QTimeZone

from models.exchange.dates import DateOrder
from models.exchange.looking import Look
from models.exchange.readers.file_kinds import FileKind
from models.exchange.source import Kind
from ui import wording

translate = QCoreApplication.translate

_ENCODINGS = (
    "utf-8", "cp1252", "cp1250", "cp1251", "cp1254", "cp1253", "iso8859-15", "utf-16", "mac_roman",
    "cp850", "shift_jis", "gb18030", "big5", "euc_kr", "cp1255", "cp1256",
)  # fmt: skip
_CODE = 2
_DELIMITERS = (",", ";", "\t", "|")


def kinds() -> list[tuple[str, object]]:
    """Say what rows can be."""
    return [
        (translate("BringIn", "Find out"), Kind.AUTO),
        (translate("BringIn", "Customers"), Kind.CUSTOMERS),
        (translate("BringIn", "Visits"), Kind.VISITS),
        (translate("BringIn", "Ratings"), Kind.RATINGS),
    ]


def encodings(found: str) -> list[tuple[str, object]]:
    """Name the ways in which letters are written down, the one found included."""
    plain = {"utf-8-sig": "utf-8", "utf-16-le": "utf-16", "utf-16-be": "utf-16"}
    known = [_encoding(name) for name in _ENCODINGS if name != plain.get(found, found)]
    return [(_encoding(plain.get(found, found))[0], found), *known] if found else known


def delimiters(found: str) -> list[tuple[str, object]]:
    """Name the signs between two cells."""
    names = {
        ",": translate("BringIn", "Commas"),
        ";": translate("BringIn", "Semicolons"),
        "\t": translate("BringIn", "Tabs"),
        "|": translate("BringIn", "Bars"),
        " ": translate("BringIn", "Blanks"),
    }
    signs = dict.fromkeys((*_DELIMITERS, found))
    return [(names.get(sign, sign), sign) for sign in signs]


def first_rows() -> list[tuple[str, object]]:
    """Say what the first row of a table can be."""
    return [
        (translate("BringIn", "Names the columns"), True),
        (translate("BringIn", "Is one of the rows"), False),
    ]


def orders() -> list[tuple[str, object]]:
    """Say what can come first in a date."""
    return [
        (translate("BringIn", "Day first"), DateOrder.DAY_FIRST),
        (translate("BringIn", "Month first"), DateOrder.MONTH_FIRST),
        (translate("BringIn", "Year first"), DateOrder.YEAR_FIRST),
    ]


def day_read(written: str, day: date) -> str:
    """Say as which day a date is read."""
    read = wording.day_and_month(day, short=False)
    sentence = translate("BringIn", "{written} is {day} {year}")
    return sentence.format(written=written, day=read, year=day.year)


def summary(seen: Look) -> str:
    """Say how a file is written and how long it is."""
    source = seen.source
    parts = [_form(source.file_kind, seen)]
    if source.rows:
        is_cards = source.file_kind is FileKind.CARDS
        parts.append(cards(source.rows) if is_cards else rows(source.rows))
    return " · ".join(parts)


def rows(count: int) -> str:
    """Count rows."""
    if count == 1:
        return translate("BringIn", "1 row")
    return translate("BringIn", "{count} rows").format(count=wording.number(count))


def cards(count: int) -> str:
    """Count contact cards."""
    if count == 1:
        return translate("BringIn", "1 card")
    return translate("BringIn", "{count} cards").format(count=wording.number(count))


def countries(zone: str) -> list[tuple[str, object]]:
    """Name the countries, each with its two letters, the one of a time zone first."""
    here = QTimeZone(QByteArray(zone.encode())).territory()
    known: dict[str, str] = {}
    for territory in QLocale.Country:
        code = QLocale.territoryToCode(territory)
        if len(code) == _CODE and code.isalpha():
            known[code] = QLocale.territoryToString(territory)
    first = QLocale.territoryToCode(here)
    pairs: list[tuple[str, object]] = sorted((name, code) for code, name in known.items())
    return sorted(pairs, key=lambda pair: pair[1] != first)


def _encoding(name: str) -> tuple[str, object]:
    names = {
        "utf-8": translate("BringIn", "UTF-8"),
        "cp1252": translate("BringIn", "Windows, Western Europe"),
        "iso8859-15": translate("BringIn", "Latin-9, with the euro"),
        "utf-16": translate("BringIn", "UTF-16"),
        "shift_jis": translate("BringIn", "Shift JIS, Japanese"),
        "cp1251": translate("BringIn", "Windows, Cyrillic"),
        "gb18030": translate("BringIn", "GB 18030, Chinese"),
        "cp1250": translate("BringIn", "Windows, Central Europe"),
        "cp1253": translate("BringIn", "Windows, Greek"),
        "cp1254": translate("BringIn", "Windows, Turkish"),
        "cp1255": translate("BringIn", "Windows, Hebrew"),
        "cp1256": translate("BringIn", "Windows, Arabic"),
        "cp850": translate("BringIn", "DOS, Western Europe"),
        "mac_roman": translate("BringIn", "Old Macs"),
        "iso8859-1": translate("BringIn", "Not known"),
        "big5": translate("BringIn", "Big5, Chinese"),
        "euc_kr": translate("BringIn", "EUC-KR, Korean"),
    }
    return names.get(name, name), name


def _form(kind: FileKind, seen: Look) -> str:
    forms = {
        FileKind.CARDS: translate("BringIn", "Contact cards"),
        FileKind.LDIF: translate("BringIn", "An address book"),
        FileKind.CALENDAR: translate("BringIn", "A calendar"),
        FileKind.WORKBOOK: translate("BringIn", "A workbook"),
    }
    return forms.get(kind) or _encoding(seen.source.letters.encoding.removesuffix("-sig"))[0]
