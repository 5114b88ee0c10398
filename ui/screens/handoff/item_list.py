"""The items of a handoff, by how much they matter; keys go from one to the next."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QKeyCombination, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.kinds import Heat
from ui import theme
from ui.handoff.heat_chip import HeatChip
from ui.handoff.lines import Line
from ui.screens.handoff.item_line import ItemLine, Mark
from ui.widgets.card import Card
from ui.widgets.plain_label import PlainLabel

Key = Qt.Key
Keys: TypeAlias = Mapping[QKeyCombination | Qt.Key, str]
_STEPS = {Key.Key_Up: -1, Key.Key_Down: 1, Key.Key_Home: -10_000, Key.Key_End: 10_000}
_HELD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


@dataclass(frozen=True, slots=True)
class Entry:
    """An item and how it stands."""

    line: Line
    mark: Mark = Mark()  # noqa: RUF009 - frozen


@dataclass(frozen=True, slots=True)
class Group:
    """Some items under a heading; `side` says what is expected of whoever reads them.

    Without a `heat` the heading is `words`.
    """

    entries: Sequence[Entry]
    heat: Heat | None = None
    words: str = ""
    side: str = ""


class _Heading(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.chip = HeatChip(Heat.INFO)
        self.words = PlainLabel("", "heading", elide=True)
        self.side = PlainLabel("", "faint", elide=True)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.chip)
        self._row.addWidget(self.words, 1)
        self._row.addWidget(self.side)

    def show_group(self, group: Group, *, first: bool) -> None:
        """Show a heat by word and shape, or other words."""
        space = theme.scale().space
        self._row.setContentsMargins(space(4), 0 if first else space(10), space(8), space(3))
        self.chip.setVisible(group.heat is not None)
        if group.heat is not None:
            self.chip.set_heat(group.heat)
        self.words.setText(group.words)
        self.side.setText(group.side)


class ItemList(Card):
    """Has the keys for all its lines; the arrows go from one to the next.

    `wanted` says that a key of `keys` was pressed, or a box clicked, on an item.
    """

    current_changed = Signal(object)  # an item's id
    wanted = Signal(str, object)  # what, an item's id
    typed = Signal(str, object)  # a sign that means nothing here, an item's id

    def __init__(self, keys: Keys) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._keys = {QKeyCombination(key) if isinstance(key, Key) else key: what
                      for key, what in keys.items()}  # fmt: skip
        self._lines: dict[str, ItemLine] = {}
        self._order: list[str] = []
        self._headings: list[_Heading] = []
        self._current: str | None = None
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.nothing = PlainLabel("", "secondary", wrap=True)
        self.add(self._list)
        self.add(self.nothing)

    def current(self) -> str | None:
        """Return the item the keys are on, or were on last."""
        return self._current

    def order(self) -> Sequence[str]:
        """Return the items from top to bottom."""
        return self._order

    def line(self, item: str) -> ItemLine:
        """Return an item's line."""
        return self._lines[item]

    def show_groups(self, groups: Sequence[Group], nothing: str = "") -> None:
        """Show items; what is still among them keeps the keys. `nothing` is said of none."""
        self.nothing.setText(nothing)
        shown = [group for group in groups if group.entries]
        place = self._place()
        self._order = [entry.line.id for group in shown for entry in group.entries]
        self._make(len(shown))
        while self._list.takeAt(0):
            pass
        for place_of, group in enumerate(shown):
            heading = self._headings[place_of]
            self._list.addWidget(heading)
            heading.show_group(group, first=place_of == 0)
            for n, entry in enumerate(group.entries):
                line = self._lines[entry.line.id]
                line.show_line(entry.line, entry.mark, first=n == 0)
                self._list.addWidget(line)
                line.show()  # at once: what is not in sight takes no keys
        for position, heading in enumerate(self._headings):
            heading.setVisible(position < len(shown))
        self.nothing.setVisible(not shown)
        self._settle(place)

    def go(self, item: str | None = None) -> None:
        """Put the keys on an item, or where they were."""
        if item in self._lines:
            self._set_current(item)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_on(self, among: Sequence[str]) -> bool:
        """Go to the next of some items, from the top again where there is none below."""
        here = self._place()
        later = [item for item in self._order[here + 1 :] if item in among]
        found = later or [item for item in self._order if item in among]
        if found:
            self.go(found[0])
        return bool(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key means."""
        if not self.press(event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys are."""
        super().focusInEvent(event)
        self._show_ring()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keys are elsewhere."""
        super().focusOutEvent(event)
        self._show_ring()

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key means on the item it came from; say whether it meant anything."""
        pressed = QKeyCombination(event.modifiers() & ~_KEYPAD, Key(event.key()))
        if event.key() in _STEPS and not event.modifiers() & ~_KEYPAD:
            return self._step(_STEPS[Key(event.key())])
        if pressed in self._keys and self._current:
            self.wanted.emit(self._keys[pressed], self._current)
            return True
        text = event.text()
        written = text.isprintable() and text.strip() and not event.modifiers() & _HELD
        if written and self._current:
            self.typed.emit(text, self._current)
            return True
        return False

    def _fit(self) -> None:
        """Keep less air around the list than around words: eight items have to fit."""
        super()._fit()
        space = theme.scale().space
        if hasattr(self, "_page"):
            self._page.setContentsMargins(space(14), space(10), space(14), space(8))

    def _step(self, step: int) -> bool:
        to = min(max(self._place() + step, 0), len(self._order) - 1)
        if self._order and self._order[to] != self._current:
            self.go(self._order[to])
            return True
        return abs(step) > 1

    def _place(self) -> int:
        return self._order.index(self._current) if self._current in self._order else 0

    def _make(self, headings: int) -> None:
        while len(self._headings) < headings:
            self._headings.append(_Heading())
        for item in self._order:
            if item not in self._lines:
                line = self._lines[item] = ItemLine()
                line.entered.connect(self._on_entered)
                line.ticked.connect(self._on_ticked)
        for item in set(self._lines) - set(self._order):
            line = self._lines.pop(item)
            line.hide()
            line.deleteLater()

    def _settle(self, place: int) -> None:
        """Stay where the keys are, or in their place."""
        kept = self._current if self._current in self._lines else None
        left = self._order[min(place, len(self._order) - 1)] if self._order else None
        self._set_current(kept or left)

    def _set_current(self, item: str | None) -> None:
        changed = item != self._current
        self._current = item
        self._show_ring()
        if item in self._lines:
            self.setAccessibleName(self._lines[item].accessibleName())
        if changed:
            self.current_changed.emit(item)

    def _show_ring(self) -> None:
        for known, line in self._lines.items():
            line.set_ringed(known == self._current and self.hasFocus())

    def _on_entered(self) -> None:
        self.go(self._of(self.sender()))

    def _on_ticked(self) -> None:
        item = self._of(self.sender())
        if item:
            self.go(item)
            self.wanted.emit("tick", item)

    def _of(self, sender: object) -> str | None:
        return next((item for item, line in self._lines.items() if line is sender), None)
