"""A button that looks like a word."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from ui.widgets.plain_text import without_mnemonic


class LinkButton(QPushButton):
    """A quiet action beside a heading or under a list."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set_words(text)

    def words(self) -> str:
        """Return the words as they were given."""
        return self.accessibleName()

    def set_words(self, text: str) -> None:
        """Show other words."""
        self.setText(without_mnemonic(text))
        self.setAccessibleName(text)
