"""Ratings over time, painted small."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from models.cards.happiness import RatingRow
from models.kinds import RatedBy
from ui import theme, wording

MOST = 24  # the latest ratings, as many as can be told apart
_HIGHEST = 5
_HIGH, _MIDDLING = 4, 3
_LINES_HIGH = 5


class HappinessDots(QWidget):
    """A dot for each rating, from 1 below to 5 above; hollow where the staff have read it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ratings: Sequence[RatingRow] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_ratings(self, ratings: Sequence[RatingRow]) -> None:
        """Show the latest of these ratings."""
        self._ratings = ratings[-MOST:]
        values = wording.listing([wording.number(row.value) for row in self._ratings])
        self.setAccessibleName(self.tr("Ratings, the oldest first: {values}").format(values=values))
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for a few lines of height."""
        return QSize(0, self.fontMetrics().height() * _LINES_HIGH)

    def minimumSizeHint(self) -> QSize:
        """Get as narrow as the page wants."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw scale, line and dots."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = self._draw_scale(painter)
        points = self._points(room)
        painter.setPen(QPen(QColor(theme.current().accent), 1.5))
        painter.drawPolyline(points)
        for point, row in zip(points, self._ratings, strict=True):
            self._draw_dot(painter, point, row)

    def _draw_scale(self, painter: QPainter) -> QRectF:
        """Draw the lines of 5 and of 1; return the room between them."""
        colors, font = theme.current(), theme.font("faint")
        metrics = QFontMetrics(font)
        label = metrics.horizontalAdvance(wording.number(_HIGHEST)) + theme.scale().space(8)
        half = metrics.height() / 2
        room = QRectF(label, half, self.width() - label - half, self.height() - 2 * half)
        painter.setFont(font)
        for value, y in ((_HIGHEST, room.top()), (1, room.bottom())):
            line = QRectF(0, y, self.width(), 1)
            painter.fillRect(line.adjusted(label, 0, 0, 0), QColor(colors.hairline))
            painter.setPen(QColor(colors.faint))
            text = QRectF(0, y - half, label, 2 * half)
            painter.drawText(text, Qt.AlignmentFlag.AlignVCenter.value, wording.number(value))
        return room.adjusted(half, 0, 0, 0)

    def _points(self, room: QRectF) -> list[QPointF]:
        count = len(self._ratings)
        step = room.width() / max(1, count - 1)
        points = []
        for number, row in enumerate(self._ratings):
            x = room.left() + (number * step if count > 1 else room.width())
            y = room.bottom() - room.height() * (row.value - 1) / (_HIGHEST - 1)
            points.append(QPointF(x, y))
        return points

    def _draw_dot(self, painter: QPainter, point: QPointF, row: RatingRow) -> None:
        colors = theme.current()
        if row.value >= _HIGH:
            color = QColor(colors.accent)
        else:
            color = QColor(colors.usual if row.value == _MIDDLING else colors.care)
        radius = theme.scale().space(8) / 2 * (1 if row.value >= _HIGH else 1.25)
        painter.setPen(QPen(color, 1.5))
        painter.setBrush(color if row.by is RatedBy.CUSTOMER else QColor(colors.sheet))
        painter.drawEllipse(point, radius, radius)
