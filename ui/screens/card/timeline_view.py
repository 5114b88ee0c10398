"""The timeline as a view: as high as its lines, so that the page scrolls and not the list."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QMenu,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from models.counter.visits import VisitRow
from ui.screens.card.timeline_delegate import TimelineDelegate, is_offering
from ui.screens.card.timeline_model import LINE, TimelineModel
from ui.screens.card.timeline_words import TimelineLine

_OPENS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class TimelineView(QListView):
    """Enter edits a visit, Delete takes it back; the mouse finds both on the line."""

    edit_wanted = Signal(object)  # VisitRow
    void_wanted = Signal(object)  # VisitRow

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = TimelineModel(self)
        self._delegate = TimelineDelegate((self.tr("Edit"), self.tr("Take back")), self)
        self.setModel(self.lines)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Timeline"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    def show_lines(self, lines: Sequence[TimelineLine]) -> None:
        """Show these lines, and keep the hand where it was."""
        row = self.currentIndex().row()
        self._delegate.forget()
        self.lines.replace(lines)
        self._fit()
        if self.hasFocus() and 0 <= row < len(lines):
            self.setCurrentIndex(self.lines.index(row))

    def add_lines(self, lines: Sequence[TimelineLine]) -> None:
        """Show older lines behind the others."""
        self.lines.append(lines)
        self._fit()

    def sizeHint(self) -> QSize:
        """Ask for the height of all lines."""
        return QSize(super().sizeHint().width(), self._wanted_height())

    def minimumSizeHint(self) -> QSize:
        """Get as narrow as the page wants."""
        return QSize(0, self._wanted_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other widths, other heights."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Lay out again in other clothes."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.PaletteChange}:
            self._delegate.forget()
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit or take back the visit under the hand."""
        visit = self._visit(self.currentIndex())
        if visit and event.key() in _OPENS and not event.modifiers():
            self.edit_wanted.emit(visit)
        elif visit and event.key() == Qt.Key.Key_Delete:
            self.void_wanted.emit(visit)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)
            self._follow()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Do what the words under the mouse say."""
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        visit = self._visit(index)
        if visit and event.button() == Qt.MouseButton.LeftButton:
            area = self.visualRect(index)
            action = self._delegate.action_at(area, at, self.layoutDirection())
            if action is not None:
                (self.edit_wanted, self.void_wanted)[action].emit(visit)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done about a visit."""
        index = self.indexAt(event.pos()) if event.pos() != QPoint() else self.currentIndex()
        if self._visit(index) is None:
            return
        self.setCurrentIndex(index)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Edit"), self._edit_current)
        menu.addAction(self.tr("Take back"), self._void_current)
        menu.popup(event.globalPos())

    def wheelEvent(self, event: object) -> None:
        """Leave scrolling to the page."""
        event.ignore()  # type: ignore[attr-defined]

    def _edit_current(self) -> None:
        visit = self._visit(self.currentIndex())
        if visit:
            self.edit_wanted.emit(visit)

    def _void_current(self) -> None:
        visit = self._visit(self.currentIndex())
        if visit:
            self.void_wanted.emit(visit)

    def _visit(self, index: QModelIndex) -> VisitRow | None:
        line: TimelineLine | None = index.data(LINE) if index.isValid() else None
        if line is None or not is_offering(line):
            return None
        return line.entry if isinstance(line.entry, VisitRow) else None

    def _wanted_height(self) -> int:
        width, direction = self.viewport().width(), self.layoutDirection()
        heights = (self._delegate.height(line, width, direction) for line in self.lines.lines())
        return sum(heights)

    def _fit(self) -> None:
        height = self._wanted_height()
        if height != self.height():
            self.setFixedHeight(height)
        self.scheduleDelayedItemsLayout()

    def _follow(self) -> None:
        """Keep the line under the hand in sight."""
        page = self.parentWidget()
        while page is not None and not isinstance(page, QScrollArea):
            page = page.parentWidget()
        content = page.widget() if page else None
        if page and content and self.currentIndex().isValid():
            line = self.visualRect(self.currentIndex())
            middle = self.mapTo(content, line.center())
            page.ensureVisible(middle.x(), middle.y(), 0, line.height())
