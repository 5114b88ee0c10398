"""Icons that take the colour of the text around them."""

from typing import Literal

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from ui import theme
from ui.inked import inked

Ink = Literal["ink", "soft", "faint", "accent", "on_accent", "usual", "care", "info"]

_SIDES = (16, 18, 24, 32, 48)  # pixels of a plain screen
_SHARPNESS = (1, 2, 3)  # pixels of the screen to one of these
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


def icon(name: str, ink: Ink = "soft", side: int = 0) -> QIcon:
    """Return ``resources/icons/<name>.svg`` in the theme's ink; faint where it is disabled.

    `side` is how large it is shown, in pixels, where that is known. The picture is finished:
    whoever shows it asks for another when the theme changes. (An icon that paints itself would
    be a `QIconEngine` of ours, whose copies PySide frees while Qt still uses them.)
    """
    inked(name, getattr(theme.current(), ink))  # a name that is not there fails here
    made = QIcon()
    inks: dict[QIcon.Mode, Ink] = {QIcon.Mode.Normal: ink, QIcon.Mode.Disabled: "faint"}
    for mode, drawn in inks.items():
        for length in (side,) if side else _SIDES:
            for sharpness in _SHARPNESS:
                made.addPixmap(_pixmap(name, drawn, length, sharpness), mode)
    return made


def draw(painter: QPainter, rect: QRectF, name: str, ink: Ink) -> None:
    """Draw an icon straight away, for widgets that paint themselves."""
    svg = inked(name, getattr(theme.current(), ink))
    painter.save()
    if _is_mirrored(name):
        painter.translate(rect.left() * 2 + rect.width(), 0)
        painter.scale(-1, 1)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, rect)
    painter.restore()


def _is_mirrored(name: str) -> bool:
    direction = QGuiApplication.layoutDirection()
    return name in _POINTING and direction == Qt.LayoutDirection.RightToLeft


def _pixmap(name: str, ink: Ink, side: int, sharpness: int) -> QPixmap:
    color = getattr(theme.current(), ink)
    key = f"{name} {color} {side} {sharpness} {_is_mirrored(name)}"
    pixmap = QPixmap()
    if QPixmapCache.find(key, pixmap):
        return pixmap
    pixmap = QPixmap(QSize(side, side) * sharpness)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    draw(painter, QRectF(pixmap.rect()), name, ink)
    painter.end()
    pixmap.setDevicePixelRatio(sharpness)
    QPixmapCache.insert(key, pixmap)
    return pixmap
