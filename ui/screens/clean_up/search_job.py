"""Look for doubles between other questions, and again when customers have changed."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from models.changes import Committed
from models.doubles.search import Search
from models.touched import Touched
from ui.background import Background

_PAUSE_MS = 400


class SearchJob(QObject):
    """Searches while somebody looks; an older search that is under way is given up."""

    finished = Signal(object)  # list[Double]

    def __init__(self, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._background = background
        self._search: Search | None = None
        self._ticket = 0
        self._is_seen = False
        self._is_stale = True
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.start)
        background.committed.connect(self._on_committed)

    def look(self) -> None:
        """Catch up with what has changed since."""
        self._is_seen = True
        if self._is_stale:
            self.start()

    def look_away(self) -> None:
        """Search no more until somebody looks again."""
        self._is_seen = False

    @Slot()
    def start(self) -> None:
        """Begin anew."""
        self._background.forget(self._ticket)
        self._is_stale = False
        self._search = Search()
        self._go_on()

    def _go_on(self) -> None:
        if self._search:
            self._ticket = self._background.ask(self, self._search.step, self._on_step)

    def _on_step(self, more: bool) -> None:  # noqa: FBT001 - the answer
        if more:
            self._go_on()
        elif self._search:
            self.finished.emit(self._search.doubles())

    @Slot(object)
    def _on_committed(self, committed: Committed) -> None:
        if committed.touched & Touched.CUSTOMERS:
            self._is_stale = True
            if self._is_seen:
                self._pause.start()
