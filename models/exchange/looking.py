"""Look at a file together with whoever brings it in: what can be read, and what is to be said."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from models.changes import Author
from models.clock import now
from models.exchange.columns import SEVERAL, Columns, Field, columns
from models.exchange.dates import DateOrder, Moments, is_year_first
from models.exchange.layouts import day_columns
from models.exchange.letters import letters, unread
from models.exchange.plan import Plan, plan
from models.exchange.readers.file_kinds import FileKind, kind_of
from models.exchange.readers.parts import Meaning, Part
from models.exchange.reading import TextTable, text_table
from models.exchange.scales import ends, likely, scale
from models.exchange.source import Choices, Kind, Source, Watch, examine, nobody_watches, without
from models.exchange.tables import SheetTable, head_of, sheet_table
from models.exchange.trouble import CannotRead, Unreadable
from models.shop import settings
from models.shop.branches import Shop
from models.text import fold

_OF_SUMMARIES = frozenset({Field.VISITS, Field.FIRST, Field.LAST})
_REGION = "import region"
_ROWS_SHOWN = 20
_HALF = 0.5
_FITS_ANYTHING = "iso8859-1"
_OF_DATES = frozenset({Unreadable.DATES_UNDECIDED, Unreadable.DATES_CONTRADICT})
_OF_COLUMNS = frozenset({
    Unreadable.NOBODY_IN_IT, Unreadable.NO_DATES, Unreadable.NO_RATINGS, Unreadable.NO_HEADINGS,
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class SeenColumn:
    """A column of a file. `key` is what `Choices` call it; `meaning` is None where it is left out.

    A part of a person that has no field of its own, such as a street, is found but never chosen.
    """

    key: str
    heading: str
    meaning: Field | Part | None


@dataclass(frozen=True, slots=True)
class Look:
    """What is seen of a file. There is a plan unless something is `unsaid`: then that is asked."""

    choices: Choices
    source: Source
    columns: tuple[SeenColumn, ...]
    first: tuple[tuple[str, ...], ...]
    plan: Plan | None = None
    unsaid: CannotRead | None = None
    asks_region: bool = False
    day: tuple[str, date] | None = None  # one as it is written, and as it is read


def look(path: Path, choices: Choices | None, shop: Shop, watch: Watch = nobody_watches) -> Look:
    """Read a file as the user says, or as they said of one with the same headings before.

    Raises:
        CannotRead: nothing that can be said about the columns or dates would help.
        Cancelled: by `watch`.
    """
    region = settings.read(_REGION)
    said = choices or Choices(region=region or "")
    reading = _part_of(watch, 0.0, _HALF)
    source, unsaid = _sighted(path, said, reading)
    memory = settings.read(_name_of(source)) if _says_nothing_of_columns(said) else None
    if memory:
        said = _recalled(memory, said)
        source, unsaid = _sighted(path, said, reading)
    columns = tuple(_columns(source))
    planned = None if unsaid else plan(source, shop, _part_of(watch, _HALF, 1.0))
    matters = planned is not None and planned.has_local_numbers
    asks = region is None and not said.region and matters
    first = tuple(map(tuple, source.sample(_ROWS_SHOWN)))
    day = _day_read(source, first, unsaid, shop)
    return Look(said, source, columns, first, planned, unsaid, asks, day)


def remember(author: Author, seen: Look, *, region: str | None = None) -> None:
    """Keep what was said about a file for the next one with the same headings.

    `region` is kept for all files, also an empty one: that none is to be assumed.
    """
    said = seen.choices
    if region is not None:
        settings.write(author, name=_REGION, value=region)
        return
    kept = {
        "kind": said.kind.value,
        "columns": [[field.value, heading] for field, heading in said.columns],
        "left_out": list(said.left_out),
        "dates": said.dates and said.dates.value,
        "has_headings": said.has_headings,
        "scale": str(said.scale) if said.scale else None,
    }
    name = _name_of(seen.source)
    worth = said.columns or said.left_out or said.dates or said.scale
    if (worth or said.kind is not Kind.AUTO) and kept != settings.read(name):
        settings.write(author, name=name, value=kept)


def with_meaning(seen: Look, key: str, meaning: Field | None) -> Choices:
    """Say what one column holds, or with None that it is left out.

    Where a field is read from one column only, the one that had it is left out instead.
    """
    said = seen.choices
    others = {column.key: column.meaning for column in seen.columns if column.key != key}
    chosen = {heading: field for field, heading in said.columns if heading != key}
    left_out = [heading for heading in said.left_out if heading != key]
    same = [other for other, held in others.items() if meaning and held == meaning.value]
    if meaning is None:
        left_out.append(key)
    elif meaning in SEVERAL:
        chosen |= dict.fromkeys(same, meaning)
    else:
        left_out += same
        chosen = {heading: field for heading, field in chosen.items() if heading not in same}
    if meaning:
        chosen[key] = meaning
    columns = tuple((field, heading) for heading, field in chosen.items())
    return replace(
        said,
        columns=columns,
        left_out=tuple(dict.fromkeys(left_out)),
        has_headings=said.has_headings if seen.source.has_headings else False,
    )


def _says_nothing_of_columns(said: Choices) -> bool:
    """Tell whether only how a file is written was said, so that its like tells the rest."""
    plain = Choices(
        encoding=said.encoding, delimiter=said.delimiter, sheet=said.sheet, region=said.region
    )
    return said == plain


def _day_read(
    source: Source, first: Sequence[Sequence[str]], unsaid: CannotRead | None, shop: Shop
) -> tuple[str, date] | None:
    """Read a date, rather the one that is asked about, the way all of them are."""
    places = day_columns(source.kind, source.columns, source.layout) if source.table else ()
    cells = [row[place] for row in first for place in places if place < len(row)]
    cells.sort(key=is_year_first)  # which says nothing of the others
    if unsaid and unsaid.why is Unreadable.DATES_UNDECIDED:
        cells.insert(0, unsaid.sample)
    moments = Moments(source.dates, shop.time, now())
    days = ((cell.strip(), moments.day(cell)) for cell in cells)
    return next(((cell, day) for cell, day in days if day), None)


def _part_of(watch: Watch, start: float, end: float) -> Watch:
    def report(done: float) -> None:
        watch(start + (end - start) * done)

    return report


def _sighted(path: Path, said: Choices, watch: Watch) -> tuple[Source, CannotRead | None]:
    """Examine a file; what it cannot tell by itself is assumed, and asked."""
    unsaid: CannotRead | None = None
    while True:
        try:
            return examine(path, said, watch), unsaid
        except CannotRead as error:
            unsaid = unsaid or error
            if error.why in _OF_COLUMNS:
                return _unmapped(path, said), error
            said = _assuming(said, error)


def _assuming(said: Choices, error: CannotRead) -> Choices:
    if error.why in _OF_DATES and said.dates is None:
        return replace(said, dates=DateOrder.DAY_FIRST)
    if error.why is Unreadable.SCALE_UNDECIDED and said.scale is None:
        return replace(said, scale=likely(*ends(error.sample))[0])
    if error.why is Unreadable.UNKNOWN_ENCODING and said.encoding is None:
        return replace(said, encoding=_FITS_ANYTHING)
    raise error


def _unmapped(path: Path, said: Choices) -> Source:
    """Return what can be seen of a table of which the columns are not known yet."""
    kind = kind_of(path)
    if kind is not FileKind.WORKBOOK:
        written = letters(path, said.encoding)
        table: TextTable | SheetTable = text_table(path, written, said.delimiter)
    else:
        written, table = unread(path), sheet_table(path, said.sheet)
    head = head_of(path, table, has_headings=said.has_headings)
    headings = without(head.headings, said.left_out)
    found = columns(path, headings, head.first, said.columns)
    return Source(
        path, written, kind, said.kind, "", 0, Columns(head.headings, found.places), table,
        head.skip, head.has_headings,
    )  # fmt: skip


def _columns(source: Source) -> Iterator[SeenColumn]:
    held: dict[int, Field | Part] = {
        place: field for field, places in source.columns.places.items() for place in places
    }
    if source.kind is Kind.CUSTOMERS:
        summary = {place: field for place, field in held.items() if field in _OF_SUMMARIES}
        held = summary | {column.place: _said(column.meaning) for column in source.layout.columns}
    headings = [heading.strip() for heading in source.columns.headings]
    for place, heading in enumerate(headings):
        is_plain = heading and headings.count(heading) == 1
        yield SeenColumn(heading if is_plain else str(place + 1), heading, held.get(place))


def _said(meaning: Meaning) -> Field | Part:
    return Field(meaning.part.value) if meaning.part.value in {*Field} else meaning.part


def _name_of(source: Source) -> str:
    headings = "|".join(sorted(map(fold, source.columns.headings)))
    return f"import {sha256(headings.encode()).hexdigest()[:16]}"


def _recalled(kept: Mapping[str, Any], said: Choices) -> Choices:
    return replace(
        said,
        kind=Kind(kept["kind"]),
        columns=tuple((Field(field), heading) for field, heading in kept["columns"]),
        left_out=tuple(kept["left_out"]),
        has_headings=kept["has_headings"],
        dates=DateOrder(kept["dates"]) if kept["dates"] else None,
        scale=scale(kept["scale"]) if kept["scale"] else None,
    )
