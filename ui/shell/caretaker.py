"""Keeps notebooks safe while none of its pages is asked: when one opens, closes, or is damaged."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from models.care import backup, check, restore, shelf
from models.care.restore import Restored
from models.care.shelf import Backup, Why
from models.errors import Fault, Trouble
from models.paths import is_url
from ui.keeper import Keeper
from ui.place import Place

AFTER_OPENING_MS = 3000
_HELPED_BY_A_BACKUP = frozenset(
    {Fault.MISSING, Fault.NOT_A_NOTEBOOK, Fault.EMPTY_FILE, Fault.DAMAGED}
)


class Caretaker(QObject):
    """Works on whole files, and says what came of it."""

    damaged = Signal(object)  # the Place of a notebook whose pages cannot all be read
    restored = Signal(object)  # models.care.restore.Restored
    refused = Signal(object, object)  # an Exception; the Place where nothing was changed
    failed = Signal(object)  # an Exception: a backup could not be made
    backup_known = Signal(object)  # the newest Backup of what could not be opened

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.keeper = Keeper(self)
        self._open = ""
        self._look = QTimer(self, singleShot=True, interval=AFTER_OPENING_MS)
        self._look.timeout.connect(self._examine)

    def opened(self, place: Place) -> None:
        """Look through a notebook that was opened, once nobody waits for its first page."""
        self._open = place.where
        if not is_url(place.where):
            self._look.start()

    def closed(self, place: Place) -> None:
        """Make a backup of a notebook that was closed, if anything is new in it."""
        was_open = self._open == place.where
        self._open = ""
        self._look.stop()
        if was_open and not place.is_demo and not is_url(place.where):
            work = partial(backup.make_if_changed, place.where, Why.CLOSING)
            self.keeper.do(work, _said_nothing, self.failed.emit)

    def put_back(self, file: Path, place: Place) -> None:
        """Put a backup in the place of a notebook that nobody has open."""
        work = partial(restore.restore, file, place.where)
        refuse = partial(self._refuse, place)
        self.keeper.do(work, self._on_restored, refuse)

    def find_backup(self, error: Exception, place: Place) -> None:
        """Look for the newest backup of what could not be opened, where one would help."""
        helps = isinstance(error, Trouble) and error.fault in _HELPED_BY_A_BACKUP
        if helps and not is_url(place.where):
            self.keeper.do(partial(_newest, place.where), self._on_newest, self.failed.emit)

    def finish(self) -> None:
        """Wait until all backups are made."""
        self._look.stop()
        self.keeper.finish()

    @Slot()
    def _examine(self) -> None:
        place = Place(self._open)
        work = partial(check.reads_well, Path(place.where))
        self.keeper.do(work, partial(self._on_examined, place), self.failed.emit)

    def _on_examined(self, place: Place, reads_well: bool) -> None:  # noqa: FBT001 - an answer
        if not reads_well and self._open == place.where:
            self._open = ""  # no backup can come of it
            self.damaged.emit(place)

    def _on_restored(self, done: Restored) -> None:
        self.restored.emit(done)

    def _refuse(self, place: Place, error: Exception) -> None:
        self.refused.emit(error, place)

    def _on_newest(self, newest: Backup | None) -> None:
        if newest is not None:
            self.backup_known.emit(newest)


def _newest(place: str) -> Backup | None:
    return next(iter(shelf.backups(shelf.true_place(place))), None)


def _said_nothing(_backup: Backup | None) -> None:
    """Answer nobody: a backup that was made needs no words."""
