"""A list that is worked off: choose rows, press a key, go on with the next."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, NamedTuple
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from models.changes import Author
from models.people import tags
from models.touched import Touched
from ui import theme
from ui.live_query import LiveQuery
from ui.problems import explain_failure
from ui.screens.clean_up.matters import Batch, Deed, Matter, customer_of
from ui.session import Session
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.key_button import KeyButton
from ui.widgets.plain_label import PlainLabel
from ui.widgets.row_list import RowList
from ui.widgets.row_model import PAGE, ListRow

_LEAST_LIST = 200  # in design units
_TAG_KEY = "G"
_KEYS = {
    "A": Qt.Key.Key_A,
    "Del": Qt.Key.Key_Delete,
    "E": Qt.Key.Key_E,
    "R": Qt.Key.Key_R,
    "T": Qt.Key.Key_T,
    "X": Qt.Key.Key_X,
}


class _Answer(NamedTuple):
    total: int
    offset: int
    rows: Sequence[Any]


class WorkList(QWidget):
    """One matter. Ctrl or Shift with a click or an arrow key chooses several."""

    customer_wanted = Signal(object)
    said = Signal(str)
    counted = Signal(int)

    def __init__(self, session: Session, matter: Matter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._matter = matter
        self._rows: dict[object, Any] = {}
        self._place = 0
        self.list = RowList(many=True)
        self.buttons = {deed.key: KeyButton(deed.words, deed.key) for deed in matter.deeds}
        self.tag_button = KeyButton(self.tr("Tag…"), _TAG_KEY)
        self.tag_line = QLineEdit(placeholderText=self.tr("Tag for those chosen, then Enter"))
        self.nothing = EmptyState(matter.nothing)
        self.sheet = QStackedWidget()
        self._lay_out()
        self._connect()
        nothing = Touched.NOTHING  # the page says when
        self._query = LiveQuery(session.background, nothing, self._question, self._show, self)

    def look(self) -> None:
        """Ask what there is to work off now."""
        self._query.refresh()

    def deeds(self) -> dict[Qt.Key, Deed]:
        """Return what each key does."""
        return {_KEYS[deed.key]: deed for deed in self._matter.deeds}

    def chosen(self) -> list[Any]:
        """Return the rows that are chosen; without any, the one the keys are on."""
        ids = self.list.selected_ids()
        current = self.list.current_row()
        if not ids and current:
            ids = [current.id]
        return [self._rows[row_id] for row_id in ids if row_id in self._rows]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key says to those who are chosen."""
        deed = None if event.modifiers() else self.deeds().get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Backspace:
            deed = self.deeds().get(Qt.Key.Key_Delete)
        if deed:
            self._do(deed)
        elif event.text().upper() == _TAG_KEY and self._matter.tags:
            self.ask_tag()
        elif event.key() == Qt.Key.Key_Escape and not self.tag_line.isHidden():
            self._hide_tag_line()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Need more room for larger text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "deed_row"):
            self._fit()

    @Slot()
    def ask_tag(self) -> None:
        """Ask which tag to give."""
        self.tag_line.show()
        self.tag_line.setFocus()

    def _lay_out(self) -> None:
        card = Card()
        card.add(PlainLabel(self._matter.meaning, "secondary", wrap=True))
        self.sheet.addWidget(self.list)
        self.sheet.addWidget(self.nothing)
        self.deed_row = QWidget()
        row = FlowLayout(self.deed_row, gap=8)
        for button in self.buttons.values():
            row.addWidget(button)
        row.addWidget(self.tag_button)
        self.tag_button.setVisible(self._matter.tags)
        card.add(self.deed_row)  # at the top: the bar that undoes comes up at the foot of the page
        card.add(self.tag_line)
        card.add(self.sheet, 1)
        self._fit()
        self.tag_line.hide()
        self.tag_line.setAccessibleName(self.tr("Tag"))
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(card)
        self.setFocusProxy(self.list)

    def _fit(self) -> None:
        self.sheet.setMinimumHeight(theme.scale().space(_LEAST_LIST))

    def _connect(self) -> None:
        self.list.row_activated.connect(self._on_activated)
        self.list.page_wanted.connect(self._on_page_wanted)
        self.tag_button.clicked.connect(self.ask_tag)
        self.tag_line.returnPressed.connect(self._on_tag)
        for button in self.buttons.values():
            button.clicked.connect(self._on_button)

    def _question(self) -> Callable[[], _Answer]:
        self._place = max(0, self.list.currentIndex().row())
        return partial(_ask, self._matter, self._place // PAGE * PAGE)

    def _show(self, answer: _Answer) -> None:
        had_focus = self.list.hasFocus()
        self._rows.clear()
        self.list.expect(answer.total)
        self._put(answer)
        self.sheet.setCurrentWidget(self.list if answer.total else self.nothing)
        self.deed_row.setVisible(bool(answer.total))
        if answer.total:
            at = min(self._place, answer.total - 1)
            self.list.setCurrentIndex(self.list.model().index(at, 0))
        if had_focus:
            self.setFocus()
        self.counted.emit(answer.total)

    def _put(self, answer: _Answer) -> None:
        time = self._session.shop.time
        said = [self._matter.say(row, time) for row in answer.rows]
        self._rows |= {row.id: row.value for row in said}
        if said:
            self.list.put_page(answer.offset, said)

    @Slot(int, int)
    def _on_page_wanted(self, offset: int, limit: int) -> None:
        question = partial(_page, self._matter, offset, limit)
        self._session.background.ask(self, question, self._put)

    @Slot(object)
    def _on_activated(self, row: ListRow) -> None:
        if row.id in self._rows:
            self.customer_wanted.emit(customer_of(self._rows[row.id]))

    @Slot()
    def _on_button(self) -> None:
        for deed in self._matter.deeds:
            if self.buttons[deed.key] is self.sender():
                self._do(deed)

    def _do(self, deed: Deed) -> None:
        rows = self.chosen()
        ids = [customer_of(row) if deed.to_customers else row.id for row in rows]
        if ids:
            self._tell(partial(_carry_out, deed.command, list(dict.fromkeys(ids))))

    @Slot()
    def _on_tag(self) -> None:
        whom = list(dict.fromkeys(map(customer_of, self.chosen())))
        if whom and self.tag_line.text().strip():
            self._tell(partial(tags.tag, customers=whom, name=self.tag_line.text()))
        self._hide_tag_line()

    def _hide_tag_line(self) -> None:
        self.tag_line.clear()
        self.list.setFocus()
        self.tag_line.hide()

    def _tell(self, command: Callable[[Author], object]) -> None:
        self._session.background.tell(self, command, self._on_done, self._on_failed)

    def _on_done(self, _nothing: object) -> None:
        self.list.setFocus()

    def _on_failed(self, error: Exception) -> None:
        sentence = explain_failure(error)
        if sentence is None:
            self._session.background.failed.emit(error)
        else:
            self.said.emit(sentence)


def _ask(matter: Matter, offset: int) -> _Answer:
    count = matter.count()
    first = min(offset, max(0, count - 1) // PAGE * PAGE)
    return _Answer(count, first, matter.page(first, PAGE))


def _page(matter: Matter, offset: int, limit: int) -> _Answer:
    return _Answer(0, offset, matter.page(offset, limit))


def _carry_out(command: Batch, ids: Sequence[UUID], author: Author) -> None:
    command(author, ids)
