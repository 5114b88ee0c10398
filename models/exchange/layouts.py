"""Which columns of a table of customers hold what: told by headings, cells, or the user."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from models.exchange.columns import SEVERAL, WHO, Columns, Field, place_of
from models.exchange.kinds_of_rows import Kind
from models.exchange.readers.parts import Column, Layout, Meaning, Part
from models.exchange.readers.presets import recognized, without_headings
from models.exchange.surnames import is_whole_name
from models.exchange.tables import Head

_DAYS = (Part.BIRTHDAY, Part.ANNIVERSARY, Part.EVENT)
_PARTS = {field: Part(field.value) for field in Field if field.value in {*Part}}
_ALSO = {Field.WORDS: Part.NOTE}


def layout_of(path: Path, head: Head, said: Sequence[tuple[Field, str]], found: Columns) -> Layout:
    """Find the columns: those the user named, then those that are obvious.

    Raises:
        CannotRead: the user named a column that is not there.
    """
    guessed = recognized(head.headings) if head.has_headings else without_headings(head.first)
    named: list[Column] = []
    for field, heading in said:
        place = place_of(path, head.headings, heading)
        if part := _PARTS.get(field) or _ALSO.get(field):
            named.append(Column(place, head.headings[place].strip(), Meaning(part)))
    places = {place_of(path, head.headings, heading) for _, heading in said}
    only = {_PARTS[field] for field, _ in said if field in _PARTS and field not in SEVERAL}
    others = [
        column
        for column in guessed.columns
        if column.place not in places and column.meaning.part not in only
    ]
    taken = {column.place for column in (*named, *others)}
    had = {column.meaning.part for column in (*named, *others)}
    missing = [
        Column(place, head.headings[place].strip(), Meaning(_PARTS[field]))
        for field in WHO
        for place in found.places.get(field, ())
        if place not in taken and _PARTS[field] not in had
    ]
    taken_columns = (*named, *_parted(others, named, head.first), *missing)
    return Layout(guessed.preset, taken_columns, guessed.left_out)


def _parted(
    found: Sequence[Column], named: Sequence[Column], rows: Sequence[Sequence[str]]
) -> list[Column]:
    """Take a name beside a first or a last one for the other part, unless it is the whole."""
    places = {column.meaning.part: column.place for column in (*found, *named)}
    parts = {Part.FIRST_NAME: Part.LAST_NAME, Part.LAST_NAME: Part.FIRST_NAME}
    had = [part for part in parts if part in places]
    names = [column for column in found if column.meaning.part is Part.NAME]
    if len(had) != 1 or len(names) != 1:
        return [*found]
    if is_whole_name(rows, names[0].place, places[had[0]]):
        return [*found]
    part = replace(names[0], meaning=Meaning(parts[had[0]]))
    return [part if column is names[0] else column for column in found]


def day_columns(kind: Kind, found: Columns, layout: Layout) -> tuple[int, ...]:
    """Return the columns whose cells tell together how dates are written."""
    if kind is not Kind.CUSTOMERS:
        return found.places.get(Field.DATE, ())
    days = [column.place for column in layout.columns if column.meaning.part in _DAYS]
    if found.has(Field.VISITS):
        days += [found.places[field][0] for field in (Field.FIRST, Field.LAST) if found.has(field)]
    return tuple(days)
