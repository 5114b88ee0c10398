"""A line to type in, with the key that leads to it, or away from it, at its end."""

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QWidget

from ui import theme
from ui.widgets.key_hint import key_hint

LONGEST = 500


class FindLine(QLineEdit):
    """Says its key while it is empty, and how to leave once something is typed."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self.setMaxLength(LONGEST)
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        """Keep room for the key in another size of text."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._make_room()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line, and the key at the end of it."""
        super().paintEvent(event)
        gap = theme.scale().space(16)
        area = QRect(gap, 0, self.width() - 2 * gap, self.height())
        painter = QPainter(self)
        painter.setFont(theme.font("key"))
        painter.setPen(QColor(theme.current().faint))
        end = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignRight)
        painter.drawText(area, (end | Qt.AlignmentFlag.AlignVCenter).value, self._hint())

    def _hint(self) -> str:
        return key_hint("Esc" if self.text() else self._key)

    def _make_room(self) -> None:
        if hasattr(self, "_key"):
            metrics = QFontMetrics(theme.font("key"))
            width = metrics.horizontalAdvance(key_hint(self._key)) + theme.scale().space(12)
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            self.setTextMargins(width if mirrored else 0, 0, 0 if mirrored else width, 0)
