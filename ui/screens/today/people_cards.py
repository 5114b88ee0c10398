"""Whom to see about something: made right, promised, waited for."""

from collections.abc import Callable
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import QElapsedTimer, QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models import promises, seen_to
from models.attention import Attention, attention
from models.changes import Action, Committed
from models.promises import PromiseRow
from models.touched import Touched
from ui import person_menus, theme
from ui.live_query import LiveQuery
from ui.screens.today import people_words as words
from ui.screens.today.people_card import PeopleCard, PersonLine, PersonRow
from ui.session import Session

SOON_MS = 1_500  # after the first picture, and after a change of those shown
LATER_MS = 60_000  # after any other visit: everybody is looked at, and somebody may be typing
_REST = 20  # times as long as looking took: in a large notebook it takes seconds

_AT_ONCE = Touched.RATINGS | Touched.KNOWLEDGE | Touched.SHOP
_IN_TIME = Touched.VISITS | Touched.CUSTOMERS
_MOST_PROMISES = 5


class PeopleCards(QWidget):
    """Asks for the promises at once, and where nobody waits for what takes longer."""

    customer_wanted = Signal(object)
    note_about = Signal(object)  # a customer's id
    list_wanted = Signal(str)  # a list of the insights
    changed = Signal()  # other lines than before

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._ticket = 0
        self._clock = QElapsedTimer()
        self._took_ms = 0
        self._looked_on: date | None = None
        self.owed = PeopleCard(self.tr("Make it right"), "make-it-right")
        self.promised = PeopleCard(self.tr("Promised"))
        self.slipping = PeopleCard(self.tr("Worth a word"), "slipping")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.scale().space(16))
        for card in self.cards():
            card.customer_wanted.connect(self.customer_wanted)
            card.acted.connect(self._on_act)
            card.list_wanted.connect(self.list_wanted)
            self._column.addWidget(card)
        background = session.background
        self._promises = LiveQuery(
            background, Touched.KNOWLEDGE | Touched.CUSTOMERS, self._due, self._show_promises, self
        )
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self.look)
        background.committed.connect(self._on_committed)
        self._soon.start()
        self.hide()

    def cards(self) -> tuple[PeopleCard, ...]:
        """Return the cards from top to bottom; some are hidden."""
        return (self.owed, self.promised, self.slipping)

    def lines(self) -> list[PersonLine]:
        """Return all that can be opened, from top to bottom."""
        return [line for card in self.cards() for line in card.lines()]

    def stops(self) -> list[QWidget]:
        """Return what Tab stops at, from top to bottom."""
        return [stop for card in self.cards() for stop in card.stops()]

    def chosen(self) -> PersonRow | None:
        """Return whose name the keys are on."""
        return next((line.row for line in self.lines() if line.name.hasFocus()), None)

    def proposed_note(self, customer: UUID) -> str:
        """Propose what to do about somebody who stands here."""
        notes = [line.row.note for line in self.lines() if line.row.customer == customer]
        chosen = self.chosen()
        if chosen is not None and chosen.customer == customer:
            return chosen.note
        return next(iter(notes), "")

    @Slot()
    def refresh(self) -> None:
        """Ask for the promises; look again on another day."""
        self._promises.refresh()
        if self._looked_on not in {None, self._session.shop.time.today()}:
            self.look()

    @Slot()
    def look(self) -> None:
        """Look at everybody."""
        self._soon.stop()
        self._clock.start()
        self._looked_on = self._session.shop.time.today()
        self._session.background.forget(self._ticket)
        look = partial(attention, self._session.kept)
        self._ticket = self._session.background.work(self, look, self._show)

    def _due(self) -> Callable[[], list[PromiseRow]]:
        return partial(promises.open_for, self._session.shop.time.today())

    def _show(self, found: Attention | None) -> None:
        self._took_ms = self._clock.elapsed()
        if found is None:
            return
        today, slipping = found.slipping.as_of, found.slipping
        owed = words.to_make_right(found.owed.rows, today)
        self.owed.show_rows(owed, found.owed.basis.n)
        away = slipping.late + slipping.slipping
        rows = words.slipping(slipping.rows)
        self.slipping.show_rows(rows, away, words.learning(slipping))
        self._have_shown()

    def _show_promises(self, found: list[PromiseRow]) -> None:
        due = [row for row in found if row.due_on]
        rows = words.promised(due[:_MOST_PROMISES], self._session.shop.time.today())
        self.promised.show_rows(rows, len(due))
        self._have_shown()

    def _have_shown(self) -> None:
        self.setVisible(any(not card.isHidden() for card in self.cards()))
        self.changed.emit()

    @Slot(str, object)
    def _on_act(self, what: str, customer: UUID) -> None:
        ways = {
            person_menus.OPEN: self.customer_wanted.emit,
            person_menus.NOTE: self.note_about.emit,
            person_menus.SEEN: self._see_to,
        }
        ways[what](customer)

    def _see_to(self, customer: UUID) -> None:
        today = self._session.shop.time.today()
        work = partial(seen_to.see_to, customer=customer, on=today)
        self._session.background.tell(self, work, self._nothing)

    def _nothing(self, _answer: object) -> None:
        """Whatever changed is announced, and looked at again."""

    @Slot(object)
    def _on_committed(self, committed: Committed) -> None:
        shown = {line.row.customer for line in self.lines()}
        learnt = committed.action is Action.FIT
        if learnt or committed.touched & _AT_ONCE or committed.person in shown:
            self._soon.start(max(SOON_MS, self._took_ms * _REST))
        elif committed.touched & _IN_TIME and not self._soon.isActive():
            self._soon.start(LATER_MS)
