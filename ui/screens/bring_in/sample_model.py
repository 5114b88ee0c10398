"""The first rows of a file, as they are read."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QBrush, QColor

from models.exchange.looking import SeenColumn
from ui import theme
from ui.widgets.row_model import AnyIndex

_NOWHERE = QModelIndex()


class SampleModel(QAbstractTableModel):
    """Below a row for the boxes that say what each column holds, the first rows of the file."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns: Sequence[SeenColumn] = ()
        self._rows: Sequence[Sequence[str]] = ()

    def show_rows(self, columns: Sequence[SeenColumn], rows: Sequence[Sequence[str]]) -> None:
        """Show other rows; the boxes stay while the columns do."""
        same = [one.key for one in columns] == [one.key for one in self._columns]
        if not same or len(rows) != len(self._rows):
            self.beginResetModel()
            self._columns, self._rows = columns, rows
            self.endResetModel()
            return
        self._columns, self._rows = columns, rows
        if columns:
            corner = self.index(self.rowCount() - 1, len(columns) - 1)
            self.dataChanged.emit(self.index(0, 0), corner)

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Count the rows, with the one of the boxes."""
        return 0 if parent.isValid() else len(self._rows) + 1

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Count the columns."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer the view."""
        if not index.isValid() or index.row() == 0:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            cells = self._rows[index.row() - 1]
            cell = cells[index.column()] if index.column() < len(cells) else ""
            return " ".join(cell.split())
        if role == Qt.ItemDataRole.ForegroundRole:
            colors = theme.current()
            taken = self._columns[index.column()].meaning is not None
            return QBrush(QColor(colors.ink if taken else colors.faint))
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Name the columns as the file does."""
        if orientation != Qt.Orientation.Horizontal or section >= len(self._columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(self._columns[section].heading.split())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        return None
