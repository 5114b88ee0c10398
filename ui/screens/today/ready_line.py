"""Somebody who is likely to come in soon, on one line of the card."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.clock import ShopTime
from models.counter.ready import ReadyRow
from ui import theme, wording
from ui.screens.today import words
from ui.screens.today.name_button import NAME_RING, NameButton
from ui.widgets.badge import Badge
from ui.widgets.chip import Chip
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.key_button import KeyButton
from ui.widgets.plain_label import PlainLabel
from ui.widgets.problem_line import IconSign

_LONGEST_CARE = 22  # letters that a tag shows even where it is narrow


class ReadyLine(QWidget):
    """A number, who it is, when, what to have ready, and the button that logs it."""

    came_in = Signal(object)  # this line
    opened = Signal(object)  # the customer's id

    def __init__(self, number: int, row: ReadyRow, shop: ShopTime) -> None:
        super().__init__()
        self.row = row
        self.is_asking = False
        self.number = PlainLabel(wording.number(number), "faint")
        self.name = NameButton(row.name)
        self.fact = PlainLabel(words.around(row, shop), "faint", elide=True)
        self.button = KeyButton(self.tr("Came in"))
        self._name_button()
        self._lay_out()
        self.name.clicked.connect(self._on_opened)
        self.button.clicked.connect(self._on_came_in)

    def ask_again(self, minutes: int) -> None:
        """Ask whether this is another visit than the one so many minutes ago."""
        self.is_asking = True
        self.button.set_words(self.tr("Again?"))
        self.fact.set_tone("usual")
        if minutes <= 1:
            self.fact.setText(self.tr("logged a minute ago"))
        else:
            sentence = self.tr("logged {minutes} minutes ago")
            self.fact.setText(sentence.format(minutes=wording.number(minutes)))

    def wait(self) -> None:
        """Take no second press while the first is being carried out."""
        self.button.setEnabled(False)

    def ready(self) -> None:
        """Take a press again."""
        self.button.setEnabled(True)

    def _name_button(self) -> None:
        self.button.setAccessibleName(self.tr("{name} came in").format(name=self.row.name))

    def _lay_out(self) -> None:
        space = theme.scale().space
        line = QHBoxLayout(self)
        line.setContentsMargins(0, space(10), 0, space(10))
        line.setSpacing(space(10))
        top = Qt.AlignmentFlag.AlignTop
        badge = Badge(self.row.badge_name)
        self.fact.setContentsMargins(NAME_RING, 0, NAME_RING, 0)
        self.number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.number.setMinimumWidth(self.number.fontMetrics().horizontalAdvance("0"))
        self.number.setMinimumHeight(badge.sizeHint().height())
        line.addWidget(self.number, 0, top)
        line.addWidget(badge, 0, top)
        line.addLayout(self._words(), 1)
        line.addWidget(self.button, 0, top)

    def _words(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(theme.scale().space(4))
        head = FlowLayout(gap=4)
        head.addWidget(self.name)
        head.addWidget(self.fact)
        column.addLayout(head)
        for label in self.row.take_care:
            if len(label) > _LONGEST_CARE:
                column.addLayout(_care_in_full(label))
        column.addLayout(self._chips())
        column.addStretch(1)
        return column

    def _chips(self) -> FlowLayout:
        flow = FlowLayout(gap=4)
        for label in self.row.take_care:
            if len(label) <= _LONGEST_CARE:
                flow.addWidget(Chip(label, "care"))
        for label in self.row.usual:
            flow.addWidget(Chip(label, "usual"))
        if not self.row.usual:
            flow.addWidget(PlainLabel(self.tr("No usual noted yet: ask today"), "secondary"))
        return flow

    @Slot()
    def _on_opened(self) -> None:
        self.opened.emit(self.row.customer)

    @Slot()
    def _on_came_in(self) -> None:
        self.came_in.emit(self)


def _care_in_full(label: str) -> QHBoxLayout:
    """Write what to take care of over as many lines as it needs: nothing of it may be cut."""
    words = PlainLabel(label, "tag", wrap=True)
    words.set_tone("care")
    line = QHBoxLayout()
    line.setSpacing(theme.scale().space(6))
    line.addWidget(IconSign("triangle-alert", "care"), 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(words, 1)
    return line
