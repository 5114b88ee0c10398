"""Icons that take the colour of the text around them."""

from typing import Literal

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui import theme
from ui.inked import inked

Ink = Literal["ink", "soft", "faint", "accent", "on_accent", "usual", "care", "info"]

_POINTING = {
    "arrow-left",
    "arrow-right",
    "chevron-left",
    "chevron-right",
    "corner-down-left",
    "external-link",
    "log-out",
    "redo-2",
    "undo-2",
}


def icon(name: str, ink: Ink = "soft") -> QIcon:
    """Return ``resources/icons/<name>.svg``, drawn in the theme's ink wherever it is shown."""
    inked(name, getattr(theme.current(), ink))  # a name that is not there fails here
    return QIcon(_InkedSvg(name, ink))


def draw(painter: QPainter, rect: QRectF, name: str, ink: Ink) -> None:
    """Draw an icon straight away, for widgets that paint themselves."""
    icon(name, ink).paint(painter, rect.toAlignedRect())


class _InkedSvg(QIconEngine):
    """Reads the theme each time it paints, so a change of theme needs no new icons."""

    def __init__(self, name: str, ink: Ink) -> None:
        super().__init__()
        self._name = name
        self._ink: Ink = ink

    def clone(self) -> QIconEngine:
        return _InkedSvg(self._name, self._ink)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        ink = "faint" if mode == QIcon.Mode.Disabled else self._ink
        svg = inked(self._name, getattr(theme.current(), ink))
        painter.save()
        if (
            self._name in _POINTING
            and QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
        ):
            painter.translate(rect.left() * 2 + rect.width(), 0)
            painter.scale(-1, 1)
        QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(rect))
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(), size), mode, state)
        painter.end()
        return pixmap
