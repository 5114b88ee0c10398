"""Three columns where there is room, two or one where there is not."""

from PySide6.QtWidgets import QGridLayout, QWidget

from ui import theme
from ui.widgets.fitting import Fitting

_THREE, _TWO = 112, 76  # letters of an average width that fit beside each other
_FOLDED = 2  # columns, the third part standing below the first
_SHARES = {3: (40, 34, 26), 2: (1, 1, 0), 1: (1, 0, 0)}

# where a part stands: row, column, how many rows
_PLACES = {
    3: ((0, 0, 2), (0, 1, 2), (0, 2, 2)),
    2: ((0, 0, 1), (0, 1, 2), (1, 0, 1)),
    1: ((0, 0, 1), (1, 0, 1), (2, 0, 1)),
}


class Columns(Fitting):
    """Lays out three parts; the third is the one that goes below the first."""

    def __init__(self, parts: tuple[QWidget, QWidget, QWidget]) -> None:
        super().__init__()
        self._parts = parts
        self._count = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        for part in parts:
            part.setParent(self)
        self.fit()

    def count(self) -> int:
        """Return how many columns there are at the moment."""
        return self._count

    def fit(self) -> None:
        """Take as many columns as have their letters."""
        if not hasattr(self, "_grid"):
            return
        self._grid.setSpacing(theme.scale().space(16))
        letters = self.width() / max(1, self.fontMetrics().averageCharWidth())
        count = 3 if letters >= _THREE else 2 if letters >= _TWO else 1
        if count == self._count:
            return
        self._count = count
        for part, (row, column, rows) in zip(self._parts, _PLACES[count], strict=True):
            self._grid.removeWidget(part)
            self._grid.addWidget(part, row, column, rows, 1)
        for column, share in enumerate(_SHARES[count]):
            self._grid.setColumnStretch(column, share)
        self._grid.setRowStretch(1, int(count == _FOLDED))
