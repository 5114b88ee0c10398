"""Log this visit: the usual by one key, anything else by typing it."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent

from models import drafts
from models.cards.briefing import usual
from models.cards.card import CustomerCard
from models.changes import Author
from models.clock import now
from models.counter import usuals, visits
from models.counter.visits import VisitRow
from models.ids import new_id
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
    """Enter logs the usual while nothing is typed; Enter and Ctrl+Enter log what is typed.

    It does not wait for the notebook: `logged` comes at once, so that the next customer can be
    typed. Should the notebook decline, the words come back and `said` tells why.
    """

    logged = Signal()
    said = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self.form = LogForm(self, session)
        self._card: CustomerCard | None = None  # empty until it is known whose and how it stands
        self._editing: VisitRow | None = None
        self._usual: Sequence[str] = ()
        self._names: list[str] = []
        self._asked_again = False
        self._wanted = False
        self._restores = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._keep)
        self.form.changed.connect(self._on_changed)
        self.form.save_button.clicked.connect(self.save)
        self.form.cancel_button.clicked.connect(self.begin)
        self.set_emphasis("accent")
        self.begin()

    def start(self, customer: UUID) -> None:
        """Wait for a customer's card; keys typed meanwhile are not lost."""
        self._keep_now()
        self._card = None
        self._wanted = False
        self._asked_again = False
        if customer != self.teller.customer:
            self.teller.customer = customer
            self.teller.problem.set_text("")
            self.form.propose(())
            self.begin()
            self._restores = True

    def show_card(self, card: CustomerCard) -> None:
        """Propose a customer's usual; the first time, bring back what was being typed."""
        super().show_card(card)
        self._card = card
        self._usual = usual(card)
        self.form.propose(self._usual)
        self._complete()
        draft = card.drafts.get(drafts.VISIT)
        if self._restores and draft and self.form.typed().is_empty():
            self.form.put(TypedVisit.read(draft))
        self._restores = False
        if self._wanted:
            self._wanted = False
            self.save()

    def set_suggestions(self, names: Sequence[str]) -> None:
        """Complete from what people ask for."""
        self._names = list(names)
        self._complete()

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
        self._asked_again = False
        self.form.put(TypedVisit())
        self.form.show_new()

    @Slot()
    def save(self) -> None:
        """Log what stands here, or correct the visit that is being edited."""
        if self._card is None:
            self._wanted = self.teller.customer != NOBODY
            return
        typed = self.form.finish()
        if self._editing:
            self._correct(self._editing, typed)
        elif not self._may_be_the_same(typed):
            self._names += [item for item in typed.items or () if item not in self._names]
            self._log(typed)

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

    def _correct(self, visit: VisitRow, typed: TypedVisit) -> None:
        seen = visit.draft()
        change = partial(visits.edit, seen=seen, draft=typed.change(seen, self._usual))
        self.teller.tell(change, self._on_corrected)

    def _log(self, typed: TypedVisit) -> None:
        who, branch, at = self.teller.customer, self._session.shop.id, now()
        if typed.is_empty():
            had = partial(usuals.log_usual, customer=who, branch=branch, at=at)
            command: Callable[[Author], None] = partial(had, visit_id=new_id())
        else:
            draft = typed.visit((who, branch), self._usual, at, new_id())
            command = partial(visits.log, draft=draft)
        self._pause.stop()
        self._card = None
        self.begin()
        stored = partial(self._on_stored, who, typed)
        self._session.background.tell(self, command, stored, partial(self._on_declined, who, typed))
        self.logged.emit()

    def _complete(self) -> None:
        """Offer their own first: the usual may never have been asked for yet."""
        self.form.items.set_suggestions(list(dict.fromkeys([*self._usual, *self._names])))

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
        if self._editing is None and self._card:
            self._keep_typed(self.teller.customer, self.form.typed())

    def _keep_now(self) -> None:
        if self._pause.isActive():
            self._pause.stop()
            self._keep()

    def _keep_typed(self, who: UUID, typed: TypedVisit) -> None:
        keep = partial(drafts.keep, kind=drafts.VISIT, about=who, body=typed.body())
        drop = partial(drafts.drop, kind=drafts.VISIT, about=who)
        self._session.background.tell(self, drop if typed.is_empty() else keep, self._rest)

    def _on_stored(self, who: UUID, typed: TypedVisit, _nothing: None) -> None:
        if not typed.is_empty():
            self._keep_typed(who, TypedVisit())

    def _on_declined(self, who: UUID, typed: TypedVisit, error: Exception) -> None:
        """Bring the words back to where they were typed."""
        if who == self.teller.customer:
            self.form.put(typed)
        else:
            self._keep_typed(who, typed)
        self.teller.customer_wanted.emit(who)
        self.teller.decline(error)
        self.teller.stale.emit()
        self.said.emit(self.teller.problem.text())

    def _on_corrected(self, _nothing: None) -> None:
        self.begin()

    def _rest(self, _nothing: None) -> None:
        """Do nothing: a draft is kept in silence."""
