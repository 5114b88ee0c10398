"""“Bring in a list…”: choose a file, watch it come in, think better of it."""

from pathlib import Path

from PySide6.QtCore import QDir, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QWidget

from models.exchange.counts import Counts
from models.exchange.trouble import CannotRead
from ui import import_words
from ui.import_job import ImportJob
from ui.problems import explain_failure
from ui.session import Session
from ui.widgets.key_button import KeyButton
from ui.widgets.plain_label import PlainLabel

_WORTH_SHOWING_MS = 500
_THOUSANDTHS = 1000


class BringIn(QObject):
    """A button, and a line that says how far it is and what came of it."""

    busy = Signal(bool)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._job: ImportJob | None = None
        self._path = Path()
        self.button = KeyButton(self.tr("Bring in a list…"))
        self.line = QWidget()
        self.words = PlainLabel("", "secondary", wrap=True)
        self.progress = QProgressBar(maximum=_THOUSANDTHS, textVisible=False)
        self.progress.setAccessibleName(self.tr("How much of the list is in"))
        self.cancel_button = KeyButton(self.tr("Cancel"))
        self._patience = QTimer(self, singleShot=True, interval=_WORTH_SHOWING_MS)
        row = QHBoxLayout(self.line)
        row.setContentsMargins(0, 0, 0, 0)
        for widget, stretch in ((self.words, 1), (self.progress, 1), (self.cancel_button, 0)):
            row.addWidget(widget, stretch)
        self._show_progress(shown=False)
        self.line.hide()
        self.button.clicked.connect(self._on_clicked)
        self.cancel_button.clicked.connect(self._on_cancel)
        self._patience.timeout.connect(self._on_patience)

    @Slot(str)
    def start(self, path: str) -> None:
        """Bring a file in."""
        self._path = Path(path)
        self._job = ImportJob(self._session, self._path, self)
        self._job.progressed.connect(self._on_progress)
        self._job.finished.connect(self._on_finished)
        self._job.cancelled.connect(self._on_cancelled)
        self._job.failed.connect(self._on_failed)
        self.button.setEnabled(False)
        self.busy.emit(True)  # noqa: FBT003 - a signal knows no names
        self._patience.start()
        self._job.start()

    @Slot()
    def _on_clicked(self) -> None:
        dialog = QFileDialog(self.button, self.tr("Bring in a list"), QDir.homePath())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Lists (*.csv *.tsv *.txt)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(self.start)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot()
    def _on_cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    @Slot()
    def _on_patience(self) -> None:
        words = self.tr("Bringing in {file}…").format(file=self._path.name)
        self._say(words)
        self._show_progress(shown=True)

    @Slot(float)
    def _on_progress(self, done: float) -> None:
        self.progress.setValue(round(done * _THOUSANDTHS))

    @Slot(object)
    def _on_finished(self, counts: Counts) -> None:
        said = (
            import_words.result(counts, self._path.name),
            import_words.left_out(counts),
        )
        self._end(" ".join(filter(None, said)))

    @Slot()
    def _on_cancelled(self) -> None:
        self._end(self.tr("Stopped: nothing was brought in."))

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, CannotRead):
            self._end(import_words.explain_unreadable(error))
            return
        sentence = explain_failure(error, str(self._path))
        self._end(sentence or self.tr("That did not work: nothing was brought in."))
        if sentence is None:
            self._session.background.failed.emit(error)

    def _end(self, words: str) -> None:
        self._patience.stop()
        self._job = None
        self._show_progress(shown=False)
        self.button.setEnabled(True)
        self.busy.emit(False)  # noqa: FBT003 - a signal knows no names
        self._say(words)

    def _say(self, words: str) -> None:
        self.words.setText(words)
        self.line.show()

    def _show_progress(self, *, shown: bool) -> None:
        self.progress.setVisible(shown)
        self.cancel_button.setVisible(shown)
