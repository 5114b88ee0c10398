"""Likely doubles: a list of pairs, and the pair the keys are on side by side."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.changes import Author
from models.doubles import merging, settled
from models.doubles.search import Double
from models.doubles.side_by_side import Beside, beside
from models.people import customers
from ui import theme
from ui.alike_words import alike
from ui.problems import explain_failure
from ui.screens.clean_up.compare_card import CompareCard
from ui.screens.clean_up.search_job import SearchJob
from ui.session import Session
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.row_list import RowList
from ui.widgets.row_model import PAGE, ListRow

Pair = frozenset[UUID]

_LEAST_WIDTH, _LEAST_LIST, _LEAST_COMPARE = 680, 130, 380  # in design units


class DoublesPage(QWidget):
    """M merges, K keeps both for now, N says they are never the same; arrows choose."""

    customer_wanted = Signal(object)
    said = Signal(str)
    counted = Signal(int)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._pairs: list[Double] = []
        self._shown: Double | None = None
        self._ticket = 0
        self.list = RowList()
        self.compare = CompareCard()
        self.looking = EmptyState(self.tr("Looking through the notebook…"))
        self.none = EmptyState(
            self.tr("Nobody seems to be in the notebook twice. Likely doubles will stand here.")
        )
        self.sheet = QStackedWidget()
        self.job = SearchJob(session.background, self)
        self._lay_out()
        self._connect()

    def look(self) -> None:
        """Catch up."""
        self.job.look()

    def look_away(self) -> None:
        """Rest."""
        self.job.look_away()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Decide about the pair; go to the lines that can be chosen, and back."""
        deeds: Mapping[int, Callable[[], None]] = {
            Qt.Key.Key_M: self.merge,
            Qt.Key.Key_K: self.keep_both,
            Qt.Key.Key_N: self.never,
            Qt.Key.Key_Right: self.compare.focus_choices,
        }
        if self._shown and not event.modifiers() and event.key() in deeds:
            deeds[event.key()]()
        elif event.key() == Qt.Key.Key_Escape and not self.list.hasFocus():
            self.list.setFocus()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the pair below the list where there is no room beside it."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Need more room for larger text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_row"):
            self._fit()

    @Slot()
    def merge(self) -> None:
        """Make one customer of the two, as it is chosen."""
        wanted = self.compare.wanted()
        if wanted:
            self._tell(partial(merging.merge, wanted=wanted))

    @Slot()
    def keep_both(self) -> None:
        """Leave the pair alone until more speaks for it."""
        if self._shown:
            one, other, reasons = self._shown.one, self._shown.other, self._shown.reasons
            self._tell(partial(settled.keep_both, one=one, other=other, reasons=reasons))

    @Slot()
    def never(self) -> None:
        """Remember that the two are two people."""
        if self._shown:
            one, other = self._shown.one, self._shown.other
            self._tell(partial(settled.never_the_same, one=one, other=other))

    def _tell(self, command: Callable[[Author], object]) -> None:
        self.compare.setEnabled(False)
        self._session.background.tell(self, command, self._on_done, self._on_failed)

    def _on_done(self, _nothing: object) -> None:
        self.compare.setEnabled(True)
        self._drop()

    def _on_failed(self, error: Exception) -> None:
        self.compare.setEnabled(True)
        sentence = explain_failure(error)
        if sentence is None:
            self._session.background.failed.emit(error)
            return
        self.said.emit(sentence)
        self._ask_beside()

    def _drop(self) -> None:
        """Go on with the next pair; a search that follows will know better."""
        position = self.list.currentIndex().row()
        self._put([pair for pair in self._pairs if pair is not self._shown], position)

    def _lay_out(self) -> None:
        space = theme.scale().space
        card = Card(self.tr("Perhaps the same person"))
        card.add(self.list, 1)
        both = QWidget()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, both)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(space(16))
        self._row.addWidget(card, 4)
        self._row.addWidget(self.compare, 7)
        for sheet in (self.looking, self.none, both):
            self.sheet.addWidget(sheet)
        self._both = both
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self.sheet)
        self.setFocusProxy(self.list)
        self.list.setMinimumWidth(1)
        self._fit()

    def _fit(self) -> None:
        space, ways = theme.scale().space, QBoxLayout.Direction
        beside = self.width() >= space(_LEAST_WIDTH)
        self._row.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        self.list.setMinimumHeight(space(_LEAST_LIST))
        self.compare.setMinimumHeight(space(_LEAST_COMPARE))

    def _connect(self) -> None:
        self.job.finished.connect(self._on_found)
        self.list.page_wanted.connect(self._on_page_wanted)
        self.list.current_changed.connect(self._on_current)
        self.list.row_activated.connect(self._on_activated)
        self.compare.merge_wanted.connect(self.merge)
        self.compare.keep_wanted.connect(self.keep_both)
        self.compare.never_wanted.connect(self.never)
        self.compare.customer_wanted.connect(self.customer_wanted)

    @Slot(object)
    def _on_found(self, found: Sequence[Double]) -> None:
        self._put(list(found))

    def _put(self, pairs: list[Double], position: int = 0) -> None:
        """Show pairs; the keys stay on their pair, or on what has come into its place."""
        current = _key(self._shown) if self._shown else None
        places = (n for n, pair in enumerate(pairs) if _key(pair) == current)
        at = next(places, min(position, len(pairs) - 1))
        self._pairs = pairs
        self.list.expect(len(pairs))
        self.sheet.setCurrentWidget(self._both if pairs else self.none)
        self.counted.emit(len(pairs))
        self._show(pairs[at] if pairs else None)
        if pairs:
            self._ask_names(at // PAGE * PAGE, PAGE)
            self.list.setCurrentIndex(self.list.model().index(at, 0))

    def _show(self, pair: Double | None) -> None:
        self._shown = pair
        self._ask_beside()

    def _ask_beside(self) -> None:
        background = self._session.background
        background.forget(self._ticket)
        if self._shown:
            question = partial(beside, self._shown.one, self._shown.other)
            self._ticket = background.ask(self, question, self._on_beside)

    def _on_beside(self, found: Beside | None) -> None:
        if found and self._shown:
            why = alike(self._shown.reasons)
            self.compare.show_pair(found, why, self._today())

    def _today(self) -> date:
        return self._session.shop.time.today()

    @Slot(int, int)
    def _on_page_wanted(self, offset: int, limit: int) -> None:
        self._ask_names(offset, limit)

    def _ask_names(self, offset: int, limit: int) -> None:
        some = self._pairs[offset : offset + limit]
        question = partial(_named, offset, some)
        self._session.background.ask(self, question, self._on_names)

    def _on_names(self, answer: tuple[int, Sequence[Double], Mapping[UUID, str]]) -> None:
        offset, some, names = answer
        if self._pairs[offset : offset + len(some)] == some:
            self.list.put_page(offset, [_row(pair, names) for pair in some])

    @Slot(object)
    def _on_current(self, _row: ListRow | None) -> None:
        position = self.list.currentIndex().row()
        if 0 <= position < len(self._pairs) and self._pairs[position] is not self._shown:
            self._show(self._pairs[position])

    @Slot(object)
    def _on_activated(self, _row: ListRow) -> None:
        self.compare.focus_choices()


def _named(offset: int, some: Sequence[Double]) -> tuple[int, Sequence[Double], Mapping[UUID, str]]:
    ids = [end for pair in some for end in (pair.one, pair.other)]
    return offset, some, customers.names(ids)


def _key(pair: Double) -> Pair:
    return frozenset((pair.one, pair.other))


def _row(pair: Double, names: Mapping[UUID, str]) -> ListRow:
    """Name both; a pair that is told apart by nothing but the numbers still has its reasons."""
    one, other = names.get(pair.one, ""), names.get(pair.other, "")
    return ListRow(
        id=_key(pair),
        name=one,
        line=f"{other} · {alike(pair.reasons)}",
        value=pair,
    )
