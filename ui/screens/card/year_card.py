"""The last twelve months of a customer, drawn once the card stands."""

from functools import partial

from PySide6.QtCore import QEvent, QTimer, Signal, Slot

from models import last_year
from models.cards.card import CustomerCard
from models.insights.series.basis import Basis
from models.last_year import LastYear
from ui import theme
from ui.charts.marks import Mark
from ui.charts.person_year import PersonYear
from ui.screens.card.section import Section
from ui.session import Session
from ui.widgets.chart_picture import can_draw_at_once
from ui.widgets.chart_view import ROUND_IT, ChartView

PAUSE_MS = 500  # whoever stands at the counter comes first, while drawing is still to be loaded
SHORT_PAUSE_MS = 40  # after that
_LOW, _HIGH = 112, 208  # in design units: without ratings and with some


class YearCard(Section):
    """Visits as ticks with the usual wait, ratings as dots; not there before the first visit.

    Reads and draws on the thread that nobody waits for, and loads there what drawing takes.
    """

    day_wanted = Signal(object)  # a date

    def __init__(self, session: Session) -> None:
        super().__init__(session, self.tr("The last 12 months"))
        self._session = session
        self._card: CustomerCard | None = None
        self._ticket = 0
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.chart = ChartView(session.background)
        self.chart.setAccessibleName(self.tr("The last 12 months"))
        self.chart.opened.connect(self._on_opened)
        self.add(self.chart)
        self.reach_out(ROUND_IT)
        self._fit_height()
        self.hide()

    def show_card(self, card: CustomerCard) -> None:
        """Draw a customer's year soon; until then, nobody else's stands here."""
        if self._card is None or card.details.id != self._card.details.id:
            self.chart.setVisible(False)
        super().show_card(card)
        self._card = card
        self._fit_height()
        self.setVisible(card.habit.visits > 0)
        self._session.background.forget(self._ticket)
        self._pause.start(SHORT_PAUSE_MS if can_draw_at_once() else PAUSE_MS)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the height in proportion to the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "chart"):
            self._fit_height()

    def _fit_height(self) -> None:
        """Stand as high from the start as the drawing will be, so that nothing moves below it."""
        rated = self._card is not None and self._card.happiness.count > 0
        policy = self.chart.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.chart.setSizePolicy(policy)
        self.chart.setFixedHeight(theme.scale().space(_HIGH if rated else _LOW))

    @Slot()
    def _ask(self) -> None:
        if self._card is None or not self.isVisible():
            return
        question = partial(last_year.last_year, self._card.details.id, self._card.today)
        self._ticket = self._session.background.work(self, question, self._show)

    def _show(self, year: LastYear) -> None:
        card = self._card
        if card is None or year.customer != card.details.id:
            return
        count = len(year.visited_on)
        self.chart.setVisible(True)
        self.chart.show_facts(
            PersonYear(
                Basis(year.period, count, min(count, 1), 1),
                year.customer,
                year.visited_on,
                year.ratings,
                card.habit.gap_days,
                card.habit.state(card.today),
            )
        )

    @Slot(object)
    def _on_opened(self, mark: Mark) -> None:
        if mark.opens.last:
            self.day_wanted.emit(mark.opens.last)
