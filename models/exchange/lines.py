"""Turn the rows of a file into people and into lines of visits, or say why not."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import blake2b
from typing import NamedTuple

from models.exchange.amounts import hundredths
from models.exchange.columns import Columns, Field
from models.exchange.csv_out import as_given
from models.exchange.dates import Moment, Moments
from models.exchange.people import People, Person, PersonRow, person_row
from models.exchange.source import Source
from models.exchange.trouble import RowFault
from models.text import clean, fold, one_line

_SEVERAL_IN_A_CELL = (":::", ";", "\n")
_LONGEST_ITEM, _LONGEST_NOTE = 200, 20_000
_ITEMS_REMEMBERED = 10_000
_NOT_VISITS = frozenset(
    {
        "cancelled", "canceled", "cancel", "void", "voided", "refunded", "refund", "no show",
        "noshow", "declined", "failed", "abgesagt", "storniert", "cancelado", "annule",
    }
)  # fmt: skip
Cells = list[str]
NOBODY = -1


class Line(NamedTuple):
    """One line of a visit; `person` counts everybody of the file. Sorts by what joins lines.

    That is the receipt; without times the day alone; and nothing joins two lines of nobody.
    """

    joined_by: str
    time_known: bool
    at: int
    row: int
    day: str
    person: int
    receipt: str
    amount: int | None
    item: str
    note: str

    def of(self, person: int) -> "Line":
        """Return the same line as somebody's."""
        return self._replace(person=person, joined_by=self.receipt if self.time_known else "")


@dataclass(frozen=True, slots=True)
class NotAVisit:
    """A row about a visit that did not happen."""


class PersonCells:
    """Reads who a row is about."""

    def __init__(self, columns: Columns) -> None:
        self._columns = columns
        self._places = [
            place
            for field in Field
            if field in _ABOUT_WHO
            for place in columns.places.get(field, ())
        ]

    def key(self, cells: Cells) -> tuple[str, ...]:
        """Return what the answer depends on."""
        width = len(cells)
        return tuple(cells[place] if place < width else "" for place in self._places)

    def read(self, cells: Cells, *, with_note: bool = False) -> PersonRow:
        """Return what a row says about a person."""
        first = self._first
        return person_row(
            first(cells, Field.ID),
            (
                first(cells, Field.NAME),
                first(cells, Field.FIRST_NAME),
                first(cells, Field.LAST_NAME),
            ),
            self._each(cells, Field.PHONE),
            self._each(cells, Field.EMAIL),
            self._all(cells, Field.NOTE) if with_note else [],
        )

    def _first(self, cells: Cells, field: Field) -> str:
        return next(iter(self._all(cells, field)), "")

    def _all(self, cells: Cells, field: Field) -> list[str]:
        places = self._columns.places.get(field, ())
        return [as_given(cells[place]) for place in places if place < len(cells)]

    def _each(self, cells: Cells, field: Field) -> list[str]:
        """Divide cells that hold several values."""
        values = self._all(cells, field)
        for sign in _SEVERAL_IN_A_CELL:
            values = [part for value in values for part in value.split(sign)]
        return list(filter(None, map(one_line, values)))


_ABOUT_WHO = frozenset(
    {Field.ID, Field.NAME, Field.FIRST_NAME, Field.LAST_NAME, Field.PHONE, Field.EMAIL}
)


class VisitLines:
    """Reads the rows of a file of visits, meeting their people on the way."""

    def __init__(self, source: Source, people: People, moments: Moments) -> None:
        self._source = source
        self._people = people
        self._moments = moments
        self._who = PersonCells(source.columns)
        self._day, self._time, self._receipt, self._amount, self._status = (
            self._reader(field)
            for field in (Field.DATE, Field.TIME, Field.RECEIPT, Field.AMOUNT, Field.STATUS)
        )
        self._texts = {
            field: source.columns.places.get(field, ()) for field in (Field.ITEM, Field.NOTE)
        }
        self._met: dict[tuple[str, ...], int | RowFault] = {}
        self._numbers: dict[int, int] = {}
        self._same = Counter[str]()
        self._items: dict[tuple[str, ...], str] = {}

    def read(self, row: int, cells: Cells) -> Line | RowFault | NotAVisit:
        """Return the line a row holds. Whoever did not come after all is met nevertheless."""
        status = self._status(cells)
        came = not status or fold(status) not in _NOT_VISITS
        what = self._what(cells) if came else NotAVisit()
        person = what if isinstance(what, RowFault) else self._person(cells)
        if isinstance(person, RowFault):
            return person
        if isinstance(what, RowFault | NotAVisit):
            return what
        (at, day, time_known), amount, item, note = what
        receipt = self._receipt(cells).strip()
        joined_by = receipt if time_known else ""
        if person == NOBODY:
            joined_by = receipt or self._token(cells)
        return Line(joined_by, time_known, at, row, day, person, receipt, amount, item, note)

    def _what(self, cells: Cells) -> tuple[Moment, int | None, str, str] | RowFault:
        """Return the moment, the amount, the item and the note of a row."""
        moment = self._moments.read(self._day(cells), self._time(cells))
        if isinstance(moment, RowFault):
            return moment
        cell = self._amount(cells)
        try:
            comma = self._source.cents_after_comma
            amount = hundredths(cell, cents_after_comma=comma) if cell else None
        except ValueError:
            return RowFault.NOT_AN_AMOUNT
        item, note = self._item(cells), self._text(cells, Field.NOTE)
        if len(item) > _LONGEST_ITEM or len(note) > _LONGEST_NOTE:
            return RowFault.TOO_LONG
        return moment, amount, item, note

    def _person(self, cells: Cells) -> int | RowFault:
        """Return the place of a row's person among all; the same cells are the same person."""
        key = self._who.key(cells)
        place = self._met.get(key)
        if place is None:
            place = self._met[key] = self._meet(self._who.read(cells))
        return place

    def _meet(self, said: PersonRow) -> int | RowFault:
        if said.is_empty() and not said.ref:
            return NOBODY
        if fault := said.fault():
            return fault
        person, _ = self._people.meet(said, names_are_ids=True)
        return self._number(person)

    def _number(self, person: Person) -> int:
        return self._numbers.setdefault(id(person), len(self._numbers))

    def _text(self, cells: Cells, field: Field) -> str:
        places = self._texts[field]
        parts = [as_given(cells[place]) for place in places if place < len(cells)]
        return "\n".join(filter(None, map(clean, parts))) if parts else ""

    def _item(self, cells: Cells) -> str:
        """Read the item, as few different ones come again and again."""
        places = self._texts[Field.ITEM]
        if not places:
            return ""
        raw = tuple(cells[place] for place in places if place < len(cells))
        if raw not in self._items and len(self._items) < _ITEMS_REMEMBERED:
            self._items[raw] = one_line(self._text(cells, Field.ITEM))
        return self._items.get(raw) or one_line(self._text(cells, Field.ITEM))

    def _token(self, cells: Cells) -> str:
        digest = blake2b(repr(cells).encode(), digest_size=12).hexdigest()
        self._same[digest] += 1
        return f"row {digest} {self._same[digest]}"

    def _reader(self, field: Field) -> Callable[[Cells], str]:
        place = self._source.columns.places.get(field, (-1,))[0]
        if place < 0:
            return _nothing
        return lambda cells: cells[place] if place < len(cells) else ""


def _nothing(_cells: Cells) -> str:
    return ""
