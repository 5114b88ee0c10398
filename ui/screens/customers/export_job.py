"""Write chosen customers into a file, between other questions."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject, Signal

from models.exchange.customers_out import CustomersOut
from models.exchange.days_out import Days, days
from models.exchange.lists_out import CardsOut, WorkbookOut
from models.exchange.out.whole_file import write_whole
from models.people.customer_rows import Key
from ui import out_words
from ui.background import Background
from ui.keeper import Keeper

translate = QCoreApplication.translate


class Out(Protocol):
    """A file under way."""

    def step(self) -> int:
        """Read some more from the notebook; return how much is left."""
        ...

    def finish(self) -> None:
        """Do what needs no notebook."""


class ExportJob(QObject):
    """Asks for some customers at a time, so that finding somebody never waits for the file.

    The file's ending says what it becomes: a workbook, an address book, a calendar, else a table.
    """

    finished = Signal(int, str)  # how many entries, the file's name
    failed = Signal(object)  # what went wrong; nothing is left behind

    def __init__(
        self, background: Background, path: Path, keys: Sequence[Key], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._keeper = Keeper(self)
        self._path = path
        self._keys = keys
        self._count = len(keys)
        self._out: Out = _out(path, keys)

    def start(self) -> None:
        """Begin."""
        if self._path.suffix.casefold() == ".ics":
            self._background.ask(self, partial(days, self._keys), self._on_days, self._on_failed)
        else:
            self._go_on()

    def _go_on(self) -> None:
        self._background.ask(self, self._out.step, self._on_step, self._on_failed)

    def _on_step(self, left: int) -> None:
        if left:
            self._go_on()
        else:
            self._keeper.do(self._out.finish, self._on_written, self._on_failed)

    def _on_days(self, found: Days) -> None:
        self._count = len(found.occasions) + len(found.promises)
        self._keeper.do(partial(_write_days, self._path, found), self._on_written, self._on_failed)

    def _on_written(self, _nothing: None) -> None:
        self.finished.emit(self._count, self._path.name)
        self.deleteLater()

    def _on_failed(self, error: Exception) -> None:
        self.failed.emit(error)
        self.deleteLater()


def _out(path: Path, keys: Sequence[Key]) -> Out:
    words = out_words.words()
    match path.suffix.casefold():
        case ".xlsx":
            return WorkbookOut(path, translate("Customers", "Customers"), words, keys)
        case ".vcf":
            return CardsOut(path, keys)
        case _:
            return CustomersOut(path, words, keys)


def _write_days(path: Path, found: Days) -> None:
    """Put the words to days and promises; off the GUI thread."""
    write_whole(path, out_words.calendar_file(found))
