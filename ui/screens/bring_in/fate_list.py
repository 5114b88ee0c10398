"""The rows of the file that one thing happens to, to be looked at."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from models.exchange.plan import Fate, Plan, PlannedRow
from ui.screens.bring_in import words
from ui.session import Session
from ui.widgets.card import Card
from ui.widgets.row_list import RowList
from ui.widgets.row_model import ListRow


class FateList(Card):
    """Reads a page of rows when it comes into sight; Esc goes back."""

    closed = Signal()
    failed = Signal(object)  # an Exception
    customer_wanted = Signal(object)  # the customer of the notebook in a likely double

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._background = session.background
        self._plan: Plan | None = None
        self._fate = Fate.NEW
        self.rows = RowList()
        self.back = self.add_link(self.tr("Back to the file"))
        self.add(self.rows, 1)
        self.setFocusProxy(self.rows)
        self.back.clicked.connect(self.closed)
        self.rows.page_wanted.connect(self._on_page_wanted)
        self.rows.row_activated.connect(self._on_activated)

    def show_fate(self, plan: Plan, fate: Fate | None) -> None:
        """List the rows of one fate, or the likely doubles."""
        self._plan = plan
        self.rows.replace(())
        if fate is None:
            self.set_heading(self.tr("Likely doubles: both come in, and can be made one later"))
            self.rows.replace([_double_row(place, plan) for place in range(_doubles(plan))])
            return
        self._fate = fate
        self.set_heading(_heading(words.fate(fate, plan.source.kind)))
        self.rows.expect(plan.count(fate))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    @Slot(int, int)
    def _on_page_wanted(self, offset: int, limit: int) -> None:
        if self._plan is not None:
            question = partial(self._plan.page, self._fate, offset, limit)
            then = partial(self._put, self._plan, self._fate, offset)
            self._background.work(self, question, then, self.failed.emit)

    def _put(self, plan: Plan, fate: Fate, offset: int, rows: list[PlannedRow]) -> None:
        if plan is self._plan and fate is self._fate:
            self.rows.put_page(offset, [_row(row) for row in rows])

    @Slot(object)
    def _on_activated(self, row: ListRow) -> None:
        if isinstance(row.value, UUID):
            self.customer_wanted.emit(row.value)


def _heading(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def _doubles(plan: Plan) -> int:
    return len(plan.likely_doubles)


def _double_row(place: int, plan: Plan) -> ListRow:
    one = plan.likely_doubles[place]
    names, line = words.double(one)
    return ListRow(place, names, line=line, badge=one.name, value=one.other)


def _row(row: PlannedRow) -> ListRow:
    shown, line = words.planned(row)
    return ListRow(row.row, shown, line=line, badge="")
