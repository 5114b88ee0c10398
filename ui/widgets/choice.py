"""One of several values."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QWidget

_NOTHING = object()  # None may be a value


class Choice(QComboBox):
    """Shows words and gives back the values that stand behind them.

    `chosen` is emitted for what a person picks, never for what the program sets.
    """

    chosen = Signal(object)

    def __init__(
        self,
        name: str,
        options: Iterable[tuple[str, object]] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._values: list[object] = []
        self.setAccessibleName(name)
        self.setItemDelegate(QStyledItemDelegate(self))  # the usual one is too narrow for fingers
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setMinimumContentsLength(6)
        self.set_options(options)
        self.activated.connect(self._on_activated)

    def set_options(self, options: Iterable[tuple[str, object]]) -> None:
        """Offer other words and values; the value stays, where it is among them."""
        standing = self.value() if self.count() else _NOTHING
        pairs = list(options)
        if pairs == self._options():
            return  # an open list stays open
        self.clear()
        self._values = [value for _, value in pairs]
        self.addItems([words for words, _ in pairs])
        self.set_value(standing)

    def values(self) -> Sequence[object]:
        """Return the values on offer."""
        return self._values

    def value(self) -> object:
        """Return the value chosen, None where nothing is on offer."""
        at = self.currentIndex()
        return self._values[at] if 0 <= at < len(self._values) else None

    def words_of(self, value: object) -> str:
        """Return the words for a value on offer, a dash for one that has gone since."""
        return self.itemText(self._values.index(value)) if value in self._values else "–"

    def set_value(self, value: object) -> None:
        """Show a value; the first one, where it is not on offer."""
        if self._values:
            self.setCurrentIndex(self._values.index(value) if value in self._values else 0)

    def _options(self) -> list[tuple[str, object]]:
        return [(self.itemText(n), value) for n, value in enumerate(self._values)]

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page, never change a value by passing over it."""
        event.ignore()

    @Slot(int)
    def _on_activated(self, position: int) -> None:
        self.chosen.emit(self._values[position])
