"""A chart as a table to read: days and numbers as the user's language writes them."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui import theme, wording
from ui.charts.cells import Cell, Table

_NOWHERE = QModelIndex()
_WIDEST = 34  # letters
_ALIGNED = Qt.AlignmentFlag.AlignVCenter


class FactModel(QAbstractTableModel):
    """The rows behind a chart."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._table = Table((), ())

    def show_table(self, table: Table) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._table = table
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Count the rows."""
        return 0 if parent.isValid() else len(self._table.rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Count the columns."""
        return 0 if parent.isValid() else len(self._table.headings)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Write a cell; numbers stand at the end of their column."""
        cell = self._table.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return written(cell)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(cell)
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Name a column, above its cells."""
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._table.headings[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            cells = [row[section] for row in self._table.rows]
            return self._side(next((cell for cell in cells if cell is not None), None))
        return None

    def _side(self, cell: Cell) -> Qt.AlignmentFlag:
        figures = isinstance(cell, int | float) and not isinstance(cell, bool)
        side = Qt.AlignmentFlag.AlignRight if figures else Qt.AlignmentFlag.AlignLeft
        return side | _ALIGNED


class FactTable(QTableView):
    """Walked through with the arrow keys; Tab leaves it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts = FactModel(self)
        self.setModel(self._facts)
        self.setAccessibleName(self.tr("The numbers behind the chart"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self._fit()

    def show_table(self, table: Table) -> None:
        """Show other rows."""
        self._facts.show_table(table)
        self._fit_columns()

    def rows(self) -> Sequence[Sequence[str]]:
        """Return the cells as they are written."""
        model = self._facts
        columns = range(model.columnCount())
        return [
            [model.data(model.index(row, column)) for column in columns]
            for row in range(model.rowCount())
        ]

    def changeEvent(self, event: QEvent) -> None:
        """Lay the rows out again in other sizes."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange} and hasattr(
            self, "_facts"
        ):
            self._fit()

    def _fit(self) -> None:
        rows = self.verticalHeader()
        rows.setMinimumSectionSize(1)
        height = max(self.fontMetrics().height() + theme.scale().space(8), 1)
        rows.setDefaultSectionSize(height)
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Be as wide as the words, the last column as wide as what is left."""
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        self.resizeColumnsToContents()
        most = self.fontMetrics().averageCharWidth() * _WIDEST
        for column in range(self._facts.columnCount()):
            self.setColumnWidth(column, min(self.columnWidth(column), most))


def written(cell: Cell) -> str:
    """Write a cell as people read it."""
    if isinstance(cell, bool):
        return "✓" if cell else "–"
    if isinstance(cell, float):
        return wording.decimal(cell, 2 if abs(cell) < 1 else 1)
    if isinstance(cell, date):
        return wording.day(cell)
    return wording.number(cell) if isinstance(cell, int) else " ".join((cell or "").split())
