"""A list of any length."""

from collections.abc import Callable, Hashable, Iterable, Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableView, QWidget

from ui.widgets.row_delegate import RowDelegate
from ui.widgets.row_model import ListRow, RowModel

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_ENDS = {Qt.Key.Key_Home, Qt.Key.Key_End}
_RESTYLED = {
    QEvent.Type.FontChange,
    QEvent.Type.PaletteChange,
    QEvent.Type.StyleChange,
}


class RowList(QTableView):
    """Rows with a badge, a name and one line; what is selected stays selected by its id.

    Give it all rows with `replace`, or `expect` a number of them and answer `page_wanted` with
    `put_page`. A click and Enter activate a row. Letters pass on to whoever holds the list.
    It is a table of one column: a million rows open fifty times faster than in a list view.
    """

    row_activated = Signal(object)  # ListRow
    current_changed = Signal(object)  # ListRow, or None
    selection_changed = Signal()
    page_wanted = Signal(int, int)  # offset, limit

    def __init__(self, *, many: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = RowModel(self)
        self._delegate = RowDelegate(self)
        self._wanted: set[Hashable] = set()
        self._wanted_current: Hashable | None = None
        self._most_shown = 0
        self._set_up(many=many)
        self.setModel(self._rows)
        self._rows.page_wanted.connect(self.page_wanted)
        self.clicked.connect(self._on_clicked)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self._fit()

    def replace(self, rows: Sequence[ListRow]) -> None:
        """Show `rows` instead; the selection and the place in the list stay."""
        self._keep(lambda: self._rows.replace(rows))

    def expect(self, count: int) -> None:
        """Show `count` rows, asked for page by page."""
        self._keep(lambda: self._rows.expect(count))

    def put_page(self, offset: int, rows: Sequence[ListRow]) -> None:
        """Answer `page_wanted`."""
        self._rows.put_page(offset, rows)
        for n, row in enumerate(rows, offset):
            self._select_again(n, row)

    def count(self) -> int:
        """Count the rows."""
        return self._rows.rowCount()

    def current_row(self) -> ListRow | None:
        """Return the row the keys are on."""
        return self._rows.row(self.currentIndex().row())

    def selected_ids(self) -> list[Hashable]:
        """Return the ids of the selected rows that are known, from top to bottom."""
        positions = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [row.id for row in map(self._rows.row, positions) if row]

    def select_id(self, row_id: Hashable) -> bool:
        """Go to a row; say whether it is there."""
        position = self._rows.position(row_id)
        if position is None:
            return False
        self.setCurrentIndex(self._rows.index(position))
        return True

    def move_current(self, step: int) -> None:
        """Go up or down by `step`, as a field above the list does for its arrow keys."""
        last = self._rows.rowCount() - 1
        position = min(max(self.currentIndex().row() + step, 0), last)
        if last >= 0:
            self.setCurrentIndex(self._rows.index(position))

    @Slot()
    def activate_current(self) -> None:
        """Do what Enter on the current row does."""
        if row := self.current_row():
            self.row_activated.emit(row)

    def show_at_most(self, rows: int) -> None:
        """Be as high as the rows, up to so many; without this, take the room there is."""
        self._most_shown = rows
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Ask for the height of the rows, where that was wished for."""
        hint = super().sizeHint()
        if not self._most_shown:
            return hint
        rows = min(self._most_shown, self.count())
        return QSize(hint.width(), rows * self._delegate.height() + 2 * self.frameWidth())

    def minimumSizeHint(self) -> QSize:
        """Need no less than that."""
        return self.sizeHint() if self._most_shown else super().minimumSizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Activate, go to an end, leave letters to others, or move as any list does."""
        bare = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if bare and event.key() in _ENTER:
            self.activate_current()
        elif bare and event.key() in _ENDS:
            self.move_current(self.count() * (1 if event.key() == Qt.Key.Key_End else -1))
        elif event.text().isprintable() and event.text() and bare:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Lay the rows out again in other sizes and colours."""
        super().changeEvent(event)
        if event.type() in _RESTYLED and hasattr(self, "_delegate"):
            self._fit()

    def _set_up(self, *, many: bool) -> None:
        modes = QAbstractItemView.SelectionMode
        self.setSelectionMode(modes.ExtendedSelection if many else modes.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(self._delegate)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def _fit(self) -> None:
        self._delegate.texts.forget()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(self._delegate.height())
        self.updateGeometry()
        self.viewport().update()

    def _keep(self, change: Callable[[], None]) -> None:
        """Change the rows, and select again what is still among them."""
        current = self.current_row()
        self._wanted = set(self.selected_ids())
        self._wanted_current = current.id if current else None
        place = self.verticalScrollBar().value()
        change()
        self.updateGeometry()
        known: Iterable[int] = range(self.count()) if self._rows.is_whole() else ()
        if self._wanted or current:
            for n in known:
                self._select_again(n, self._rows.row(n))
        self.verticalScrollBar().setValue(place)
        if current and self._rows.is_whole() and self.current_row() is None:
            self.current_changed.emit(None)

    def _select_again(self, position: int, row: ListRow | None) -> None:
        if row is None or not (row.id in self._wanted or row.id == self._wanted_current):
            return
        index = self._rows.index(position)
        selection = self.selectionModel()
        if row.id == self._wanted_current:
            self._wanted_current = None
            selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        if row.id in self._wanted:
            self._wanted.discard(row.id)
            selection.select(index, QItemSelectionModel.SelectionFlag.Select)

    @Slot(QModelIndex)
    def _on_clicked(self, _index: QModelIndex) -> None:
        if not QApplication.keyboardModifiers():
            self.activate_current()

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, now: QModelIndex, _before: QModelIndex) -> None:
        self.current_changed.emit(self._rows.row(now.row()))

    @Slot()
    def _on_selection_changed(self) -> None:
        self.selection_changed.emit()
