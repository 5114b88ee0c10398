"""Which columns of a table of customers hold what: told by headings, cells, or the user."""

from collections.abc import Sequence
from pathlib import Path

from models.exchange.columns import SEVERAL, WHO, Columns, Field, place_of
from models.exchange.kinds_of_rows import Kind
from models.exchange.readers.parts import Column, Layout, Meaning, Part
from models.exchange.readers.presets import recognized, without_headings
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
    return Layout(guessed.preset, (*named, *others, *missing), guessed.left_out)


def day_columns(kind: Kind, found: Columns, layout: Layout) -> tuple[int, ...]:
    """Return the columns whose cells tell together how dates are written."""
    if kind is not Kind.CUSTOMERS:
        return found.places.get(Field.DATE, ())
    days = [column.place for column in layout.columns if column.meaning.part in _DAYS]
    if found.has(Field.VISITS):
        days += [found.places[field][0] for field in (Field.FIRST, Field.LAST) if found.has(field)]
    return tuple(days)
