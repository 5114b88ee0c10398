"""Learn anew, once a day, what is usual in this shop."""

from datetime import date

from PySide6.QtCore import QObject, QTimer, Slot

from models import fits
from ui.session import Session

FIRST_LOOK_MS = 20_000
LOOK_MS = 60_000


class DayStart(QObject):
    """Catches up some time after the program has started, and at the start of each day after."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.learnt: date | None = None
        self._timer = QTimer(self, interval=FIRST_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @Slot()
    def look(self) -> None:
        """Learn, if that has not been done on this business day."""
        self._timer.setInterval(LOOK_MS)
        today = self._session.shop.time.today()
        if today != self.learnt:
            self.learnt = today
            self._session.background.tell(self, fits.refit, self._nothing)

    def _nothing(self, _changed: bool) -> None:  # noqa: FBT001 - an answer has no name
        """Whoever shows what was learnt hears of it by the commit."""
