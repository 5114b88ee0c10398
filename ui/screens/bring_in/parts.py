"""The parts of the page that brings a list in, and where they stand."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.exchange.looking import Look
from models.exchange.trouble import Unreadable
from ui import theme
from ui.screens.bring_in import reading_words, words
from ui.screens.bring_in.fate_list import FateList
from ui.screens.bring_in.plan_card import PlanCard
from ui.screens.bring_in.progress_line import ProgressLine
from ui.screens.bring_in.question_card import QuestionCard, RegionCard
from ui.screens.bring_in.reading_bar import ReadingBar
from ui.screens.bring_in.result_card import ResultCard
from ui.screens.bring_in.sample_table import SampleTable
from ui.screens.bring_in.scale_card import ScaleCard
from ui.session import Session
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.key_button import KeyButton
from ui.widgets.plain_label import PlainLabel
from ui.widgets.problem_line import ProblemLine
from ui.widgets.scroll_page import ScrollPage

_SIDE_LETTERS = 36
_TWO_COLUMNS = 80  # letters of an average width
_LEAST_LINES = 9


class BringInParts(QWidget):
    """Lays the parts out; what they do is the page's business."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = PlainLabel(self.tr("Bring in a list"), "title", elide=True)
        self.summary = PlainLabel("", "secondary", elide=True)
        self.another = KeyButton(self.tr("Another file…"))
        self.go = KeyButton("", primary=True)
        self.progress = ProgressLine()
        self.problem = ProblemLine()
        self.reading = ReadingBar()
        self.doubt = PlainLabel("", "secondary", wrap=True)
        self.sample = SampleTable()
        self.fates = FateList(session)
        self.plan = PlanCard()
        self.question = QuestionCard()
        self.region = RegionCard(session.shop.time.zone.key)
        self.scale = ScaleCard()
        self.result = ResultCard()
        self.promise = PlainLabel(self.tr("Undo brings everything back as it was."), "faint")
        self.nothing = EmptyState(
            self.tr(
                "A list of customers, visits or ratings from another program comes in here: CSV, "
                "a workbook, vCards or an address book. Drop the file here, paste it, or choose "
                "it; nothing happens before you have seen what will."
            ),
            self.tr("Choose a file…"),
        )
        self.stays = False  # the keys do, where they are, when a look is over
        self.left = QStackedWidget()
        self.sheets = QStackedWidget()
        self._lay_out()

    def show_look(self, seen: Look) -> None:
        """Show how a file is read, what would happen, and what is to be answered first."""
        self.sheets.setCurrentIndex(1)
        self.summary.setText(reading_words.summary(seen))
        self.reading.show_look(seen)
        self.sample.show_look(seen)
        self.doubt.setText("" if seen.unsaid else words.doubts(seen.source))
        self.doubt.setVisible(bool(self.doubt.text()))
        self.result.hide()
        self.region.setVisible(seen.asks_region and seen.unsaid is None)
        self.question.ask_for(seen.unsaid)
        asks = seen.unsaid is not None and seen.unsaid.why is Unreadable.SCALE_UNDECIDED
        self.scale.show_scale(seen.source.scale if seen.source.answers and not asks else None)
        self.plan.setVisible(seen.plan is not None)
        if seen.plan is not None:
            self.plan.show_plan(seen.plan)
        self.go.set_words(words.go(seen.plan))
        has_news = words.has_news(seen.plan)
        self.go.setEnabled(has_news)
        self.promise.setVisible(has_news)
        for button in (self.another, self.go):
            button.show()

    def hide_all(self) -> None:
        """Show nothing of a file before there is one."""
        for widget in (self.another, self.go, self.result, self.question, self.region):
            widget.hide()

    def hide_what_is_over(self) -> None:
        """Offer no more what has been done."""
        for widget in (self.go, self.region, self.promise):
            widget.hide()

    def set_busy(self, *, busy: bool) -> None:
        """Let nothing be changed while a file is on its way in."""
        for widget in (
            self.go, self.another, self.reading, self.left, self.question, self.scale, self.region,
        ):  # fmt: skip
            widget.setEnabled(not busy)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what is asked and planned above the sample where two columns are too narrow."""
        super().resizeEvent(event)
        two = self.width() >= self.fontMetrics().averageCharWidth() * _TWO_COLUMNS
        directions = QBoxLayout.Direction
        self._desk.setDirection(directions.LeftToRight if two else directions.BottomToTop)
        side = self.fontMetrics().averageCharWidth() * _SIDE_LETTERS
        self._side.setMaximumWidth(side if two else _ANY_WIDTH)
        self._side.setMinimumWidth(side if two else 0)
        self.left.setMinimumHeight(self.fontMetrics().height() * 2 * _LEAST_LINES)

    def _lay_out(self) -> None:
        space = theme.scale().space
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(space(12))
        page.addLayout(self._head())
        for widget in (self.progress, self.problem):
            page.addWidget(widget)
        self._side = self._side_column()
        card = Card()
        card.add(self.sample, 1)
        self.left.addWidget(card)
        self.left.addWidget(self.fates)
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, space(4), 0)
        column.setSpacing(space(12))
        self._desk = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._desk.setSpacing(space(16))
        self._desk.addWidget(self.left, 1)
        self._desk.addWidget(self._side)
        column.addWidget(self.reading)
        column.addWidget(self.doubt)
        column.addLayout(self._desk, 1)
        self.sheets.addWidget(self.nothing)
        self.sheets.addWidget(ScrollPage(sheet))
        page.addWidget(self.sheets, 1)

    def _head(self) -> QHBoxLayout:
        space = theme.scale().space
        names = QVBoxLayout()
        names.setSpacing(space(2))
        names.addWidget(self.title)
        names.addWidget(self.summary)
        head = QHBoxLayout()
        head.setSpacing(space(12))
        head.addLayout(names, 1)
        for button in (self.another, self.go):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return head

    def _side_column(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.scale().space(16))
        for widget in (
            self.result,
            self.question,
            self.scale,
            self.plan,
            self.region,
            self.promise,
        ):
            column.addWidget(widget)
        column.addStretch(1)
        return side


_ANY_WIDTH = (1 << 24) - 1  # as Qt counts
