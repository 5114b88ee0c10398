"""Paint the lines of a timeline."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from models.cards.changed import ChangeRow
from models.counter.visits import VisitRow
from ui import theme, wording
from ui.screens.card.paragraph import Faces, Paragraph, Words
from ui.screens.card.timeline_model import LINE, AnyIndex
from ui.screens.card.timeline_words import TimelineLine

_DAY_IN_LETTERS = 13
_HIGH, _MIDDLING = 4, 3


class _Laid:
    """One line at one width: measured when it comes, laid out when it is first seen."""

    def __init__(
        self, line: TimelineLine, width: int, direction: Qt.LayoutDirection, faces: Faces
    ) -> None:
        space = theme.scale().space
        self._direction = direction
        self._faces = faces
        side = round(faces.metrics("secondary").averageCharWidth() * _DAY_IN_LETTERS)
        self._widths = (side, max(1, width - side - space(12)))
        self._gap, self._pad = space(2), space(10)
        self._words = (
            [Words(line.day, "secondary", "soft")],
            [Words(line.detail, "faint", "faint")],
            _headline(line),
            [Words(line.below, "secondary", "soft")],
        )
        self._heights = [
            faces.height(words, self._widths[place // 2], direction)
            for place, words in enumerate(self._words)
        ]
        day, detail, what, below = self._heights
        stacks = (day + self._gap + detail, what + bool(below) * (self._gap + below))
        self.height = max(stacks) + 2 * self._pad
        self._laid: list[Paragraph] | None = None

    def draw(self, painter: QPainter, area: QRect) -> None:
        side, wide = self._widths
        mirrored = self._direction == Qt.LayoutDirection.RightToLeft
        left = area.right() + 1 - side if mirrored else area.x()
        main = area.x() if mirrored else area.right() + 1 - wide
        if self._laid is None:
            self._laid = [
                Paragraph(words, self._widths[place // 2], self._direction, self._faces)
                for place, words in enumerate(self._words)
            ]
        for place, paragraph in enumerate(self._laid):
            above = self._heights[place - 1] + self._gap if place % 2 else 0
            x = (left, main)[place // 2]
            paragraph.draw(painter, x, area.y() + self._pad + above)


class TimelineDelegate(QStyledItemDelegate):
    """On the left when and by whom, beside it what, below that what was said."""

    def __init__(self, actions: Sequence[str], view: QWidget) -> None:
        super().__init__(view)
        self._actions = actions  # what a visit under the hand offers
        self._faces = Faces()
        self._laid: dict[TimelineLine, _Laid] = {}
        self._laid_for = (0, Qt.LayoutDirection.LeftToRight)

    def forget(self) -> None:
        """Lay out again: other lines, other fonts or colours."""
        self._laid.clear()
        self._faces.forget()

    def height(self, line: TimelineLine, width: int, direction: Qt.LayoutDirection) -> int:
        """Return how high a line is at a width, in pixels."""
        return self._lay(line, width, direction).height

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Ask for the height of all the words."""
        return QSize(0, self.height(index.data(LINE), self._laid_for[0], option.direction))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw one line."""
        line: TimelineLine = index.data(LINE)
        area: QRect = option.rect
        direction: Qt.LayoutDirection = option.direction
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _draw_ground(painter, option, first=index.row() == 0)
        self._lay(line, area.width(), direction).draw(painter, area)
        if is_offering(line) and _is_under_hand(option):
            self._draw_actions(painter, area, direction)
        painter.restore()

    def action_at(self, area: QRect, at: QPoint, direction: Qt.LayoutDirection) -> int | None:
        """Return which of the offered actions is at a point of a line's area."""
        rects = self._places(area, direction)
        return next((n for n, rect in enumerate(rects) if rect.contains(at)), None)

    def _lay(self, line: TimelineLine, width: int, direction: Qt.LayoutDirection) -> _Laid:
        if self._laid_for != (width, direction):
            self._laid_for = (width, direction)
            self._laid.clear()
        if line not in self._laid:
            self._laid[line] = _Laid(line, width, direction, self._faces)
        return self._laid[line]

    def _draw_actions(self, painter: QPainter, area: QRect, direction: Qt.LayoutDirection) -> None:
        colors = theme.current()
        painter.setFont(theme.font("tag"))
        for words, rect in zip(self._actions, self._places(area, direction), strict=True):
            painter.setPen(QColor(colors.hairline))
            painter.setBrush(QColor(colors.sheet))
            painter.drawRoundedRect(QRectF(rect), 6, 6)
            painter.setPen(QColor(colors.accent))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter.value, words)

    def _places(self, area: QRect, direction: Qt.LayoutDirection) -> list[QRect]:
        """Stand at the end of the line, the first action first."""
        space = theme.scale().space
        metrics = QFontMetrics(theme.font("tag"))
        height = metrics.height() + space(8)
        end, rects = area.right() - space(4), []
        for words in reversed(self._actions):
            width = metrics.horizontalAdvance(words) + space(16)
            rects.append(QRect(end - width, area.y() + space(7), width, height))
            end -= width + space(6)
        return [QStyle.visualRect(direction, area, rect) for rect in reversed(rects)]


def is_offering(line: TimelineLine) -> bool:
    """Tell whether something can be done about a line."""
    return isinstance(line.entry, VisitRow)


def _headline(line: TimelineLine) -> list[Words]:
    quiet = isinstance(line.entry, ChangeRow)
    parts = [Words(line.what, "body" if quiet else "strong", "soft" if quiet else "ink")]
    if line.more:
        parts.append(Words(f" · {line.more}"))
    if line.rating is not None:
        parts.append(Words(f"  ● {wording.number(line.rating)}", "body", _rating_ink(line.rating)))
    return parts


def _rating_ink(value: int) -> str:
    if value >= _HIGH:
        return "accent"
    return "usual" if value == _MIDDLING else "care"


def _is_under_hand(option: QStyleOptionViewItem) -> bool:
    state: QStyle.StateFlag = option.state
    touched = QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_HasFocus
    return bool(state & touched)


def _draw_ground(painter: QPainter, option: QStyleOptionViewItem, *, first: bool) -> None:
    colors = theme.current()
    area: QRect = option.rect
    state: QStyle.StateFlag = option.state
    if not first:
        painter.fillRect(QRect(area.x(), area.y(), area.width(), 1), QColor(colors.hairline))
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colors.accent), 2))
        painter.drawRoundedRect(QRectF(area).adjusted(1, 2, -1, -1), 7, 7)
