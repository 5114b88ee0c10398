"""A field that needs no button to be stored."""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

PAUSE_MS = 1_000


class AutoField(QLineEdit):
    """Announces what was typed after a second of rest, on Enter and when the hands go on."""

    committed = Signal(str)

    def __init__(self, name: str, longest: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setMaxLength(longest)
        self._known = ""
        self._rest = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._rest.timeout.connect(self.commit)
        self.textEdited.connect(self._on_edited)
        self.editingFinished.connect(self.commit)

    def show_stored(self, text: str) -> None:
        """Show what is stored, unless somebody is writing something else."""
        if not self._rest.isActive():
            self._known = text
            if self.text() != text:
                self.setText(text)

    @Slot()
    def commit(self) -> None:
        """Announce what was typed, if it is new."""
        self._rest.stop()
        if self.text() != self._known:
            self._known = self.text()
            self.committed.emit(self._known)

    @Slot()
    def _on_edited(self) -> None:
        self._rest.start()
