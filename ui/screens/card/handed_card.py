"""What shifts have left each other about a customer: why we do this for them."""

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot

from models import handoff
from models.cards.card import CustomerCard
from models.clock import now
from models.handoff import ItemRow
from models.touched import Touched
from ui import wording
from ui.handoff import reasons, words
from ui.live_query import LiveQuery
from ui.screens.card.section import Section
from ui.screens.card.teller import NOBODY
from ui.session import Session
from ui.widgets.key_hint import key_hint
from ui.widgets.row_list import RowList
from ui.widgets.row_model import ListRow

_MOST = 12
_SEEN = 5


class HandedCard(Section):
    """Goes where nothing was ever left. Enter on a row opens the handoff it was in."""

    handoff_wanted = Signal(object)  # the id of a handoff

    def __init__(self, session: Session) -> None:
        super().__init__(session, self.tr("Handed over"))
        self._session = session
        self.set_side(key_hint("Ctrl+H"))
        self.rows = RowList()
        self.rows.setAccessibleName(self.tr("What was left about them"))
        self.rows.show_at_most(_SEEN)
        self.rows.row_activated.connect(self._on_row)
        self.add(self.rows)
        self._query = LiveQuery(
            session.background, Touched.HANDOFF, self._question, self._show, parent=self
        )
        self.hide()

    def show_card(self, card: CustomerCard) -> None:
        """Show what was left about a customer."""
        if card.details.id != self.teller.customer:
            self.rows.replace([])
            self.hide()
        super().show_card(card)
        self._query.refresh()

    @Slot()
    def take_keys(self) -> None:
        """Put the keys on the latest."""
        if row := self.rows.current_row():
            self.rows.select_id(row.id)
        self.rows.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _question(self) -> Callable[[], Sequence[ItemRow]]:
        if self.teller.customer == NOBODY:
            return _nothing
        return partial(handoff.why_for, self.teller.customer, _MOST)

    def _show(self, items: Sequence[ItemRow]) -> None:
        found = [item for item in items if item.customer == self.teller.customer]
        self.rows.replace([self._row(item) for item in found])
        if found:
            self.rows.select_id(found[0].id)
        self.setVisible(bool(found))

    def _row(self, item: ItemRow) -> ListRow:
        time, at = self._session.shop.time, now()
        day = wording.short_day(time.day_of(item.left_at), time.today())
        why = reasons.why(item.why, item.why_fact, time, item.left_at)
        condition = words.condition(item.if_this, item.then_that)
        state = "" if item.is_open else self.tr("done") if item.done_at else self.tr("dropped")
        due = words.due(item.due_at, time, at) if item.is_open else ""
        return ListRow(
            item.id,
            item.do or item.who_line,
            fact=" · ".join(filter(None, (day, state, due))),
            line=" · ".join(filter(None, (words.heat(item.heat), why, condition))),
            badge_kind="plain",
            badge=words.heat(item.heat),
            value=item.handoff,
        )

    @Slot(object)
    def _on_row(self, row: ListRow) -> None:
        if isinstance(row.value, UUID):
            self.handoff_wanted.emit(row.value)


def _nothing() -> Sequence[ItemRow]:
    return ()
