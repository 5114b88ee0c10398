"""A row of switches of which one is on, or none."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.screens.customers.filter_chip import FilterChip
from ui.widgets.flow_layout import FlowLayout

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_PRESSES = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


@dataclass(frozen=True, slots=True)
class Switch:
    """One switch: what it stands for, its words and its count."""

    value: Hashable
    words: str
    count: str = ""
    meaning: str = ""


class ChipRow(QWidget):
    """Tab comes to the row once; the arrow keys walk through it, Space and Enter switch.

    Switching on what is on goes back to `rest`.
    """

    chosen = Signal(object)  # the value of the switch that is on now

    def __init__(self, name: str, rest: Hashable = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rest = rest
        self._value = rest
        self._chips: dict[Hashable, FilterChip] = {}
        self._flow = FlowLayout(self, gap=6)
        self.setAccessibleName(name)

    def value(self) -> Hashable:
        """Return what the switch that is on stands for."""
        return self._value

    def chips(self) -> list[FilterChip]:
        """Return the switches from first to last."""
        return list(self._chips.values())

    def set_switches(self, switches: Sequence[Switch]) -> None:
        """Offer these switches; those that stay keep the focus."""
        if [switch.value for switch in switches] != list(self._chips):
            self._rebuild(switches)
        for switch in switches:
            self._chips[switch.value].set_count(switch.count)
        self._show_value()

    def choose(self, value: Hashable) -> None:
        """Switch on what stands for `value`, without announcing it."""
        self._value = value
        self._show_value()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through the row, or switch."""
        chips = self.chips()
        at = next((n for n, chip in enumerate(chips) if chip.hasFocus()), None)
        if at is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif event.key() in _STEPS:
            self._walk(at, event.key())
        elif event.key() in _PRESSES:
            chips[at].click()
        else:
            super().keyPressEvent(event)

    def _walk(self, at: int, key: int) -> None:
        step = _STEPS[Qt.Key(key)]
        if self.isRightToLeft() and key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            step = -step
        chips = self.chips()
        chips[(at + step) % len(chips)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _rebuild(self, switches: Sequence[Switch]) -> None:
        focused = next((v for v, chip in self._chips.items() if chip.hasFocus()), None)
        old = self._chips
        self._chips = {}
        while self._flow.takeAt(0):
            pass
        for switch in switches:
            chip = old.pop(switch.value, None) or self._new_chip(switch)
            self._chips[switch.value] = chip
            self._flow.addWidget(chip)
            chip.show()
        for chip in old.values():
            chip.hide()
            chip.deleteLater()
        if focused in self._chips:
            self._chips[focused].setFocus(Qt.FocusReason.OtherFocusReason)
        self.updateGeometry()

    def _new_chip(self, switch: Switch) -> FilterChip:
        chip = FilterChip(switch.words, parent=self)
        chip.set_meaning(switch.meaning)
        chip.clicked.connect(self._on_clicked)
        return chip

    def _show_value(self) -> None:
        """Let Tab come to the switch that is on, else to the first."""
        stop = self._value if self._value in self._chips else next(iter(self._chips), None)
        for value, chip in self._chips.items():
            chip.setChecked(value == self._value)
            policy = Qt.FocusPolicy.StrongFocus if value == stop else Qt.FocusPolicy.ClickFocus
            chip.setFocusPolicy(policy)

    @Slot()
    def _on_clicked(self) -> None:
        chip = self.sender()
        value = next(value for value, known in self._chips.items() if known is chip)
        self.choose(self._rest if value == self._value else value)
        self.chosen.emit(self._value)
