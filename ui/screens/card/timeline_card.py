"""What has been: visits, notes, changes, latest first."""

from datetime import date, datetime, timedelta
from functools import partial

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QButtonGroup

from models.cards import timeline
from models.cards.card import CustomerCard
from models.cards.timeline import Entry, Page, Shown
from models.counter import visits
from models.counter.visits import VisitRow
from ui.screens.card.section import Section
from ui.screens.card.timeline_view import TimelineView
from ui.screens.card.timeline_words import TimelineWords
from ui.session import Session
from ui.widgets.link_button import LinkButton
from ui.widgets.plain_label import PlainLabel

_SOON_MS = 120  # after the first picture, however slow the machine
_SEEN_AT_ONCE = 12  # no window shows more below the rest of the card


class TimelineCard(Section):
    """A view over pages of what happened, and a choice of what to see."""

    edit_wanted = Signal(object)  # VisitRow

    def __init__(self, session: Session) -> None:
        super().__init__(session, self.tr("Timeline"))
        self._session = session
        self._shown = Shown.ALL
        self._card: CustomerCard | None = None
        self._before: datetime | None = None
        self._ticket = 0
        self._entries: list[Entry] = []
        self._waiting: list[Entry] = []
        self._words = TimelineWords(session.shop.time, session.shop.time.today(), {})
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self._on_soon)
        self.filters = {
            Shown.ALL: self._filter(self.tr("All")),
            Shown.VISITS: self._filter(self.tr("Visits")),
            Shown.WORDS: self._filter(self.tr("Notes")),
            Shown.CHANGES: self._filter(self.tr("Changes")),
        }
        self.view = TimelineView()
        self.empty = PlainLabel("", "secondary", wrap=True)
        self.older = LinkButton(self.tr("Show older"))
        for part in (self.view, self.empty, self.older, self.teller.problem):
            self.add(part)
        self.add_stretch()
        self._connect()

    def show_card(self, card: CustomerCard) -> None:
        """Show a customer's latest page, of what was chosen before."""
        if card.details.id != self.teller.customer:
            self.filters[Shown.ALL].setChecked(True)
            self._shown = Shown.ALL
            self._entries = []
        super().show_card(card)
        self._card = card
        if self._shown is Shown.ALL:
            self._show_first(card.timeline)
        else:
            self._ask(timeline.latest(), self._show_first)

    def show_until(self, day: date) -> None:
        """Show the visits of a day on top, and those before it."""
        self.filters[Shown.VISITS].setChecked(True)
        self._shown = Shown.VISITS
        self._entries = []
        self._ask(self._session.shop.time.start_of(day + timedelta(days=1)), self._show_first)

    def _connect(self) -> None:
        group = QButtonGroup(self)
        for button in self.filters.values():
            group.addButton(button)
        group.buttonClicked.connect(self._on_filter)
        self.filters[Shown.ALL].setChecked(True)
        self.older.clicked.connect(self._on_older)
        self.view.edit_wanted.connect(self.edit_wanted)
        self.view.void_wanted.connect(self._on_void)

    def _filter(self, text: str) -> LinkButton:
        button = self.add_link(text)
        button.setCheckable(True)
        return button

    def _ask(self, before: datetime, then: object) -> None:
        background, time = self._session.background, self._session.shop.time
        background.forget(self._ticket)
        question = partial(timeline.page, self.teller.customer, time, before, self._shown)
        self._ticket = background.ask(self, question, then)  # type: ignore[arg-type]

    def _show_first(self, page: Page) -> None:
        """Show the latest page: of somebody new first what is seen at once, then the rest."""
        time = self._session.shop.time
        self._words = TimelineWords(time, time.today(), page.staff)
        entries, before = list(page.entries), page.before
        if self._entries and before:  # keep what was read on
            older = [entry for entry in self._entries if entry.at < before]
            entries, before = entries + older, self._before if older else before
        if entries != self._entries or not entries:
            at_once = len(entries) if self._entries else _SEEN_AT_ONCE
            self._waiting = entries[at_once:]
            self.view.show_lines(list(map(self._words.line, entries[:at_once])))
            if self._waiting:
                self._soon.start()
        self._entries = entries
        self._show_end(before)

    def _show_more(self, page: Page) -> None:
        self._on_soon()
        self._entries = [*self._entries, *page.entries]
        self.view.add_lines(list(map(self._words.line, page.entries)))
        self._show_end(page.before)

    @Slot()
    def _on_soon(self) -> None:
        waiting, self._waiting = self._waiting, []
        self.view.add_lines(list(map(self._words.line, waiting)))

    def _show_end(self, before: datetime | None) -> None:
        self._before = before
        self.older.setVisible(before is not None)
        self.empty.setText("" if self._entries else self._nothing())
        self.empty.setVisible(not self._entries)
        self.view.setVisible(bool(self._entries))

    def _nothing(self) -> str:
        return {
            Shown.VISITS: self.tr("Each visit will stand here. Enter logs the first one."),
            Shown.WORDS: self.tr("Notes and what was said will stand here."),
            Shown.CHANGES: self.tr("What is changed about them will stand here."),
        }.get(self._shown, self.tr("What happens with them will stand here."))

    @Slot(object)
    def _on_filter(self, button: object) -> None:
        chosen = next(kind for kind, known in self.filters.items() if known is button)
        if chosen is not self._shown and self._card:
            self._shown = chosen
            self._entries = []
            self._ask(timeline.latest(), self._show_first)

    @Slot()
    def _on_older(self) -> None:
        if self._before:
            self._ask(self._before, self._show_more)

    @Slot(object)
    def _on_void(self, visit: VisitRow) -> None:
        self.teller.tell(partial(visits.void, visit_id=visit.id))
