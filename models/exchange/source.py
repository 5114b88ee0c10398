"""Look through a file before anything of it is brought in: what it holds and how it is written."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from models.exchange.columns import Columns, Field, columns
from models.exchange.dates import DateOrder
from models.exchange.gathering import (
    agreed_order,
    agreed_scale,
    calendar_system,
    gathered,
    system_of,
)
from models.exchange.kinds_of_rows import Kind, kind_of_rows
from models.exchange.layouts import day_columns, layout_of
from models.exchange.letters import Letters, letters, unread
from models.exchange.readers import calendars, ldif, vcard
from models.exchange.readers.file_kinds import FileKind, kind_of
from models.exchange.readers.parts import Layout
from models.exchange.readers.person import Oddity, Person
from models.exchange.reading import TextTable, text_table
from models.exchange.scales import Scale
from models.exchange.tables import Head, SheetTable, head_of, sheet_table
from models.exchange.trouble import CannotRead, Unreadable
from models.exchange.unfit import readable

__all__ = ["Choices", "Kind", "Source", "Watch", "examine", "nobody_watches"]

Watch = Callable[[float], None]
_ROWS_BETWEEN = 5000
_LONGEST_SHOWN = 300
_MOST_REMEMBERED = 20_000  # entries
_READERS = {
    FileKind.CARDS: vcard.people,
    FileKind.LDIF: ldif.people,
    FileKind.CALENDAR: calendars.people,
}
_NO_COLUMNS = Columns((), {})
_NO_LAYOUT = Layout("", ())


@dataclass(frozen=True, slots=True)
class Choices:
    """What the user has said about a file; the rest is found out.

    `columns` are fields and headings, or numbers where there are no headings. `region` is the
    country, in two letters, whose phone numbers need no country code; `left_out` are columns
    that are not read, whatever their headings seem to say.
    """

    kind: Kind = Kind.AUTO
    columns: tuple[tuple[Field, str], ...] = ()
    encoding: str | None = None
    delimiter: str | None = None
    dates: DateOrder | None = None
    has_headings: bool | None = None
    scale: Scale | None = None
    region: str = ""
    sheet: str = ""
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """A file that can be brought in. `system` is where its ids come from.

    `table` is None for a file of cards or entries; `mixed_dates` shows a date that is written
    unlike the others, where the user has said how to read them.
    """

    path: Path
    letters: Letters
    file_kind: FileKind
    kind: Kind
    system: str
    rows: int
    columns: Columns = _NO_COLUMNS
    table: TextTable | SheetTable | None = None
    skip: int = 1
    has_headings: bool = True
    layout: Layout = _NO_LAYOUT
    dates: DateOrder = DateOrder.DAY_FIRST
    any_time: bool = False
    cents_after_comma: bool = False
    scale: Scale | None = None
    answers: tuple[float, float] | None = None  # from what to what, where they say no scale
    region: str = ""
    mixed_dates: str = ""
    people: tuple[Person, ...] | None = None  # read already, where they are few enough

    def data(self) -> Iterator[tuple[int, list[str]]]:
        """Read the rows of a table below its headings."""
        return islice(self.table.rows(), self.skip, None) if self.table else iter(())

    def entries(self) -> Iterator[Person]:
        """Read the people of a file of cards or entries."""
        if self.people is not None:
            yield from self.people
            return
        with readable(self.path):
            for person in _READERS[self.file_kind](self.path, self.letters.encoding or "cp1252"):
                yield _without_photo(person)

    def sample(self, limit: int = 20) -> list[list[str]]:
        """Read the first rows, to be shown."""
        if self.table:
            return [row for _, row in islice(self.data(), limit)]
        return [[_shown(person)] for person in islice(self.entries(), limit)]

    def shown(self, wanted: Sequence[int]) -> dict[int, str]:
        """Read what stands in some rows, given in rising order by their numbers."""
        found: dict[int, str] = {}
        last, rows = max(wanted, default=0), {*wanted}
        numbered = self.data() if self.table else ((one.row, one) for one in self.entries())
        for number, row in numbered:
            if number in rows:
                found[number] = _shown(row)
            if number >= last:
                break
        return found


def nobody_watches(_done: float) -> None:
    """Report progress to nobody."""


def examine(path: Path, choices: Choices | None = None, watch: Watch = nobody_watches) -> Source:
    """Read a file once from end to end; `watch` hears how much of it is done, 0 to 1.

    Raises:
        CannotRead: there is nothing in it that can be brought in without guessing.
    """
    said = choices or Choices()
    file_kind = _file_kind(path)
    if file_kind in _READERS:
        return _examined_entries(path, file_kind, said, watch)
    table: TextTable | SheetTable
    if file_kind is FileKind.WORKBOOK:
        table, written = sheet_table(path, said.sheet), unread(path)
    else:
        written = letters(path, said.encoding)
        table = text_table(path, written, said.delimiter)
    headings = [heading for _, heading in said.columns]
    head = head_of(path, table, headings, has_headings=said.has_headings)
    return _examined_table(Source(
        path, written, file_kind, said.kind, "", 0, table=table, region=said.region,
        skip=head.skip, has_headings=head.has_headings,
    ), head, said, watch)  # fmt: skip


def _file_kind(path: Path) -> FileKind:
    try:
        with readable(path):
            return kind_of(path)
    except CannotRead as error:
        if error.why is Unreadable.ENDLESS:  # a line without end: the table says which
            return FileKind.TABLE
        raise


def _examined_entries(path: Path, kind: FileKind, said: Choices, watch: Watch) -> Source:
    if said.kind not in {Kind.AUTO, Kind.CUSTOMERS}:
        raise CannotRead(Unreadable.NO_DATES, path)
    order = said.dates or DateOrder.YEAR_FIRST
    unseen = Letters(said.encoding or "", "", 0, 0)
    system = kind.value
    if kind is FileKind.CALENDAR:
        system = calendar_system(calendars.name_of(path))
    source = Source(path, unseen, kind, Kind.CUSTOMERS, system, 0, region=said.region, dates=order)
    people: list[Person] = []
    count, size = 0, max(1, path.stat().st_size)
    for count, person in enumerate(source.entries(), start=1):
        if count <= _MOST_REMEMBERED:
            people.append(person)
        if not count % _ROWS_BETWEEN:
            watch(min(0.95, count * 300 / size))
    read = tuple(people) if count <= _MOST_REMEMBERED else None
    return replace(source, letters=unread(path, unseen.encoding), rows=count, people=read)


def _without_photo(person: Person) -> Person:
    """Leave out a picture, as the notebook has no place for it."""
    if person.photo is None:
        return person
    return replace(person, photo=None, oddities=(*person.oddities, Oddity.PHOTO_LEFT_OUT))


def _examined_table(source: Source, head: Head, said: Choices, watch: Watch) -> Source:
    path = source.path
    whole = head
    head = replace(head, headings=without(head.headings, said.left_out))
    found = columns(path, head.headings, head.first, said.columns)
    layout = layout_of(path, head, said.columns, found)
    kind = kind_of_rows(path, said.kind, found, layout, head)
    days = day_columns(kind, found, layout)
    evidence = gathered(source.data(), found, days, source.letters.size, watch)
    if kind is not Kind.CUSTOMERS and evidence.ids.is_of_rows():
        found = found.with_receipts_for_ids()
    found = Columns(whole.headings, found.places)
    column = head.headings[days[0]].strip() if days else ""
    order = said.dates or agreed_order(path, evidence, column)
    told = evidence.dates.order()
    rated = kind is not Kind.CUSTOMERS
    return replace(
        source,
        kind=kind,
        columns=found,
        layout=layout,
        system=layout.preset or system_of(found),
        rows=evidence.rows,
        dates=order,
        any_time=evidence.dates.any_time,
        cents_after_comma=evidence.amounts.cents_after_comma(),
        scale=said.scale or (agreed_scale(path, evidence, found) if rated else None),
        answers=evidence.scale.answers() if rated else None,
        mixed_dates="" if isinstance(told, DateOrder) else told[1],
    )


def without(headings: Sequence[str], left_out: Sequence[str]) -> tuple[str, ...]:
    """Return headings that say nothing where a column, named or by its number, is left out."""
    places = {str(place) for place, _ in enumerate(headings, start=1)} & {*left_out}
    names = {*left_out} - places
    return tuple(
        "" if str(place) in places or heading.strip() in names else heading
        for place, heading in enumerate(headings, start=1)
    )


def _shown(row: Person | list[str]) -> str:
    cells = row if isinstance(row, list) else [
        row.called, *(said.value for said in (*row.phones, *row.emails)), row.organization,
        *(day.raw for day in row.occasions),
    ]  # fmt: skip
    filled = (cell.strip() for cell in cells)
    return " · ".join(dict.fromkeys(filter(None, filled)))[:_LONGEST_SHOWN]
