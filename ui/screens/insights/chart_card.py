"""One chart of the page, and the same as a table."""

from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from models.insights.series.happy import MakeItRight
from models.insights.series.people import Slipping
from ui import theme
from ui.background import Background
from ui.chart_words import chart_words
from ui.charts.marks import Mark, Marks
from ui.charts.tables import table
from ui.note_words import proposed
from ui.screens.insights import chart_menus
from ui.screens.insights.fact_table import FactTable
from ui.screens.insights.question import Answer
from ui.screens.insights.subjects import Subject
from ui.widgets.card import Card
from ui.widgets.chart_view import ROUND_IT, ChartView
from ui.widgets.link_button import LinkButton

_LINE_IN_DESIGN_UNITS = 15


class ChartCard(Card):
    """Shows its chart as soon as it is read; the table is made when somebody wants it.

    What needs something to show is not offered before there is something.
    """

    opened = Signal(str, object)  # the name of the chart, Mark
    list_wanted = Signal(str)  # the name of the chart
    copy_wanted = Signal(object)  # Answer
    keep_wanted = Signal(object, str)  # Answer, how the file's name ends
    act_wanted = Signal(str, object)  # what to do about somebody, a customer's id

    def __init__(
        self, background: Background, subject: Subject, title: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, parent=parent)
        self.subject = subject
        self.answer: Answer | None = None
        self.chart = ChartView(background)
        self.chart.setAccessibleName(title)
        self.chart.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table: FactTable | None = None
        self.faces = QStackedWidget()
        self.faces.addWidget(self.chart)
        self.add(self.faces, 1)
        self.reach_out(ROUND_IT)
        self.list_link = self.add_link(self.tr("List"))
        self.table_link = self.add_link(self.tr("Table"))
        self.table_link.setCheckable(True)
        self.keep_link = self.add_link(self.tr("Keep"))
        _keep_its_room(self.keep_link)
        self._about: UUID | None = None
        self._offer(is_something=False)
        self._connect()
        self._fit_height()

    def show_answer(self, answer: Answer) -> None:
        """Show other facts."""
        self.answer = answer
        self.chart.show_facts(answer.facts)
        if self.table_link.isChecked():
            self._fill_table()

    def chosen_customer(self) -> UUID | None:
        """Return whom the keys are on, if they are on one person of this chart."""
        mark = self.chart.current()
        if self.chart.hasFocus() and mark is not None and len(mark.opens.customers) == 1:
            return mark.opens.customers[0]
        return None

    def proposed_note(self, customer: UUID) -> str:
        """Propose what to do about somebody, if the keys are on this chart."""
        facts = self.answer.facts if self.answer else None
        if not (self.chart.hasFocus() and isinstance(facts, Slipping | MakeItRight)):
            return ""
        return next((proposed(row) for row in facts.rows if row.customer == customer), "")

    def may_be_listed(self) -> bool:
        """Tell whether there is a list of people behind the chart."""
        return not self.list_link.isHidden()

    def close_table(self) -> bool:
        """Show the chart with the keys on it, in place of the table; say whether one was open."""
        was_open = self.table_link.isChecked()
        if was_open:
            self.table_link.setChecked(False)
            self.chart.setFocus(Qt.FocusReason.OtherFocusReason)
        return was_open

    def changeEvent(self, event: QEvent) -> None:
        """Keep room for the lines of the chart in other sizes."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self._fit_height()

    def _connect(self) -> None:
        self.list_link.clicked.connect(self._on_list)
        self.table_link.toggled.connect(self._on_table)
        self.keep_link.clicked.connect(self._on_keep)
        self.chart.opened.connect(self._on_opened)
        self.chart.drawn.connect(self._on_drawn)
        self.chart.customContextMenuRequested.connect(self._on_context)

    def _fit_height(self) -> None:
        if hasattr(self, "faces"):
            line = theme.scale().space(_LINE_IN_DESIGN_UNITS)
            self.faces.setMinimumHeight(self.subject.lines * line)

    def _fill_table(self) -> None:
        if self.answer is None:
            return
        if self.table is None:
            self.table = FactTable()
            self.faces.addWidget(self.table)
            QWidget.setTabOrder(self.chart, self.table)  # it stands in the chart's place
        self.table.show_table(table(self.answer.facts, chart_words()))

    def _offer(self, *, is_something: bool) -> None:
        self.list_link.setVisible(is_something and self.subject.lists_people)
        for part in (self.table_link, self.keep_link):
            part.setVisible(is_something)

    @Slot(object)
    def _on_drawn(self, marks: Marks) -> None:
        self._offer(is_something=not marks.is_example)
        if marks.is_example:
            self.table_link.setChecked(False)

    @Slot(bool)
    def _on_table(self, shown: bool) -> None:  # noqa: FBT001 - the signal's
        if shown:
            self._fill_table()
        face = self.table if shown and self.table is not None else self.chart
        self.faces.setCurrentWidget(face)

    @Slot()
    def _on_list(self) -> None:
        self.list_wanted.emit(self.subject.name)

    @Slot()
    def _on_keep(self) -> None:
        menu = chart_menus.leaving_menu(self)
        menu.triggered.connect(self._on_leaving)
        menu.popup(self.keep_link.mapToGlobal(QPoint(0, self.keep_link.height())))

    @Slot(QAction)
    def _on_leaving(self, action: QAction) -> None:
        if self.answer is None:
            return
        if action.data() == chart_menus.COPY:
            self.copy_wanted.emit(self.answer)
        else:
            self.keep_wanted.emit(self.answer, action.data())

    @Slot(QPoint)
    def _on_context(self, point: QPoint) -> None:
        mark = chart_menus.mark_under(self.chart, point)
        if mark is None or len(mark.opens.customers) != 1:
            return
        self._about = mark.opens.customers[0]
        menu = chart_menus.person_menu(self, may_be_seen=self.subject.can_be_seen_to)
        menu.triggered.connect(self._on_person)
        menu.popup(self.chart.mapToGlobal(point))

    @Slot(QAction)
    def _on_person(self, action: QAction) -> None:
        self.act_wanted.emit(action.data(), self._about)

    @Slot(object)
    def _on_opened(self, mark: Mark) -> None:
        self.opened.emit(self.subject.name, mark)


def _keep_its_room(link: LinkButton) -> None:
    """Keep the headings of all cards on one line, whether or not something is offered there."""
    policy = link.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    link.setSizePolicy(policy)
