"""The rows behind a mark: keeps its place when one goes, and has a menu for the one meant."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QContextMenuEvent

from ui.widgets.row_list import RowList
from ui.widgets.row_model import ListRow


class BehindList(RowList):
    """A right click goes to a row without opening it; so does a click while Ctrl is held."""

    menu_wanted = Signal(QPoint)  # where on the screen; for the current row

    def show_rows(self, rows: Sequence[ListRow]) -> None:
        """Show other rows; where the current one has gone, go to the one in its place."""
        before = self.currentIndex().row()
        self.replace(rows)
        if self.current_row() is None:
            self.move_current(max(before, 0) + 1)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row pointed at; by key, of the row the keys are on."""
        at = event.pos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            at = self.visualRect(self.currentIndex()).center()
        index = self.indexAt(at)
        if index.isValid():
            self.setCurrentIndex(index)
            self.menu_wanted.emit(self.viewport().mapToGlobal(at))
