"""The line between two rows."""

from PySide6.QtWidgets import QFrame, QWidget


class Hairline(QFrame):
    """A horizontal line, one pixel high."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)
