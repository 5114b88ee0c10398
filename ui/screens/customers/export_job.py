"""Write chosen customers into a CSV file, between other questions."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from models.customer_rows import Key
from models.exchange.customers_out import Column, CustomersOut
from ui.background import Background
from ui.screens.customers import words


class ExportJob(QObject):
    """Asks for some customers at a time, so that finding somebody never waits for the file."""

    finished = Signal(int, str)  # how many customers, the file's name
    failed = Signal(object)  # what went wrong; nothing is left behind

    def __init__(
        self, background: Background, path: Path, keys: Sequence[Key], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._path = path
        self._count = len(keys)
        self._out = CustomersOut(path, {column: words.column(column) for column in Column}, keys)

    def start(self) -> None:
        """Begin, or go on."""
        self._background.ask(self, self._out.step, self._on_step, self._on_failed)

    def _on_step(self, left: int) -> None:
        if left:
            self.start()
            return
        self.finished.emit(self._count, self._path.name)
        self.deleteLater()

    def _on_failed(self, error: Exception) -> None:
        self.failed.emit(error)
        self.deleteLater()
