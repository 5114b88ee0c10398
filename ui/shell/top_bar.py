"""What is always at hand: find, log a visit, leave a note."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import theme
from ui.widgets.key_button import KeyButton


class TopBar(QWidget):
    """The find field and the two things most often done."""

    def __init__(
        self, find: QWidget, log_visit: QAction, leave_note: QAction, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.log_button = self._button(log_visit, primary=True)
        self.note_button = self._button(leave_note)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.scale().space(12))
        row.addWidget(find, 1)
        row.addWidget(self.log_button)
        row.addWidget(self.note_button)

    def _button(self, action: QAction, *, primary: bool = False) -> KeyButton:
        button = KeyButton(action.iconText(), action.shortcut().toString(), primary=primary)
        button.clicked.connect(action.trigger)
        return button
