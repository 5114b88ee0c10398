"""Turn the rows of a file into lines of visits, meeting their people on the way."""

from collections import Counter
from hashlib import blake2b
from typing import Any, NamedTuple

from models.exchange.amounts import how_many, hundredths
from models.exchange.columns import Columns, Field
from models.exchange.csv_out import as_given
from models.exchange.dates import Moment, Moments
from models.exchange.people import People, Person
from models.exchange.person_rows import PersonRow, person_row
from models.exchange.answers import Answer, Answers
from models.exchange.source import Source
from models.exchange.statuses import came, is_of_those_who_did_not_come, says_so
from models.exchange.trouble import RowFault
from models.text import clean, fold, one_line

_LONGEST_ITEM, _LONGEST_NOTE = 200, 20_000
_ITEMS_REMEMBERED = 10_000
Cells = list[str]
What = tuple[Moment, int | None, bool, str, str, Answer | None]
NOBODY = -1
Plain = tuple[Any, ...]  # a `Line` without its name: a million cost the garbage collector nothing


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
    is_back: bool = False  # what was sold before was brought back
    staff: str = ""
    answer: Answer | None = None

    def of(self, person: int) -> "Line":
        """Return the same line as somebody's."""
        return self._replace(person=person, joined_by=self.receipt if self.time_known else "")


class LeftOut(Exception):  # noqa: N818 - reads as a sentence: "the row was LeftOut"
    """A row cannot be kept."""


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

    def read(self, cells: Cells) -> PersonRow:
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
            [],
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
    """Reads rows that are as wide as the table."""

    def __init__(self, source: Source, people: People, moments: Moments) -> None:
        self._comma = source.cents_after_comma
        self._people = people
        self._moments = moments
        self._who = PersonCells(source.columns)
        places = source.columns.places
        self._day = places[Field.DATE][0]
        self._time, self._receipt, self._amount, self._status = (
            places.get(field, (None,))[0]
            for field in (Field.TIME, Field.RECEIPT, Field.AMOUNT, Field.STATUS)
        )
        self._cancelled, self._quantity, self._unit_price, self._staff = (
            self._reader(field)
            for field in (Field.CANCELLED, Field.QUANTITY, Field.UNIT_PRICE, Field.STAFF)
        )
        self._answers = Answers(source) if source.columns.has(Field.RATING) else None
        self._nobody_came = is_of_those_who_did_not_come(source.path.stem)
        self._has_counts = source.columns.has(Field.QUANTITY)
        self._latest: tuple[str, Moment | RowFault, bool] = ("", RowFault.NO_DATE, True)
        self._texts = {
            field: source.columns.places.get(field, ()) for field in (Field.ITEM, Field.NOTE)
        }
        self._met: dict[tuple[str, ...], int | RowFault] = {}
        self._numbers: dict[int, int] = {}
        self._same = Counter[str]()

    def read(self, row: int, cells: Cells) -> Line | RowFault | NotAVisit:
        """Return the line a row holds. Whoever did not come after all is met nevertheless."""
        receipt = self._receipt(cells).strip()
        moment = self._moments.read(self._day(cells), self._time(cells))
        is_told = self._came(cells)
        if moment is RowFault.NO_DATE and receipt and receipt == self._latest[0]:
            _, moment, is_told = self._latest  # some programs tell it in the first line only
        else:
            self._latest = (receipt, moment, is_told)
        what = self._what(moment, cells) if is_told else NotAVisit()
        person = what if isinstance(what, RowFault) else self._person(row, cells)
        if isinstance(person, RowFault):
            return person
        if isinstance(what, RowFault | NotAVisit):
            return what
        (at, day, time_known), amount, is_back, item, note, answer = what
        joined_by = receipt if time_known else ""
        if person == NOBODY:
            joined_by = receipt or self._token(cells)
        return Line(
            joined_by, time_known, at, row, day, person, receipt, amount, item, note,
            is_back, one_line(self._staff(cells)), answer,
        )  # fmt: skip

    def _came(self, cells: Cells) -> bool:
        if self._nobody_came:
            return False
        status, cancelled = self._status(cells), self._cancelled(cells)
        return (not status or came(status)) and not (cancelled and says_so(cancelled))

    def _what(self, moment: Moment | RowFault, cells: Cells) -> What | RowFault:
        """Return the moment, the amount, the item, the note and the answer of a row."""
        if isinstance(moment, RowFault):
            return moment
        try:
            amount, is_back = self._sum(cells)
        except ValueError:
            return RowFault.NOT_AN_AMOUNT
        answer = self._answers.read(cells) if self._answers else None
        if isinstance(answer, RowFault):
            return answer
        item, note = self._item(cells), self._text(cells, Field.NOTE)
        if len(item) > _LONGEST_ITEM or len(note) > _LONGEST_NOTE:
            return RowFault.TOO_LONG
        return moment, amount, is_back, item, note, answer

    def _sum(self, cells: Cells) -> tuple[int | None, bool]:
        """Read what was paid, and whether it was paid back."""
        comma = self._source.cents_after_comma
        cell = self._amount(cells)
        amount = hundredths(cell, cents_after_comma=comma) if cell else None
        if not self._has_counts:
            return amount, amount is not None and amount < 0
        count = how_many(self._quantity(cells), cents_after_comma=comma)
        cell = self._unit_price(cells)
        if amount is None and cell and count is not None:
            each = hundredths(cell, cents_after_comma=comma)
            amount = each and round(each * count)
        elif amount and count and count < 0 < amount:
            amount = -amount
        return amount, (amount or 0) < 0 or (count or 0) < 0

    def _person(self, row: int, cells: Cells) -> int | RowFault:
        """Return the place of a row's person among all; the same cells are the same person."""
        key = self._who.key(cells)
        place = self._met.get(key)
        if place is None:
            place = self._met[key] = self._meet(row, self._who.read(cells))
        return place

    def _meet(self, row: int, said: PersonRow) -> int | RowFault:
        if said.is_empty() and not said.ref:
            return NOBODY
        if fault := said.fault():
            return fault
        person, _ = self._people.meet(said, row, names_are_ids=True)
        return self._number(person)

    def _number(self, person: Person) -> int:
        return self._numbers.setdefault(id(person), len(self._numbers))

    def _sum(self, cell: str) -> int | None:
        if cell not in self._amounts:
            if len(self._amounts) > _REMEMBERED:
                self._amounts.clear()
            try:
                self._amounts[cell] = hundredths(cell, cents_after_comma=self._comma)
            except ValueError as error:
                raise LeftOut(RowFault.NOT_AN_AMOUNT) from error
        return self._amounts[cell]

    def _item(self, cells: Cells) -> str:
        if len(self._items) > 1:
            return one_line(self._text(cells, self._items, _LONGEST_ITEM))
        cell = cells[self._items[0]]
        if cell not in self._texts:
            if len(self._texts) > _REMEMBERED:
                self._texts.clear()
            self._texts[cell] = one_line(self._text(cells, self._items, _LONGEST_ITEM))
        return self._texts[cell]

    def _text(self, cells: Cells, places: tuple[int, ...], longest: int) -> str:
        parts = [clean(as_given(cells[place])) for place in places]
        text = "\n".join(filter(None, parts))
        if len(text) > longest:
            raise LeftOut(RowFault.TOO_LONG)
        return text

    def _token(self, cells: Cells) -> str:
        """Tell a row of nobody apart from all others, the same way in the next export."""
        digest = blake2b(repr(cells).encode(), digest_size=12).hexdigest()
        self._same[digest] += 1
        return f"row {digest} {self._same[digest]}"
