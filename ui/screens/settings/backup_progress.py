"""How far a backup or a check is, once it takes its time, and a button to think better of it."""

from threading import Event

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget
from shiboken6 import isValid

from models.exchange.trouble import Cancelled
from ui import theme
from ui.widgets.key_button import KeyButton

_WORTH_SHOWING_MS = 500
_THOUSANDTHS = 1000


class BackupProgress(QWidget):
    """Comes into sight only for what takes its time."""

    _progressed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unwanted = Event()
        self._patience = QTimer(self, singleShot=True, interval=_WORTH_SHOWING_MS)
        self.bar = QProgressBar(textVisible=False)
        self.cancel = KeyButton(self.tr("Cancel"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.scale().space(12))
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel)
        self.cancel.clicked.connect(self.give_up)
        self._patience.timeout.connect(self.show)
        self._progressed.connect(self._set_done)
        self.hide()

    def begin(self, words: str, *, is_measured: bool) -> None:
        """Say what is under way; what cannot be measured cannot be broken off either."""
        self._unwanted.clear()
        self.bar.setAccessibleName(words)
        self.bar.setMaximum(_THOUSANDTHS if is_measured else 0)
        self.bar.setValue(0)
        self.cancel.setVisible(is_measured)
        self.cancel.setEnabled(True)
        self._patience.start()

    def end(self) -> None:
        """Go out of sight."""
        self._patience.stop()
        self.hide()

    def watch(self, done: float) -> None:
        """Hear from another thread how far it is, 0 to 1.

        Raises:
            Cancelled: somebody thought better of it.
        """
        if self._unwanted.is_set():
            raise Cancelled
        if isValid(self):  # a backup is finished even if the window has gone
            self._progressed.emit(done)

    @Slot()
    def give_up(self) -> None:
        """Have the next word of progress answered with an end."""
        self._unwanted.set()
        self.cancel.setEnabled(False)

    @Slot(float)
    def _set_done(self, done: float) -> None:
        self.bar.setValue(round(done * _THOUSANDTHS))
