"""The customers of a list, a page at a time, and who of them is chosen."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPoint,
    Signal,
    Slot,
)

from models.people import customer_rows
from models.people.customer_list import Page
from models.people.customer_rows import CustomerRow, Key
from ui.background import Background
from ui.customer_lines import list_row
from ui.widgets.row_list import RowList
from ui.widgets.row_model import PAGE, ListRow

IN_SIGHT = 2 * PAGE  # rows read along with a list: what is in sight may lie on two pages


class Roll(QObject):
    """Fills a `RowList`. Who is chosen stays chosen by who they are, also out of sight."""

    choice_changed = Signal()

    def __init__(self, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self.view = RowList(many=True)
        self._background = background
        self._keys: Sequence[Key] = ()
        self._today = date.min
        self._waiting: list[tuple[int, int]] = []
        self._asked: tuple[int, int] | None = None
        self._ticket = 0
        self.view.page_wanted.connect(self._on_page_wanted)
        self.view.selection_changed.connect(self.choice_changed)

    def show_page(self, page: Page, today: date) -> None:
        """Show a list; what was chosen and is still in it stays chosen."""
        chosen, current = self.chosen(), self._current()
        moved = page.keys != self._keys
        self._forget_questions()
        self._today = today
        if moved:
            self.view.selectionModel().reset()
        self._keys = page.keys
        self.view.expect(len(page.keys))
        self._put(page.offset, page.keys[page.offset : page.offset + IN_SIGHT], page.rows)
        if moved:
            self._choose_again(chosen, current)
            self.choice_changed.emit()

    def start_at_top(self) -> None:
        """Go to the first customer, choosing nobody."""
        self.choose_none()
        self.view.scrollToTop()
        if self._keys:
            self._go_to(0)

    def first_page_in_sight(self) -> int:
        """Return where the pages in sight begin, in rows."""
        top = self.view.indexAt(QPoint(1, 1)).row()
        return max(0, top) // PAGE * PAGE

    def chosen(self) -> list[Key]:
        """Return who is chosen, from top to bottom."""
        return [key for first, last in self._runs() for key in self._keys[first : last + 1]]

    def count_chosen(self) -> int:
        """Count who is chosen."""
        return sum(last - first + 1 for first, last in self._runs())

    def choose_none(self) -> None:
        """Let go of whoever is chosen; the keys stay where they are."""
        self.view.selectionModel().clearSelection()

    def first(self) -> UUID | None:
        """Return the first customer of the list, if there is one."""
        return UUID(self._keys[0]) if self._keys else None

    def count(self) -> int:
        """Count the customers of the list."""
        return len(self._keys)

    def _runs(self) -> list[tuple[int, int]]:
        selection = self.view.selectionModel().selection()
        runs = [selection.at(n) for n in range(selection.count())]
        return sorted((run.top(), run.bottom()) for run in runs)

    def _current(self) -> Key | None:
        at = self.view.currentIndex().row()
        return self._keys[at] if 0 <= at < len(self._keys) else None

    def _choose_again(self, chosen: Collection[Key], current: Key | None) -> None:
        if not chosen and current is None:
            return
        wanted = set(chosen)
        places = [n for n, key in enumerate(self._keys) if key in wanted] if wanted else []
        model, selection = self.view.model(), QItemSelection()
        for first, last in _runs(places):
            selection.select(model.index(first, 0), model.index(last, 0))
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.view.selectionModel().select(selection, flag)
        if current in self._keys:
            self._go_to(self._keys.index(current))

    def _go_to(self, position: int) -> None:
        index: QModelIndex = self.view.model().index(position, 0)
        no_update = QItemSelectionModel.SelectionFlag.NoUpdate
        self.view.selectionModel().setCurrentIndex(index, no_update)

    def _put(self, offset: int, keys: Sequence[Key], rows: Sequence[CustomerRow]) -> None:
        known = {row.id.hex: row for row in rows}
        said = [self._row(key, known.get(key)) for key in keys]
        for start in range(0, len(said), PAGE):
            self.view.put_page(offset + start, said[start : start + PAGE])

    def _row(self, key: Key, row: CustomerRow | None) -> ListRow:
        """Put a customer into words; who is gone since leaves an empty row for a moment."""
        return list_row(row, self._today) if row else ListRow(UUID(key), "")

    def _forget_questions(self) -> None:
        self._background.forget(self._ticket)
        self._waiting.clear()
        self._asked = None

    @Slot(int, int)
    def _on_page_wanted(self, offset: int, limit: int) -> None:
        self._waiting.append((offset, limit))
        if self._asked is None:
            self._ask_next()

    def _ask_next(self) -> None:
        """Ask for the page that came into sight last: earlier ones may be out of it by now."""
        self._asked = self._waiting.pop() if self._waiting else None
        if self._asked is None:
            return
        offset, limit = self._asked
        question = partial(customer_rows.of, self._keys[offset : offset + limit])
        self._ticket = self._background.ask(self, question, self._on_rows)

    def _on_rows(self, rows: Sequence[CustomerRow]) -> None:
        if self._asked is None:
            return
        offset, limit = self._asked
        self._put(offset, self._keys[offset : offset + limit], rows)
        self._ask_next()


def _runs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Join neighbouring places into runs of first and last."""
    first = last = None
    for place in places:
        if last is not None and place != last + 1:
            yield first or 0, last
            first = place
        elif first is None:
            first = place
        last = place
    if last is not None:
        yield first or 0, last
