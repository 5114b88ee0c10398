"""Take chosen customers out as a CSV file, some at a time."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from pathlib import Path

from models.exchange.csv_out import CsvFile
from models.exchange.more_of_customers import More, more_of
from models.kinds import ContactKind, MayContact, Standing
from models.people import customer_rows
from models.people.customer_rows import CustomerRow, Key

AT_A_TIME = 500
_BETWEEN = "; "

Value = str | int | float | date | None


class Column(Enum):
    """What the file says of each customer, in this order."""

    NO = auto()
    NAME = auto()
    DESCRIBED_AS = auto()
    PHONE = auto()
    EMAIL = auto()
    TAGS = auto()
    USUAL = auto()
    TAKE_CARE = auto()
    FIRST_VISIT = auto()
    LAST_VISIT = auto()
    VISIT_DAYS = auto()
    RATING = auto()
    RHYTHM = auto()
    OTHER_NAMES = auto()
    SAY_IT = auto()
    ONLINE = auto()
    ADDRESS = auto()
    LOYALTY_CARD = auto()
    MAY_CONTACT = auto()
    STANDING = auto()


@dataclass(frozen=True, slots=True)
class Words:
    """The titles of the columns, and the words for what is one of a few."""

    titles: Mapping[Column, str]
    kinds: Mapping[Standing | MayContact, str]


class CustomersOut:
    """A file of customers under way: call `step` until it says that nothing is left."""

    def __init__(self, path: Path, words: Words, keys: Sequence[Key]) -> None:
        self._path = path
        self._words = words
        self._keys = keys
        self._done = 0
        self._file: CsvFile | None = None

    def step(self) -> int:
        """Write some more customers; return how many are left, 0 once the file stands.

        Raises:
            OSError: the file cannot be written; nothing of it is left behind.
        """
        try:
            self._write()
        except OSError:
            self.discard()
            raise
        return len(self._keys) - self._done

    def finish(self) -> None:
        """Do what needs no notebook: nothing, as the file stands by now."""

    def discard(self) -> None:
        """Give up; leave nothing behind."""
        if self._file is not None:
            with suppress(OSError):
                self._file.discard()

    def _write(self) -> None:
        if self._file is None:
            self._file = CsvFile(self._path, [self._words.titles[column] for column in Column])
        some = self._keys[self._done : self._done + AT_A_TIME]
        said = rows(customer_rows.of(some), self._words)
        self._file.add([_text(value) for value in row] for row in said)
        self._done += len(some)
        if self._done == len(self._keys):
            self._file.finish()


def rows(some: Sequence[CustomerRow], words: Words) -> Iterator[list[Value]]:
    """Say of each customer what the file does, each as what it is; nothing where it is unknown."""
    more = more_of([row.id.hex for row in some])
    for row in some:
        yield _values(row, more[row.id.hex], words)


def _values(row: CustomerRow, more: More, words: Words) -> list[Value]:
    habits = row.habits
    said: dict[Column, Value] = {
        Column.NO: row.no,
        Column.NAME: row.name if row.has_name else "",
        Column.DESCRIBED_AS: "" if row.has_name else row.name,
        Column.PHONE: _contacts(row, ContactKind.PHONE),
        Column.EMAIL: _contacts(row, ContactKind.EMAIL),
        Column.TAGS: _BETWEEN.join(row.tags),
        Column.USUAL: _BETWEEN.join(row.usual),
        Column.TAKE_CARE: _BETWEEN.join(row.take_care),
        Column.FIRST_VISIT: habits.first_on,
        Column.LAST_VISIT: habits.last_on,
        Column.VISIT_DAYS: habits.visit_days,
        Column.RATING: None if habits.rating is None else float(habits.rating),
        Column.RHYTHM: None if habits.rhythm is None else float(habits.rhythm),
        Column.OTHER_NAMES: _BETWEEN.join(more.names),
        Column.SAY_IT: more.say_it,
        Column.ONLINE: _contacts(row, ContactKind.HANDLE),
        Column.ADDRESS: _contacts(row, ContactKind.ADDRESS),
        Column.LOYALTY_CARD: more.loyalty_code,
        Column.MAY_CONTACT: words.kinds[more.may_contact],
        Column.STANDING: words.kinds[row.standing],
    }
    return [said[column] for column in Column]


def _text(value: Value) -> str:
    if isinstance(value, float):
        return f"{value:.2f}"
    return "" if value is None else str(value)


def _contacts(row: CustomerRow, kind: ContactKind) -> str:
    return _BETWEEN.join(contact.value for contact in row.contacts if contact.kind is kind)
