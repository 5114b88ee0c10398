"""What a token field is made of."""

from typing import Protocol

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui import icons, theme
from ui.widgets.chip import Chip

_LONGEST = 200


class Listener(Protocol):
    """Who hears what happens to the line."""

    def press(self, event: QKeyEvent) -> bool: ...  # noqa: D102 - a protocol says no more
    def enter(self) -> None: ...  # noqa: D102
    def leave(self, reason: Qt.FocusReason) -> None: ...  # noqa: D102


class Token(Chip):
    """A chip that can be taken out with the mouse."""

    removed = Signal()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take it out, when the cross was meant."""
        if self._cross().contains(event.position()):
            self.removed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chip and its cross."""
        super().paintEvent(event)
        icons.draw(QPainter(self), self._cross(), "x", "soft")

    def _padding(self) -> int:
        return 10 if theme.scale().touch else 3

    def _room_behind(self) -> int:
        return round(self.fontMetrics().ascent() * 1.3)

    def _cross(self) -> QRectF:
        side = self.fontMetrics().ascent()
        words = self.contentsRect()
        room = self._room_behind()
        start = words.x() - room if self.isRightToLeft() else words.right() + 1 + room - side
        return QRectF(start, words.center().y() - side / 2 + 0.5, side, side)


class TokenEdit(QLineEdit):
    """The line behind the chips; its field hears each key first."""

    def __init__(self, listener: Listener, parent: QWidget) -> None:
        super().__init__(parent)
        self._listener = listener
        self.setProperty("bare", "true")
        self.setMaxLength(_LONGEST)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the field makes of it, or write."""
        if not self._listener.press(event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring around the whole field."""
        super().focusInEvent(event)
        self._listener.enter()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Lose nothing that was typed."""
        super().focusOutEvent(event)
        self._listener.leave(event.reason())

    def minimumSizeHint(self) -> QSize:
        """Need room for a word; else go to the next line."""
        hint = super().minimumSizeHint()
        return QSize(self.fontMetrics().averageCharWidth() * 10, hint.height())

    def sizeHint(self) -> QSize:
        """Ask for the words that stand there."""
        wanted = self.text() or self.placeholderText()
        width = self.fontMetrics().horizontalAdvance(wanted + "mm")
        return QSize(max(width, self.minimumSizeHint().width()), super().sizeHint().height())
