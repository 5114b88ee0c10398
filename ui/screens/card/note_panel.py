"""Leave a note for the next shift about this customer: ready to be saved as it opens."""

from dataclasses import replace
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout

from models import drafts, handoff
from models.cards.briefing import care, usual
from models.cards.card import CustomerCard
from models.errors import Obstacle, Refused
from models.handoff import NoteDraft
from ui import wording
from ui.handoff.demote_card import DemoteCard, musts_so_far
from ui.handoff.note_fields import NoteFields
from ui.screens.card.rhythm_part import often, when
from ui.screens.card.section import Section
from ui.session import Session
from ui.widgets.key_button import KeyButton

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_LONGEST_WHO = 140
PAUSE_MS = 400


class NotePanel(Section):
    """Who, what to do, how much it matters, what if. Enter saves, Escape gives up.

    What is typed is kept at every pause, and stands here again after a crash.
    """

    left = Signal()  # saved, or given up

    def __init__(self, session: Session) -> None:
        super().__init__(session, self.tr("Note for the next shift"))
        self._session = session
        self._draft: NoteDraft | None = None
        self._card: CustomerCard | None = None
        self._over: CustomerCard | None = None  # what it still holds as typed is given up
        self._wanted = False
        self._proposed = ""
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._keep)
        self.note = NoteFields(session)
        self.demote = DemoteCard()
        self.do = self.note.fields["do"]
        self.save_button = KeyButton(self.tr("Leave the note"), "Return", primary=True)
        self.cancel_button = self.add_link(self.tr("Cancel"))
        self._lay_out()
        self.demote.chosen.connect(self._on_demote)
        self.note.edited.connect(self._on_edited)
        self.save_button.clicked.connect(self.save)
        self.cancel_button.clicked.connect(self.give_up)
        self.hide()

    def wait(self) -> None:
        """Stand ready before it is known whom it is about; Enter saves as soon as it is."""
        self._keep_pending()
        self._draft = None
        self._wanted = False
        self.show()
        self.do.clear()
        self.do.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def propose(self, do: str) -> None:
        """Begin the next note with this instead of the usual; where it is empty, as ever."""
        self._proposed = do

    def is_waiting(self) -> bool:
        """Tell whether it stands ready, but about nobody yet."""
        return not self.isHidden() and self._draft is None

    def open_about(self, card: CustomerCard) -> None:
        """Begin a note about a customer, from their usual and what to take care of."""
        if self._is_about(card):
            self.do.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._keep_pending()
        self.teller.turn_to(card)
        self._card = card
        who = self._who(card)
        self._draft = NoteDraft(self._session.shop.id, card.details.id, who)
        kept = {} if card is self._over else card.drafts.get(drafts.HANDOFF, {})
        if kept:
            self.note.show_body({"who_line": who, **kept})
        else:
            self.note.show_note({"who_line": who, "do": self._proposed or self._to_do(card)})
        self.show()
        self.do.setFocus(Qt.FocusReason.OtherFocusReason)
        if kept:
            self.do.end(False)  # noqa: FBT003
        else:
            self.do.selectAll()
        if self._wanted:
            self.save()

    @Slot()
    def save(self) -> None:
        """Leave the note."""
        self._wanted = self._draft is None
        if self._draft is None:
            return
        self._leave(self._draft)

    def _leave(self, begun: NoteDraft, demote: UUID | None = None) -> None:
        draft = replace(begun, **self.note.typed())
        work = partial(handoff.leave_note, draft=draft, demote=demote)
        self._session.background.tell(self, work, self._on_left, self._on_refused)

    @Slot()
    def give_up(self) -> None:
        """Close without a note; what was typed is forgotten."""
        self._pause.stop()
        if self._draft:
            drop = partial(drafts.drop, kind=drafts.HANDOFF, about=self._draft.customer)
            self.teller.tell(drop)
        self._over = self._card
        self._draft = None
        self.hide()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save or give up."""
        if event.key() in _ENTER:
            self.save()
        elif event.key() == Qt.Key.Key_Escape:
            self.give_up()
        else:
            super().keyPressEvent(event)

    def _is_about(self, card: CustomerCard) -> bool:
        """Tell whether a note about this customer is being typed already."""
        about = self._draft.customer if self._draft else None
        return about == card.details.id and not self.isHidden()

    @Slot()
    def _on_edited(self) -> None:
        self._pause.start()

    @Slot()
    def _keep(self) -> None:
        if self._draft:
            about, body = self._draft.customer, self.note.body()
            self.teller.tell(partial(drafts.keep, kind=drafts.HANDOFF, about=about, body=body))

    def _keep_pending(self) -> None:
        if self._pause.isActive():
            self._pause.stop()
            self._keep()

    def _who(self, card: CustomerCard) -> str:
        """Say in one line whom it is about."""
        who = card.details
        parts = [who.name or who.described_as or ""]
        if card.habit.gap_days:
            parts += [often(card.habit), when(card.habit)]
        line = " · ".join(filter(None, parts))
        return line if len(line) <= _LONGEST_WHO else line[: _LONGEST_WHO - 1] + "…"

    def _to_do(self, card: CustomerCard) -> str:
        ready, caution = usual(card), care(card)
        sentences = []
        if ready:
            sentence = self.tr("Have ready: {what}.")
            sentences.append(sentence.format(what=wording.listing(ready)))
        if caution:
            sentence = self.tr("Take care: {what}.")
            sentences.append(sentence.format(what=wording.listing(caution)))
        return " ".join(sentences)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.save_button)
        for part in (self.note, self.demote, self.teller.problem, foot):
            self.add(part)
        self.set_emphasis("accent")

    @Slot(object)
    def _on_demote(self, item: object) -> None:
        if self._draft:
            self._leave(self._draft, UUID(str(item)))

    def _on_refused(self, error: Exception) -> None:
        if isinstance(error, Refused) and error.obstacle is Obstacle.TOO_MANY_MUSTS:
            self._session.background.ask(self, musts_so_far(self._session), self.demote.ask)
        else:
            self.teller.decline(error)

    def _on_left(self, _nothing: None) -> None:
        self.give_up()
