"""Take chosen customers out as a CSV file, some at a time."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date
from enum import Enum, auto
from pathlib import Path

from models import customer_rows
from models.customer_rows import CustomerRow, Key
from models.exchange.csv_out import CsvFile
from models.kinds import ContactKind

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


class CustomersOut:
    """A file of customers under way: call `step` until it says that nothing is left."""

    def __init__(self, path: Path, titles: Mapping[Column, str], keys: Sequence[Key]) -> None:
        self._path = path
        self._titles = [titles[column] for column in Column]
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
            self._file = CsvFile(self._path, self._titles)
        some = self._keys[self._done : self._done + AT_A_TIME]
        self._file.add(map(_cells, customer_rows.of(some)))
        self._done += len(some)
        if self._done == len(self._keys):
            self._file.finish()


def values(row: CustomerRow) -> list[Value]:
    """Return what the file says of a customer, each as what it is; nothing where it is unknown."""
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
    }
    return [said[column] for column in Column]


def _cells(row: CustomerRow) -> list[str]:
    return [_text(value) for value in values(row)]


def _text(value: Value) -> str:
    if isinstance(value, float):
        return f"{value:.2f}"
    return "" if value is None else str(value)


def _contacts(row: CustomerRow, kind: ContactKind) -> str:
    return _BETWEEN.join(contact.value for contact in row.contacts if contact.kind is kind)
