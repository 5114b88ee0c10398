"""See each key on its way to whoever has the focus, before they do."""

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget


class KeyWatch(QObject):
    """Goes wherever the focus goes. Of two, the one made later sees a key first.

    A filter on the whole application would be asked about every paint and every timer, too.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._go)
            self._go(None, app.focusWidget())

    def claims(self, event: QKeyEvent) -> bool:
        """Look at a key before any shortcut does; True keeps it from whoever has the focus.

        It then goes to the shortcuts if `event` is ignored, and to `takes` if it is accepted.
        """
        raise NotImplementedError

    def takes(self, event: QKeyEvent) -> bool:
        """Look at a key that is pressed; True keeps it from whoever has the focus."""
        raise NotImplementedError

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Sort out the keys."""
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                return self.claims(event)
            if event.type() == QEvent.Type.KeyPress:
                return self.takes(event)
        return super().eventFilter(watched, event)

    @Slot(QWidget, QWidget)
    def _go(self, before: QWidget | None, now: QWidget | None) -> None:
        """Leave the one and go to the other; only Qt knows whether the former still is there."""
        if before is not None:
            before.removeEventFilter(self)
        if now is not None:
            now.installEventFilter(self)
