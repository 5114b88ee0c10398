"""What is seen first: the notebook's frame, in which one can type before the notebook is open."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QWidget

from models.paths import APP_NAME
from ui.fonts import Scale
from ui.theme import Theme


class FirstSight(QWidget):
    """Drawn by hand, in a few milliseconds; what is typed meanwhile is kept for the find field."""

    painted = Signal()

    def __init__(self, theme: Theme, scale: Scale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scale = scale
        self._keys: list[QKeyEvent] = []
        self._seen = False
        self.line = QLineEdit(self)
        self.line.setFrame(False)
        self.line.setFont(scale.font("body"))
        self.line.setAccessibleName(self.tr("Find"))
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Base, QColor(theme.sheet))
        palette.setColor(QPalette.ColorRole.Text, QColor(theme.ink))
        self.line.setPalette(palette)
        self.line.installEventFilter(self)
        self.setFocusProxy(self.line)

    def typed(self) -> Sequence[QKeyEvent]:
        """Return what was typed, to be played to the find field."""
        return self._keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the keys, Enter too; the line shows what it can of them."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = QKeyEvent(event.type(), event.key(), event.modifiers(), event.text())
            self._keys.append(key)
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the line where the find field will be."""
        super().resizeEvent(event)
        space = self._scale.space
        self.line.setGeometry(self._field().adjusted(space(14), 4, -space(14), -4))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rail, the program's name and the field."""
        painter, theme, space = QPainter(self), self._theme, self._scale.space
        painter.fillRect(event.rect(), QColor(theme.paper))
        painter.fillRect(self._at(0, 0, self._rail(), self.height()), QColor(theme.rail))
        painter.setFont(self._scale.font("strong"))
        painter.setPen(QColor(theme.ink))
        name = self._at(space(22), space(14), self._rail() - space(22), space(38))
        begin = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        painter.drawText(name, (begin | Qt.AlignmentFlag.AlignVCenter).value, APP_NAME)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(theme.accent))
        painter.setBrush(QColor(theme.sheet))
        painter.drawRoundedRect(self._field(), 8, 8)
        painter.end()
        if not self._seen:
            self._seen = True
            self.painted.emit()

    def _rail(self) -> int:
        return self._scale.space(184)

    def _field(self) -> QRect:
        space = self._scale.space
        left = self._rail() + space(24)
        beside = self._scale.text_percent * 310 // 100  # the two buttons
        width = self.width() - left - space(24) - beside
        return self._at(left, space(14), max(width, space(120)), space(38))

    def _at(self, x: int, y: int, width: int, height: int) -> QRect:
        """Place something as if reading began at the left."""
        return QStyle.visualRect(self.layoutDirection(), self.rect(), QRect(x, y, width, height))
