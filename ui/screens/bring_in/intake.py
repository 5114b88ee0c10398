"""A file on its way into the notebook, and out of it again."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from models import journal
from models.changes import Action, Author, Committed
from models.exchange import looking
from models.exchange.counts import Counts
from models.exchange.left_out import save_left_out
from models.exchange.looking import Look
from models.exchange.trouble import RowFault
from models.journal import Entry
from ui import import_words
from ui.import_job import ImportJob
from ui.session import Session


class Intake(QObject):
    """Brings in what was seen, remembers how it was read, and can take it back."""

    progressed = Signal(float)  # 0 to 1
    finished = Signal(object)  # Counts
    cancelled = Signal()  # nothing of it is in the notebook
    taken_back = Signal()
    saved = Signal(int, str)  # how many rows, the file's name
    failed = Signal(object)  # an Exception

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._job: ImportJob | None = None
        self._group: UUID | None = None
        session.background.committed.connect(self._on_committed)

    @property
    def is_busy(self) -> bool:
        """Whether a file is on its way in."""
        return self._job is not None

    def begin(self, seen: Look) -> None:
        """Bring a file in as it was seen."""
        self._group = None
        job = ImportJob(self._session, seen.source.path, self, seen.source)
        job.progressed.connect(self.progressed)
        job.finished.connect(self._on_finished)
        job.cancelled.connect(self._on_cancelled)
        job.failed.connect(self._on_failed)
        self._job = job
        remember = partial(_remember, seen=seen, region=None)
        self._session.background.tell(self, remember, self._nothing)
        job.start()

    @Slot()
    def cancel(self) -> None:
        """Think better of it."""
        if self._job is not None:
            self._job.cancel()

    def take_back(self) -> None:
        """Undo the import."""
        if self._group is not None:
            undo = partial(journal.undo, group=self._group)
            self._session.background.tell(self, undo, self._on_taken_back, self.failed.emit)

    def remember_region(self, seen: Look, region: str) -> None:
        """Keep for all files from where phone numbers are."""
        work = partial(_remember, seen=seen, region=region)
        self._session.background.tell(self, work, self._nothing)

    def save_left_out(self, seen: Look, path: str) -> None:
        """Write what did not come in to a file."""
        if seen.plan is None:
            return
        why: dict[RowFault | None, str] = {
            fault: import_words.explain_row(fault) for fault in RowFault
        }
        why[None] = self.tr("The row is empty.")
        title = self.tr("Why it was left out")
        work = partial(save_left_out, seen.plan, Path(path), title, why)
        then = partial(self._on_saved, Path(path).name)
        self._session.background.work(self, work, then, self.failed.emit)

    @Slot(object)
    def _on_committed(self, committed: Committed) -> None:
        if committed.action is Action.IMPORT and self.is_busy:
            self._group = committed.group
        elif committed.action is Action.UNDO and self._group is not None:
            question = partial(journal.of_group, committed.group)
            self._session.background.ask(self, question, self._on_undone)

    def _on_undone(self, entries: Sequence[Entry]) -> None:
        """Notice that it was undone by its key, or elsewhere."""
        if self._group is not None and any(entry.undoes == self._group for entry in entries):
            self._on_taken_back(None)

    @Slot(object)
    def _on_finished(self, counts: Counts) -> None:
        self._let_go()
        self.finished.emit(counts)

    @Slot()
    def _on_cancelled(self) -> None:
        self._let_go()
        self.cancelled.emit()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._let_go()
        self.failed.emit(error)

    def _let_go(self) -> None:
        if self._job is not None:
            self._job.deleteLater()
            self._job = None

    def _on_taken_back(self, _nothing: None) -> None:
        if self._group is not None:
            self._group = None
            self.taken_back.emit()

    def _on_saved(self, name: str, count: int) -> None:
        self.saved.emit(count, name)

    def _nothing(self, _result: object) -> None:
        """The next file with these headings is read the same way."""


def _remember(author: Author, seen: Look, region: str | None) -> None:
    looking.remember(author, seen, region=region)
