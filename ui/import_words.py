"""Words for what came in from a file, and for what could not."""

from PySide6.QtCore import QCoreApplication

from models.exchange.counts import Counts
from models.exchange.trouble import CannotRead, RowFault, Unreadable
from ui.wording import listing, number

translate = QCoreApplication.translate


def explain_unreadable(error: CannotRead) -> str:
    """Say why a file cannot be brought in, and what would help."""
    sentence = _of_the_place(error.why) or _of_the_text(error.why) or _of_the_columns(error.why)
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
