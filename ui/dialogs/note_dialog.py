"""Leave a note for the next shift that is about no card that is open."""

from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from models import drafts, handoff
from models.errors import Obstacle, Refused
from models.handoff import NoteDraft
from ui import theme
from ui.handoff.demote_card import DemoteCard, musts_so_far
from ui.handoff.note_fields import NoteFields
from ui.problems import explain_failure
from ui.session import Session
from ui.widgets.key_button import KeyButton
from ui.widgets.plain_label import PlainLabel
from ui.widgets.problem_line import ProblemLine

PAUSE_MS = 1_000
_WIDTH_IN_DESIGN_UNITS = 620


class NoteDialog(QDialog):
    """What to do, how much it matters, what if. What is typed outlives a crash."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Note for the next shift"))
        self._session = session
        self._id = NoteDraft(session.shop.id).id
        self.note = NoteFields(session)
        self.demote = DemoteCard()
        self.problem = ProblemLine()
        self.save_button = KeyButton(self.tr("Leave the note"), "Return", primary=True)
        self.cancel_button = KeyButton(self.tr("Cancel"), "Esc")
        self._rest = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._rest.timeout.connect(self._keep)
        self.note.edited.connect(self._on_edited)
        self.save_button.clicked.connect(self.save)
        self.cancel_button.clicked.connect(self.reject)
        self.save_button.setDefault(True)
        self.demote.chosen.connect(self._on_demote)
        self._lay_out()
        question = partial(drafts.kept, session.till, drafts.NOTE)
        session.background.ask(self, question, self._on_kept)

    @Slot()
    def save(self) -> None:
        """Leave the note, or say what is missing."""
        draft = self._draft()
        self._leave(draft)

    def _draft(self) -> NoteDraft:
        return NoteDraft(self._session.shop.id, id=self._id, **self.note.typed())

    @Slot()
    def reject(self) -> None:
        """Give up; what was typed is forgotten."""
        self._forget()
        super().reject()

    def _leave(self, draft: NoteDraft, demote: UUID | None = None) -> None:
        work = partial(handoff.leave_note, draft=draft, demote=demote)
        self._session.background.tell(self, work, self._on_left, self._on_refused)

    def _lay_out(self) -> None:
        space = theme.scale().space
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.save_button)
        page = QVBoxLayout(self)
        page.setContentsMargins(space(24), space(20), space(24), space(20))
        page.setSpacing(space(12))
        page.addWidget(PlainLabel(self.tr("Note for the next shift"), "title", wrap=True))
        page.addWidget(self.note)
        page.addWidget(self.demote)
        page.addWidget(self.problem)
        page.addLayout(foot)
        self.setMinimumWidth(theme.scale().space(_WIDTH_IN_DESIGN_UNITS))
        self.note.fields["do"].setFocus()

    @Slot()
    def _on_edited(self) -> None:
        self._rest.start()

    @Slot()
    def _keep(self) -> None:
        keep = partial(drafts.keep, kind=drafts.NOTE, about=None, body=self.note.body())
        self._session.background.tell(self, keep, self._nothing)

    def _on_kept(self, kept: dict[str, Any] | None) -> None:
        """Go on where a crash, or a power cut, has interrupted."""
        if kept and not any(field.text() for field in self.note.fields.values()):
            self.note.show_body(kept)

    def _on_left(self, _nothing: None) -> None:
        self._forget()
        self.accept()

    def _on_refused(self, error: Exception) -> None:
        if isinstance(error, Refused) and error.obstacle is Obstacle.TOO_MANY_MUSTS:
            self._session.background.ask(self, musts_so_far(self._session), self.demote.ask)
            return
        sentence = explain_failure(error)
        self.problem.set_text(sentence or "")
        if sentence is None:
            self._session.background.failed.emit(error)

    @Slot(object)
    def _on_demote(self, item: object) -> None:
        self._leave(self._draft(), UUID(str(item)))

    def _forget(self) -> None:
        self._rest.stop()
        drop = partial(drafts.drop, kind=drafts.NOTE)
        self._session.background.tell(self, drop, self._nothing)

    def _nothing(self, _result: object) -> None:
        """Nobody waits for it."""
