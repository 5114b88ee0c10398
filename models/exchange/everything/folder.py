"""Take everything out into a folder: one JSON file for notebooks, CSV files for people.

And a calendar, where somebody puts words to it.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from models.database import db, execute, looking
from models.engine import engine_for
from models.exchange.csv_out import CsvFile
from models.exchange.days_out import Days, days
from models.exchange.everything import record_file
from models.exchange.everything.names import Names, names
from models.exchange.everything.tables import KINDS, Table, table
from models.exchange.out.whole_file import write_whole
from models.finding.find_pieces import hexed
from models.values import as_moment

EVERYTHING, DAYS = "everything.json", "days.ics"
_HISTORY = "history"
_ENTRIES = """
    SELECT seq, at, staff, till, action, kind, record, person, before, after
    FROM change WHERE seq > ? ORDER BY seq LIMIT 2000"""
_TITLES = (
    "at", "staff", "till", "action", "kind", "record", "customer_no", "customer", "before", "after",
)  # fmt: skip


Calendar = Callable[[Days], bytes]


@dataclass(frozen=True, slots=True)
class Written:
    """A file, and how many records it holds."""

    path: Path
    records: int


def export(folder: Path, calendar: Calendar | None = None) -> Sequence[Written]:
    """Write all of the open notebook into a folder, made where it is missing, as of one moment.

    `calendar` makes a calendar file of days and promises. Files of the same names are replaced,
    each once the new one is whole.

    Raises:
        OSError: something cannot be written; files already finished stay.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with looking():
        whole = folder / EVERYTHING
        written = [Written(whole, record_file.write(whole))]
        known = names()
        tables = (*(table(name, known) for name in KINDS), _history(known))
        written += [_write(folder / f"{described.name}.csv", described) for described in tables]
        if calendar:
            written.append(_write_days(folder / DAYS, calendar))
    return written


def export_of(place: str, folder: Path, calendar: Calendar) -> Sequence[Written]:
    """Write all of a notebook into a folder, on a connection of its own and any thread.

    Raises: as `export`.
    """
    with db.elsewhere(engine_for(place)):
        return export(folder, calendar)


def calendar_of(place: str, path: Path, calendar: Calendar) -> Written:
    """Write the days and promises of a notebook, on a connection of its own and any thread.

    Raises: as `export`.
    """
    with db.elsewhere(engine_for(place)):
        return _write_days(path, calendar)


def _write_days(path: Path, calendar: Calendar) -> Written:
    found = days()
    write_whole(path, calendar(found))
    return Written(path, len(found.occasions) + len(found.promises))


def _write(path: Path, described: Table) -> Written:
    file = CsvFile(path, described.titles)
    count = 0
    try:
        for rows in described.rows:
            file.add(rows)
            count += len(rows)
        file.finish()
    except BaseException:
        with suppress(OSError):
            file.discard()
        raise
    return Written(path, count)


def _history(known: Names) -> Table:
    return Table(_HISTORY, _TITLES, _entries(known))


def _entries(known: Names) -> Iterator[list[list[str]]]:
    last = 0
    while found := execute(_ENTRIES, last).fetchall():
        last = found[-1][0]
        yield [_entry(known, *row[1:]) for row in found]


def _entry(known: Names, at: int, staff: object, *rest: object) -> list[str]:
    till, action, kind, record, person, before, after = rest
    moment = as_moment(at).astimezone(known.zone).strftime("%Y-%m-%d %H:%M:%S")
    whom = known.customers.get(hexed(person), ("", "")) if person else ("", "")
    return [
        moment, known.staff.get(hexed(staff), "") if staff else "", str(till), str(action),
        str(kind), hexed(record), *whom, str(before or ""), str(after or ""),
    ]  # fmt: skip
