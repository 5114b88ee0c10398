"""Bring a file in while the window stays usable: progress, and a cancel that rolls back."""

from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Signal, Slot

from models.care import backup
from models.care.shelf import Why
from models.changes import Author
from models.database import place
from models.exchange import importing
from models.exchange.counts import Counts
from models.exchange.source import Source, Watch, examine
from models.exchange.trouble import Cancelled
from models.shop.branches import Shop
from ui.session import Session

_BACKED_UP = 0.05  # of all the time it takes


class ImportJob(QObject):
    """One file on its way in. It ends with `finished`, `cancelled` or `failed`."""

    progressed = Signal(float)  # how much is done, 0 to 1
    finished = Signal(object)  # Counts
    cancelled = Signal()  # nothing of it is in the notebook
    failed = Signal(object)  # an Exception; nothing of it is in the notebook

    def __init__(
        self, session: Session, path: Path, parent: QObject, source: Source | None = None
    ) -> None:
        super().__init__(parent)
        self._source = source
        self._session = session
        self._path = path
        self._unwanted = Event()

    def start(self) -> None:
        """Begin; what was told before is carried out first."""
        work = partial(
            _bring_in,
            path=self._path,
            source=self._source,
            shop=self._session.shop,
            watch=self._watch,
        )
        self._session.background.tell(self, work, self.finished.emit, self._on_failed)

    @Slot()
    def cancel(self) -> None:
        """Think better of it."""
        self._unwanted.set()

    def _watch(self, done: float) -> None:
        """Report from the telling thread; the signal crosses to ours by itself."""
        if self._unwanted.is_set():
            raise Cancelled
        self.progressed.emit(done)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            self.cancelled.emit()
        else:
            self.failed.emit(error)


def _bring_in(
    author: Author, path: Path, source: Source | None, shop: Shop, watch: Watch
) -> Counts:
    """Carry out an import on the telling thread: of a file as it was examined, or as it is."""
    examined = source or examine(path)
    backup.make_if_changed(place(), Why.IMPORT, partial(_report, watch, 0.0, _BACKED_UP))
    return importing.bring_in(author, examined, shop, partial(_report, watch, _BACKED_UP, 1.0))


def _report(watch: Watch, start: float, end: float, done: float) -> None:
    watch(start + (end - start) * done)
