"""Cards beside each other, as many as there is room for."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from ui import theme
from ui.widgets.fitting import Fitting

_LETTERS = 50  # the least width of a card
_MOST = 3


class Grid(Fitting):
    """Fills line by line, in the order of the cards; those of a line are as high as its highest."""

    def __init__(self, cards: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = cards
        self._left_out: set[QWidget] = set()
        self._columns = 0
        self._grid = QGridLayout(self)
        for card in cards:
            card.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.fit()

    def columns(self) -> int:
        """Return how many cards stand beside each other."""
        return self._columns

    def leave_out(self, card: QWidget, left_out: bool) -> None:  # noqa: FBT001 - like a Qt property
        """Do without a card, or take it back to its place."""
        if left_out == (card in self._left_out):
            return
        (self._left_out.add if left_out else self._left_out.discard)(card)
        card.setVisible(not left_out)
        self._columns = 0
        self.fit()

    def fit(self) -> None:
        """Take as many columns as have their letters."""
        if not hasattr(self, "_grid"):
            return
        space = theme.scale().space
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(space(16))
        least = _LETTERS * max(self.fontMetrics().averageCharWidth(), 1)
        columns = min(max(self.width() // least, 1), _MOST)
        if columns == self._columns:
            return
        self._columns = columns
        shown = [card for card in self._cards if card not in self._left_out]
        for card in self._cards:
            self._grid.removeWidget(card)
        for place, card in enumerate(shown):
            self._grid.addWidget(card, *divmod(place, columns))
        for column in range(_MOST):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
