"""Look at a file away from the window, and answer with what was seen last."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Signal

from models.exchange import looking
from models.exchange.source import Choices
from models.exchange.trouble import Cancelled
from ui.session import Session


class Looker(QObject):
    """Reads one file at a time; a look that nobody waits for any more is broken off."""

    progressed = Signal(float)  # how much is read, 0 to 1
    seen = Signal(object)  # Look
    failed = Signal(object)  # an Exception

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._unwanted = Event()
        self._ticket = 0
        session.background.closing.connect(self.forget)

    def look(self, path: Path, choices: Choices | None = None) -> None:
        """Look at a file; without choices as was said of its like before."""
        self.forget()
        self._unwanted = Event()
        watch = self._watch(self._unwanted)
        shop = self._session.shop
        work = partial(looking.look, path, choices, shop, watch)
        self._ticket = self._session.background.work(self, work, self.seen.emit, self._on_failed)

    def forget(self) -> None:
        """Wait no more for what is under way."""
        self._unwanted.set()
        self._session.background.forget(self._ticket)

    def _watch(self, unwanted: Event) -> Callable[[float], None]:
        """Report from the working thread; the signal crosses to ours by itself."""

        def report(done: float) -> None:
            if unwanted.is_set():
                raise Cancelled
            self.progressed.emit(done)

        return report

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, Cancelled):
            self.failed.emit(error)
