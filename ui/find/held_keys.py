"""Keys typed while an Enter still waits for its answer: they belong to what that Enter opens."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

LONGEST_WAIT_MS = 2_000


class HeldKeys(QObject):
    """Holds keys back, and plays them again to whoever has the focus then.

    Nobody's keys are held for longer than two seconds.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._keys: list[QKeyEvent] = []
        self._patience = QTimer(self, singleShot=True, interval=LONGEST_WAIT_MS)
        self._patience.timeout.connect(self.release)

    def start(self) -> None:
        """Hold keys from now on."""
        self._patience.start()

    def are_held(self) -> bool:
        """Tell whether keys are being held."""
        return self._patience.isActive()

    def hold(self, event: QKeyEvent) -> None:
        """Keep one key for later."""
        again = QKeyEvent(
            QEvent.Type.KeyPress, event.key(), event.modifiers(), event.text(),
            event.isAutoRepeat(), event.count(),
        )  # fmt: skip
        self._keys.append(again)

    @Slot()
    def release(self) -> None:
        """Play what was held to whoever has the focus now, and hold no more."""
        self._patience.stop()
        keys, self._keys = self._keys, []
        focus = QApplication.focusWidget()
        if focus is not None:
            for key in keys:
                QCoreApplication.postEvent(focus, key)
