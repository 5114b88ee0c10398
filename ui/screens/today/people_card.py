"""A few people to see about something: each name opens the card."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import person_menus, theme
from ui.screens.today.name_button import NAME_RING, NameButton
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.hairline import Hairline
from ui.widgets.icon_button import IconButton
from ui.widgets.link_button import LinkButton
from ui.widgets.plain_label import PlainLabel


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Somebody, why to see them, and what hangs on it; `sign` is a word that must not be missed.

    `note` is what a note about them proposes.
    """

    customer: UUID
    name: str
    why: str
    fact: str = ""
    sign: str = ""
    note: str = ""


class PersonLine(QWidget):
    """A name, and below it why."""

    opened = Signal(object)  # the customer's id
    acted = Signal(str, object)  # what to do, as `person_menus` names it; the customer's id

    def __init__(self, row: PersonRow, *, may_be_seen: bool) -> None:
        super().__init__()
        self.row = row
        self._may_be_seen = may_be_seen
        self.more = IconButton("ellipsis", self.tr("What to do about {name}").format(name=row.name))
        self.more.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # by keys, the menu key on the name
        self.name = NameButton(row.name)
        self.name.setAccessibleDescription(". ".join(filter(None, (row.sign, row.why, row.fact))))
        self._connect()
        self._lay_out()

    def _connect(self) -> None:
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_context)
        self.more.clicked.connect(self._on_more)
        self.name.clicked.connect(self._on_clicked)

    def _lay_out(self) -> None:
        row = self.row
        space = theme.scale().space
        line = QHBoxLayout(self)
        line.setContentsMargins(0, space(8), 0, space(8))
        line.setSpacing(space(8))
        column = QVBoxLayout()
        column.setSpacing(space(2))
        line.addLayout(column, 1)
        line.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
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

    @Slot()
    def _on_more(self) -> None:
        self._offer(self.more.mapToGlobal(QPoint(0, self.more.height())))

    @Slot(QPoint)
    def _on_context(self, point: QPoint) -> None:
        self._offer(self.mapToGlobal(point))

    def _offer(self, point: QPoint) -> None:
        menu = person_menus.person_menu(self, may_be_seen=self._may_be_seen)
        menu.triggered.connect(self._on_chosen)
        menu.popup(point)

    @Slot(QAction)
    def _on_chosen(self, action: QAction) -> None:
        self.acted.emit(action.data(), self.row.customer)


class PeopleCard(Card):
    """Is not there while there is nobody, and nothing to say about it.

    `whole` names the list of the insights in which all of them stand.
    """

    customer_wanted = Signal(object)
    acted = Signal(str, object)  # as a line says it
    list_wanted = Signal(str)  # `whole`

    def __init__(self, heading: str, whole: str = "") -> None:
        super().__init__(heading)
        self._whole = whole
        self.more_link = LinkButton(self.tr("and more"))
        self.more_link.clicked.connect(self._on_more)
        self._rows: Sequence[PersonRow] = ()
        self._lines: list[PersonLine] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.more = PlainLabel("", "faint", wrap=True)
        self.add(self._list)
        self.add(self.more)
        foot = QHBoxLayout()
        foot.addWidget(self.more_link)
        foot.addStretch(1)
        self.add(foot)
        self.hide()

    def lines(self) -> Sequence[PersonLine]:
        """Return the people shown, from top to bottom."""
        return self._lines

    def stops(self) -> Sequence[QWidget]:
        """Return what Tab stops at, from top to bottom."""
        return [*(line.name for line in self._lines), self.more_link]

    def show_rows(self, rows: Sequence[PersonRow], count: int, otherwise: str = "") -> None:
        """Show the first of `count` people; if there are none, say so, or be quiet."""
        more = self.tr("and %Ln more", "", count - len(rows)) if count > len(rows) else ""
        self.more_link.set_words(more)
        self.more_link.setVisible(bool(more and self._whole))
        self.more.setText(("" if self._whole else more) or ("" if rows else otherwise))
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
            line = PersonLine(row, may_be_seen=bool(self._whole))
            line.opened.connect(self.customer_wanted)
            line.acted.connect(self.acted)
            self._lines.append(line)
            self._list.addWidget(line)
            if row.customer in held:
                line.name.setFocus()

    @Slot()
    def _on_more(self) -> None:
        self.list_wanted.emit(self._whole)
