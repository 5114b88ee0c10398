"""What the commands of an open notebook do."""

from collections.abc import Callable, Mapping
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Slot

from ui.dialogs.note_dialog import NoteDialog
from ui.find.field import FindField
from ui.session import Session
from ui.shell.command_list import (
    BRING_IN,
    CARD,
    CLEAN_UP,
    CUSTOMERS,
    HANDOFF,
    INSIGHTS,
    SETTINGS,
    TODAY,
)
from ui.shell.on_duty import OnDuty
from ui.shell.pages import Pages
from ui.shell.undo_desk import UndoDesk


class Hands(QObject):
    """Carries out each command with the part of the window it concerns."""

    def __init__(
        self, session: Session, pages: Pages, find: FindField, undo: UndoDesk, on_duty: OnDuty
    ) -> None:
        super().__init__(pages)
        self._session = session
        self._pages = pages
        self._find = find
        self._undo = undo
        self._on_duty = on_duty

    def doers(self) -> Mapping[str, Callable[[], object]]:
        """Say which method carries out which command."""
        ratings = {f"rate-{value}": self._undo.rate_by_key for value in range(1, 6)}
        return {
            TODAY: self.today,
            CUSTOMERS: self.customers,
            HANDOFF: self.handoff,
            INSIGHTS: self.insights,
            SETTINGS: self.settings,
            BRING_IN: self.bring_in,
            CLEAN_UP: self.clean_up,
            "find": self.find,
            "log-visit": self.log_visit,
            "leave-note": self.leave_note,
            "new-customer": self.new_customer,
            "undo": self._undo.undo,
            "redo": self._undo.redo,
            "who-is-on": self._on_duty.ask,
            "close-shift": self.close_shift,
            "start-shift": self._on_duty.start_shift,
            "end-shift": self._on_duty.end_shift,
            "go-off": self._on_duty.go_off,
            **ratings,
        }

    @Slot()
    def today(self) -> None:
        """Show Today."""
        self._pages.go(TODAY)

    @Slot()
    def customers(self) -> None:
        """Show the customers."""
        self._pages.go(CUSTOMERS)

    @Slot()
    def handoff(self) -> None:
        """Show what was handed over."""
        self._pages.go(HANDOFF)

    @Slot()
    def insights(self) -> None:
        """Show how the shop is doing."""
        self._pages.go(INSIGHTS)

    @Slot()
    def close_shift(self) -> None:
        """Look through what the next shift should know, and seal it."""
        self._pages.go(HANDOFF, "write")

    @Slot()
    def clean_up(self) -> None:
        """Show who is in the notebook twice, and what is not known well."""
        self._pages.go(CLEAN_UP)

    @Slot()
    def settings(self) -> None:
        """Show the settings."""
        self._pages.go(SETTINGS)

    @Slot()
    def bring_in(self) -> None:
        """Show the page that brings a list in."""
        self._pages.go(BRING_IN)

    @Slot()
    def find(self) -> None:
        """Put the hands on the find field."""
        self._find.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._find.selectAll()

    @Slot()
    def new_customer(self) -> None:
        """Begin a new customer in the find field, where the description follows the plus."""
        self._find.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._find.setText("+")

    @Slot()
    def log_visit(self) -> None:
        """Go to the log panel of the card that is open; elsewhere, ask whose visit it is."""
        if not self._on_card("focus_log"):
            self.find()

    @Slot()
    def leave_note(self) -> None:
        """Begin a note: about who is marked in a list, whose card is open, or nobody."""
        marked = self._find.chosen_customer() or self._chosen_here()
        if marked is not None:
            self.note_about(marked)
        elif not self._on_card("note_wanted"):
            NoteDialog(self._session, self._pages.window()).open()

    @Slot(object)
    def note_about(self, customer: UUID) -> None:
        """Begin a note about a customer, on their card, from what the page here says of them."""
        propose = getattr(self._pages.page(self._pages.here.page), "proposed_note", None)
        proposed = propose(customer) if propose else ""
        self._pages.go(CARD, customer)
        self._on_card("begin_note", proposed)

    def _chosen_here(self) -> UUID | None:
        """Return whom the keys are on, where a page lists people one may want to note."""
        chosen = getattr(self._pages.page(self._pages.here.page), "chosen_customer", None)
        return chosen() if chosen else None

    def _on_card(self, method: str, *about: str) -> bool:
        if self._pages.here.page != CARD:
            return False
        getattr(self._pages.page(CARD), method)(*about)
        return True
