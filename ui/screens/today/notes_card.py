"""Left for whoever is on: notes that wait until somebody has done them."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models import handoff
from models.clock import now
from models.handoff import NoteRow
from ui import theme, wording
from ui.handoff import words
from ui.handoff.heat_chip import HeatChip
from ui.session import Session
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.hairline import Hairline
from ui.widgets.icon_button import IconButton
from ui.widgets.plain_label import PlainLabel

_MOST = 6


class NoteLine(QWidget):
    """How much it matters, whom it is about, what to do, and the button that says it is done."""

    done = Signal(object)  # the note's id

    def __init__(self, note: NoteRow, left: str, due: str = "") -> None:
        super().__init__()
        self._note = note
        self.button = IconButton("check", self.tr("Done"))
        self.button.clicked.connect(self._on_done)
        space = theme.scale().space
        line = QHBoxLayout(self)
        line.setContentsMargins(0, space(8), 0, space(8))
        line.setSpacing(space(8))
        column = QVBoxLayout()
        column.setSpacing(space(2))
        head = FlowLayout(gap=6)
        head.addWidget(HeatChip(note.heat))
        head.addWidget(PlainLabel(note.who_line, "strong", wrap=True))
        if due:
            head.addWidget(Chip(due, "info"))
        column.addLayout(head)
        for text in filter(None, (note.do, self._condition())):
            column.addWidget(PlainLabel(text, "secondary", wrap=True))
        column.addWidget(PlainLabel(left, "faint", wrap=True))
        line.addLayout(column, 1)
        line.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)

    def _condition(self) -> str:
        return words.condition(self._note.if_this, self._note.then_that)

    @Slot()
    def _on_done(self) -> None:
        self.done.emit(self._note.id)


class NotesCard(Card):
    """Is not there while nothing waits."""

    handoff_wanted = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._notes: Sequence[NoteRow] = ()
        self._lines: list[NoteLine] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.more = PlainLabel("", "faint", wrap=True)
        self.set_heading(self.tr("Waiting for you"))
        self.link = self.add_link(self.tr("Handoff"))
        self.link.clicked.connect(self.handoff_wanted)
        self.add(self._list)
        self.add(self.more)
        self.hide()

    def lines(self) -> Sequence[NoteLine]:
        """Return the notes shown, from top to bottom."""
        return self._lines

    def show_notes(self, notes: Sequence[NoteRow]) -> None:
        """Show the first few, and say how many more there are."""
        if notes == self._notes:
            return
        self._notes = notes
        while item := self._list.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self._lines.clear()
        for note in notes[:_MOST]:
            if self._list.count():
                self._list.addWidget(Hairline())
            due = words.due(note.due_at, self._session.shop.time, now())
            line = NoteLine(note, self._left(note), due)
            line.done.connect(self._on_done)
            self._lines.append(line)
            self._list.addWidget(line)
        self.more.setText(self.tr("and %Ln more", "", len(notes) - _MOST))
        self.more.setVisible(len(notes) > _MOST)
        self.setVisible(bool(notes))

    def _left(self, note: NoteRow) -> str:
        time = self._session.shop.time
        return wording.moment(time.local(note.left_at), time.today())

    @Slot(object)
    def _on_done(self, note: object) -> None:
        command = partial(handoff.finish, item_id=note)  # type: ignore[arg-type]
        self._session.background.tell(self, command, self._nothing)

    def _nothing(self, _answer: object) -> None:
        """The card asks again when it hears of the change."""
