"""Print a sheet, or keep it as a PDF file."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from models.exchange.out.whole_file import write_whole
from ui import paper
from ui.keeper import Keeper
from ui.paper import Sheet
from ui.places import documents, wrote
from ui.problems import explain_failure
from ui.session import Session

_LONGEST_NAME = 80


class Printing(QObject):
    """Prints a sheet as it was when somebody asked for it."""

    said = Signal(str)  # what could not be done
    told = Signal(str)  # what has been done

    def __init__(self, session: Session, page: QWidget) -> None:
        super().__init__(page)
        self._session = session
        self._page = page
        self._keeper = Keeper(self)
        self._sheet = Sheet("", "")
        self._printer: Any = None

    def print(self, sheet: Sheet) -> None:
        """Ask which printer, then print; a printer may also be a file."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415 - slow, seldom

        self._sheet = sheet
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._printer.setPageLayout(paper.page_layout())
        self._printer.setDocName(sheet.title)
        dialog = QPrintDialog(self._printer, self._page)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self._on_printer)
        QDialog.open(dialog)

    def save(self, sheet: Sheet) -> None:
        """Ask where to, then write a PDF file."""
        self._sheet = sheet
        dialog = QFileDialog(self._page, self.tr("Save as PDF"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.setDirectory(documents())
        dialog.selectFile(f"{_as_file_name(sheet.title) or self.tr('sheet')}.pdf")
        dialog.fileSelected.connect(self.write)
        dialog.open()

    @Slot(str)
    def write(self, path: str) -> None:
        """Write the sheet that was taken into a file."""
        work = partial(_write, Path(path), self._sheet, paper.page_layout())
        self._keeper.do(work, self._on_written, self._on_failed)

    @Slot()
    def _on_printer(self) -> None:
        paper.put_on(self._printer, self._sheet)

    def _on_written(self, path: Path) -> None:
        self.told.emit(wrote(path))

    def _on_failed(self, error: Exception) -> None:
        sentence = explain_failure(error)
        if sentence is None:
            self._session.background.failed.emit(error)
        else:
            self.said.emit(sentence)


def _write(path: Path, sheet: Sheet, layout: Any) -> Path:
    write_whole(path, paper.pdf(sheet, layout))
    return path


def _as_file_name(title: str) -> str:
    """Leave out what no file may be called."""
    kept = "".join(letter if letter.isalnum() or letter in " -_." else " " for letter in title)
    return " ".join(kept.split())[:_LONGEST_NAME].strip(". ")
