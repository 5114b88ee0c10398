"""One chart of the page, and the same as a table."""

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui import theme
from ui.background import Background
from ui.chart_words import chart_words
from ui.charts.marks import Mark, Marks
from ui.charts.tables import table
from ui.screens.insights.fact_table import FactTable
from ui.screens.insights.question import Answer
from ui.screens.insights.subjects import Subject
from ui.widgets.card import Card
from ui.widgets.chart_view import ChartView


class ChartCard(Card):
    """Shows its chart as soon as it is read; the table is made when somebody wants it."""

    opened = Signal(str, object)  # the name of the chart, Mark
    list_wanted = Signal(str)  # the name of the chart

    def __init__(
        self, background: Background, subject: Subject, title: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, parent=parent)
        self.subject = subject
        self.answer: Answer | None = None
        self.chart = ChartView(background)
        self.chart.setAccessibleName(title)
        self.table: FactTable | None = None
        self.faces = QStackedWidget()
        self.faces.addWidget(self.chart)
        self.add(self.faces, 1)
        self.list_link = self.add_link(self.tr("List"))
        self.list_link.setVisible(subject.lists_people)
        self.table_link = self.add_link(self.tr("Table"))
        self.table_link.setCheckable(True)
        self._offer(False)  # noqa: FBT003 - nothing to show yet
        self.list_link.clicked.connect(self._on_list)
        self.table_link.toggled.connect(self._on_table)
        self.chart.opened.connect(self._on_opened)
        self.chart.drawn.connect(self._on_drawn)
        self._fit_height()

    def show_answer(self, answer: Answer) -> None:
        """Show other facts."""
        self.answer = answer
        self.chart.show_facts(answer.facts)
        if self.table_link.isChecked():
            self._fill_table()

    def changeEvent(self, event: QEvent) -> None:
        """Keep room for the lines of the chart in other sizes."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self._fit_height()

    def _fit_height(self) -> None:
        if hasattr(self, "faces"):
            line = theme.scale().space(15)
            self.faces.setMinimumHeight(self.subject.lines * line)

    def _fill_table(self) -> None:
        if self.answer is None:
            return
        if self.table is None:
            self.table = FactTable()
            self.faces.addWidget(self.table)
        self.table.show_table(table(self.answer.facts, chart_words()))

    def _offer(self, there_is_something: bool) -> None:  # noqa: FBT001 - like a Qt property
        for link in (self.list_link, self.table_link):
            link.setEnabled(there_is_something)

    @Slot(object)
    def _on_drawn(self, marks: Marks) -> None:
        self._offer(not marks.is_example)
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

    @Slot(object)
    def _on_opened(self, mark: Mark) -> None:
        self.opened.emit(self.subject.name, mark)
