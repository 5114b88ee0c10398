"""A round badge with somebody's initials."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.theme import Kind
from ui.widgets.initials import NAMELESS, NEW, initials

_DIAMETER_IN_DESIGN_UNITS = 32


def badge_size(scale: float = 1.0) -> int:
    """Return the diameter of a badge in pixels, in proportion to the text."""
    return round(_DIAMETER_IN_DESIGN_UNITS * scale * theme.scale().text_percent / 100)


def badge_kind(signs: str) -> Kind:
    """Return the colour that goes with some initials: nobody's and new ones stand out."""
    kinds: dict[str, Kind] = {NAMELESS: "plain", NEW: "usual"}
    return kinds.get(signs, "accent")


def draw_badge(painter: QPainter, circle: QRectF, signs: str, kind: Kind) -> None:
    """Draw a badge; also for delegates, which have no widgets."""
    ink, wash = theme.current().tint(kind)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(wash))
    painter.drawEllipse(circle)
    painter.setPen(QColor(ink))
    painter.setFont(_fitting(signs, circle))
    painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, signs)
    painter.restore()


def _fitting(signs: str, circle: QRectF) -> QFont:
    font = theme.font("strong")
    font.setPointSizeF(font.pointSizeF() * circle.width() / badge_size())
    room = circle.width() * 0.72
    wide = QFontMetricsF(font).horizontalAdvance(signs)
    if wide > room:
        font.setPointSizeF(font.pointSizeF() * room / wide)
    return font


class Badge(QWidget):
    """Initials on a wash; a question mark for the nameless, a plus for somebody new."""

    def __init__(
        self,
        name: str,
        kind: Kind | None = None,
        *,
        scale: float = 1.0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._scale = scale
        self._kind: Kind | None = kind
        self._signs = NAMELESS
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_name(name)

    def signs(self) -> str:
        """Return the initials shown."""
        return self._signs

    def set_name(self, name: str) -> None:
        """Show somebody else's initials."""
        self._signs = initials(name)
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for a square."""
        side = badge_size(self._scale)
        return QSize(side, side)

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the text."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the badge."""
        side = min(self.width(), self.height())
        circle = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        kind = self._kind or badge_kind(self._signs)
        draw_badge(QPainter(self), circle, self._signs, kind)
