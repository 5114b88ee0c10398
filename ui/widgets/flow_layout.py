"""Lay out chips like words in a paragraph."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget

from ui import theme


class FlowLayout(QLayout):
    """Fills lines from the side reading begins on, and asks for the height that takes."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 4) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self._gap = gap
        self._fills_last = False
        self.setContentsMargins(0, 0, 0, 0)

    def set_last_fills(self, fills: bool) -> None:  # noqa: FBT001 - a Qt property
        """Give the last item what is left of its line, as a field behind chips needs."""
        self._fills_last = fills

    def addItem(self, item: QLayoutItem) -> None:
        """Put an item at the end."""
        self._items.append(item)
        self.invalidate()

    def insert_widget(self, position: int, widget: QWidget) -> None:
        """Put a widget before the item at `position`."""
        self.addWidget(widget)
        self._items.insert(position, self._items.pop())
        self.invalidate()

    def count(self) -> int:
        """Count the items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, or None beyond the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove an item and return it."""
        if not 0 <= index < len(self._items):
            return None
        self.invalidate()
        return self._items.pop(index)

    def clear(self) -> None:
        """Remove all widgets and let them go."""
        while item := self.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()

    def expandingDirections(self) -> Qt.Orientation:
        """Want no more than is needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Need more lines where it is narrow."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines; layouts ask for it many times before they place."""
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), moves=False)
        return self._heights[width]

    def invalidate(self) -> None:
        """Measure again."""
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        """Place the items."""
        super().setGeometry(rect)
        self._arrange(rect, moves=True)

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        gap = self._space()
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in sizes) + gap * max(0, len(sizes) - 1)
        return self._with_margins(QSize(width, max([0, *(size.height() for size in sizes)])))

    def minimumSize(self) -> QSize:
        """Need room for the widest single item, made as narrow as it gets."""
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return self._with_margins(size)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _space(self) -> int:
        return theme.scale().space(self._gap)

    def _with_margins(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return size.grownBy(margins)

    def _arrange(self, rect: QRect, *, moves: bool) -> int:
        """Walk through the lines; return the height they take with the margins."""
        margins = self.contentsMargins()
        room = rect.marginsRemoved(margins)
        top = room.y()
        for line in self._lines(room.width()):
            height = max(size.height() for _, size in line)
            if moves:
                self._place(line, room, top, height)
            top += height + self._space()
        used = max(0, top - self._space() - room.y())
        return used + margins.top() + margins.bottom()

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        left = -1
        for item in self._shown():
            size = item.sizeHint()
            size.setWidth(max(0, min(size.width(), width)))
            if size.width() > left:
                lines.append([])
                left = width
            lines[-1].append((item, size))
            left -= size.width() + self._space()
        if self._fills_last and lines:
            item, size = lines[-1][-1]
            lines[-1][-1] = (item, QSize(size.width() + left + self._space(), size.height()))
        return lines

    def _place(
        self, line: list[tuple[QLayoutItem, QSize]], room: QRect, top: int, height: int
    ) -> None:
        parent = self.parentWidget()
        direction = parent.layoutDirection() if parent else Qt.LayoutDirection.LeftToRight
        x = room.x()
        for item, size in line:
            at = QRect(QPoint(x, top + (height - size.height()) // 2), size)
            item.setGeometry(QStyle.visualRect(direction, room, at))
            x += size.width() + self._space()
