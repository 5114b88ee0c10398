"""The day's visits, however many: each can be rated, changed and taken back where it stands."""

from collections.abc import Hashable

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from models.counter.visits import VisitRow
from ui.screens.today.visit_actions import VisitActions
from ui.widgets.row_list import RowList

_FEWEST_ROWS = 5
_RING = 4  # pixels around a row that show whether the keys are on it


class VisitList(RowList):
    """Enter opens the card, F2 changes, Delete takes back; the menu key also offers ratings.

    The row under the pointer, and the row the keys are on, show the same as buttons.
    """

    rated = Signal(object, object)  # VisitRow, a value or None
    change_wanted = Signal(object)  # VisitRow
    void_wanted = Signal(object)  # VisitRow

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.buttons = VisitActions(self.viewport())
        self._pointed: Hashable | None = None
        self.model().modelReset.connect(self._place)
        self.entered.connect(self._on_entered)
        self.current_changed.connect(self._on_moved)
        self.verticalScrollBar().valueChanged.connect(self._place)
        self.buttons.rated.connect(self._on_rated)
        self.buttons.change_wanted.connect(self._on_change)
        self.buttons.void_wanted.connect(self._on_void)
        self._keep_some_rows()

    def pointed(self) -> VisitRow | None:
        """Return the visit the buttons are about."""
        row = self._rows.row(self._position())
        return row.value if row and isinstance(row.value, VisitRow) else None

    def point(self, position: int) -> None:
        """Bring the buttons to a row."""
        row = self._rows.row(position)
        self._pointed = row.id if row else None
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Change, take back, or move as any list does."""
        bare = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not bare or self.current_row() is None:
            super().keyPressEvent(event)
            return
        self.point(self.currentIndex().row())
        if event.key() == Qt.Key.Key_F2:
            self._on_change()
        elif event.key() == Qt.Key.Key_Delete:
            self._on_void()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the same as words, also by the menu key."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            self.point(index.row())
            below = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
            self.buttons.open_menu(below if by_key else event.globalPos())

    def leaveEvent(self, event: QEvent) -> None:
        """Take the buttons back to the row the keys are on."""
        super().leaveEvent(event)
        self._on_moved()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the buttons at the end of their row."""
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        """Keep room for some rows in other sizes."""
        super().changeEvent(event)
        if hasattr(self, "buttons"):
            self._keep_some_rows()

    def _keep_some_rows(self) -> None:
        self.setMinimumHeight(_FEWEST_ROWS * self.verticalHeader().defaultSectionSize())

    def _position(self) -> int:
        position = None if self._pointed is None else self._rows.position(self._pointed)
        return -1 if position is None else position

    @Slot(QModelIndex)
    def _on_entered(self, index: QModelIndex) -> None:
        self.point(index.row())

    @Slot()
    def _on_moved(self) -> None:
        self.point(self.currentIndex().row())

    @Slot()
    def _place(self) -> None:
        """Put the buttons on their row, at the side reading ends on."""
        if self.pointed() is None:
            self.buttons.hide()
            return
        row = self.visualRect(self.model().index(self._position(), 0))
        self.buttons.resize(self.buttons.sizeHint().width(), row.height() - 2 * _RING - 1)
        end = self.viewport().width() - _RING - self.buttons.width()
        self.buttons.move(_RING if self.isRightToLeft() else end, row.top() + _RING)
        self.buttons.show()
        self.buttons.raise_()

    @Slot(object)
    def _on_rated(self, value: int | None) -> None:
        if visit := self.pointed():
            self.rated.emit(visit, value)

    @Slot()
    def _on_change(self) -> None:
        if visit := self.pointed():
            self.change_wanted.emit(visit)

    @Slot()
    def _on_void(self) -> None:
        if visit := self.pointed():
            self.void_wanted.emit(visit)
