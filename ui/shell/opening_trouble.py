"""What stands in the window when a notebook could not be opened."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.key_button import KeyButton
from ui.widgets.plain_label import PlainLabel
from ui.widgets.problem_line import IconSign

_WIDTH_IN_DESIGN_UNITS = 560


class OpeningTrouble(QWidget):
    """One sentence, and the ways on. Nothing was created, nothing was changed."""

    another_wanted = Signal()
    again_wanted = Signal()
    new_wanted = Signal()

    def __init__(self, sentence: str, *, offers_new: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.sentence = PlainLabel(sentence, wrap=True)
        self.again = KeyButton(self.tr("Try again"))
        self.new = KeyButton(self.tr("Start a new notebook there"))
        self.another = KeyButton(self.tr("Choose another notebook…"), primary=True)
        self.again.clicked.connect(self.again_wanted)
        self.new.clicked.connect(self.new_wanted)
        self.another.clicked.connect(self.another_wanted)
        self.new.setVisible(offers_new)
        self._lay_out()
        self.setFocusProxy(self.another)

    def _lay_out(self) -> None:
        space = theme.scale().space
        words = QHBoxLayout()
        words.setSpacing(space(12))
        words.addWidget(IconSign("circle-alert", "care"), 0, Qt.AlignmentFlag.AlignTop)
        words.addWidget(self.sentence, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(space(12))
        buttons.addStretch(1)
        for button in (self.again, self.new, self.another):
            buttons.addWidget(button)
        block = QWidget()
        block.setFixedWidth(theme.scale().text_percent * _WIDTH_IN_DESIGN_UNITS // 100)
        inside = QVBoxLayout(block)
        inside.setSpacing(space(16))
        inside.addWidget(PlainLabel(self.tr("The notebook could not be opened"), "title"))
        inside.addLayout(words)
        inside.addLayout(buttons)
        page = QVBoxLayout(self)
        page.addStretch(2)
        page.addWidget(block, 0, Qt.AlignmentFlag.AlignHCenter)
        page.addStretch(3)
