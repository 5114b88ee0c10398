"""What the keys do here, for whoever does not know them yet."""

from PySide6.QtWidgets import QGridLayout

from ui import theme
from ui.widgets.card import Card
from ui.widgets.key_hint import key_hint
from ui.widgets.plain_label import PlainLabel


class KeysCard(Card):
    """A short list of keys."""

    def __init__(self) -> None:
        super().__init__(self.tr("Keys"))
        space = theme.scale().space
        grid = QGridLayout()
        grid.setHorizontalSpacing(space(12))
        grid.setVerticalSpacing(space(4))
        grid.setColumnStretch(1, 1)
        rows = (
            (key_hint("Space"), self.tr("keep")),
            (key_hint("Del"), self.tr("drop")),
            (key_hint("Return"), self.tr("change")),
            (self.tr("M W I"), self.tr("must, watch, info")),
            (self.tr("S"), self.tr("how the shop is")),
            (key_hint("Alt+Up"), self.tr("further up")),
            (key_hint("Ctrl+N"), self.tr("add your own")),
        )
        for n, (key, words) in enumerate(rows):
            grid.addWidget(PlainLabel(key, "faint"), n, 0)
            grid.addWidget(PlainLabel(words, "faint", wrap=True), n, 1)
        self.add(grid)
