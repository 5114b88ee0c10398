"""Lines of text laid out once and drawn often."""

from collections import OrderedDict
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QStaticText,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from ui import theme
from ui.fonts import Role
from ui.icons import Ink

Mark = tuple[int, int] | tuple[int, int, Ink]
Marks = tuple[Mark, ...]
_KEPT = 2_000


class Line(NamedTuple):
    """One line as it fits: its width, and what draws it."""

    width: float
    height: float
    text: QStaticText | QTextLayout


class RowText:
    """Cuts lines to the room there is, marks what was found, and keeps them."""

    def __init__(self) -> None:
        self._lines: OrderedDict[tuple[str, Role, int, Marks], Line] = OrderedDict()
        self._fonts: dict[Role, tuple[QFont, QFontMetricsF]] = {}

    def forget(self) -> None:
        """Start again, in other fonts or colours."""
        self._lines.clear()
        self._fonts.clear()

    def metrics(self, role: Role) -> QFontMetricsF:
        """Return the measures of a role's font."""
        return self._font(role)[1]

    def line(self, text: str, role: Role, room: int, marks: Marks = ()) -> Line:
        """Return `text` on one line, cut off where `room` ends."""
        key = (text, role, room, marks)
        line = self._lines.get(key)
        if line is None:
            line = self._marked(*key) if marks else self._plain(text, role, room)
            self._lines[key] = line
            if len(self._lines) > _KEPT:
                self._lines.popitem(last=False)
        return line

    def draw(self, painter: QPainter, at: QPointF, line: Line, role: Role, ink: str) -> None:
        """Draw a line; `at` is its upper left corner."""
        painter.setPen(QColor(ink))
        if isinstance(line.text, QStaticText):
            painter.setFont(self._font(role)[0])
            painter.drawStaticText(at, line.text)
        else:
            line.text.draw(painter, at)

    def _font(self, role: Role) -> tuple[QFont, QFontMetricsF]:
        if role not in self._fonts:
            font = theme.font(role)
            self._fonts[role] = (font, QFontMetricsF(font))
        return self._fonts[role]

    def _plain(self, text: str, role: Role, room: int) -> Line:
        font, metrics = self._font(role)
        static = QStaticText(_cut(metrics, text, room))
        static.setTextFormat(Qt.TextFormat.PlainText)
        static.setTextOption(_one_line())
        static.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        static.prepare(font=font)
        size = static.size()
        return Line(size.width(), size.height(), static)

    def _marked(self, text: str, role: Role, room: int, marks: Marks) -> Line:
        font, _ = self._font(role)
        heavy = QFont(font)
        heavy.setWeight(QFont.Weight.Bold)
        cut = _cut(QFontMetricsF(heavy), text, room)
        layout = QTextLayout(cut, font)
        layout.setTextOption(_one_line())
        layout.setCacheEnabled(True)
        layout.setFormats([_format(cut, heavy, mark) for mark in marks])
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(room * 2)
        layout.endLayout()
        natural: QRectF = line.naturalTextRect()
        return Line(natural.width(), line.height(), layout)


def _one_line() -> QTextOption:
    """Write from the left, in the direction of the text's own script."""
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    return option


def _cut(metrics: QFontMetricsF, text: str, room: int) -> str:
    return metrics.elidedText(text.replace("\n", " "), Qt.TextElideMode.ElideRight, room)


def _format(text: str, heavy: QFont, mark: Mark) -> QTextLayout.FormatRange:
    """Mark what was found, by weight as well as by colour; Qt counts in UTF-16."""
    start, length, ink = mark if len(mark) > 2 else (*mark, "accent")  # noqa: PLR2004
    found = QTextLayout.FormatRange()
    found.start = _units(text[:start])
    found.length = _units(text[start : start + length])
    look = QTextCharFormat()
    look.setFontWeight(heavy.weight())
    look.setForeground(QColor(getattr(theme.current(), ink)))
    found.format = look
    return found


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
