"""Log this visit: the usual by one key, anything else by typing it."""

from collections.abc import Sequence
from datetime import timedelta
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent

from models import drafts, usuals, visits
from models.briefing import usual
from models.card import CustomerCard
from models.clock import now
from models.ids import new_id
from models.visits import VisitRow
from ui import wording
from ui.screens.card.log_form import LogForm
from ui.screens.card.section import Section
from ui.screens.card.teller import NOBODY
from ui.screens.card.typed_visit import TypedVisit
from ui.session import Session

AGAIN = timedelta(minutes=20)  # a second visit within it may be the same one
PAUSE_MS = 400
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class LogPanel(Section):
    """Enter logs the usual while nothing is typed; Enter and Ctrl+Enter log what is typed."""

    logged = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self.form = LogForm(self, session)
        self._card: CustomerCard | None = None
        self._editing: VisitRow | None = None
        self._usual: Sequence[str] = ()
        self._visit = new_id()
        self._asked_again = False
        self._wanted = False
        self._telling = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._keep)
        self.form.changed.connect(self._on_changed)
        self.form.save_button.clicked.connect(self.save)
        self.form.cancel_button.clicked.connect(self.begin)
        self.set_emphasis("accent")
        self.begin()

    def start(self, customer: object) -> None:
        """Wait for a customer's card; keys typed meanwhile are not lost."""
        self._keep_now()
        self.teller.customer = customer  # type: ignore[assignment]
        self._card = None
        self._wanted = False
        self.form.propose(())
        self.begin()
        self.teller.problem.set_text("")

    def show_card(self, card: CustomerCard) -> None:
        """Propose a customer's usual; the first time, bring back what was being typed."""
        new = self._card is None or self._card.details.id != card.details.id
        super().show_card(card)
        self._card = card
        self._usual = usual(card)
        self.form.propose(self._usual)
        draft = card.drafts.get(drafts.VISIT)
        if new and draft and self.form.typed().is_empty():
            self.form.put(TypedVisit.read(draft))
        if new and self._wanted:
            self.save()

    def edit(self, visit: VisitRow) -> None:
        """Let a visit be corrected in the place where visits are typed."""
        self._keep_now()
        self._editing = visit
        self.form.put(TypedVisit.of(visit))
        self.form.open_details()
        self.form.show_editing(visit)
        self.form.focus()

    @Slot()
    def begin(self) -> None:
        """Be ready for a new visit."""
        self._editing = None
        self._visit = new_id()
        self._asked_again = False
        self.form.put(TypedVisit())
        self.form.show_new()

    @Slot()
    def save(self) -> None:
        """Log what stands here, or correct the visit that is being edited."""
        if self._telling:
            return
        if self._card is None:
            self._wanted = self.teller.customer != NOBODY
            return
        typed = self.form.finish()
        if self._editing is None and self._may_be_the_same(typed):
            return
        self._telling = True
        self._tell_visit(typed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Log, or give up correcting a visit."""
        extra = event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ControlModifier
        )
        if event.key() in _ENTER and not extra:
            self.save()
        elif event.key() == Qt.Key.Key_Escape and self._editing:
            self.begin()
        else:
            super().keyPressEvent(event)

    def _tell_visit(self, typed: TypedVisit) -> None:
        branch = self._session.shop.id
        background, done = self._session.background, self._on_stored
        if self._editing:
            seen = self._editing.draft()
            command = partial(visits.edit, seen=seen, draft=typed.change(seen, self._usual))
            background.tell(self, command, self._on_corrected, self._on_not_stored)
        elif typed.is_empty():
            usual_visit = partial(
                usuals.log_usual, customer=self.teller.customer, branch=branch, at=now(),
                visit_id=self._visit,
            )  # fmt: skip
            background.tell(self, usual_visit, done, self._on_not_stored)
        else:
            draft = typed.visit((self.teller.customer, branch), self._usual, now(), self._visit)
            background.tell(self, partial(visits.log, draft=draft), done, self._on_not_stored)

    def _may_be_the_same(self, typed: TypedVisit) -> bool:
        """Ask "again?" once, in the panel, if they were here a moment ago."""
        last = self._card.habit.last_at if self._card else None
        if self._asked_again or typed.at or last is None or now() - last > AGAIN:
            return False
        self._asked_again = True
        minutes = max(0, round((now() - last).total_seconds() / 60))
        self.form.ask_again(wording.number(minutes), minutes)
        return True

    @Slot()
    def _on_changed(self) -> None:
        if self._editing is None:
            self._pause.start()

    @Slot()
    def _keep(self) -> None:
        """Keep what is being typed; what is empty needs no keeping."""
        if self._editing is not None or self.teller.customer == NOBODY or self._card is None:
            return
        typed = self.form.typed()
        command = (
            partial(drafts.drop, kind=drafts.VISIT, about=self.teller.customer)
            if typed.is_empty()
            else partial(
                drafts.keep, kind=drafts.VISIT, about=self.teller.customer, body=typed.body()
            )
        )
        self._session.background.tell(self, command, self._rest)

    def _keep_now(self) -> None:
        if self._pause.isActive():
            self._pause.stop()
            self._keep()

    def _on_stored(self, _nothing: None) -> None:
        self._telling = False
        self._pause.stop()
        self.begin()
        self._keep()
        self.logged.emit()

    def _on_corrected(self, _nothing: None) -> None:
        self._telling = False
        self.begin()

    def _on_not_stored(self, error: Exception) -> None:
        self._telling = False
        self.teller.decline(error)

    def _rest(self, _nothing: None) -> None:
        """Do nothing: a draft is kept in silence."""
