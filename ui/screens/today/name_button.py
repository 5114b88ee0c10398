"""A name that opens its card."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.widgets.key_button import KeyButton

NAME_RING = 2  # pixels, as the style sheet draws it


_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class NameButton(KeyButton):
    """Looks like a name in a list; shortened where there is no room."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent=parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Ask for the name and the ring around it."""
        metrics = QFontMetrics(self._words_font())
        across, down = 2 * NAME_RING + 1, 2 * NAME_RING
        return QSize(metrics.horizontalAdvance(self.words()) + across, metrics.height() + down)

    def minimumSizeHint(self) -> QSize:
        """Shrink to a few letters."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), theme.scale().space(60)), hint.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter too, as a row of a list does."""
        if event.key() in _ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it opens something."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Look like a name again."""
        super().leaveEvent(event)
        self.update()

    def _places(self, room: QRect, width: int) -> tuple[int, int]:
        return room.x(), room.x() + width

    def _ink(self) -> str:
        return theme.current().accent if self.underMouse() else theme.current().ink

    def _words_font(self) -> QFont:
        return theme.font("strong")
