"""From a mark of a chart to what stands behind it."""

from functools import partial

from PySide6.QtCore import QObject, Slot

from models.changes import Committed
from models.touched import Touched
from ui.chart_words import chart_words, period
from ui.charts.marks import Mark, Opens
from ui.charts.whom_first import order_of
from ui.insights.titles import title_of
from ui.screens.insights.behind_page import BehindPage
from ui.screens.insights.behind_rows import Behind
from ui.screens.insights.question import Question
from ui.screens.insights.reader import Reader
from ui.screens.insights.subjects import BY_NAME
from ui.screens.insights.wish import Wish
from ui.session import Session

_SHOWN = (
    Touched.VISITS | Touched.RATINGS | Touched.CUSTOMERS | Touched.KNOWLEDGE | Touched.HANDOFF
    | Touched.SETTINGS
)  # fmt: skip


class Digging(QObject):
    """Reads it on the working thread, from what the charts were read from."""

    def __init__(self, session: Session, reader: Reader, page: BehindPage, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._reader = reader
        self._page = page
        self._ticket = 0
        self._opens: Opens | None = None
        self._wish: Wish | None = None
        self._is_open = False
        self.chart = ""
        session.background.committed.connect(self._on_committed)

    def dig(self, chart: str, mark: Mark) -> None:
        """Show what stands behind a mark."""
        title = title_of(chart)
        asks = title.endswith("?")
        name = self.tr("{chart} {mark}") if asks else self.tr("{chart}: {mark}")
        self._page.begin(name.format(chart=title, mark=mark.label), mark.value)
        self._start(chart, mark.opens)

    def list_people(self, chart: str, wish: Wish | None = None) -> None:
        """Show everybody of whom a chart shows the first; it may be asked as no chart is."""
        order = order_of(chart, chart_words())
        order = order[:1].upper() + order[1:]
        days = period(wish.first or wish.last, wish.last) if wish else ""
        about = " · ".join(filter(None, (order, days)))
        self._page.begin(title_of(chart), about, can_be_seen_to=BY_NAME[chart].can_be_seen_to)
        self._start(chart, None, wish)

    def give_up(self) -> None:
        """Drop what is still on its way."""
        self._is_open = False
        self._session.background.forget(self._ticket)

    def _start(self, chart: str, opens: Opens | None, wish: Wish | None = None) -> None:
        self.chart, self._opens, self._is_open = chart, opens, True
        self._wish = wish
        own = Question(wish, self._session.kept) if wish else None
        self._ask(own or self._reader.question_of(chart))

    def _ask(self, question: Question | None) -> None:
        if question is not None:
            self._session.background.forget(self._ticket)
            work = partial(_behind, question, self.chart, self._opens)
            self._ticket = self._session.background.work(self, work, self._page.show_behind)

    @Slot()
    def read_again(self) -> None:
        """Show what is open, with all that has changed."""
        question = self._reader.question_of(self.chart)
        wish = self._wish or (question.wish if question else None)
        if self._is_open and wish is not None:
            self._ask(Question(wish, self._session.kept))

    @Slot(object)
    def _on_committed(self, committed: Committed) -> None:
        if committed.touched & _SHOWN:
            self.read_again()


def _behind(question: Question, chart: str, opens: Opens | None) -> Behind:
    from ui.screens.insights import behind_facts  # noqa: PLC0415 - no numpy before

    if opens is None:
        return behind_facts.people(question.source(), chart)
    return behind_facts.behind(question.source(), chart, opens)
