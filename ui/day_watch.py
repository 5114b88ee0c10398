"""Tell a page that stays open when another day begins."""

from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.session import Session

A_MINUTE_MS = 60_000


class DayWatch(QObject):
    """Looks at the shop's calendar once a minute while it is wanted, and after each commit."""

    came = Signal(object)  # the business day, a date

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.today = date.min
        self._minute = QTimer(self, interval=A_MINUTE_MS)
        self._minute.timeout.connect(self.look)

    def start(self) -> None:
        """Look now, and from now on."""
        if not self._minute.isActive():
            self._minute.start()
            self._session.background.committed.connect(self.look)
        self.look()

    def stop(self) -> None:
        """Look no more until somebody wants to know."""
        if self._minute.isActive():
            self._minute.stop()
            self._session.background.committed.disconnect(self.look)

    @Slot()
    def look(self) -> None:
        """Say so if it is another day than at the last look."""
        today = self._session.shop.time.today()
        if today != self.today:
            self.today = today
            self.came.emit(today)
