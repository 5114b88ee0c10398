"""Insights: how often people come, how happy they are, who is best, who is slipping."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models import branches, tags
from models.branches import Shop
from models.insights.series.basis import Basis
from models.insights.series.headlines import Headlines
from models.tags import TagCount
from models.touched import Touched
from ui import theme
from ui.charts.marks import Mark
from ui.insights.titles import title_of
from ui.live_query import LiveQuery
from ui.screens.insights.behind_page import BehindPage
from ui.screens.insights.chart_card import ChartCard
from ui.screens.insights.digging import Digging
from ui.screens.insights.filter_bar import FilterBar
from ui.screens.insights.grid import Grid
from ui.screens.insights.headline_row import HeadlineRow
from ui.screens.insights.question import Answer
from ui.screens.insights.reader import Reader
from ui.screens.insights.subjects import ONLY_WITH_DATA, SUBJECTS
from ui.session import Session
from ui.widgets.plain_label import PlainLabel
from ui.widgets.scroll_page import ScrollPage

Around = tuple[Sequence[Shop], Sequence[TagCount]]


class InsightsScreen(QWidget):
    """Asks nothing before it is seen; the charts then come one by one."""

    customer_wanted = Signal(object)  # a customer's id
    said = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._today = date.min
        self.filters = FilterBar()
        self.headlines = HeadlineRow()
        self.cards = {
            subject.name: ChartCard(session.background, subject, title_of(subject.name))
            for subject in SUBJECTS
        }
        self.grid = Grid(list(self.cards.values()))
        self.charts = QWidget()
        self.scroller = ScrollPage(self.grid)
        self.behind = BehindPage(session)
        self.faces = QStackedWidget()
        self.reader = Reader(session, self)
        self.digging = Digging(session, self.reader, self.behind, self)
        self._lay_out()
        self._around = LiveQuery(
            session.background, Touched.NOTHING, _ask_around, self._show_around, self
        )
        self._connect()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up."""
        super().showEvent(event)
        today = self._session.shop.time.today()
        if today != self._today:
            self._today = today
            self.filters.propose_days(today)
            self.reader.ask(self.filters.wish(today))
        self._around.refresh()
        self.reader.look()

    def hideEvent(self, event: QHideEvent) -> None:
        """Ask nothing while nobody looks."""
        super().hideEvent(event)
        self.reader.look_away()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the charts from what stands behind them."""
        if event.key() == Qt.Key.Key_Escape and self.faces.currentWidget() is self.behind:
            self.come_back()
        else:
            super().keyPressEvent(event)

    @Slot()
    def come_back(self) -> None:
        """Show the charts, with the keys where they were."""
        self.faces.setCurrentWidget(self.charts)
        self.digging.give_up()
        card = self.cards.get(self.digging.chart)
        if card is not None:
            card.chart.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def show_chart(self, name: str) -> None:
        """Scroll to a chart and put the keys on it."""
        card = self.cards[name]
        top = card.mapTo(self.grid, QPoint(0, 0)).y()
        self.scroller.verticalScrollBar().setValue(top)
        card.chart.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def show_list(self, name: str) -> None:
        """Show all the people of whom a chart shows the first."""
        self.faces.setCurrentWidget(self.behind)
        self.digging.list_people(name)
        self.behind.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        space = theme.scale().space
        head = QHBoxLayout()
        head.setSpacing(space(16))
        title = PlainLabel(self.tr("How are we doing?"), "title", elide=True)
        title.keep_letters(12)
        head.addWidget(title, 1)
        head.addWidget(self.filters, 0)
        for name in ONLY_WITH_DATA:
            self.grid.leave_out(self.cards[name], left_out=True)
        column = QVBoxLayout(self.charts)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(12))
        column.addLayout(head)
        column.addWidget(self.headlines)
        column.addWidget(self.scroller, 1)
        self.faces.addWidget(self.charts)
        self.faces.addWidget(self.behind)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self.faces)
        self.setFocusProxy(self.cards["frequency"].chart)

    def _connect(self) -> None:
        self.filters.changed.connect(self._on_changed)
        self.headlines.wanted.connect(self._on_headline)
        self.reader.answered.connect(self._on_answer)
        self.reader.headlined.connect(self._on_headlines)
        self.behind.left.connect(self.come_back)
        self.behind.customer_wanted.connect(self.customer_wanted)
        for card in self.cards.values():
            card.opened.connect(self._on_opened)
            card.list_wanted.connect(self.show_list)

    def _show_around(self, around: Around) -> None:
        shops, counts = around
        self.filters.show_branches(shops)
        self.filters.show_tags(counts)

    @Slot()
    def _on_changed(self) -> None:
        self.reader.ask(self.filters.wish(self._today))

    @Slot(object)
    def _on_answer(self, answer: Answer) -> None:
        card = self.cards[answer.name]
        if answer.name in ONLY_WITH_DATA:
            basis = getattr(answer.facts, "basis", None)
            nothing = not (isinstance(basis, Basis) and basis.is_enough)
            self.grid.leave_out(card, left_out=nothing)
        card.show_answer(answer)

    @Slot(object)
    def _on_headlines(self, facts: Headlines) -> None:
        self.headlines.show_facts(facts)

    @Slot(str)
    def _on_headline(self, name: str) -> None:
        card = self.cards[name]
        if card.list_link.isEnabled() and card.subject.lists_people:
            self.show_list(name)
        else:
            self.show_chart(name)

    @Slot(str, object)
    def _on_opened(self, name: str, mark: Mark) -> None:
        opens = mark.opens
        if len(opens.customers) == 1 and (opens.first is None or not opens.visits):
            self.digging.chart = name
            self.customer_wanted.emit(opens.customers[0])
            return
        self.faces.setCurrentWidget(self.behind)
        self.digging.dig(name, mark)
        self.behind.setFocus(Qt.FocusReason.OtherFocusReason)


def _ask_around() -> "partial[Around]":
    return partial(_read_around)


def _read_around() -> Around:
    return branches.shops(), tags.counts()
