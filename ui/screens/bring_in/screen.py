"""Bring in a list: choose a file, see what will happen, let it happen, take it back."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models import database
from models.exchange.columns import Field
from models.exchange.counts import Counts
from models.exchange.dates import DateOrder
from models.exchange.left_out import count_left_out
from models.exchange.looking import Look, with_meaning
from models.exchange.plan import Fate
from models.exchange.scales import Scale
from models.exchange.source import Choices
from models.exchange.trouble import CannotRead
from ui import import_words
from ui.problems import explain_failure
from ui.screens.bring_in import keys, reading_words, words
from ui.screens.bring_in.files import Files
from ui.screens.bring_in.intake import Intake
from ui.screens.bring_in.looker import Looker
from ui.screens.bring_in.parts import BringInParts
from ui.session import Session

_BY_PAGE = Qt.FocusReason.OtherFocusReason


class BringInScreen(QWidget):
    """The page. What is under way is broken off by Esc; nothing is in the notebook then."""

    customer_wanted = Signal(object)  # a customer's id
    said = Signal(str)
    command_wanted = Signal(str)  # a command of the window

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._path: Path | None = None
        self._seen: Look | None = None
        self.parts = BringInParts(session)
        self.looker = Looker(session, self)
        self.intake = Intake(session, self)
        self.files = Files(self)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self.parts)
        self._connect()
        self._begin_anew()

    @Slot(str)
    def open_file(self, path: str) -> None:
        """Look at a file; one that is on its way in is let in first."""
        if self.intake.is_busy:
            return
        self._begin_anew()
        self._path = Path(path)
        self.parts.title.setText(self.tr("Bring in {file}").format(file=self._path.name))
        self._look(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Break off what is under way; take what is pasted."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.files.paste()
        elif event.key() == Qt.Key.Key_Escape and self.intake.is_busy:
            self.intake.cancel()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        parts = self.parts
        for chooses in (parts.nothing.action, parts.another.clicked):
            chooses.connect(self.files.choose)
        self.files.chosen.connect(self.open_file)
        self.files.save_chosen.connect(self.save_left_out)
        parts.go.clicked.connect(self.bring_in)
        parts.progress.cancelled.connect(self._on_cancel)
        parts.reading.changed.connect(self._look)
        parts.sample.meaning_chosen.connect(self._on_meaning)
        for asks in (parts.question.answered, parts.scale.chosen):
            asks.connect(self._on_answer)
        parts.region.answered.connect(self._on_region)
        parts.plan.look_wanted.connect(self._on_look_wanted)
        parts.fates.closed.connect(self._show_columns)
        parts.fates.failed.connect(self._on_failed)
        parts.fates.customer_wanted.connect(self.customer_wanted)
        parts.result.clean_wanted.connect(self._on_clean_wanted)
        parts.result.undo_wanted.connect(self.intake.take_back)
        parts.result.save_wanted.connect(self.files.choose_where_to_save)
        for worker in (self.looker, self.intake):
            worker.progressed.connect(parts.progress.set_done)
            worker.failed.connect(self._on_failed)
        self.looker.seen.connect(self._on_seen)
        self.intake.finished.connect(self._on_finished)
        self.intake.cancelled.connect(self._on_cancelled)
        self.intake.taken_back.connect(self._on_taken_back)
        self.intake.saved.connect(self._on_saved)

    def _begin_anew(self) -> None:
        parts = self.parts
        self._seen = self._path = None
        parts.sheets.setCurrentIndex(0)
        parts.problem.set_text("")
        parts.summary.setText("")
        parts.title.setText(self.tr("Bring in a list"))
        parts.hide_all()
        self._show_columns()
        self.setFocusProxy(parts.nothing.button)

    @Slot(object)
    def _look(self, choices: Choices | None) -> None:
        if self._path is None:
            return
        self.parts.problem.set_text("")
        self.parts.go.setEnabled(False)
        self.parts.stays = keys.are_choosing(self.parts)
        self.parts.progress.begin(self.tr("Reading {file}…").format(file=self._path.name))
        self.looker.look(self._path, choices)

    @Slot(object)
    def _on_seen(self, seen: Look) -> None:
        parts = self.parts
        self._seen = seen
        parts.progress.end()
        parts.show_look(seen)
        self._show_columns()
        self.setFocusProxy(parts.go if parts.go.isEnabled() else parts.another)
        QTimer.singleShot(0, self, self._go_on)  # once it is in sight

    @Slot()
    def _go_on(self) -> None:
        if self._seen is not None:
            keys.go_on(self.parts, self._seen.unsaid)

    @Slot(str, object)
    def _on_meaning(self, key: str, meaning: Field | None) -> None:
        if self._seen is not None:
            self._look(with_meaning(self._seen, key, meaning))

    @Slot(object)
    def _on_answer(self, answer: DateOrder | Scale) -> None:
        if self._seen is None:
            return
        said = self._seen.choices
        if isinstance(answer, Scale):
            self._look(replace(said, scale=answer))
        else:
            self._look(replace(said, dates=answer))

    @Slot(str)
    def _on_region(self, region: str) -> None:
        if self._seen is not None:
            self.intake.remember_region(self._seen, region)
            self.parts.region.hide()
            self._look(replace(self._seen.choices, region=region))

    @Slot(object)
    def _on_look_wanted(self, fate: Fate | None) -> None:
        if self._seen is not None and self._seen.plan is not None:
            self.parts.fates.show_fate(self._seen.plan, fate)
            self.parts.left.setCurrentWidget(self.parts.fates)
            self.parts.fates.setFocus(_BY_PAGE)

    @Slot()
    def _show_columns(self) -> None:
        self.parts.left.setCurrentIndex(0)

    @Slot()
    def bring_in(self) -> None:
        """Let it happen."""
        if self._seen is None or self.intake.is_busy:
            return
        going = self.tr("Bringing in {file}…").format(file=self._seen.source.path.name)
        self.parts.problem.set_text("")
        self.parts.progress.begin(going)
        self.parts.set_busy(busy=True)
        self.intake.begin(self._seen)

    @Slot()
    def _on_cancel(self) -> None:
        if self.intake.is_busy:
            self.intake.cancel()
            return
        self.looker.forget()
        self.parts.progress.end()
        if self._seen is None:
            self._begin_anew()

    @Slot(object)
    def _on_finished(self, counts: Counts) -> None:
        parts = self.parts
        parts.progress.end()
        self.parts.set_busy(busy=False)
        if self._seen is None or self._seen.plan is None:
            return
        parts.hide_what_is_over()
        parts.plan.set_heading(self.tr("What happened"))
        left_out = count_left_out(self._seen.plan)
        parts.result.say(
            import_words.result(counts, self._seen.source.path.name),
            import_words.left_out(counts),
            undoes=counts.batch is not None,
            cleans=bool(self._seen.plan.likely_doubles),
            saves=left_out > 0,
        )
        parts.another.setFocus(_BY_PAGE)  # never on undoing: Enter comes easily

    @Slot()
    def _on_cancelled(self) -> None:
        self.parts.progress.end()
        self.parts.set_busy(busy=False)
        self.said.emit(self.tr("Stopped: nothing was brought in."))

    @Slot()
    def _on_taken_back(self) -> None:
        self.parts.result.hide()
        self.said.emit(self.tr("Everything is as it was before."))
        if self._seen is not None:
            self._look(self._seen.choices)

    @Slot()
    def _on_clean_wanted(self) -> None:
        self.command_wanted.emit("clean-up")

    @Slot(str)
    def save_left_out(self, path: str) -> None:
        """Write what did not come in to a file."""
        if self._seen is not None:
            self.intake.save_left_out(self._seen, path)

    @Slot(int, str)
    def _on_saved(self, count: int, name: str) -> None:
        sentence = self.tr("Saved in {file}: {rows}.")
        self.said.emit(sentence.format(file=name, rows=reading_words.rows(count)))

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self.parts.progress.end()
        self.parts.set_busy(busy=False)
        of_file = words.unreadable(error) if isinstance(error, CannotRead) else None
        sentence = of_file or explain_failure(error, database.place())
        self.parts.problem.set_text(
            sentence or self.tr("That did not work: nothing was brought in.")
        )
        self.parts.another.show()
        if sentence is None:
            self._session.background.failed.emit(error)
