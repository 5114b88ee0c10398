"""Words laid out in a column, in more than one weight and ink."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from ui import theme
from ui.fonts import Role

_LINE_SEPARATOR = "\u2028"


@dataclass(frozen=True, slots=True)
class Words:
    """Some words in one role; `ink` is a colour's name in the theme."""

    text: str
    role: Role = "body"
    ink: str = "ink"


class Faces:
    """The fonts of the roles and their measures, made once."""

    def __init__(self) -> None:
        self._known: dict[Role, tuple[QFont, QFontMetricsF]] = {}

    def forget(self) -> None:
        """Make them again, in other sizes."""
        self._known.clear()

    def font(self, role: Role) -> QFont:
        """Return the font of a role."""
        return self._face(role)[0]

    def metrics(self, role: Role) -> QFontMetricsF:
        """Return the measures of a role's font."""
        return self._face(role)[1]

    def height(self, parts: Sequence[Words], width: int, direction: Qt.LayoutDirection) -> int:
        """Return the height of some words; what fits on one line is not laid out for that."""
        if not any(part.text for part in parts):
            return 0
        used = sum(self.metrics(part.role).horizontalAdvance(part.text) for part in parts)
        if used < width and not any("\n" in part.text for part in parts):
            return ceil(max(self.metrics(part.role).height() for part in parts))
        return Paragraph(parts, width, direction, self).height

    def _face(self, role: Role) -> tuple[QFont, QFontMetricsF]:
        if role not in self._known:
            font = theme.font(role)
            self._known[role] = (font, QFontMetricsF(font))
        return self._known[role]


class Paragraph:
    """Breaks words into lines of a width, once, and draws them often."""

    def __init__(
        self, parts: Sequence[Words], width: int, direction: Qt.LayoutDirection, faces: Faces
    ) -> None:
        text = "".join(part.text for part in parts).replace("\n", _LINE_SEPARATOR)
        self._layout = QTextLayout(text, faces.font(parts[0].role))
        self._layout.setCacheEnabled(True)
        option = QTextOption(Qt.AlignmentFlag.AlignLeading)
        option.setTextDirection(direction)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setFormats(_formats(parts, faces))
        self.height = self._break(max(1, width)) if text else 0

    def draw(self, painter: QPainter, x: int, y: int) -> None:
        """Draw the words; `x` and `y` are their upper left corner."""
        if self.height:
            self._layout.draw(painter, QPointF(x, y))

    def _break(self, width: int) -> int:
        height = 0.0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height))
            height += line.height()
        self._layout.endLayout()
        return ceil(height)


def _formats(parts: Sequence[Words], faces: Faces) -> list[QTextLayout.FormatRange]:
    formats, start = [], 0
    for part in parts:
        found = QTextLayout.FormatRange()
        found.start = start
        found.length = len(part.text.encode("utf-16-le", "surrogatepass")) // 2
        found.format = _look(faces.font(part.role), part.ink)
        start += found.length
        formats.append(found)
    return formats


def _look(font: QFont, ink: str) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setFont(font)
    look.setForeground(QColor(getattr(theme.current(), ink)))
    return look
