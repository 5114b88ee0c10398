"""One line of a briefing, with a sign before it."""

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import icons, theme
from ui.icons import Ink
from ui.widgets.plain_label import PlainLabel


class BriefLine(QWidget):
    """Takes no room while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self._icon = "info"
        self._ink: Ink = "soft"
        self.words = PlainLabel("", wrap=True)
        row = QHBoxLayout(self)
        row.setSpacing(0)
        row.addWidget(self.words, 1, Qt.AlignmentFlag.AlignVCenter)
        self._fit()
        self.hide()

    def say(self, icon: str, ink: Ink, text: str) -> None:
        """Say something; nothing takes the line away."""
        self._icon, self._ink = icon, ink
        self.words.setText(text)
        self.words.set_tone("care" if ink == "care" else "")
        self.setVisible(bool(text))
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Keep the room for the sign in proportion."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.layout():
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sign beside the first line."""
        super().paintEvent(event)
        side = self._side()
        left = self.width() - side if self.isRightToLeft() else 0
        line = self.words.fontMetrics().lineSpacing()
        top = self.words.y() + max(0, (line - side) / 2)
        icons.draw(QPainter(self), QRectF(left, top, side, side), self._icon, self._ink)

    def _side(self) -> int:
        return theme.scale().text_percent * 18 // 100

    def _fit(self) -> None:
        room = self._side() + theme.scale().space(8)
        left, right = (0, room) if self.isRightToLeft() else (room, 0)
        layout = self.layout()
        if layout:
            layout.setContentsMargins(left, 0, right, 0)
