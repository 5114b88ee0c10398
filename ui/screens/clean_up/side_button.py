"""One side of a choice between two: what it says, and whether it is taken."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QWidget

from ui import icons, theme
from ui.widgets.plain_text import tooltip

_RADIUS = 8
_MEASURED = {QEvent.Type.FontChange, QEvent.Type.StyleChange}


class SideButton(QAbstractButton):
    """Taken, it is tinted, ringed and ticked; its words end in an ellipsis where they must."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def words(self) -> str:
        """Return what it says."""
        return self._words

    def set_words(self, words: str, spoken: str) -> None:
        """Say something; `spoken` is what a screen reader says."""
        self._words = words
        self.setAccessibleName(spoken)
        self.setToolTip(tooltip(words))
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for one line with air around it."""
        scale = theme.scale()
        line = QFontMetrics(self.font()).height() + 2 * scale.space(7)
        return QSize(scale.space(120), max(line, scale.least_height()) if scale.touch else line)

    def minimumSizeHint(self) -> QSize:
        """Shrink to some letters."""
        return QSize(theme.scale().space(60), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave all keys to the row."""
        event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in a new font."""
        super().changeEvent(event)
        if event.type() in _MEASURED:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, the tick and the words."""
        painter = QPainter(self)
        painter.setClipRect(event.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors, space = theme.current(), theme.scale().space
        taken = self.isChecked()
        ground = colors.accent_wash if taken else colors.rail if self.underMouse() else colors.sheet
        painter.setBrush(QColor(ground))
        painter.setPen(QPen(QColor(colors.accent if taken else colors.hairline), 1))
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS
        )
        room = self.rect().adjusted(space(10), 0, -space(10), 0)
        side = space(16)
        tick = QRect(room.x(), room.center().y() - side // 2, side, side)
        if taken:
            icons.draw(painter, QRectF(self._visual(tick)), "check", "accent")
        self._write(painter, room.adjusted(side + space(6), 0, 0, 0))

    def _write(self, painter: QPainter, room: QRect) -> None:
        colors = theme.current()
        painter.setPen(QColor(colors.ink if self._words.strip() else colors.faint))
        text = QFontMetrics(self.font()).elidedText(
            self._words, Qt.TextElideMode.ElideRight, room.width()
        )
        begin = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        level = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        flags = (begin | level).value | Qt.TextFlag.TextSingleLine.value
        painter.drawText(self._visual(room), flags, text)

    def _visual(self, rect: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), rect)
