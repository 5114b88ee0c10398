"""Two customers side by side: how they differ, and what to keep of each."""

from collections.abc import Iterator, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.doubles.merging import Merge
from models.doubles.side_by_side import Beside, Side
from models.people.customer_drafts import Detail
from ui import theme, wording
from ui.screens.clean_up import words
from ui.screens.clean_up.choice_row import ChoiceRow, PlainRow, in_columns
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.hairline import Hairline
from ui.widgets.key_button import KeyButton
from ui.widgets.link_button import LinkButton
from ui.widgets.plain_label import PlainLabel
from ui.widgets.scroll_page import ScrollPage


class CompareCard(Card):
    """What differs can be chosen; all else comes along from both."""

    merge_wanted = Signal()
    keep_wanted = Signal()
    never_wanted = Signal()
    customer_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._beside: Beside | None = None
        self.why = PlainLabel("", "secondary", wrap=True)
        self.names = (PlainLabel("", "strong", wrap=True), PlainLabel("", "strong", wrap=True))
        self.facts = (PlainLabel("", "faint", wrap=True), PlainLabel("", "faint", wrap=True))
        self.links = (LinkButton(self.tr("Open the card")), LinkButton(self.tr("Open the card")))
        self.choices: list[ChoiceRow] = []
        self.plain: list[PlainRow] = []
        self.merge_button = KeyButton(self.tr("Merge"), "M", primary=True)
        self.keep_button = KeyButton(self.tr("Keep both for now"), "K")
        self.never_button = KeyButton(self.tr("Never the same"), "N")
        self._rows = QVBoxLayout()
        self._lay_out()
        self.merge_button.clicked.connect(self.merge_wanted)
        self.keep_button.clicked.connect(self.keep_wanted)
        self.never_button.clicked.connect(self.never_wanted)
        for link in self.links:
            link.clicked.connect(self._on_link)

    def show_pair(self, beside: Beside, why: str, today: date) -> None:
        """Put two customers beside each other."""
        is_other = self._beside is None or _ids(self._beside) != _ids(beside)
        taken = {row.detail for row in self.choices if row.isVisible() and row.takes_theirs()}
        self._beside = beside
        self.why.setText(why)
        for name, link, side in zip(self.names, self.links, _sides(beside), strict=True):
            name.setText(side.details.shown)
            link.setAccessibleDescription(side.details.shown)
        stays, goes = self.tr("{facts} · stays"), self.tr("{facts} · becomes part of the other")
        self.facts[0].setText(stays.format(facts=self._history(beside.keep, today)))
        self.facts[1].setText(goes.format(facts=self._history(beside.gone, today)))
        self._show_choices(beside, beside.suggested if is_other else frozenset(taken))
        self._show_rest(list(self._rest(beside)))

    def wanted(self) -> Merge | None:
        """Return the merge as it is chosen."""
        if self._beside is None:
            return None
        keep, gone = self._beside.keep, self._beside.gone
        shown = [row for row in self.choices if not row.isHidden()]
        theirs = {row.detail for row in shown if row.takes_theirs()}
        seen = (keep.version, gone.version)
        return Merge(keep.details.id, gone.details.id, frozenset(theirs), seen)

    def focus_choices(self) -> None:
        """Put the keys on the first line in which they differ."""
        for row in self.choices:
            if not row.isHidden():
                row.setFocus()
                return

    def _lay_out(self) -> None:
        space = theme.scale().space
        heads = QWidget()
        ours, theirs = map(_head, self.names, self.facts, self.links)
        grid = in_columns(heads, (PlainLabel(), ours, theirs))
        grid.setContentsMargins(space(3), 0, space(3), 0)
        inside = QWidget()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(8))
        column.addWidget(heads)
        column.addLayout(self._rows)
        column.addStretch(1)
        buttons = FlowLayout(gap=8)
        for button in (self.merge_button, self.keep_button, self.never_button):
            buttons.addWidget(button)
        self.add(buttons)  # at the top: the bar that undoes comes up at the foot of the page
        self.add(Hairline())
        self.add(self.why)
        self.add(ScrollPage(inside), 1)

    def _show_choices(self, beside: Beside, taken: frozenset[Detail]) -> None:
        while len(self.choices) < len(beside.choosable):
            self.choices.append(ChoiceRow())
            self._rows.insertWidget(len(self.choices) - 1, self.choices[-1])
        for number, row in enumerate(self.choices):
            row.setVisible(number < len(beside.choosable))
        keep, gone = beside.keep.details, beside.gone.details
        for row, detail in zip(self.choices, beside.choosable, strict=False):
            texts = (words.value(detail, keep), words.value(detail, gone))
            row.show_choice(detail, words.detail(detail), *texts)
            row.take(theirs=detail in taken)

    def _show_rest(self, rest: Sequence[tuple[str, str, str]]) -> None:
        while len(self.plain) < len(rest):
            self.plain.append(PlainRow())
            self._rows.addWidget(self.plain[-1])
        for number, row in enumerate(self.plain):
            row.setVisible(number < len(rest))
        for row, texts in zip(self.plain, rest, strict=False):
            row.show_both(*texts)

    def _rest(self, beside: Beside) -> Iterator[tuple[str, str, str]]:
        """Yield what comes along by itself, where there is any of it."""
        for word, texts in (
            (self.tr("Phone"), [side.phones for side in _sides(beside)]),
            (self.tr("E-mail"), [side.emails for side in _sides(beside)]),
            (self.tr("Also called"), [side.others for side in _sides(beside)]),
            (self.tr("Take care"), [side.take_care for side in _sides(beside)]),
            (self.tr("The usual"), [side.usual for side in _sides(beside)]),
            (self.tr("Tags"), [side.tags for side in _sides(beside)]),
        ):
            if any(texts):
                yield word, ", ".join(texts[0]), ", ".join(texts[1])
        yield self.tr("Comes along"), words.along(beside.keep), words.along(beside.gone)

    def _history(self, side: Side, today: date) -> str:
        number = self.tr("No. {number}").format(number=wording.number(side.details.no))
        if side.last_on is None:
            return self.tr("{number} · no visit yet").format(number=number)
        here = wording.relative_day(side.last_on, today)
        return self.tr("{number} · here {when}").format(number=number, when=here)

    @Slot()
    def _on_link(self) -> None:
        if self._beside:
            side = _sides(self._beside)[self.sender() is self.links[1]]
            self.customer_wanted.emit(side.details.id)


def _head(name: PlainLabel, facts: PlainLabel, link: LinkButton) -> QWidget:
    head = QWidget()
    column = QVBoxLayout(head)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(name)
    column.addWidget(facts)
    column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeading)
    column.addStretch(1)
    return head


def _sides(beside: Beside) -> tuple[Side, Side]:
    return beside.keep, beside.gone


def _ids(beside: Beside) -> tuple[object, object]:
    return beside.keep.details.id, beside.gone.details.id
