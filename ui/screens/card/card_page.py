"""The parts of the card in their places: two columns where there is room for them."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.cards.card import CustomerCard
from ui import theme
from ui.screens.card.briefing_lines import BriefingLines
from ui.screens.card.columns import Columns
from ui.screens.card.details_card import DetailsCard
from ui.screens.card.facts_card import FactsCard
from ui.screens.card.handed_card import HandedCard
from ui.screens.card.happiness_card import HappinessCard
from ui.screens.card.header import Header
from ui.screens.card.log_panel import LogPanel
from ui.screens.card.note_panel import NotePanel
from ui.screens.card.notes_card import NotesCard
from ui.screens.card.occasions_card import OccasionsCard
from ui.screens.card.parts_line import PartsLine
from ui.screens.card.people_card import PeopleCard
from ui.screens.card.preferences_card import PreferencesCard
from ui.screens.card.promises_card import PromisesCard
from ui.screens.card.questions_card import QuestionsCard
from ui.screens.card.reach_card import ReachCard
from ui.screens.card.timeline_card import TimelineCard
from ui.screens.card.year_card import YearCard
from ui.session import Session

W = TypeVar("W", bound=QWidget)

_ROWS_READY = 4
_LETTERS_WIDE = 40  # the least width of a column


class CardPage(QWidget):
    """Everything about one customer, on a page that may be longer than the window.

    Its parts are made one by one, while nobody waits or all at once when somebody does; and in
    their places, as Qt dresses everything anew that changes places.
    """

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._left, self._right = QWidget(), QWidget()
        self._boxes = [QVBoxLayout(column) for column in (self._left, self._right)]
        self._page = QVBoxLayout(self)
        self._columns = Columns([self._left, self._right], _LETTERS_WIDE, (9, 5))
        self._page.addWidget(self._columns)
        for box in (*self._boxes, self._page):
            box.addStretch(1)
        self._steps = self._filling()
        self._fit()

    def fill_next(self) -> bool:
        """Make one more part; tell whether there was one left."""
        return next(self._steps, False)

    def fill(self) -> None:
        """Make all parts that are missing."""
        with self._at_rest():
            while self.fill_next():
                pass

    def show_card(self, card: CustomerCard) -> None:
        """Show a customer's card, every part of it, and lay the page out once."""
        with self._at_rest():
            self._show_parts(card)

    def _show_parts(self, card: CustomerCard) -> None:
        for part in (
            self.header, self.parts, self.briefing, self.facts, self.log, self.timeline,
            self.happiness, self.year, self.people, self.promises, self.handed, self.preferences,
            self.notes, self.questions, self.reach, self.occasions, self.details,
        ):  # fmt: skip
            part.show_card(card)
        self.log.form.suggest_companions([who.name for who in card.people])

    @contextmanager
    def _at_rest(self) -> Iterator[None]:
        """Keep the layouts still: Qt would lay the whole page out for each widget that comes."""
        still = [widget.layout() for widget in (self, *self.findChildren(QWidget))]
        layouts = [layout for layout in still if layout is not None]
        for layout in layouts:
            layout.setEnabled(False)
        try:
            yield
        finally:
            for layout in layouts:
                layout.setEnabled(True)

    def set_waiting(self, waiting: bool) -> None:  # noqa: FBT001 - like a Qt property
        """Show nothing but the empty log panel while a card takes its time."""
        for part in (self.header, self.facts, self.timeline, self._right):
            part.setVisible(not waiting)
        if waiting:
            self.briefing.hide()

    def set_suggestions(self, words: Sequence[str]) -> None:
        """Complete from what people ask for."""
        self.log.set_suggestions(words)
        self.facts.set_suggestions(words)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the gaps in proportion to the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_page"):
            self._fit()

    def _filling(self) -> Iterator[bool]:
        session = self._session
        self.header = self._top(0, Header(session))
        self.parts = self._top(1, PartsLine(session))
        self.briefing = self._top(2, BriefingLines(session))
        yield True
        yield from self._filling_left(session, self._boxes[0])
        yield from self._filling_right(session, self._boxes[1])
        self._columns.turned.connect(self._on_turned)
        self._on_turned(self._columns.is_beside())
        yield from self._sparing()

    def _filling_left(self, session: Session, left: QVBoxLayout) -> Iterator[bool]:
        self.facts = _last(left, FactsCard(session))
        yield True
        self.log = _last(left, LogPanel(session))
        yield True
        self.note = _last(left, NotePanel(session))
        self.timeline = _last(left, TimelineCard(session))
        yield True

    def _filling_right(self, session: Session, right: QVBoxLayout) -> Iterator[bool]:
        self.happiness = _last(right, HappinessCard(session))
        self.year = _last(right, YearCard(session))
        self.people = _last(right, PeopleCard(session))
        yield True
        self.promises = _last(right, PromisesCard(session))
        self.handed = _last(right, HandedCard(session))
        yield True
        self.preferences = _last(right, PreferencesCard(session))
        yield True
        self.notes = _last(right, NotesCard(session))
        self.questions = _last(right, QuestionsCard(session))
        yield True
        self.reach = _last(right, ReachCard(session))
        self.occasions = _last(right, OccasionsCard(session))
        self.details = _last(right, DetailsCard(session))
        yield True

    def _sparing(self) -> Iterator[bool]:
        """Make rows before anybody asks for them."""
        for section in (self.people, self.preferences, self.notes, self.reach):
            for _ in range(_ROWS_READY):
                section.rows.add_spare()
                yield True

    def _top(self, position: int, part: W) -> W:
        self._page.insertWidget(position, part)
        return _shown(part)

    @Slot(bool)
    def _on_turned(self, beside: bool) -> None:  # noqa: FBT001 - the signal's
        """Let the long timeline come last where all stands in one column."""
        for box in (self._boxes[0], self._page):
            box.removeWidget(self.timeline)
        _last(self._boxes[0] if beside else self._page, self.timeline)

    def _fit(self) -> None:
        space = theme.scale().space
        for box in (*self._boxes, self._page):
            box.setContentsMargins(0, 0, 0, 0)
            box.setSpacing(space(16))


def _last(box: QVBoxLayout, part: W) -> W:
    """Put a part below the others of a column, above what stretches."""
    box.insertWidget(box.count() - 1, part)
    return _shown(part)


def _shown(part: W) -> W:
    """Show a part at once, unless it hides itself; Qt would show it some time later."""
    if not part.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
        part.show()
    return part
