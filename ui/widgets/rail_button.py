"""The name of a page in the rail."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QWidget

from ui import theme
from ui.widgets.key_button import KeyButton


class RailButton(KeyButton):
    """A checkable button: its words at the beginning, its key or a count at the end."""

    def __init__(self, text: str, key: str = "", parent: QWidget | None = None) -> None:
        self._count = ""
        super().__init__(text, key, parent=parent)
        self.setCheckable(True)
        self.setAutoExclusive(True)

    def set_count(self, count: str) -> None:
        """Say in a bubble how much is waiting there; it takes the place of the key."""
        self._count = count
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Leave some air between words and key."""
        hint = super().sizeHint()
        return QSize(hint.width() + theme.scale().space(16), hint.height())

    def _places(self, room: QRect, width: int) -> tuple[int, int]:
        return room.x(), room.right() + 1 - self._hint_width() + self._gap()

    def _ink(self) -> str:
        return theme.current().ink if self.isChecked() else theme.current().soft

    def _hint_ink(self) -> str:
        return theme.current().faint

    def _is_filled(self) -> bool:
        return False

    def _words_font(self) -> QFont:
        return theme.font("strong" if self.isChecked() else "body")

    def _hint_width(self) -> int:
        if not self._count:
            return super()._hint_width()
        return self._bubble().width() + self._gap()

    def _bubble(self) -> QSize:
        metrics = QFontMetrics(theme.font("tag"))
        height = metrics.height() + theme.scale().space(4)
        return QSize(max(height, metrics.horizontalAdvance(self._count) + height // 2), height)

    def _write_hint(self, painter: QPainter, rect: QRect) -> None:
        if not self._count:
            super()._write_hint(painter, rect)
            return
        size = self._bubble()
        rect = QRect(rect.x(), rect.center().y() - size.height() // 2, size.width(), size.height())
        bubble = QRectF(QStyle.visualRect(self.layoutDirection(), self._room(), rect))
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.current().care))
        painter.drawRoundedRect(bubble, bubble.height() / 2, bubble.height() / 2)
        painter.setFont(theme.font("tag"))
        painter.setPen(QColor(theme.current().sheet))
        painter.drawText(bubble, Qt.AlignmentFlag.AlignCenter, self._count)
