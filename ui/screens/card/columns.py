"""Put parts side by side where there is room, below each other where there is none."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui import theme
from ui.widgets.fitting import Fitting


class Columns(Fitting):
    """All side by side, or all below each other; `letters` is the least width of a column."""

    turned = Signal(bool)  # whether they stand side by side now

    def __init__(
        self,
        parts: Sequence[QWidget],
        letters: int,
        stretches: Sequence[int] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._letters = letters
        self._stretches = stretches or [1] * len(parts)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        for part in parts:
            self._box.addWidget(part)
        self.fit()

    def is_beside(self) -> bool:
        """Tell whether the parts stand side by side."""
        return self._box.direction() == QBoxLayout.Direction.LeftToRight

    def minimumSizeHint(self) -> QSize:
        """Get as narrow as the widest part alone."""
        hint = super().minimumSizeHint()
        items = (self._box.itemAt(position) for position in range(self._box.count()))
        widest = max((item.minimumSize().width() for item in items if item), default=0)
        return QSize(min(widest, hint.width()), hint.height())

    def fit(self) -> None:
        """Put them beside each other if all of them have their letters."""
        if not hasattr(self, "_box"):
            return
        needed = self._letters * self.fontMetrics().averageCharWidth() * self._box.count()
        beside = self.width() >= needed
        wanted = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._box.setSpacing(theme.scale().space(16))
        if self._box.direction() != wanted:
            self._box.setDirection(wanted)
            self.turned.emit(beside)
        for position, stretch in enumerate(self._stretches):
            self._box.setStretch(position, stretch if beside else 0)
