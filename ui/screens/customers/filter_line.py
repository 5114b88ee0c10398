"""The line that narrows the list down."""

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QWidget

from ui.widgets.icon_button import IconButton

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class FilterLine(QLineEdit):
    """Down goes to the list, Enter opens the first, Escape empties the line."""

    down_pressed = Signal()
    enter_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = self.tr("Filter this list")
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self.clear_button = IconButton("x", self.tr("Empty the line (Esc)"), "faint", self)
        self.clear_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.clear_button.setCursor(Qt.CursorShape.ArrowCursor)
        self.clear_button.clicked.connect(self.clear)
        self.textChanged.connect(self._place_button)
        self._place_button()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Carry out the keys of the line, or write."""
        bare = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if bare and event.key() == Qt.Key.Key_Down:
            self.down_pressed.emit()
        elif bare and event.key() in _ENTER:
            self.enter_pressed.emit()
        elif bare and event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button at the end."""
        super().resizeEvent(event)
        self._place_button()

    @Slot()
    def _place_button(self) -> None:
        """Offer to empty the line while there is something in it."""
        button, room = self.clear_button, self.rect()
        side = room.height()
        place = QRect(room.right() + 1 - side, room.y(), side, side)
        button.setGeometry(QStyle.visualRect(self.layoutDirection(), room, place))
        button.setVisible(bool(self.text()))
        margin = side if self.text() else 0
        rtl = self.isRightToLeft()
        self.setTextMargins(margin if rtl else 0, 0, 0 if rtl else margin, 0)
