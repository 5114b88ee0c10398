"""Take chosen customers out as a workbook or as cards for an address book, some at a time."""

from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from models import customer_rows
from models.customer_rows import CustomerRow, Key
from models.database import execute
from models.exchange.customers_out import AT_A_TIME, Column, values
from models.exchange.out.vcards import vcards
from models.exchange.out.whole_file import write_whole
from models.exchange.out.workbooks import Cell, Sheet, write_workbook
from models.exchange.readers.person import Address, Occasion, Person, Said
from models.find_pieces import hexed
from models.kinds import ContactKind, OccasionKind

_TO_TWO_DIGITS = 2
_NICKNAMES = "SELECT customer_id, name FROM alias WHERE kind = 'nickname' AND customer_id IN ({})"
_DAYS = """
    SELECT customer_id, kind, month, day, year FROM occasion
    WHERE for_whom = '' AND customer_id IN ({}) ORDER BY month, day"""


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

    def __init__(
        self, path: Path, name: str, titles: Mapping[Column, str], keys: Sequence[Key]
    ) -> None:
        super().__init__(path, keys)
        self._name = name
        self._titles = [titles[column] for column in Column]
        self._rows: list[list[Cell]] = []

    def _take(self, some: Sequence[CustomerRow]) -> None:
        self._rows += [list(map(_cell, values(row))) for row in some]

    def finish(self) -> None:
        """Write the workbook."""
        write_workbook(self.path, [Sheet(self._name, self._titles, self._rows)])


class CardsOut(ListOut):
    """Cards for an address book: who it is and how to reach them, and nothing about health."""

    def __init__(self, path: Path, keys: Sequence[Key]) -> None:
        super().__init__(path, keys)
        self._people: list[Person] = []

    def _take(self, some: Sequence[CustomerRow]) -> None:
        keys = [row.id.hex for row in some]
        nicknames, days = _by_customer(_NICKNAMES, keys), _by_customer(_DAYS, keys)
        for row in some:
            number = len(self._people) + 1
            key = row.id.hex
            self._people.append(_person(number, row, nicknames[key], days[key]))

    def finish(self) -> None:
        """Write the cards."""
        write_whole(self.path, "".join(vcards(self._people)).encode())


def _cell(value: str | float | date | datetime | None) -> Cell:
    return round(value, _TO_TWO_DIGITS) if isinstance(value, float) else value


def _person(
    number: int,
    row: CustomerRow,
    nicknames: Sequence[Any],
    days: Sequence[Any],
) -> Person:
    return Person(
        row=number,
        uid=str(row.id),
        name=row.name,
        nicknames=tuple(name for (name,) in nicknames),
        phones=_said(row, ContactKind.PHONE),
        emails=_said(row, ContactKind.EMAIL),
        handles=_said(row, ContactKind.HANDLE),
        addresses=tuple(Address(street=said.value) for said in _said(row, ContactKind.ADDRESS)),
        tags=row.tags,
        occasions=tuple(
            Occasion(OccasionKind(kind), "", month, day, year) for kind, month, day, year in days
        ),
    )


def _said(row: CustomerRow, kind: ContactKind) -> tuple[Said, ...]:
    return tuple(Said(contact.value) for contact in row.contacts if contact.kind is kind)


def _by_customer(sql: str, keys: Sequence[Key]) -> defaultdict[Key, list[Any]]:
    gathered: defaultdict[Key, list[Any]] = defaultdict(list)
    slots = ", ".join("?" * len(keys))
    for customer, *rest in execute(sql.format(slots), *keys).fetchall() if keys else ():
        gathered[hexed(customer)].append(tuple(rest))
    return gathered
