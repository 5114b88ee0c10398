"""A box beside an item: empty, ticked, or struck out."""

from enum import Enum, auto

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ui import icons, theme

_SIDE_IN_DESIGN_UNITS = 18
_LINE = 1.4
_ROUND = 5


class Tick(Enum):
    """How a box stands."""

    OPEN = auto()
    ON = auto()
    OFF = auto()


class TickBox(QAbstractButton):
    """Can be clicked; the keys are on the line it belongs to."""

    def __init__(self) -> None:
        super().__init__()
        self._tick = Tick.OPEN
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def tick(self) -> Tick:
        """Return how it stands."""
        return self._tick

    def set_tick(self, tick: Tick, name: str) -> None:
        """Show how it stands; `name` says it aloud."""
        self._tick = tick
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for a square that a finger can hit, where fingers are expected."""
        side = theme.scale().text_percent * _SIDE_IN_DESIGN_UNITS // 100
        least = theme.scale().least_height() if theme.scale().touch else side + 6
        return QSize(max(side + 6, least), max(side + 6, least))

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the text."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box."""
        colors = theme.current()
        side = theme.scale().text_percent * _SIDE_IN_DESIGN_UNITS / 100
        place = QRectF(0, 0, side, side)
        place.moveCenter(QRectF(self.rect()).center())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self._tick is Tick.ON
        painter.setPen(QPen(QColor(colors.accent if on else colors.faint), _LINE))
        painter.setBrush(QColor(colors.accent if on else colors.sheet))
        painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), _ROUND, _ROUND)
        inner = place.adjusted(3, 3, -3, -3)
        if on:
            icons.draw(painter, inner, "check", "on_accent")
        elif self._tick is Tick.OFF:
            icons.draw(painter, inner, "minus", "soft")
