"""Few ratings, each as a dot where it lies: no mean that its sample cannot carry."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from ui import theme, wording

HIGHEST = 5
_MOST_DOTS = 6  # on top of each other
_PART_OF_A_LINE = 0.32


class RatingDots(QWidget):
    """The numbers one to five, and a dot above each for everybody who gave it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: Counter[int] = Counter()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_values(self, values: Sequence[int]) -> None:
        """Show these ratings."""
        self._counts = Counter(values)
        words = [wording.number(value) for value in values]
        self.setAccessibleName(wording.listing(words))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for one line of figures and the highest pile."""
        line = self._metrics().height()
        pile = min(max([1, *self._counts.values()]), _MOST_DOTS)
        return QSize(line * 2 * HIGHEST, line + round((pile + 0.5) * self._step()))

    def minimumSizeHint(self) -> QSize:
        """Need no less."""
        return QSize(self._metrics().height() * HIGHEST, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the text."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw figures and dots."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font("faint"))
        line = self._metrics().height()
        width = min(self.width() / HIGHEST, line * 2.5)
        for value in range(1, HIGHEST + 1):
            column = QRectF((value - 1) * width, self.height() - line, width, line)
            column = QRectF(
                QStyle.visualRect(self.layoutDirection(), self.rect(), column.toAlignedRect())
            )
            painter.setPen(QColor(theme.current().faint))
            painter.drawText(column, Qt.AlignmentFlag.AlignCenter, wording.number(value))
            self._draw_pile(painter, column, min(self._counts[value], _MOST_DOTS))

    def _draw_pile(self, painter: QPainter, column: QRectF, count: int) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.current().accent))
        radius = self._metrics().height() * _PART_OF_A_LINE
        for n in range(count):
            center = QPointF(column.center().x(), column.top() - (n + 0.5) * self._step())
            painter.drawEllipse(center, radius, radius)

    def _step(self) -> float:
        return self._metrics().height() * _PART_OF_A_LINE * 2.4

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(theme.font("faint"))
