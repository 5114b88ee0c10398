"""Turn the rows of a file into lines of visits, meeting their people on the way."""

from collections import Counter
from hashlib import blake2b
from typing import Any, NamedTuple

from models.exchange.amounts import hundredths
from models.exchange.answers import Answer, Answers
from models.exchange.columns import Field
from models.exchange.csv_out import as_given
from models.exchange.dates import Moment, Moments
from models.exchange.people import People, Person
from models.exchange.person_cells import Cells, PersonCells
from models.exchange.person_rows import PersonRow
from models.exchange.source import Source
from models.exchange.statuses import came, is_of_those_who_did_not_come, says_so
from models.exchange.trouble import RowFault
from models.text import clean, one_line

_LONGEST_ITEM, _LONGEST_NOTE = 200, 20_000
_REMEMBERED = 100_000  # cells that come again and again
NOBODY = -1
Plain = tuple[Any, ...]  # a `Line` without its name: a million cost the garbage collector nothing


class Extra(NamedTuple):
    """What few files tell of a line; `is_back` if something sold before was brought back."""

    is_back: bool = False
    staff: str = ""
    answer: Answer | None = None


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
    extra: Extra | None = None

    def of(self, person: int) -> "Line":
        """Return the same line as somebody's."""
        return self._replace(person=person, joined_by=self.receipt if self.time_known else "")


class LeftOut(Exception):  # noqa: N818 - reads as a sentence: "the row was LeftOut"
    """A row cannot be kept."""

    def __init__(self, why: RowFault) -> None:
        super().__init__(why)
        self.why = why


class VisitLines:
    """Reads rows that are as wide as the table."""

    def __init__(self, source: Source, people: People, moments: Moments) -> None:
        self._comma = source.cents_after_comma
        self._people = people
        self._moments = moments
        self._who = PersonCells(source.columns)
        places = source.columns.places
        self._day = places[Field.DATE][0]
        self._time, self._receipt, self._amount, self._status, self._cancelled = (
            places.get(field, (None,))[0]
            for field in (
                Field.TIME, Field.RECEIPT, Field.AMOUNT, Field.STATUS, Field.CANCELLED,
            )
        )  # fmt: skip
        self._staff, self._count, self._each = (
            places.get(field, (None,))[0]
            for field in (Field.STAFF, Field.QUANTITY, Field.UNIT_PRICE)
        )
        self._answers = Answers(source) if source.columns.has(Field.RATING) else None
        self._has_extra = bool(self._answers or self._staff is not None or self._count is not None)
        self._nobody_came = is_of_those_who_did_not_come(source.path.stem)
        told = (self._time, self._receipt, self._status, self._cancelled)
        self._is_plain = not self._nobody_came and all(place is None for place in told)
        self._latest: tuple[str, str, str, bool] = ("", "", "", True)
        self._items = places.get(Field.ITEM, ())
        self._notes = places.get(Field.NOTE, ())
        self._met: dict[object, int | RowFault] = {}
        self._amounts: dict[str, int | None] = {}
        self._texts: dict[str, str] = {}
        self._numbers: dict[int, int] = {}
        self._same = Counter[str]()

    def read(self, row: int, cells: Cells) -> Plain | None:
        """Return the line a row holds, or None for a visit that did not happen after all.

        Raises:
            LeftOut: the row holds something that cannot be read or kept.
        """
        receipt = "" if self._receipt is None else cells[self._receipt].strip()
        moment = self._moment(receipt, cells)
        if moment is None:
            self._person(row, cells)  # who did not come is somebody all the same
            return None
        amount = None if self._amount is None else self._sum(cells[self._amount])
        item = self._item(cells) if self._items else ""
        note = self._text(cells, self._notes, _LONGEST_NOTE) if self._notes else ""
        amount, extra = self._extra(cells, amount) if self._has_extra else (amount, None)
        person = self._person(row, cells)
        at, day, time_known = moment
        joined_by = receipt if time_known or person == NOBODY else ""
        if person == NOBODY and not receipt:
            joined_by = self._token(cells)
        return joined_by, time_known, at, row, day, person, receipt, amount, item, note, extra

    def _moment(self, receipt: str, cells: Cells) -> Moment | None:
        """Return when somebody came, None if nobody did."""
        if self._is_plain:
            day, time, came = cells[self._day], "", True
        else:
            day, time, came = self._when(receipt, cells)
        moment = self._moments.read(day, time) if came else None
        if isinstance(moment, RowFault):
            raise LeftOut(moment)
        return moment

    def _when(self, receipt: str, cells: Cells) -> tuple[str, str, bool]:
        """Return the cells of the moment, and whether anybody came.

        Some programs tell that in the first line of a receipt only.
        """
        day = cells[self._day]
        if receipt and receipt == self._latest[0] and not day.strip():
            return self._latest[1:]
        time = "" if self._time is None else cells[self._time]
        self._latest = (receipt, day, time, self._came(cells))
        return self._latest[1:]

    def _came(self, cells: Cells) -> bool:
        if self._status is not None and not came(cells[self._status]):
            return False
        if self._cancelled is not None and says_so(cells[self._cancelled]):
            return False
        return not self._nobody_came

    def _extra(self, cells: Cells, amount: int | None) -> tuple[int | None, Extra]:
        """Read who served, how it was, and how many; return the amount with what follows of it."""
        answer = self._answers.read(cells) if self._answers else None
        if isinstance(answer, RowFault):
            raise LeftOut(answer)
        count = None if self._count is None else self._sum(cells[self._count])
        each = None if self._each is None else self._sum(cells[self._each])
        if count is not None and amount is None and each is not None:
            amount = round(each * count / 100)
        elif count is not None and amount is not None and count < 0 < amount:
            amount = -amount
        staff = "" if self._staff is None else one_line(cells[self._staff])
        return amount, Extra((count or 0) < 0, staff, answer)

    def _person(self, row: int, cells: Cells) -> int:
        """Return the place of a row's person among all; the same cells are the same person."""
        key = self._who.key(cells)
        place = self._met.get(key)
        if place is None:
            place = self._met[key] = self._meet(row, self._who.read(cells))
        if isinstance(place, RowFault):
            raise LeftOut(place)
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
        first, *others = self._items
        if others:
            return one_line(self._text(cells, self._items, _LONGEST_ITEM))
        cell = cells[first]
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
