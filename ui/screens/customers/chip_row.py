"""A row of switches of which one is on, or none."""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QStyle, QWidget

from ui import theme
from ui.screens.customers.filter_chip import FilterChip
from ui.widgets.link_button import LinkButton
from ui.widgets.plain_text import without_mnemonic

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_PRESSES = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_GAP = 6


@dataclass(frozen=True, slots=True)
class Switch:
    """One switch: what it stands for, its words and its count."""

    value: Hashable
    words: str
    count: str = ""
    meaning: str = ""


class ChipRow(QWidget):
    """Always one line: switches without room wait in a menu, never the one that is on.

    Tab comes to the row once; the arrow keys walk through it, Space and Enter switch. Switching
    on what is on goes back to `rest`.
    """

    chosen = Signal(object)  # the value of the switch that is on now

    def __init__(self, name: str, rest: Hashable = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rest = rest
        self._value = rest
        self._switches: Sequence[Switch] = ()
        self._chips: dict[Hashable, FilterChip] = {}
        self.more_button = LinkButton(self.tr("More…"), self)
        self.menu = QMenu(self)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.more_button.clicked.connect(self._open_menu)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.menu.triggered.connect(self._on_triggered)

    def value(self) -> Hashable:
        """Return what the switch that is on stands for."""
        return self._value

    def chips(self) -> list[FilterChip]:
        """Return the switches there is room for, from first to last."""
        return [chip for chip in self._chips.values() if not chip.isHidden()]

    def set_switches(self, switches: Sequence[Switch]) -> None:
        """Offer these switches; those that stay keep the focus."""
        old, self._chips = self._chips, {}
        for switch in switches:
            chip = old.pop(switch.value, None) or self._new_chip(switch)
            chip.set_count(switch.count)
            self._chips[switch.value] = chip
        for chip in old.values():
            chip.hide()
            chip.deleteLater()
        self._switches = switches
        self._show_value()

    def choose(self, value: Hashable) -> None:
        """Switch on what stands for `value`, without announcing it."""
        self._value = value
        self._show_value()

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        hints = [chip.sizeHint() for chip in self._chips.values()]
        width = sum(hint.width() for hint in hints) + self._gap() * len(hints)
        return QSize(width, self._height())

    def minimumSizeHint(self) -> QSize:
        """Need room for a switch and the button of the menu."""
        return QSize(self.more_button.sizeHint().width() * 2, self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many as there is room for."""
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in a new font."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange}:
            self._place()

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
        self._place()
        self.updateGeometry()

    def _place(self) -> None:
        fitting = self._fitting()
        x, height = 0, self._height()
        for value, chip in self._chips.items():
            chip.setVisible(value in fitting)
            if value in fitting:
                x = self._put(chip, x, self._chip_width(chip), height)
        self.more_button.setVisible(len(fitting) < len(self._chips))
        self._put(self.more_button, x, self.more_button.sizeHint().width(), height)

    def _put(self, widget: QWidget, x: int, width: int, height: int) -> int:
        """Place a widget on the line; return where the next one begins."""
        place = QRect(x, 0, width, height)
        widget.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))
        return x + width + self._gap()

    def _fitting(self) -> set[Hashable]:
        """Return the values there is room for: the one that is on, then the first ones."""
        if self._width_of(self._chips) <= self.width():
            return set(self._chips)
        room = self.width() - self.more_button.sizeHint().width()
        fitting = {self._value} & set(self._chips) or set(list(self._chips)[:1])
        for value in self._chips:
            if self._width_of(fitting | {value}) + self._gap() > room:
                break
            fitting.add(value)
        return fitting

    def _width_of(self, values: Iterable[Hashable]) -> int:
        widths = [self._chip_width(self._chips[value]) for value in values]
        return sum(widths) + self._gap() * max(0, len(widths) - 1)

    def _chip_width(self, chip: FilterChip) -> int:
        return min(chip.sizeHint().width(), self.width())

    def _height(self) -> int:
        heights = [chip.sizeHint().height() for chip in self._chips.values()]
        return max([self.more_button.sizeHint().height(), *heights])

    @staticmethod
    def _gap() -> int:
        return theme.scale().space(_GAP)

    @Slot()
    def _on_clicked(self) -> None:
        chip = self.sender()
        value = next(value for value, known in self._chips.items() if known is chip)
        self.choose(self._rest if value == self._value else value)
        self.chosen.emit(self._value)

    @Slot()
    def _open_menu(self) -> None:
        self.menu.popup(self.more_button.mapToGlobal(self.more_button.rect().bottomLeft()))

    @Slot()
    def _fill_menu(self) -> None:
        """Offer those without room."""
        self.menu.clear()
        for position, switch in enumerate(self._switches):
            if self._chips[switch.value].isHidden():
                words = f"{without_mnemonic(switch.words)}\t{switch.count}"
                self.menu.addAction(words).setData(position)

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        self.choose(self._switches[action.data()].value)
        self.chosen.emit(self._value)
