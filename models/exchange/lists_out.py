"""Take chosen customers out as a workbook or as cards for an address book, some at a time."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from models.exchange.customers_out import AT_A_TIME, Column, Words, rows
from models.exchange.more_of_customers import More, more_of
from models.exchange.out.vcards import vcards
from models.exchange.out.whole_file import write_whole
from models.exchange.out.workbooks import Cell, Sheet, write_workbook
from models.exchange.readers.person import Address, Occasion, Person, Said
from models.kinds import ContactKind
from models.people import customer_rows
from models.people.customer_rows import CustomerRow, Key

_TO_TWO_DIGITS = 2


class ListOut(ABC):
    """A file of customers under way: `step` until nothing is left, then `finish`."""

    def __init__(self, path: Path, keys: Sequence[Key]) -> None:
        self.path = path
        self._keys = keys
        self._done = 0

    def step(self) -> int:
        """Read some more customers from the notebook; return how many are left."""
        some = self._keys[self._done : self._done + AT_A_TIME]
        self._done += len(some)
        self._take(customer_rows.of(some))
        return len(self._keys) - self._done

    @abstractmethod
    def _take(self, some: Sequence[CustomerRow]) -> None:
        """Keep what the file will say of some customers."""

    @abstractmethod
    def finish(self) -> None:
        """Write the file, without the notebook.

        Raises:
            OSError: it cannot be written; nothing of it is left behind.
        """


class WorkbookOut(ListOut):
    """A workbook of one sheet, with numbers and days as such."""

    def __init__(self, path: Path, name: str, words: Words, keys: Sequence[Key]) -> None:
        super().__init__(path, keys)
        self._name = name
        self._words = words
        self._rows: list[list[Cell]] = []

    def _take(self, some: Sequence[CustomerRow]) -> None:
        self._rows += [list(map(_cell, row)) for row in rows(some, self._words)]

    def finish(self) -> None:
        """Write the workbook."""
        titles = [self._words.titles[column] for column in Column]
        write_workbook(self.path, [Sheet(self._name, titles, self._rows)])


class CardsOut(ListOut):
    """Cards for an address book: who it is, how to reach them, and whether one may.

    What is known of them, what to take care of and notes stay here: an address book goes to
    phones and their clouds, and these are nobody's business there.
    """

    def __init__(self, path: Path, keys: Sequence[Key]) -> None:
        super().__init__(path, keys)
        self._people: list[Person] = []

    def _take(self, some: Sequence[CustomerRow]) -> None:
        more = more_of([row.id.hex for row in some])
        for number, row in enumerate(some, len(self._people) + 1):
            self._people.append(_person(number, row, more[row.id.hex]))

    def finish(self) -> None:
        """Write the cards."""
        write_whole(self.path, "".join(vcards(self._people)).encode())


def _cell(value: str | float | date | datetime | None) -> Cell:
    return round(value, _TO_TWO_DIGITS) if isinstance(value, float) else value


def _person(number: int, row: CustomerRow, more: More) -> Person:
    return Person(
        row=number,
        uid=str(row.id),
        name=row.name,
        say_it=more.say_it,
        nicknames=more.names,
        phones=_said(row, ContactKind.PHONE),
        emails=_said(row, ContactKind.EMAIL),
        handles=_said(row, ContactKind.HANDLE),
        addresses=tuple(Address(street=said.value) for said in _said(row, ContactKind.ADDRESS)),
        tags=row.tags,
        occasions=tuple(Occasion(day.kind, "", day.month, day.day, day.year) for day in more.days),
        related=tuple(Said(name, kind) for kind, name in more.around),
        may_contact=more.may_contact,
        loyalty_code=more.loyalty_code,
    )


def _said(row: CustomerRow, kind: ContactKind) -> tuple[Said, ...]:
    return tuple(Said(contact.value) for contact in row.contacts if contact.kind is kind)
