"""Which file comes in: one that is chosen, or what was copied; and where to save what did not."""

from pathlib import Path

from PySide6.QtCore import QDir, QObject, Qt, QTemporaryDir, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

_LISTS = "*.csv *.tsv *.txt *.vcf *.ldif *.ldi *.xlsx *.xls *.ods *.ics"


class Files(QObject):
    """Asks for files; copied rows become one that goes with the page."""

    chosen = Signal(str)
    save_chosen = Signal(str)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._pasted = QTemporaryDir()

    @Slot()
    def choose(self) -> None:
        """Ask for a file."""
        dialog = QFileDialog(self._page, self.tr("Bring in a list"), QDir.homePath())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        lists = self.tr("Lists ({kinds})").format(kinds=_LISTS)
        dialog.setNameFilters([lists, self.tr("All files (*)")])
        dialog.fileSelected.connect(self.chosen)
        dialog.open()

    @Slot()
    def choose_where_to_save(self) -> None:
        """Ask for the place of a new file."""
        dialog = QFileDialog(self._page, self.tr("Save what was left out"), QDir.homePath())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(self.tr("left out.csv"))
        dialog.fileSelected.connect(self.save_chosen)
        dialog.open()

    @Slot()
    def paste(self) -> None:
        """Take the file, or the rows, that somebody has copied."""
        copied = QGuiApplication.clipboard().mimeData()
        files = [url.toLocalFile() for url in copied.urls() if url.isLocalFile()]
        if files:
            self.chosen.emit(files[0])
        elif copied.hasText() and copied.text().strip():
            path = Path(self._pasted.path()) / self.tr("what was copied.txt")
            path.write_text(copied.text(), "utf-8")
            self.chosen.emit(str(path))
