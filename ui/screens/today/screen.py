"""Today: the page the notebook opens on."""

from collections.abc import Callable
from functools import partial
from itertools import pairwise
from uuid import UUID

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models import handoff
from models.clock import now
from models.counter.today import Today, today
from models.handoff import NoteRow
from models.touched import Touched
from ui import theme, wording
from ui.live_query import LiveQuery
from ui.screens.today import words
from ui.screens.today.columns import Columns
from ui.screens.today.near_card import NearCard
from ui.screens.today.notes_card import NotesCard
from ui.screens.today.people_cards import PeopleCards
from ui.screens.today.pulse_card import PulseCard
from ui.screens.today.ready_card import ReadyCard
from ui.screens.today.visits_card import VisitsCard
from ui.session import Session
from ui.widgets.plain_label import PlainLabel
from ui.widgets.scroll_page import ScrollPage

A_MINUTE_MS = 60_000
_VISITS_ABOVE = 6  # rows, where there are people to see below; the list scrolls

_SHOWN = (
    Touched.VISITS
    | Touched.RATINGS
    | Touched.CUSTOMERS
    | Touched.KNOWLEDGE
    | Touched.SHOP
    | Touched.SETTINGS
)


class TodayScreen(QWidget):
    """Who is likely, who came, how it goes, what is near. Asks again each minute."""

    customer_wanted = Signal(object)  # a customer's id
    note_about = Signal(object)  # a customer's id
    people_wanted = Signal(str)  # a list of the insights
    find_wanted = Signal()
    command_wanted = Signal(str)  # a command of the window
    said = Signal(str)
    ready_changed = Signal(object)  # list[ReadyRow], as numbered on the page

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        background = session.background
        self.title = PlainLabel("", "title")
        self.summary = PlainLabel("", "secondary", wrap=True)
        self.ready = ReadyCard(session)
        self.visits = VisitsCard(session)
        self.notes = NotesCard(session)
        self.pulse = PulseCard()
        self.people = PeopleCards(session)
        self.near = NearCard()
        self._lay_out()
        self._connect()
        self._day = LiveQuery(background, _SHOWN, self._question, self._show_day, self)
        self._waiting = LiveQuery(
            background, Touched.HANDOFF, self._about_notes, self._show_notes, self
        )
        self._minute = QTimer(self, interval=A_MINUTE_MS)
        self._minute.timeout.connect(self.refresh)
        self._minute.start()
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Ask again: time has passed."""
        self._show_title()
        self._day.refresh()
        self._waiting.refresh()
        self.people.refresh()

    def chosen_customer(self) -> UUID | None:
        """Return whom the keys are on, of those to see about something."""
        row = self.people.chosen()
        return row.customer if row else None

    def proposed_note(self, customer: UUID) -> str:
        """Propose what to do about somebody: what the page says of them."""
        return self.people.proposed_note(customer)

    def _lay_out(self) -> None:
        space = theme.scale().space
        self.start, self._start = _part()
        self._start.addWidget(self.ready, 1)
        self._start.addStretch()
        self.middle, self._middle = _part()
        self._middle.addWidget(self.visits, 1)
        self._middle.addWidget(self.people)
        self._middle.addStretch()
        self.side, beside = _part()
        for card in (self.notes, self.pulse):
            beside.addWidget(card)
        beside.addWidget(self.near, 1)
        self.columns = Columns((self.start, self.middle, self.side))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(2))
        column.addWidget(self.title)
        column.addWidget(self.summary)
        column.addSpacing(space(12))
        column.addWidget(ScrollPage(self.columns), 1)

    def _connect(self) -> None:
        for card in (self.ready, self.visits, self.people, self.near):
            card.customer_wanted.connect(self.customer_wanted)
        for card in (self.ready, self.visits):
            card.find_wanted.connect(self.find_wanted)
        self.notes.handoff_wanted.connect(self._on_handoff)
        self.people.note_about.connect(self.note_about)
        self.people.list_wanted.connect(self.people_wanted)
        self.people.changed.connect(self._make_room)
        self._session.shop_changed.connect(self.refresh)

    def _question(self) -> Callable[[], Today]:
        return partial(today, self._session.shop, now())

    def _about_notes(self) -> Callable[[], list[NoteRow]]:
        return partial(handoff.waiting, self._session.shop.id)

    def _show_day(self, day: Today) -> None:
        time = self._session.shop.time
        weekday = wording.weekday(time.today())
        counted = words.visits_so_far(day.pulse.so_far)
        usual = words.usual_by_now(day.pulse, weekday)
        both = self.tr("{visits} · {usual}").format(visits=counted, usual=usual)
        self.summary.setText(both if day.pulse.usual is not None else counted)
        self.ready.show_first_steps(is_new=day.pulse.days == 0)
        self.ready.show_rows(day.have_ready)
        self._make_room()
        self.visits.show_day(day)
        self.pulse.show_day(day.pulse, day.satisfaction, weekday)
        self.near.show_days(day.occasions, time.today())
        self.ready_changed.emit(day.have_ready)

    def _show_notes(self, notes: list[NoteRow]) -> None:
        self.notes.show_notes(notes)
        self._order_focus()

    @Slot()
    def _make_room(self) -> None:
        """Let the visits take all the room, or leave some for people to see.

        These stand where there is room: below whom to have ready while that is nobody.
        """
        there = not self.people.isHidden()
        beside = there and self.ready.is_empty()
        home = self._start if beside else self._middle
        if home.indexOf(self.people) < 0:
            home.insertWidget(1, self.people)
            self.people.setVisible(there)  # whoever changes places is hidden first
        self._start.setStretchFactor(self.ready, int(not beside))
        self._start.setStretch(self._start.count() - 1, int(beside))
        alone = beside or not there
        self.visits.list.show_at_most(0 if alone else _VISITS_ABOVE)
        self._middle.setStretchFactor(self.visits, int(alone))
        self._middle.setStretch(self._middle.count() - 1, int(not alone))
        self._order_focus()

    def _order_focus(self) -> None:
        """Let Tab walk down the columns, whatever came last."""
        visits = self.visits.list
        stops: list[QWidget] = [visits.buttons.void_button, *self.people.stops()]
        if self._start.indexOf(self.people) >= 0:
            stops = [self.ready.find_button, *self.people.stops(), visits]
            stops += [visits.buttons.rate_button, visits.buttons.change_button]
            stops.append(visits.buttons.void_button)
        stops += [self.notes.link, *(line.button for line in self.notes.lines()), self.near.list]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    @Slot()
    def _on_handoff(self) -> None:
        self.command_wanted.emit("handoff")

    def _show_title(self) -> None:
        self.title.setText(words.title(now(), self._session.shop.time))


def _part() -> tuple[QWidget, QVBoxLayout]:
    """Make one of the columns, and the layout of its cards."""
    part = QWidget()
    cards = QVBoxLayout(part)
    cards.setContentsMargins(0, 0, 0, 0)
    cards.setSpacing(theme.scale().space(16))
    return part, cards
