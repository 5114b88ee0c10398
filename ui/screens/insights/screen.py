"""Insights: how often people come, how happy they are, who is best, who is slipping."""

from collections.abc import Iterable
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from models import seen_to
from models.insights.series.basis import Basis
from ui import theme
from ui.charts.marks import Mark
from ui.day_watch import DayWatch
from ui.insights.titles import title_of
from ui.live_query import LiveQuery
from ui.screens.insights import around, chart_menus
from ui.screens.insights.around import Around
from ui.screens.insights.behind_page import BehindPage
from ui.screens.insights.chart_card import ChartCard
from ui.screens.insights.digging import Digging
from ui.screens.insights.filter_bar import FilterBar
from ui.screens.insights.grid import Grid
from ui.screens.insights.head import Head
from ui.screens.insights.headline_row import HeadlineRow
from ui.screens.insights.keeping import Keeping
from ui.screens.insights.question import Answer
from ui.screens.insights.reader import Reader
from ui.screens.insights.subjects import ONLY_WITH_DATA, SUBJECTS
from ui.screens.insights.wish import Wish
from ui.session import Session
from ui.widgets.scroll_page import ScrollPage


class InsightsScreen(QWidget):
    """Asks nothing before it is seen; the charts then come one by one."""

    customer_wanted = Signal(object)  # a customer's id
    handoff_wanted = Signal(object)  # a handoff's id
    note_about = Signal(object)  # a customer's id
    said = Signal(str)  # what could not be done
    told = Signal(str)  # what has been done

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.days = DayWatch(session, self)
        self.filters = FilterBar()
        self.headlines = HeadlineRow()
        self.cards = {
            subject.name: ChartCard(session.background, subject, title_of(subject.name))
            for subject in SUBJECTS
        }
        self.grid = Grid(list(self.cards.values()))
        self.head = Head(self.tr("How are we doing?"), self.filters)
        self._sheet = QWidget()
        self.charts = ScrollPage(self._sheet)
        self.behind = BehindPage(session)
        self.faces = QStackedWidget()
        self.reader = Reader(session, self)
        self.keeping = Keeping(session, self.filters, self.reader, self)
        self.digging = Digging(session, self.reader, self.behind, self)
        self._lay_out()
        self._around = LiveQuery(
            session.background, around.DEPENDS_ON, around.ask, self._show_around, self
        )
        self._connect()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up."""
        super().showEvent(event)
        self.days.start()
        self._around.refresh()
        self.reader.look()
        if self.faces.currentWidget() is self.behind:
            self.behind.take_keys()
        else:
            self._take_keys()

    def hideEvent(self, event: QHideEvent) -> None:
        """Ask nothing while nobody looks."""
        super().hideEvent(event)
        self.days.stop()
        self.reader.look_away()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step back to the charts from a list, a table or a filter before leaving the page."""
        if event.key() != Qt.Key.Key_Escape or not self._step_back():
            super().keyPressEvent(event)

    @Slot()
    def come_back(self) -> None:
        """Show the charts, with the keys where they were."""
        self.faces.setCurrentWidget(self.charts)
        self.digging.give_up()
        self._take_keys()

    @Slot(str)
    def show_chart(self, name: str) -> None:
        """Scroll to a chart and put the keys on it."""
        card = self.cards[name]
        top = card.mapTo(self._sheet, QPoint(0, 0)).y()
        self.charts.verticalScrollBar().setValue(top)
        card.chart.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def show_list(self, name: str, wish: Wish | None = None) -> None:
        """Show all the people of whom a chart, asked for this or as it stands, shows the first."""
        self.faces.setCurrentWidget(self.behind)
        self.digging.list_people(name, wish)
        self.behind.take_keys()

    def proposed_note(self, customer: UUID) -> str:
        """Propose what to do about whom the keys are on."""
        return next(filter(None, (part.proposed_note(customer) for part in self._in_sight())), "")

    @Slot(object)
    def see_to(self, customer: UUID) -> None:
        """Take somebody out of the lists until they come again; it can be undone."""
        today = self._session.shop.time.today()
        work = partial(seen_to.see_to, customer=customer, on=today)
        self._session.background.tell(self, work, self._nothing)

    def chosen_customer(self) -> UUID | None:
        """Return whom the keys are on: in a list, or in a chart."""
        return next(filter(None, (part.chosen_customer() for part in self._in_sight())), None)

    def _in_sight(self) -> Iterable[BehindPage | ChartCard]:
        behind = self.faces.currentWidget() is self.behind
        return [self.behind] if behind else self.cards.values()

    def _take_keys(self) -> None:
        card = self.cards[self.digging.chart or "frequency"]
        card.chart.setFocus(Qt.FocusReason.OtherFocusReason)

    def _step_back(self) -> bool:
        """Give the keys back to the charts; say whether they were elsewhere on the page."""
        keys = QApplication.focusWidget() or self
        if self.faces.currentWidget() is self.behind:
            self.come_back()
        elif self.filters.isAncestorOf(keys):
            self._take_keys()
        else:
            return any(
                card.close_table() for card in self.cards.values() if card.isAncestorOf(keys)
            )
        return True

    def _lay_out(self) -> None:
        space = theme.scale().space
        for name in ONLY_WITH_DATA:
            self.grid.leave_out(self.cards[name], left_out=True)
        column = QVBoxLayout(self._sheet)
        column.setContentsMargins(0, 0, space(4), space(16))
        column.setSpacing(space(12))
        column.addWidget(self.head)
        column.addWidget(self.headlines)
        column.addWidget(self.grid)
        column.addStretch(1)
        self.faces.addWidget(self.charts)
        self.faces.addWidget(self.behind)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self.faces)
        self.setFocusProxy(self.cards["frequency"].chart)

    def _connect(self) -> None:
        self.days.came.connect(self._on_day)
        self.filters.changed.connect(self._on_changed)
        self.filters.corrected.connect(self.told)
        self.filters.report_wanted.connect(self.keeping.report)
        self.headlines.wanted.connect(self._on_headline)
        self.reader.began.connect(self.filters.hold_report)
        self.reader.finished.connect(self.filters.offer_report)
        self.keeping.said.connect(self.said)
        self.keeping.told.connect(self.told)
        self.reader.moved_on.connect(self._around.refresh)
        self.reader.moved_on.connect(self.digging.read_again)
        self.reader.answered.connect(self._on_answer)
        self.reader.headlined.connect(self.headlines.show_facts)
        self.behind.left.connect(self.come_back)
        self.behind.customer_wanted.connect(self.customer_wanted)
        self.behind.handoff_wanted.connect(self.handoff_wanted)
        self.behind.note_wanted.connect(self.note_about)
        self.behind.seen_wanted.connect(self.see_to)
        for card in self.cards.values():
            card.opened.connect(self._on_opened)
            card.list_wanted.connect(self.show_list)
            card.copy_wanted.connect(self.keeping.copy)
            card.keep_wanted.connect(self.keeping.save)
            card.act_wanted.connect(self._on_act)

    def _show_around(self, found: Around) -> None:
        """Offer them; what was chosen and has gone since leaves nobody out any more."""
        shops, counts = found
        self.filters.show_branches(shops)
        self.filters.show_tags(counts)
        question = self.reader.question
        if question and question.wish != self.filters.wish(self.days.today):
            self._on_changed()

    @Slot(object)
    def _on_day(self, today: date) -> None:
        self.filters.propose_days(today)
        self._on_changed()

    @Slot()
    def _on_changed(self) -> None:
        self.reader.ask(self.filters.wish(self.days.today))

    @Slot(object)
    def _on_answer(self, answer: Answer) -> None:
        self.filters.show_comparison(answer.asked, can_compare=answer.can_compare)
        card = self.cards[answer.name]
        if answer.name in ONLY_WITH_DATA:
            basis = getattr(answer.facts, "basis", None)
            nothing = not (isinstance(basis, Basis) and basis.is_enough)
            self.grid.leave_out(card, left_out=nothing)
        card.show_answer(answer)

    @Slot(str)
    def _on_headline(self, name: str) -> None:
        show = self.show_list if self.cards[name].may_be_listed() else self.show_chart
        show(name)

    @Slot(str, object)
    def _on_act(self, what: str, customer: UUID) -> None:
        ways = {
            chart_menus.OPEN: self.customer_wanted.emit,
            chart_menus.NOTE: self.note_about.emit,
            chart_menus.SEEN: self.see_to,
        }
        ways[what](customer)

    def _nothing(self, _result: None) -> None:
        """Whatever changed is announced, and read again."""

    @Slot(str, object)
    def _on_opened(self, name: str, mark: Mark) -> None:
        opens = mark.opens
        is_card = not opens.words and (opens.first is None or not opens.visits)
        if len(opens.customers) == 1 and is_card:
            self.digging.chart = name
            self.customer_wanted.emit(opens.customers[0])
            return
        self.faces.setCurrentWidget(self.behind)
        self.digging.dig(name, mark)
        self.behind.take_keys()
