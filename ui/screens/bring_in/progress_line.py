"""How far something is, and a button to break it off."""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from ui import theme
from ui.widgets.key_button import KeyButton
from ui.widgets.plain_label import PlainLabel

_WORTH_SHOWING_MS = 300
_THOUSANDTHS = 1000


class ProgressLine(QWidget):
    """Comes into sight only for what takes its time."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = PlainLabel("", "secondary", elide=True)
        self.bar = QProgressBar(maximum=_THOUSANDTHS, textVisible=False)
        self.cancel = KeyButton(self.tr("Cancel"), "Esc")
        self._patience = QTimer(self, singleShot=True, interval=_WORTH_SHOWING_MS)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.scale().space(12))
        row.addWidget(self.words, 1)
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel)
        self.cancel.clicked.connect(self.cancelled)
        self._patience.timeout.connect(self.show)
        self.hide()

    def begin(self, words: str) -> None:
        """Say what is under way."""
        self.words.setText(words)
        self.bar.setAccessibleName(words)
        self.bar.setValue(0)
        self._patience.start()

    @Slot(float)
    def set_done(self, done: float) -> None:
        """Show how much is done, 0 to 1."""
        self.bar.setValue(round(done * _THOUSANDTHS))

    def end(self) -> None:
        """Go out of sight."""
        self._patience.stop()
        self.hide()
