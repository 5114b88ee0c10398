"""Facts as chips: each can be confirmed, changed and ended; new ones are typed behind them."""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import zip_longest

from PySide6.QtCore import QEvent, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QMenu, QWidget

from models import preferences
from models.preferences import Part, PreferenceDraft, PreferenceRow
from ui.screens.card.teller import Teller
from ui.screens.card.word_field import WordField
from ui.theme import Kind
from ui.widgets.chip import Chip
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.focus_ring import draw_focus_ring
from ui.widgets.link_button import LinkButton

_OPENS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Menu}


class FactChip(Chip):
    """A fact that can be told about: a click or Enter asks what about it."""

    pressed = Signal(object)  # itself

    def __init__(self, fact: PreferenceRow, kind: Kind) -> None:
        super().__init__(fact.label, kind)
        self.fact = fact
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_fact(self, fact: PreferenceRow) -> None:
        """Show another fact."""
        self.fact = fact
        self.setText(fact.label)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask what about it."""
        if event.key() in _OPENS and not event.modifiers():
            self.pressed.emit(self)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the click."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask what about it."""
        if self.rect().contains(event.position().toPoint()):
            self.pressed.emit(self)

    def changeEvent(self, event: QEvent) -> None:
        """Show the focus."""
        super().changeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chip, and the ring while it has the focus."""
        super().paintEvent(event)
        draw_focus_ring(self, 6)


class FactChips(QWidget):
    """The facts of one kind, and a field for one more.

    `draft` makes a new fact of what is typed. `below` puts something under each chip.
    """

    def __init__(
        self, teller: Teller, kind: Kind, draft: Callable[[str], PreferenceDraft], add: str
    ) -> None:
        super().__init__()
        self._teller = teller
        self._kind: Kind = kind
        self._draft = draft
        self._chips: list[FactChip] = []
        self._asked: FactChip | None = None
        self._changing: PreferenceRow | None = None
        self.add_button = LinkButton(add)
        self.field = WordField(add)
        self._flow = FlowLayout(self)
        self._flow.addWidget(self.field)
        self._flow.addWidget(self.add_button)
        self.field.hide()
        self.add_button.clicked.connect(self.add)
        self.field.said.connect(self._on_said)
        self.field.left.connect(self._on_left)

    def chips(self) -> Sequence[FactChip]:
        """Return the chips that are shown."""
        return [chip for chip in self._chips if not chip.isHidden()]

    def show_facts(self, facts: Sequence[PreferenceRow]) -> None:
        """Show these facts and no others."""
        for fact in facts[len(self._chips) :]:
            self._add_chip(fact)
        for chip, shown in zip_longest(self._chips, facts):
            if shown:
                chip.show_fact(shown)
            chip.setVisible(shown is not None)

    @Slot()
    def add(self) -> None:
        """Let one more fact be typed."""
        self._changing = None
        self._open("")

    def _open(self, text: str) -> None:
        self.add_button.hide()
        self.field.start(text)

    def _add_chip(self, fact: PreferenceRow) -> None:
        chip = FactChip(fact, self._kind)
        chip.pressed.connect(self._on_pressed)
        self._flow.insert_widget(len(self._chips), chip)
        self._chips.append(chip)

    @Slot(object)
    def _on_pressed(self, chip: FactChip) -> None:
        self._asked = chip
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Still true"), self._confirm)
        menu.addAction(self.tr("Change…"), self._change)
        if chip.fact.ready_ahead:
            menu.addAction(self.tr("Need not be ready ahead"), self._toggle_ready)
        elif self._kind == "usual":
            menu.addAction(self.tr("Have it ready ahead"), self._toggle_ready)
        menu.addAction(self.tr("No longer true"), self._end)
        menu.popup(chip.mapToGlobal(QPoint(0, chip.height())))

    @Slot()
    def _confirm(self) -> None:
        if self._asked:
            fact = self._asked.fact.id
            self._teller.tell(partial(preferences.confirm, preference_id=fact))

    @Slot()
    def _end(self) -> None:
        if self._asked:
            self._teller.tell(partial(preferences.end, preference_id=self._asked.fact.id))

    @Slot()
    def _change(self) -> None:
        if self._asked:
            self._changing = self._asked.fact
            self._open(self._asked.fact.label)

    @Slot()
    def _toggle_ready(self) -> None:
        if self._asked:
            self._edit(self._asked.fact, Part.READY_AHEAD, self._asked.fact.ready_ahead)

    def _edit(self, fact: PreferenceRow, part: Part, seen: object, value: object = None) -> None:
        self._teller.tell(
            partial(
                preferences.edit,
                preference_id=fact.id,
                part=part,
                seen=seen,
                value=not seen if value is None else value,
            )
        )

    @Slot(str)
    def _on_said(self, words: str) -> None:
        changing, self._changing = self._changing, None
        if changing is None:
            self._teller.tell(partial(preferences.save, draft=self._draft(words)))
        elif words != changing.label:
            self._edit(changing, Part.LABEL, changing.label, words)

    @Slot()
    def _on_left(self) -> None:
        self._changing = None
        self.field.hide()
        self.add_button.show()
