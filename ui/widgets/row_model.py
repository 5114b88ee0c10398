"""Rows for a long list, all at once or page by page."""

from collections import OrderedDict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from ui.theme import Kind
from ui.widgets.row_text import Marks

AnyIndex = QModelIndex | QPersistentModelIndex

PAGE = 128
_PAGES_KEPT = 64
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class ListRow:
    """What one row says.

    `fact` stands faintly beside the name, `line` below, `side` at the end. Marks are start and
    length, in characters, and an ink other than the accent. `badge` is the name whose initials
    are shown, by default `name`; an empty one stands for the nameless. `value` is the caller's.
    """

    id: Hashable
    name: str
    fact: str = ""
    line: str = ""
    side: str = ""
    badge: str | None = None
    badge_kind: Kind | None = None
    name_marks: Marks = ()
    line_marks: Marks = ()
    value: object = None


class RowModel(QAbstractListModel):
    """Knows the rows it was given, or asks for those that come into sight."""

    page_wanted = Signal(int, int)  # offset, limit

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self._rows: Sequence[ListRow] | None = ()
        self._pages: OrderedDict[int, Sequence[ListRow]] = OrderedDict()
        self._asked: set[int] = set()
        self._fresh: set[int] = set()

    def replace(self, rows: Sequence[ListRow]) -> None:
        """Show `rows` instead; repaint in place when they are about the same things."""
        if rows and self._rows and [row.id for row in rows] == [row.id for row in self._rows]:
            self._rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self._count = len(rows)
        self._pages.clear()
        self._fresh.clear()
        self._asked.clear()
        self.endResetModel()

    def expect(self, count: int) -> None:
        """Show `count` rows that are asked for when they come into sight.

        Where it is the same number, the old rows stand until the new ones come.
        """
        self._asked.clear()
        self._fresh.clear()
        if self._rows is None and count == self._count:
            if count:
                self.dataChanged.emit(self.index(0), self.index(count - 1))
            return
        self.beginResetModel()
        self._rows = None
        self._count = count
        self._pages.clear()
        self.endResetModel()

    def put_page(self, offset: int, rows: Sequence[ListRow]) -> None:
        """Show the rows that were asked for from `offset` on."""
        if self._rows is not None or not rows or offset >= self._count:
            return
        page = offset // PAGE
        self._asked.discard(page)
        self._fresh.add(page)
        self._pages[page] = rows
        self._pages.move_to_end(page)
        while len(self._pages) > _PAGES_KEPT:
            old, _ = self._pages.popitem(last=False)
            self._fresh.discard(old)
        last = min(offset + len(rows), self._count) - 1
        self.dataChanged.emit(self.index(offset), self.index(last))

    def row(self, position: int) -> ListRow | None:
        """Return a row; None where it is still to come."""
        if not 0 <= position < self._count:
            return None
        if self._rows is not None:
            return self._rows[position]
        page, at = divmod(position, PAGE)
        if page not in self._fresh:
            self._ask(page)
        rows = self._pages.get(page)
        if rows is None:
            return None
        self._pages.move_to_end(page)
        return rows[at] if at < len(rows) else None

    def is_whole(self) -> bool:
        """Say whether all rows are known, none still to come."""
        return self._rows is not None

    def position(self, row_id: Hashable) -> int | None:
        """Return where a row stands among those that are known."""
        if self._rows is not None:
            return next((n for n, row in enumerate(self._rows) if row.id == row_id), None)
        for page, rows in self._pages.items():
            for at, row in enumerate(rows):
                if row.id == row_id:
                    return page * PAGE + at
        return None

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Count the rows, also those still to come."""
        return 0 if parent.isValid() else self._count

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer the view, and whoever reads the screen aloud."""
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        return ", ".join(part for part in (row.name, row.fact, row.line, row.side) if part)

    def _ask(self, page: int) -> None:
        if page not in self._asked:
            self._asked.add(page)
            self.page_wanted.emit(page * PAGE, min(PAGE, self._count - page * PAGE))
