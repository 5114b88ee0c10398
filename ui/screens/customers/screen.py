"""Customers: the whole list, narrowed down, sorted, with what can be done to several at once."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.kinds import Standing
from models.people.segments import Counts
from ui import theme, wording
from ui.screens.customers.bulk import Bulk
from ui.screens.customers.bulk_bar import BulkBar
from ui.screens.customers.filter_bar import FilterBar
from ui.screens.customers.listing import Listing, Tally
from ui.screens.customers.new_customer import NewCustomerDialog
from ui.screens.customers.roll import Roll
from ui.screens.customers.words import people
from ui.session import Session
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.key_button import KeyButton
from ui.widgets.plain_label import PlainLabel
from ui.widgets.row_model import ListRow

_WRITES = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class CustomersScreen(QWidget):
    """The page. What is typed over the list goes into the filter line."""

    customer_wanted = Signal(object)  # a customer's id
    said = Signal(str)
    told = Signal(str)  # what has been done
    command_wanted = Signal(str)  # a command of the window

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = session.background
        self._counts: Counts | None = None
        self._opens_first = False
        self.count = PlainLabel("", "secondary", elide=True)
        self.new_button = KeyButton(self.tr("New customer"))
        self.bring_in_button = KeyButton(self.tr("Bring in a list…"))
        self.clean_button = KeyButton(self.tr("Clean up"))
        self.filters = FilterBar()
        self.roll = Roll(session.background, self)
        self.bulk_bar = BulkBar()
        self.nobody_yet = EmptyState(
            self.tr(
                "Everybody you write down is listed here, by name or by what you know of them."
            ),
            self.tr("Write down the first"),
        )
        self.no_match = EmptyState("", self.tr("Show everybody"))
        self.sheet = QStackedWidget()
        self._lay_out()
        self.listing = Listing(session, self.filters, self.roll, self)
        self.bulk = Bulk(session.background, self.roll, self.bulk_bar, self)
        self._connect()

    @Slot()
    def add_customer(self) -> None:
        """Ask who the new customer is; their card opens once they are written down."""
        dialog = NewCustomerDialog(self._background, self)
        dialog.added.connect(self.customer_wanted)
        dialog.known_wanted.connect(self.customer_wanted)
        dialog.open()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up."""
        super().showEvent(event)
        self.listing.look()

    def hideEvent(self, event: QHideEvent) -> None:
        """Ask nothing while nobody looks."""
        super().hideEvent(event)
        self.listing.look_away()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Write into the filter line; let go of those who are chosen, or throw them away."""
        writes = event.text().isprintable() and not event.modifiers() & ~_WRITES
        if writes and event.text().strip() and self.filters.isEnabled():
            self.filters.line.setFocus(Qt.FocusReason.OtherFocusReason)
            self.filters.line.insert(event.text())
        elif event.key() == Qt.Key.Key_Escape and self.roll.count_chosen():
            self.roll.choose_none()
        elif event.key() == Qt.Key.Key_Delete and not event.modifiers():
            self.bulk.throw_away()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        space = theme.scale().space
        head = QHBoxLayout()
        head.setSpacing(space(12))
        names = QVBoxLayout()
        names.setSpacing(space(2))
        names.addWidget(PlainLabel(self.tr("Customers"), "title"))
        names.addWidget(self.count)
        head.addLayout(names, 1)
        for button in (self.clean_button, self.bring_in_button, self.new_button):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        card = Card()
        for sheet in (self.roll.view, self.no_match, self.nobody_yet):
            self.sheet.addWidget(sheet)
        card.add(self.sheet, 1)
        card.add(self.bulk_bar)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(space(12))
        page.addLayout(head)
        page.addWidget(self.filters)
        page.addWidget(card, 1)
        self.setFocusProxy(self.roll.view)

    def _connect(self) -> None:
        self.new_button.clicked.connect(self.add_customer)
        self.bring_in_button.clicked.connect(self._on_bring_in)
        self.clean_button.clicked.connect(self._on_clean_up)
        self.nobody_yet.action.connect(self.add_customer)
        self.no_match.action.connect(self.filters.clear)
        self.roll.view.row_activated.connect(self._on_activated)
        self.filters.line.down_pressed.connect(self._on_down)
        self.filters.line.enter_pressed.connect(self._on_enter)
        self.listing.listed.connect(self._on_listed)
        self.listing.counted.connect(self._on_counted)
        self.bulk.said.connect(self.said)
        self.bulk.told.connect(self.told)

    @Slot()
    def _on_bring_in(self) -> None:
        self.command_wanted.emit("bring-in")

    @Slot()
    def _on_clean_up(self) -> None:
        self.command_wanted.emit("clean-up")

    @Slot(object)
    def _on_activated(self, row: ListRow) -> None:
        self.customer_wanted.emit(row.id)

    @Slot()
    def _on_down(self) -> None:
        self.roll.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_enter(self) -> None:
        """Open the first of what the line lets through, and never of an older list."""
        self._opens_first = not self.listing.is_answered
        if not self._opens_first:
            self._open_first()

    def _open_first(self) -> None:
        if first := self.roll.first():
            self.customer_wanted.emit(first)

    @Slot()
    def _on_listed(self) -> None:
        chosen = self.filters.chosen()
        self.bulk.restore_instead(restores=chosen.standing is not Standing.ACTIVE)
        self._show_sheet()
        self._show_count()
        if self._opens_first:
            self._opens_first = False
            self._open_first()

    @Slot(object)
    def _on_counted(self, tally: Tally) -> None:
        self._counts = tally.counts
        self.filters.show_counts(tally.counts)
        self.filters.show_tags(tally.tags)
        self.bulk.know_tags(tally.tags)
        self._show_sheet()
        self._show_count()

    def _show_sheet(self) -> None:
        """Show the list, or say why it is empty and what can be done about it."""
        is_empty = self.roll.count() == 0
        nobody = self._counts is not None and not any(self._counts.standing.values())
        self.filters.setVisible(not (is_empty and nobody))
        self.bulk_bar.setVisible(not is_empty)
        if not is_empty or self._counts is None:
            self.sheet.setCurrentWidget(self.roll.view)
            return
        typed = self.filters.line.text().strip()
        sentence = self.tr("Nobody here matches “{text}”.") if typed else self.tr("Nobody here.")
        self.no_match.set_sentence(sentence.format(text=typed))
        self.sheet.setCurrentWidget(self.nobody_yet if nobody else self.no_match)

    def _show_count(self) -> None:
        count, chosen = self.roll.count(), self.filters.chosen()
        total = self._counts.standing.get(chosen.standing, 0) if self._counts else count
        if count == total:
            self.count.setText(people(count))
            return
        sentence = self.tr("{count} of {customers}")
        self.count.setText(sentence.format(count=wording.number(count), customers=people(total)))
