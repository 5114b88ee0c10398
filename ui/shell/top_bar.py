"""What is always at hand: find, log a visit, leave a note."""

from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from ui import theme
from ui.widgets.key_button import KeyButton

_FIND_LETTERS = 30


class TopBar(QWidget):
    """The find field and the two things most often done; in two lines where it is narrow."""

    def __init__(
        self, find: QWidget, log_visit: QAction, leave_note: QAction, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._find = find
        self.log_button = self._button(log_visit, primary=True)
        self.note_button = self._button(leave_note)
        gap = theme.scale().space(12)
        self._lines = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(gap)
        self._lines.addWidget(find, 1)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(gap)
        self._buttons.addWidget(self.log_button)
        self._buttons.addWidget(self.note_button)
        self._lines.addLayout(self._buttons)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the find field a line of its own where it would be too short to write in."""
        super().resizeEvent(event)
        words = self._find.fontMetrics().averageCharWidth() * _FIND_LETTERS
        fits = self.width() >= words + self._buttons.sizeHint().width()
        directions = QBoxLayout.Direction
        self._lines.setDirection(directions.LeftToRight if fits else directions.TopToBottom)
        for position in range(self._buttons.count()):
            self._buttons.setStretch(position, 0 if fits else 1)

    def _button(self, action: QAction, *, primary: bool = False) -> KeyButton:
        button = KeyButton(action.iconText(), action.shortcut().toString(), primary=primary)
        button.clicked.connect(action.trigger)
        return button
