"""One line on how the shop is."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QLineEdit, QSizePolicy

from models.kinds import ShopState
from ui import theme
from ui.handoff import words
from ui.theme import Kind
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.key_button import KeyButton
from ui.widgets.plain_label import PlainLabel

PAUSE_MS = 600
LONGEST = 300
_KINDS: dict[ShopState, Kind] = {
    ShopState.CALM: "accent",
    ShopState.BUSY: "usual",
    ShopState.TROUBLE: "care",
}


class StateLine(Card):
    """Says how the shop was when it was handed over."""

    def __init__(self) -> None:
        super().__init__()
        self.summary = PlainLabel("", "body", wrap=True)
        self.chip = Chip("", "accent")
        row = QHBoxLayout()
        row.addWidget(self.summary, 1)
        row.addWidget(self.chip)
        self.add(row)

    def show_state(self, state: ShopState, summary: str) -> None:
        """Show a state, and what was written about it."""
        self.chip.setText(words.state(state))
        self.chip.set_kind(_KINDS[state])
        self.summary.setText(summary or self.tr("Nothing was said about how the shop is."))
        self.summary.set_tone("" if summary else "faint")


class StateButton(KeyButton):
    """One of the three states; the chosen one is tinted."""

    def __init__(self, state: ShopState) -> None:
        super().__init__(words.state(state))
        self.state = state
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def _is_filled(self) -> bool:
        return False


class StateField(Card):
    """Lets whoever leaves say how the shop is; stored at every pause."""

    changed = Signal(object, str)  # ShopState, words
    left = Signal()  # Enter, in the field: the keys go on to the list

    def __init__(self) -> None:
        super().__init__()
        self.summary = QLineEdit(placeholderText=self.tr("How is the shop? One line is enough."))
        self.summary.setAccessibleName(self.tr("How the shop is"))
        self.summary.setMaxLength(LONGEST)
        self.buttons = {state: StateButton(state) for state in ShopState}
        self._group = QButtonGroup(self)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._shown = (ShopState.CALM, "")
        flow = FlowLayout(gap=6)
        for button in self.buttons.values():
            self._group.addButton(button)
            flow.addWidget(button)
        flow.addWidget(self.summary)
        flow.set_last_fills(fills=True)
        self.summary.setMinimumWidth(theme.scale().space(240))
        self.add(flow)
        self.buttons[ShopState.CALM].setChecked(True)
        self._group.buttonClicked.connect(self._on_state)
        self.summary.textEdited.connect(self._on_typed)
        self.summary.editingFinished.connect(self.store)
        self.summary.returnPressed.connect(self.left)
        self._pause.timeout.connect(self.store)

    def state(self) -> ShopState:
        """Return the state chosen."""
        return next(state for state, button in self.buttons.items() if button.isChecked())

    def show_state(self, state: ShopState, summary: str) -> None:
        """Show what is stored, unless somebody is typing."""
        if self._pause.isActive():
            return
        self._shown = (state, summary)
        self.buttons[state].setChecked(True)
        if self.summary.text() != summary:
            self.summary.setText(summary)

    def begin(self) -> None:
        """Let one write."""
        self.summary.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def store(self) -> None:
        """Announce what is new."""
        self._pause.stop()
        wanted = (self.state(), self.summary.text().strip())
        if wanted != self._shown:
            self._shown = wanted
            self.changed.emit(*wanted)

    @Slot(QAbstractButton)
    def _on_state(self, _button: QAbstractButton) -> None:
        self.store()

    @Slot()
    def _on_typed(self) -> None:
        self._pause.start()
