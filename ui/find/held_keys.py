"""Keys typed while an Enter still waits for its answer: they belong to what that Enter opens."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

LONGEST_WAIT_MS = 2_000


class HeldKeys(QObject):
    """Holds keys back, and plays them again, one by one, to whoever has the focus then.

    Nobody's keys are held for longer than two seconds.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._keys: list[QKeyEvent] = []
        self._patience = QTimer(self, singleShot=True, interval=LONGEST_WAIT_MS)
        self._patience.timeout.connect(self.release)
        parent.installEventFilter(self)
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._play_next)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of shortcuts, too, while keys are held."""
        if event.type() == QEvent.Type.ShortcutOverride and self.are_held():
            event.accept()
            return True
        return super().eventFilter(watched, event)

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
        """Hold no more, and play what was held."""
        self._patience.stop()
        if self._keys:
            self._turn.start()

    @Slot()
    def _play_next(self) -> None:
        """Play one key; what it does may decide who gets the next."""
        key = self._keys.pop(0)
        if not self._keys:
            self._turn.stop()
        focus = QApplication.focusWidget()
        if focus is not None:
            QCoreApplication.sendEvent(focus, key)
