"""Paint the rows of a long list."""

from math import ceil

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui import theme
from ui.fonts import Role
from ui.theme import Theme
from ui.widgets.badge import badge_kind, badge_size, draw_badge
from ui.widgets.initials import initials
from ui.widgets.row_model import AnyIndex, ListRow, RowModel
from ui.widgets.row_text import Line, Marks, RowText

_FEWEST_LETTERS = 4


class RowDelegate(QStyledItemDelegate):
    """A badge, a name with a faint fact beside it, one line below, something at the end."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.texts = RowText()

    def height(self) -> int:
        """Return the height of every row in pixels."""
        scale = theme.scale()
        lines = self.texts.metrics("strong").height() + self.texts.metrics("secondary").height()
        return max(round(lines) + scale.space(26), badge_size() + scale.space(12))

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Make all rows equally high."""
        return QSize(0, self.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw one row."""
        colors = theme.current()
        area: QRect = option.rect
        model = index.model()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter, option, colors, last=index.row() == model.rowCount() - 1)
        row = model.row(index.row()) if isinstance(model, RowModel) else None
        page = _Page(painter, area, _direction(option), self.texts)
        page.badge(row)
        if row:
            page.words(row, colors)
        painter.restore()

    def _draw_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, colors: Theme, *, last: bool
    ) -> None:
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if not last:
            painter.fillRect(QRect(area.x(), area.bottom(), area.width(), 1), colors.hairline)
        ground = QRectF(area).adjusted(1, 1, -1, -2)
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(colors.accent_wash if chosen else colors.rail))
            painter.drawRoundedRect(ground, 8, 8)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colors.accent), 2))
            painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), 7, 7)


class _Page:
    """The room of one row, written from the side reading begins on."""

    def __init__(
        self, painter: QPainter, area: QRect, direction: Qt.LayoutDirection, texts: RowText
    ) -> None:
        gap = theme.scale().space(12)
        self._painter = painter
        self._area = area
        self._direction = direction
        self._texts = texts
        self._gap = theme.scale().space(6)
        self._left = area.x() + 2 * gap + badge_size()
        self._right = area.right() + 1 - gap
        self._badge = QRect(
            area.x() + gap, area.center().y() - badge_size() // 2, badge_size(), badge_size()
        )

    def badge(self, row: ListRow | None) -> None:
        """Draw initials, or an empty circle for a row that is still to come."""
        circle = QRectF(QStyle.visualRect(self._direction, self._area, self._badge))
        if row is None:
            draw_badge(self._painter, circle, "", "plain")
            return
        signs = initials(row.name if row.badge is None else row.badge)
        draw_badge(self._painter, circle, signs, row.badge_kind or badge_kind(signs))

    def words(self, row: ListRow, colors: Theme) -> None:
        """Write the name and the fact above, the line below, and what stands at the end."""
        above = self._texts.metrics("strong").height()
        between = theme.scale().space(2)
        below = self._texts.metrics("secondary").height() + between if row.line else 0
        top = self._area.y() + (self._area.height() - above - below) / 2
        name = self._texts.line(row.name, "strong", self._name_room(row), row.name_marks)
        end = self._side(row, top, self._left + ceil(name.width) + 2 * self._gap, colors)
        self._put(name, "strong", self._left, top, colors.ink)
        lower = self._texts.metrics("strong").ascent() - self._texts.metrics("faint").ascent()
        beside = (self._left + ceil(name.width) + self._gap, end)
        self._write(row.fact, "faint", beside, top + lower, colors.faint)
        self._write(
            row.line,
            "secondary",
            (self._left, self._right),
            top + above + between,
            colors.soft,
            row.line_marks,
        )

    def _name_room(self, row: ListRow) -> int:
        """Let a long name take two thirds before what stands at the end is cut."""
        room = self._right - self._left
        return room * 2 // 3 if row.side else room

    def _side(self, row: ListRow, top: float, after: int, colors: Theme) -> int:
        if not row.side:
            return self._right
        room = self._right - after
        line = self._texts.line(row.side, "faint", room)
        begin = self._right - ceil(line.width)
        lower = self._texts.metrics("strong").ascent() - self._texts.metrics("faint").ascent()
        self._put(line, "faint", begin, top + lower, colors.faint)
        return begin - 2 * self._gap

    def _write(
        self,
        text: str,
        role: Role,
        ends: tuple[int, int],
        top: float,
        ink: str,
        marks: Marks = (),
    ) -> None:
        """Write one line between two ends, if more than a few letters of it fit."""
        room = ends[1] - ends[0]
        if text and room >= self._texts.metrics(role).averageCharWidth() * _FEWEST_LETTERS:
            self._put(self._texts.line(text, role, room, marks), role, ends[0], top, ink)

    def _put(self, line: Line, role: Role, begin: float, top: float, ink: str) -> None:
        """Draw a line that begins `begin` from the left, or from the right where it is mirrored."""
        x = begin
        if self._direction == Qt.LayoutDirection.RightToLeft:
            x = self._area.left() + self._area.right() + 1 - begin - line.width
        self._texts.draw(self._painter, QPointF(x, top), line, role, ink)


def _direction(option: QStyleOptionViewItem) -> Qt.LayoutDirection:
    direction: Qt.LayoutDirection = option.direction
    return direction
