"""Words for what came in from a file, and for what could not."""

from PySide6.QtCore import QCoreApplication

from models.exchange.counts import Counts
from models.exchange.readers.person import Oddity
from models.exchange.source import Source
from models.exchange.tables import SheetTable
from models.exchange.trouble import CannotRead, RowFault
from ui.import_refusals import why_not
from ui.wording import listing, number

translate = QCoreApplication.translate


def explain_unreadable(error: CannotRead) -> str:
    """Say why a file cannot be brought in, and what would help."""
    sentence = why_not(error.why)
    sample = error.sample.replace("..", "–")  # of a scale
    return sentence.format(
        file=error.path.name, line=number(error.line), column=error.column, sample=sample
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
        RowFault.AN_APPOINTMENT: translate(
            "Import", "It is an appointment, not a birthday or another day of somebody."
        ),
        RowFault.NAME_IS_KNOWN: translate(
            "Import",
            "Somebody of that name is in the notebook, and a name alone does not say that it is "
            "the same person: add the day on their card.",
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
            (counts.ratings_added, _ratings(counts.ratings_added)),
        )
        if count
    ]
    if not new and counts.rejected and not counts.unchanged:
        return translate("Import", "Nothing of {file} could be brought in.").format(file=file)
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
    said = [doubt.format(file=source.path.name, sample=source.mixed_dates) for doubt in found]
    return [*said, *_other_sheets(source)]


def _other_sheets(source: Source) -> list[str]:
    """Say which sheet was read, where it was chosen out of several."""
    table = source.table
    if not isinstance(table, SheetTable) or table.is_said or len(table.sheets) < 2:  # noqa: PLR2004
        return []
    others = listing([name for name in table.sheets if name != table.sheet])
    sentence = translate(
        "Import",
        "Of {file} only the sheet “{sheet}” was read; name another with --sheet: {others}.",
    )
    return [sentence.format(file=source.path.name, sheet=table.sheet, others=others)]


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
