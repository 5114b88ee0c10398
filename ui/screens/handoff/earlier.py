"""Look back: earlier handoffs by day, or what was said in them."""

from collections.abc import Callable
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from models import handoff
from models.handoff import FoundItem, HandoffLine
from models.touched import Touched
from ui import wording
from ui.handoff import words
from ui.live_query import LiveQuery
from ui.screens.handoff.faces import Face, Head
from ui.screens.handoff.situation import Situation
from ui.session import Session
from ui.widgets.card import Card
from ui.widgets.plain_label import PlainLabel
from ui.widgets.row_list import RowList
from ui.widgets.row_model import ListRow

MOST = 800
Found: TypeAlias = list[HandoffLine] | list[FoundItem]
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Earlier(Face):
    """A field that looks through all of them, and a row for each; Enter opens one."""

    view_wanted = Signal(object)  # the id of a handoff
    latest_wanted = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._now: Situation | None = None
        self.field = QLineEdit(placeholderText=self.tr("What was said about …"))
        self.field.setAccessibleName(self.tr("Look through earlier handoffs"))
        self.field.setClearButtonEnabled(True)
        self.field.installEventFilter(self)
        self.rows = RowList()
        self.rows.setAccessibleName(self.tr("Earlier handoffs"))
        self.nothing = PlainLabel("", "secondary", wrap=True)
        sheet = Card()
        for part in (self.field, self.nothing, self.rows):
            sheet.add(part)
        self.put_whole(sheet)
        self._query: LiveQuery[Found] = LiveQuery(
            session.background, Touched.HANDOFF, self._question, self._show, self
        )
        self.field.textEdited.connect(self._query.refresh_soon)
        self.field.returnPressed.connect(self.rows.activate_current)
        self.rows.row_activated.connect(self._on_row)

    def head(self) -> Head:
        """Say what is here."""
        summary = self.tr("By day, the latest first. Type to look for what was said.")
        return Head(self.tr("Earlier handoffs"), summary, self.tr("Back to today’s"))

    @Slot()
    def act(self) -> None:
        """Leave."""
        self.latest_wanted.emit()

    def take_keys(self) -> None:
        """Let one type at once."""
        self._query.refresh()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def look_for(self, text: str) -> None:
        """Look for some words."""
        self.field.setText(text)
        self._query.refresh()

    def show_situation(self, now: Situation) -> None:
        """Take over who is who."""
        self._now = now

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys of the field move in the list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()))
            if step:
                self.rows.move_current(step)
                return True
        return super().eventFilter(watched, event)

    def _question(self) -> Callable[[], Found]:
        branch, typed = self._session.shop.id, self.field.text()
        if typed.strip():
            return partial(handoff.search, branch, typed)
        return partial(handoff.earlier, branch, None, MOST)

    def _show(self, found: Found) -> None:
        rows = [self._found(row) if isinstance(row, FoundItem) else self._line(row)
                for row in found]  # fmt: skip
        self.rows.replace(rows)
        self.rows.setVisible(bool(rows))
        typed = bool(self.field.text().strip())
        none = self.tr("Nothing that was handed over says so.")
        first = self.tr("Each handoff will stand here once it is sealed.")
        self.nothing.setText(none if typed else first)
        self.nothing.setVisible(not rows)
        if rows:
            self.rows.select_id(rows[0].id)

    def _line(self, line: HandoffLine) -> ListRow:
        time = self._session.shop.time
        today = time.local(self._now.at).date() if self._now else line.day
        names = self._now.names if self._now else {}
        by = names.get(line.sealed_by, "") if line.sealed_by else ""
        to = names.get(line.taken_by, "") if line.taken_by else ""
        both = self.tr("{by} to {to}").format(by=by, to=to) if by and to else by or to
        counted = self.tr("one item") if line.items == 1 else self.tr("%Ln items", "", line.items)
        open_ones = line.items - line.done
        left = self.tr("%Ln not done", "", open_ones) if open_ones else self.tr("all done")
        return ListRow(
            line.id,
            wording.short_day(line.day, today),
            fact=" · ".join(filter(None, (wording.clock(time.local(line.sealed_at)), both))),
            line=" · ".join(filter(None, (words.state(line.state), counted, left, line.summary))),
            badge=by,
            value=line.id,
        )

    def _found(self, found: FoundItem) -> ListRow:
        item, time = found.item, self._session.shop.time
        day = wording.short_day(found.day, time.today()) if found.day else self.tr("being written")
        done = self.tr("done") if item.done_at else self.tr("not done")
        what = " ".join(filter(None, (item.do, words.condition(item.if_this, item.then_that))))
        return ListRow(
            item.id,
            item.who_line or item.customer_name or item.do,
            fact=f"{day} · {done}",
            line=what,
            badge=item.customer_name,
            value=item.handoff if found.sealed_at else None,
        )

    @Slot(object)
    def _on_row(self, row: ListRow) -> None:
        if row.value is not None:
            self.view_wanted.emit(row.value)
