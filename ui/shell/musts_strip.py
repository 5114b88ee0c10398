"""What must not be overlooked, on every page until it is taken over."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui import theme
from ui.widgets.key_button import KeyButton
from ui.widgets.plain_label import PlainLabel
from ui.widgets.problem_line import IconSign


class MustsStrip(QFrame):
    """One thin line; it takes no focus and blocks nothing."""

    wanted = Signal()

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = PlainLabel("", "body", elide=True)
        self.button = KeyButton(self.tr("Take over"), key)
        self.button.clicked.connect(self.wanted)
        space = theme.scale().space
        row = QHBoxLayout(self)
        row.setContentsMargins(space(14), space(3), space(4), space(3))
        row.setSpacing(space(10))
        row.addWidget(IconSign("triangle-alert", "care"))
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        self.hide()

    def show_musts(self, musts: Sequence[str]) -> None:
        """Name what must be done."""
        if not musts:
            self.words.setText(self.tr("The shift before has left something for you"))
            return
        text = self.tr("Not taken over yet: {musts}")
        self.words.setText(text.format(musts=" · ".join(musts)))
