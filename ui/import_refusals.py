"""Words for why a file cannot be brought in at all, and what would help."""

from PySide6.QtCore import QCoreApplication

from models.exchange.trouble import Unreadable

translate = QCoreApplication.translate


def why_not(why: Unreadable) -> str:
    """Return a sentence to be filled in with the file, the line, the column and a sample."""
    files = _of_the_place(why) or _of_the_text(why) or _of_the_kind(why)
    return files or _of_the_columns(why) or _of_the_cells(why)


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
        Unreadable.ENDLESS: translate(
            "Import",
            "Something in {file} goes on without end: export it anew where it comes from.",
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
            "Import", "{file} has no sheet “{column}”. Its sheets are: {sample}."
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
    }.get(why, "")


def _of_the_cells(why: Unreadable) -> str:
    return {
        Unreadable.SCALE_UNDECIDED: translate(
            "Import",
            "The ratings in “{column}” are {sample}, which may not be the whole scale: say "
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
