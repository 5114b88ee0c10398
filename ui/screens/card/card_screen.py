"""One customer: who it is, what to know, the next visit, what has been."""

from collections.abc import Callable
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models import preferences
from models.cards import card
from models.cards.card import CustomerCard
from models.counter import items
from models.counter.visits import VisitRow
from models.touched import Touched
from ui.live_query import LiveQuery
from ui.paper import Sheet
from ui.printing import Printing
from ui.screens.card import sheet
from ui.screens.card.card_page import CardPage
from ui.screens.card.still_true import oldest_stale
from ui.screens.card.teller import NOBODY, Teller
from ui.session import Session
from ui.widgets.scroll_page import ScrollPage

_SHOWN = Touched.CUSTOMERS | Touched.KNOWLEDGE | Touched.VISITS | Touched.RATINGS | Touched.STAFF
_SLOW_MS = 400


class CardScreen(QWidget):
    """Shows one customer at a time. `logged` says that a visit was written down: one may go back.

    Keys may come before the answer: the log panel holds them until it knows whose they are.
    """

    customer_wanted = Signal(object)  # a customer's id
    handoff_wanted = Signal(object)  # a handoff's id
    logged = Signal()
    said = Signal(str)
    told = Signal(str)  # what has been done

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._customer = NOBODY
        self._shown: CustomerCard | None = None
        self._missed = self._filled = False
        self._page = CardPage(session)
        self._scroll = ScrollPage(self._page)
        self._printing = Printing(session, self)
        self._fill = QTimer(self, interval=0)
        self._slow = QTimer(self, singleShot=True, interval=_SLOW_MS)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._scroll)
        self._query = LiveQuery(session.background, _SHOWN, self._question, self._show, self)
        self._slow.timeout.connect(self._on_slow)
        self._session.shop_changed.connect(self._query.refresh)
        self._fill.timeout.connect(self._on_fill)
        self._fill.start()

    @property
    def page(self) -> CardPage:
        """The page with all its parts, made by now if nobody had time before."""
        if not self._filled:
            self._fill.stop()
            self._page.fill()
            self._filled = True
            self._connect()
            self._session.background.ask(self, items.all_names, self._page.set_suggestions)
        return self._page

    @Slot()
    def _on_fill(self) -> None:
        if not self._page.fill_next():
            self._fill.stop()
            _ = self.page

    @Slot(object)
    def show_customer(self, customer: UUID) -> None:
        """Show a customer's card, with the hands on the log panel."""
        self.page.log.form.focus()  # first: what is being edited belongs to whom it is about
        if customer != self._customer:
            self._customer = customer
            self._shown = None
            self._confirms = False
            self.page.note.hide()
            self.setUpdatesEnabled(False)  # nobody reads one customer's card as another's
            self._slow.start()
        self.page.log.start(customer)
        self._missed = False
        self._query.refresh()
        self._scroll.verticalScrollBar().setValue(0)

    show_subject = show_customer

    @Slot()
    def focus_log(self) -> None:
        """Put the hands on the log panel."""
        self.page.log.form.focus()
        self._scroll.ensureWidgetVisible(self.page.log)

    @Slot()
    def note_wanted(self) -> None:
        """Open a note for the next shift about this customer."""
        self.begin_note("")

    def begin_note(self, do: str) -> None:
        """Open it with something to do; where nothing is given, with their usual."""
        self.page.note.propose(do)
        if self._shown:
            self.page.note.open_about(self._shown)
        elif self._customer != NOBODY:
            self.page.note.wait()
        self._scroll.ensureWidgetVisible(self.page.note)

    @Slot()
    def confirm_stale(self) -> None:
        """Say of the oldest fact that has faded that it is still true."""
        if self._shown is None:
            self._confirms = self._customer != NOBODY
            return
        fact = oldest_stale(self._shown.preferences, self._shown.at)
        if fact:
            self.page.facts.teller.tell(partial(preferences.confirm, preference_id=fact.id))
        else:
            self.said.emit(self.tr("Everything known here is recent enough."))

    @Slot()
    def print_card(self) -> None:
        """Print what is shown."""
        if self._shown:
            self._printing.print(self._sheet(self._shown))

    @Slot()
    def save_card(self) -> None:
        """Keep what is shown as a PDF file."""
        if self._shown:
            self._printing.save(self._sheet(self._shown))

    @Slot()
    def why_for_them(self) -> None:
        """Go to what was left about this customer; Enter opens the handoff."""
        if self.page.handed.isHidden():
            self.said.emit(self.tr("Nothing was ever left about this customer."))
            return
        self.page.handed.take_keys()
        self._scroll.ensureWidgetVisible(self.page.handed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Confirm by Ctrl+T, print by Ctrl+P, say why by Ctrl+H."""
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_T and control:
            self.confirm_stale()
        elif event.key() == Qt.Key.Key_P and control:
            self.print_card()
        elif event.key() == Qt.Key.Key_H and control:
            self.why_for_them()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Read anew what may have changed while nobody looked."""
        super().showEvent(event)
        if self._missed:
            self._missed = False
            self._query.refresh()
        self.page.log.form.focus()

    def _connect(self) -> None:
        page = self.page
        page.log.logged.connect(self.logged)
        page.header.print_wanted.connect(self.print_card)
        page.header.pdf_wanted.connect(self.save_card)
        self._printing.said.connect(self.said)
        self._printing.told.connect(self.told)
        page.handed.handoff_wanted.connect(self.handoff_wanted)
        page.log.said.connect(self.said)
        page.log.form.changed.connect(self._on_typed)
        page.log.form.tell_button.clicked.connect(self.note_wanted)
        page.note.left.connect(self.focus_log)
        page.timeline.edit_wanted.connect(self._on_edit_visit)
        page.year.day_wanted.connect(self._on_day)
        for teller in self.findChildren(Teller):
            teller.stale.connect(self._query.refresh)
            teller.customer_wanted.connect(self.customer_wanted)

    def _sheet(self, shown: CustomerCard) -> Sheet:
        shop = self._session.shop
        return Sheet(sheet.title(shown), sheet.html(shown, shop.time, shop.name))

    def _question(self) -> Callable[[], CustomerCard | None]:
        """Ask nothing while nobody looks; what is missed is read when somebody does."""
        if self._customer == NOBODY or (self._shown and not self.isVisible()):
            self._missed = self._customer != NOBODY
            return _nothing
        till = self._session.background.author.till
        return partial(card.card, self._customer, self._session.shop.time, till)

    def _show(self, shown: CustomerCard | None) -> None:
        if shown and shown.details.id == self._customer:
            self._shown = shown
            self.page.set_waiting(False)
            self.page.show_card(shown)
            self._reveal(there=True)
            self._catch_up(shown)
        elif shown is None and self._customer != NOBODY and not self._missed:
            self._shown = None
            self._reveal(there=False)
            self.said.emit(self.tr("This customer is no longer in the notebook."))

    def _catch_up(self, shown: CustomerCard) -> None:
        """Do what was asked for before the card was there."""
        if self.page.note.is_waiting():
            self.page.note.open_about(shown)
        if self._confirms:
            self._confirms = False
            self.confirm_stale()

    def _reveal(self, *, there: bool) -> None:
        self._slow.stop()
        self.page.setVisible(there)
        self.setUpdatesEnabled(True)

    @Slot()
    def _on_slow(self) -> None:
        """Show an empty page rather than another customer's while the notebook takes its time."""
        self.page.set_waiting(True)
        self._reveal(there=True)

    @Slot()
    def _on_typed(self) -> None:
        """Let people see what they type."""
        self._scroll.ensureWidgetVisible(self.page.log)

    @Slot(object)
    def _on_day(self, day: date) -> None:
        self.page.timeline.show_until(day)
        self._scroll.ensureWidgetVisible(self.page.timeline.view, 0, 0)

    @Slot(object)
    def _on_edit_visit(self, visit: VisitRow) -> None:
        self.page.log.edit(visit)
        self._scroll.ensureWidgetVisible(self.page.log)


def _nothing() -> None:
    return None
