"""Rows that are edited where they stand; one that is being written in keeps its place."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme

T = TypeVar("T")


class RecordRow(QWidget, Generic[T]):
    """Shows one record. A hairline stands above every row but the first."""

    def __init__(self) -> None:
        super().__init__()
        self.record: T | None = None
        self._first = True

    def show_record(self, record: T) -> None:
        """Show a record, maybe another one than before."""
        self.record = record

    def is_busy(self) -> bool:
        """Tell whether somebody is writing here."""
        return False

    def continues(self, record: T) -> bool:  # noqa: ARG002 - for those who know better
        """Tell whether a record is what became of the one being written in here."""
        return False

    def set_first(self, first: bool) -> None:  # noqa: FBT001 - like a Qt property
        """Say whether this row is the first one."""
        if first != self._first:
            self._first = first
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the hairline."""
        if not self._first and event.rect().top() <= 0:
            painter = QPainter(self)
            painter.fillRect(0, 0, self.width(), 1, QColor(theme.current().hairline))


class RecordRows(QWidget, Generic[T]):
    """Keeps a row for each record, and rows to spare: making one takes longer than filling it."""

    def __init__(self, make: Callable[[], RecordRow[T]], key: Callable[[T], Any]) -> None:
        super().__init__()
        self._make = make
        self._key = key
        self._rows: list[RecordRow[T]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.show_records([])

    def rows(self) -> Sequence[RecordRow[T]]:
        """Return the rows that show something, from the top."""
        return [row for row in self._rows if row.record is not None]

    def show_records(self, records: Sequence[T]) -> None:
        """Show these records and no others."""
        shown = self._assign(records)
        for position, (row, record) in enumerate(zip(shown, records, strict=True)):
            if self._rows.index(row) != position:
                self._move(row, position)
            row.show_record(record)
            row.set_first(position == 0)
            if row.isHidden():
                row.show()
        for row in self._rows[len(records) :]:
            row.record = None
            if not row.isHidden():
                row.hide()
        if self.isHidden() == bool(records):
            self.setVisible(bool(records))

    def _assign(self, records: Sequence[T]) -> Sequence[RecordRow[T]]:
        """Find a row for each record: the one it has, else one that nobody writes in."""
        known = {self._key(row.record): row for row in self._rows if row.record is not None}
        wanted = {self._key(record) for record in records}
        spare = [
            row
            for row in self._rows
            if row.record is None or (self._key(row.record) not in wanted and not row.is_busy())
        ]
        busy = [row for row in self._rows if row.is_busy()]
        found = []
        for record in records:
            row = known.get(self._key(record))
            row = row or next((other for other in busy if other.continues(record)), None)
            found.append(row or (spare.pop(0) if spare else self.add_spare()))
        return found

    def _move(self, row: RecordRow[T], position: int) -> None:
        self._rows.remove(row)
        self._rows.insert(position, row)
        self._column.removeWidget(row)
        self._column.insertWidget(position, row)

    def add_spare(self) -> RecordRow[T]:
        """Make a row before anybody asks for it."""
        row = self._make()
        row.hide()
        self._rows.append(row)
        self._column.addWidget(row)
        return row
