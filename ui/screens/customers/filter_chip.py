"""A small switch: one group of customers, and how many there are."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QWidget

from ui import theme
from ui.widgets.plain_text import tooltip

_WIDEST_IN_EM = 16
_RADIUS = 6
_ARROWS = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}


class FilterChip(QAbstractButton):
    """Its words, a faint count behind them; switched on it is tinted, ringed and heavier."""

    def __init__(self, words: str, count: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._count = count
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.set_meaning("")
        self.set_count(count)

    def words(self) -> str:
        """Return the words without the count."""
        return self._words

    def count(self) -> str:
        """Return the count as it is written."""
        return self._count

    def set_count(self, count: str) -> None:
        """Show another count, or none."""
        self._count = count
        self.setAccessibleName(" ".join(filter(None, (self._words, count))))
        self.updateGeometry()
        self.update()

    def set_meaning(self, meaning: str) -> None:
        """Explain in the tooltip who belongs to the group."""
        self._meaning = meaning
        self.setAccessibleDescription(meaning)
        self._tell()

    def sizeHint(self) -> QSize:
        """Ask for room for words, count and air."""
        scale = theme.scale()
        words = QFontMetrics(self._font(heavy=True))
        width = min(words.horizontalAdvance(self._words), _WIDEST_IN_EM * words.height())
        width += self._count_width() + 2 * scale.space(10) + 4
        height = words.height() + 2 * scale.space(6)
        return QSize(width, max(height, scale.least_height()) if scale.touch else height)

    def minimumSizeHint(self) -> QSize:
        """Shrink to half, ending in an ellipsis."""
        hint = self.sizeHint()
        return QSize(hint.width() // 2, hint.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrow keys to the row."""
        if event.key() in _ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in a new font."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.updateGeometry()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Say in the tooltip what does not fit."""
        self._tell()
        super().enterEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, the words and the count."""
        colors = theme.current()
        painter = QPainter(self)
        painter.setClipRect(event.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter)
        ink = colors.accent if self.isChecked() else colors.soft
        room = self._room()
        words = room.adjusted(0, 0, -self._count_width(), 0)
        self._write(painter, words, self._fitting(), self._font(heavy=self.isChecked()), ink)
        if self._count:
            count = QRect(room.right() + 1 - self._figures_width(), room.y(), 0, room.height())
            count.setWidth(self._figures_width())
            faint = colors.accent if self.isChecked() else colors.faint
            self._write(painter, count, self._count, theme.font("faint"), faint)

    def _draw_ground(self, painter: QPainter) -> None:
        colors = theme.current()
        ring = colors.accent if self.hasFocus() or self.isChecked() else colors.hairline
        ground = colors.rail if self.underMouse() else colors.sheet
        painter.setBrush(QColor(colors.accent_wash if self.isChecked() else ground))
        width = 2 if self.hasFocus() else 1
        painter.setPen(QPen(QColor(ring), width))
        inset = width / 2
        area = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(area, _RADIUS, _RADIUS)

    def _write(self, painter: QPainter, room: QRect, text: str, font: QFont, ink: str) -> None:
        direction = self.layoutDirection()
        begin = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeft)
        level = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        flags = (begin | level).value | Qt.TextFlag.TextSingleLine.value
        painter.setFont(font)
        painter.setPen(QColor(ink))
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.drawText(QStyle.visualRect(direction, self.rect(), room), flags, text)

    def _room(self) -> QRect:
        across = theme.scale().space(10) + 1
        return self.rect().adjusted(across, 0, -across, 0)

    def _fitting(self) -> str:
        room = self._room().width() - self._count_width()
        metrics = QFontMetrics(self._font(heavy=self.isChecked()))
        if metrics.horizontalAdvance(self._words) <= room + 1:
            return self._words
        return metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, room)

    def _tell(self) -> None:
        cut = self._words if self._fitting() != self._words else ""
        self.setToolTip(tooltip("\n".join(filter(None, (cut, self._meaning)))))

    def _figures_width(self) -> int:
        return QFontMetrics(theme.font("faint")).horizontalAdvance(self._count)

    def _count_width(self) -> int:
        return self._figures_width() + theme.scale().space(6) if self._count else 0

    @staticmethod
    def _font(*, heavy: bool) -> QFont:
        font = theme.font("secondary")
        font.setWeight(QFont.Weight.DemiBold if heavy else QFont.Weight.Medium)
        return font
