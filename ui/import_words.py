"""Words for what came in from a file, and for what could not."""

from PySide6.QtCore import QCoreApplication

from models.exchange.counts import Counts
from models.exchange.readers.person import Oddity
from models.exchange.source import Source
from models.exchange.trouble import CannotRead, RowFault, Unreadable
from ui.wording import listing, number

translate = QCoreApplication.translate


def explain_unreadable(error: CannotRead) -> str:
    """Say why a file cannot be brought in, and what would help."""
    why = error.why
    sentence = _of_the_place(why) or _of_the_text(why) or _of_the_kind(why) or _of_the_columns(why)
    return sentence.format(
        file=error.path.name, line=number(error.line), column=error.column, sample=error.sample
    )


def explain_row(fault: RowFault) -> str:
    """Say why a row was left out."""
    return {
        RowFault.NO_DATE: translate("Import", "There is no date."),
        RowFault.NOT_A_DAY: translate("Import", "The date is no day of the calendar."),
        RowFault.NOT_A_TIME: translate("Import", "The time is no time of day."),
        RowFault.NOT_AN_AMOUNT: translate("Import", "The amount is no sum of money."),
        RowFault.IN_THE_FUTURE: translate("Import", "The date is in the future."),
        RowFault.LONG_AGO: translate("Import", "The date is before 1900."),
        RowFault.TOO_LONG: translate(
            "Import", "Something is too long: a name has 200 letters at most, a phone 40."
        ),
        RowFault.NOT_A_RATING: translate("Import", "The rating is not on the scale."),
        RowFault.NOT_A_PERSON: translate("Import", "It is a group or a place, not a person."),
    }[fault]


def result(counts: Counts, file: str) -> str:
    """Say in one sentence what came in."""
    new = [
        words
        for count, words in (
            (counts.customers_added, customers(counts.customers_added)),
            (counts.customers_updated, _updated(counts.customers_updated)),
            (
                counts.visits_added + counts.anonymous,
                visits(counts.visits_added + counts.anonymous),
            ),
            (counts.ratings_added, _ratings(counts.ratings_added)),
        )
        if count
    ]
    if not new:
        return translate("Import", "Nothing new in {file}: all of it was known.").format(file=file)
    return translate("Import", "Brought in from {file}: {what}.").format(
        file=file, what=listing(new)
    )


def left_out(counts: Counts) -> str:
    """Say how many rows were left out, empty if none was."""
    count = len(counts.rejected)
    if not count:
        return ""
    first = counts.rejected[0]
    why = explain_row(first.why)
    if count == 1:
        return translate("Import", "Row {row} was left out: {why}").format(
            row=number(first.row), why=why
        )
    return translate("Import", "{count} rows were left out, the first is row {row}: {why}").format(
        count=number(count), row=number(first.row), why=why
    )


def left_behind(counts: Counts) -> str:
    """Say what of the entries was left behind though they came in, empty if nothing was."""
    parts = [
        words.format(count=number(count))
        for kind, count in counts.oddities
        if (words := _left_behind(kind))
    ]
    if not parts:
        return ""
    return translate("Import", "Not brought in: {what}.").format(what=listing(parts))


def doubts(source: Source) -> list[str]:
    """Say what should be looked at before it is believed."""
    found: list[str] = []
    if source.letters.look_doubtful:
        found.append(
            translate(
                "Import",
                "Some letters of {file} look twice written: check a name with an accent, or say "
                "--encoding.",
            )
        )
    if source.mixed_dates:
        found.append(
            translate(
                "Import",
                "The dates of {file} are written in more than one way, such as {sample}: those "
                "with the year first are read as they stand, the others as you have said.",
            )
        )
    return [doubt.format(file=source.path.name, sample=source.mixed_dates) for doubt in found]


def customers(count: int) -> str:
    """Count customers."""
    if count == 1:
        return translate("Import", "1 customer")
    return translate("Import", "{count} customers").format(count=number(count))


def visits(count: int) -> str:
    """Count visits."""
    if count == 1:
        return translate("Import", "1 visit")
    return translate("Import", "{count} visits").format(count=number(count))


def _ratings(count: int) -> str:
    if count == 1:
        return translate("Import", "1 rating")
    return translate("Import", "{count} ratings").format(count=number(count))


def _left_behind(kind: str) -> str:
    return {
        Oddity.PHOTO_LEFT_OUT: translate("Import", "photos ({count})"),
        Oddity.TOO_LARGE: translate("Import", "parts of cards that are too large ({count})"),
        Oddity.LINE_UNREADABLE: translate("Import", "lines that cannot be read ({count})"),
    }.get(Oddity(kind), "")


def _updated(count: int) -> str:
    if count == 1:
        return translate("Import", "more about 1 customer")
    return translate("Import", "more about {count} customers").format(count=number(count))


def _of_the_place(why: Unreadable) -> str:
    return {
        Unreadable.MISSING: translate("Import", "There is no file {file}: check the place."),
        Unreadable.NO_PERMISSION: translate(
            "Import", "You may not open {file}: ask whoever looks after this computer."
        ),
        Unreadable.DISK_ERROR: translate(
            "Import", "The disk could not read {file}: check the disk and its cable."
        ),
        Unreadable.CHANGED_MEANWHILE: translate(
            "Import", "{file} was changed while it was read, so nothing came in: try again."
        ),
        Unreadable.EMPTY: translate("Import", "{file} is empty: choose another file."),
    }.get(why, "")


def _of_the_text(why: Unreadable) -> str:
    return {
        Unreadable.NOT_TEXT: translate(
            "Import", "{file} is no text with columns: save the list as CSV and choose that file."
        ),
        Unreadable.LINE_TOO_LONG: translate(
            "Import", "Line {line} of {file} is longer than a million letters: it is no list."
        ),
        Unreadable.TOO_MANY_COLUMNS: translate(
            "Import",
            "Line {line} of {file} has more than 200 columns: leave out what is not needed.",
        ),
        Unreadable.UNCLOSED_QUOTE: translate(
            "Import", "A quotation mark opened in line {line} of {file} is never closed: add it."
        ),
        Unreadable.UNKNOWN_ENCODING: translate(
            "Import",
            "The letters of {file} are written in a way that is not known: name it with "
            "--encoding, such as --encoding shift_jis, or save the list as UTF-8.",
        ),
        Unreadable.WRONG_ENCODING: translate(
            "Import",
            "The letters of {file} are not written that way: leave --encoding out, or name "
            "another.",
        ),
    }.get(why, "")


def _of_the_kind(why: Unreadable) -> str:
    return {
        Unreadable.NOT_CONTACTS: translate(
            "Import", "{file} is not a contact file: there is no card in it."
        ),
        Unreadable.A_CALENDAR: translate(
            "Import", "{file} is a calendar, and holds no customers: export the contacts."
        ),
        Unreadable.NOT_A_WORKBOOK: translate(
            "Import", "{file} is not a workbook: choose an .xlsx, .xls or .ods file, or a CSV."
        ),
        Unreadable.LOCKED: translate(
            "Import", "{file} is locked by a password: save it without one and try again."
        ),
        Unreadable.DAMAGED: translate(
            "Import", "{file} is damaged: open it where it was made, and save it again."
        ),
        Unreadable.TOO_LARGE: translate(
            "Import", "{file} unpacks to more than 200 MB: save it as CSV and choose that file."
        ),
        Unreadable.TOO_MANY_ROWS: translate(
            "Import", "{file} has more rows than a workbook may have here, 200,000: save it as CSV."
        ),
        Unreadable.SHEET_TOO_WIDE: translate(
            "Import", "{file} has more than 200 columns: leave out what is not needed."
        ),
        Unreadable.HAS_DOCTYPE: translate(
            "Import",
            "{file} holds something no spreadsheet program writes, so it was not opened: save it "
            "as CSV and choose that file.",
        ),
        Unreadable.NO_SUCH_SHEET: translate(
            "Import", "{file} has no sheet “{column}”: check the name of the sheet."
        ),
    }.get(why, "")


def _of_the_columns(why: Unreadable) -> str:
    return {
        Unreadable.NO_SUCH_COLUMN: translate(
            "Import", "{file} has no column “{column}”: check the name in its first line."
        ),
        Unreadable.NOBODY_IN_IT: translate(
            "Import",
            "No column of {file} is known to hold a name, phone, e-mail or customer number: say "
            "which with --map, such as --map name=Column. Its columns are: {column}.",
        ),
        Unreadable.NO_DATES: translate(
            "Import",
            "No column of {file} is known to hold the date of a visit: say which with --map "
            "date=Column. Its columns are: {column}.",
        ),
        Unreadable.NO_HEADINGS: translate(
            "Import",
            "The first row of {file} is no heading: say --no-header, and which column holds what "
            "by its number, such as --map id=1 --map date=2.",
        ),
        Unreadable.NO_RATINGS: translate(
            "Import",
            "No column of {file} is known to hold ratings: say which with --map rating=Column. "
            "Its columns are: {column}.",
        ),
        Unreadable.SCALE_UNDECIDED: translate(
            "Import",
            "The ratings in “{column}” go from {sample}, which may not be the whole scale: say "
            "it, such as --scale 0-10.",
        ),
        Unreadable.DATES_UNDECIDED: translate(
            "Import",
            "{sample} in “{column}” can be two days: say --dates dmy where the day comes first, "
            "or --dates mdy where the month does.",
        ),
        Unreadable.DATES_CONTRADICT: translate(
            "Import",
            "The dates in “{column}” are written in more than one way, such as {sample}: say "
            "which to trust, --dates dmy (day first), mdy (month first) or ymd (year first).",
        ),
    }[why]
