"""A few people to see about something: each name opens the card."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme
from ui.screens.today.name_button import NAME_RING, NameButton
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.hairline import Hairline
from ui.widgets.plain_label import PlainLabel


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Somebody, why to see them, and what hangs on it; `sign` is a word that must not be missed."""

    customer: UUID
    name: str
    why: str
    fact: str = ""
    sign: str = ""


class PersonLine(QWidget):
    """A name, and below it why."""

    opened = Signal(object)  # the customer's id

    def __init__(self, row: PersonRow) -> None:
        super().__init__()
        self.row = row
        self.name = NameButton(row.name)
        self.name.setAccessibleDescription(". ".join(filter(None, (row.sign, row.why, row.fact))))
        self.name.clicked.connect(self._on_clicked)
        space = theme.scale().space
        column = QVBoxLayout(self)
        column.setContentsMargins(0, space(8), 0, space(8))
        column.setSpacing(space(2))
        head = FlowLayout(gap=6)
        head.addWidget(self.name)
        if row.sign:
            head.addWidget(Chip(row.sign, "care"))
        column.addLayout(head)
        said = (
            PlainLabel(row.why, "secondary", wrap=True),
            PlainLabel(row.fact, "faint", wrap=True),
        )
        for label in said:
            if label.text():
                label.setContentsMargins(NAME_RING, 0, 0, 0)
                column.addWidget(label)

    @Slot()
    def _on_clicked(self) -> None:
        self.opened.emit(self.row.customer)


class PeopleCard(Card):
    """Is not there while there is nobody, and nothing to say about it."""

    customer_wanted = Signal(object)

    def __init__(self, heading: str) -> None:
        super().__init__(heading)
        self._rows: Sequence[PersonRow] = ()
        self._lines: list[PersonLine] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.more = PlainLabel("", "faint", wrap=True)
        self.add(self._list)
        self.add(self.more)
        self.hide()

    def lines(self) -> Sequence[PersonLine]:
        """Return the people shown, from top to bottom."""
        return self._lines

    def show_rows(self, rows: Sequence[PersonRow], count: int, otherwise: str = "") -> None:
        """Show the first of `count` people; if there are none, say so, or be quiet."""
        more = self.tr("and %Ln more", "", count - len(rows)) if count > len(rows) else ""
        self.more.setText(more or ("" if rows else otherwise))
        self.more.setVisible(bool(self.more.text()))
        if rows != self._rows:
            self._replace(rows)
        self.setVisible(bool(rows or self.more.text()))

    def _replace(self, rows: Sequence[PersonRow]) -> None:
        self._rows = rows
        held = [line.row.customer for line in self._lines if line.name.hasFocus()]
        while item := self._list.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self._lines.clear()
        for row in rows:
            if self._lines:
                self._list.addWidget(Hairline())
            line = PersonLine(row)
            line.opened.connect(self.customer_wanted)
            self._lines.append(line)
            self._list.addWidget(line)
            if row.customer in held:
                line.name.setFocus()
