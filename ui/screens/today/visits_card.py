"""Visits today: newest first, each with what can be done about it."""

from functools import partial

from PySide6.QtCore import Signal, Slot

from models.counter import ratings, visits
from models.counter.today import Today
from models.counter.visits import VisitRow
from ui import visit_words, wording
from ui.dialogs.visit_dialog import VisitDialog
from ui.screens.today.visit_list import VisitList
from ui.session import Session
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.row_model import ListRow


class VisitsCard(Card):
    """Rows that are here are all shown; of a long day, those that come into sight."""

    customer_wanted = Signal(object)
    find_wanted = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.list = VisitList()
        self._empty = EmptyState(
            self.tr("The visits of the day will stand here, the latest on top."),
            self.tr("Log a visit"),
            "Ctrl+L",
        )
        self._dialog: VisitDialog | None = None
        self.set_heading(self.tr("Visits today"))
        self.list.setAccessibleName(self.tr("Visits today"))
        self.add(self.list, 1)
        self.add(self._empty, 1)
        self._empty.hide()
        self._connect()

    def show_day(self, day: Today) -> None:
        """Show the visits so far."""
        rows = [self._row(visit) for visit in day.visits]
        if day.pulse.so_far > len(rows):
            self.list.expect(day.pulse.so_far)
            self.list.put_page(0, rows)
        else:
            self.list.replace(rows)
        self.list.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self.set_side(wording.number(day.pulse.so_far) if rows else "")

    def _connect(self) -> None:
        self._empty.action.connect(self.find_wanted)
        self.list.page_wanted.connect(self._on_page_wanted)
        self.list.row_activated.connect(self._on_activated)
        self.list.rated.connect(self._on_rated)
        self.list.change_wanted.connect(self.change)
        self.list.void_wanted.connect(self._on_void)

    @Slot(object)
    def change(self, visit: VisitRow) -> None:
        """Let a visit be corrected beside the page, which stays usable."""
        if self._dialog is not None:
            self._dialog.close()
        self._dialog = VisitDialog(self._session, visit, self)
        self._dialog.destroyed.connect(self._on_dialog_gone)
        self._dialog.show()

    @Slot(int, int)
    def _on_page_wanted(self, offset: int, limit: int) -> None:
        shop = self._session.shop
        question = partial(visits.of_day, shop.id, shop.time.today(), limit, offset)
        self._session.background.ask(self, question, partial(self._put, offset))

    def _put(self, offset: int, found: list[VisitRow]) -> None:
        self.list.put_page(offset, [self._row(visit) for visit in found])

    def _row(self, visit: VisitRow) -> ListRow:
        at = self._session.shop.time.local(visit.at)
        return ListRow(
            visit.id,
            visit_words.visit_name(visit),
            wording.clock(at) if visit.time_known else "",
            visit_words.visit_line(visit),
            visit_words.rated(visit.rating),
            badge=visit.name or "",
            value=visit,
        )

    @Slot(object)
    def _on_activated(self, row: ListRow) -> None:
        visit = row.value
        if isinstance(visit, VisitRow) and visit.customer:
            self.customer_wanted.emit(visit.customer)
        elif isinstance(visit, VisitRow):
            self.change(visit)

    @Slot(object, object)
    def _on_rated(self, visit: VisitRow, value: int | None) -> None:
        command = partial(ratings.rate, visit_id=visit.id, value=value, words=visit.words)
        self._session.background.tell(self, command, self._nothing)

    @Slot(object)
    def _on_void(self, visit: VisitRow) -> None:
        command = partial(visits.void, visit_id=visit.id)
        self._session.background.tell(self, command, self._nothing)

    @Slot()
    def _on_dialog_gone(self) -> None:
        self._dialog = None

    def _nothing(self, _answer: object) -> None:
        """Whatever changed is announced, and shown by the page asking again."""
