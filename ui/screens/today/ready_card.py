"""Have ready: who is likely in the next three hours, and the button that logs their usual."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.clock import now
from models.counter import usuals, visits
from models.counter.ready import HOURS_AHEAD, ReadyRow
from models.counter.visits import VisitRow
from models.ids import new_id
from ui.screens.today.ready_line import ReadyLine
from ui.session import Session
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.hairline import Hairline


class ReadyCard(Card):
    """At most nine lines, numbered as the find field knows them."""

    customer_wanted = Signal(object)
    find_wanted = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._rows: Sequence[ReadyRow] | None = None
        self._lines: list[ReadyLine] = []
        self._empty = EmptyState("", self.tr("Find somebody"), "Ctrl+K")
        self._empty.action.connect(self.find_wanted)
        self.find_button = self._empty.button
        self.set_heading(self.tr("Have ready"))
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.add(self._list)
        self.add(self._empty, 1)
        self.add_stretch()
        self._empty.hide()

    def lines(self) -> Sequence[ReadyLine]:
        """Return the lines from top to bottom."""
        return self._lines

    def is_empty(self) -> bool:
        """Tell whether nobody is expected, as far as is known."""
        return not self._rows

    def show_rows(self, rows: Sequence[ReadyRow]) -> None:
        """Show who is likely; what has not changed stays as it is, with the focus."""
        if rows == self._rows:
            return
        self._rows = rows
        focused = self._focused()
        self._clear()
        for number, row in enumerate(rows, 1):
            self._append(number, row)
        self._order_focus()
        self._say_when()
        self._empty.setVisible(not rows)
        self.body.setStretch(self.body.count() - 1, int(bool(rows)))
        if focused is not None and self._lines:
            self._lines[min(focused, len(self._lines) - 1)].button.setFocus()

    def show_first_steps(self, *, is_new: bool) -> None:
        """Say why nobody is expected: nobody is due, or nobody is known well enough."""
        if is_new:
            sentence = self.tr(
                "Who is likely to come in will stand here, by their own rhythm, "
                "once they have come on four days."
            )
        else:
            sentence = self.tr("Nobody is expected in the next %Ln hours.", "", HOURS_AHEAD)
        self._empty.set_sentence(sentence)

    def _append(self, number: int, row: ReadyRow) -> None:
        if number > 1:
            self._list.addWidget(Hairline())
        line = ReadyLine(number, row, self._session.shop.time)
        line.came_in.connect(self._on_came_in)
        line.opened.connect(self.customer_wanted)
        self._lines.append(line)
        self._list.addWidget(line)

    def _clear(self) -> None:
        self._lines.clear()
        while item := self._list.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()

    def _order_focus(self) -> None:
        """Let Tab walk through the lines from top to bottom."""
        before: QWidget = self._empty.button
        for line in self._lines:
            for widget in (line.name, line.button):
                QWidget.setTabOrder(before, widget)
                before = widget

    def _say_when(self) -> None:
        if self._rows:
            self.set_side(self.tr("likely in the next %Ln hours", "", HOURS_AHEAD))
        else:
            self.set_side("")

    def _focused(self) -> int | None:
        held = [n for n, line in enumerate(self._lines) if line.button.hasFocus()]
        return held[0] if held else None

    @Slot(object)
    def _on_came_in(self, line: ReadyLine) -> None:
        line.wait()
        if line.is_asking:
            self._log(line)
            return
        question = partial(visits.last_within, line.row.customer)
        self._session.background.ask(self, question, partial(self._log_or_ask, line), self._failed)

    def _log_or_ask(self, line: ReadyLine, lately: VisitRow | None) -> None:
        if lately is None:
            self._log(line)
        elif line in self._lines:
            line.ready()
            line.ask_again(round((now() - lately.at).total_seconds() / 60))

    def _log(self, line: ReadyLine) -> None:
        command = partial(
            usuals.log_usual,
            customer=line.row.customer,
            branch=self._session.shop.id,
            at=now(),
            visit_id=new_id(),
        )
        self._session.background.tell(self, command, self._done, self._failed)

    def _done(self, _nothing: object) -> None:
        for line in self._lines:
            line.ready()

    def _failed(self, error: Exception) -> None:
        self._done(error)
        self._session.background.failed.emit(error)
