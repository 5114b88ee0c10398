"""What the small sheets of this page share."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui import theme
from ui.background import Background
from ui.problems import explain_failure
from ui.widgets.key_button import KeyButton
from ui.widgets.plain_label import PlainLabel
from ui.widgets.problem_line import ProblemLine


class FormDialog(QDialog):
    """A title, fields, one sentence about what is wrong, and buttons; grows with what it says."""

    def __init__(self, background: Background, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.background = background
        self.problem = ProblemLine()
        self.cancel_button = KeyButton(self.tr("Cancel"), "Esc")
        self.cancel_button.clicked.connect(self.reject)
        space = theme.scale().space
        self.page = QVBoxLayout(self)
        self.page.setContentsMargins(space(24), space(20), space(24), space(20))
        self.page.setSpacing(space(12))
        self.page.addWidget(PlainLabel(title, "title", wrap=True))
        self.setMinimumWidth(theme.scale().text_percent * 440 // 100)

    def add_foot(self, save: QPushButton, other: QPushButton | None = None) -> None:
        """Put the buttons below the fields: `save` last, `other` at the far end."""
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.scale().space(8))
        if other:
            buttons.addWidget(other)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(save)
        self.page.addWidget(self.problem)
        self.page.addStretch(1)
        self.page.addLayout(buttons)

    def say(self, sentence: str) -> None:
        """Say what is wrong."""
        self.problem.set_text(sentence)
        self.grow()

    def fail(self, error: Exception) -> None:
        """Say why nothing was stored; a fault of the program is for others to tell."""
        sentence = explain_failure(error)
        self.say(sentence or "")
        if sentence is None:
            self.background.failed.emit(error)

    def grow(self) -> None:
        """Be as high as what is said needs, at the present width."""
        self.page.activate()
        needed = self.page.totalHeightForWidth(self.width())
        self.resize(self.width(), max(self.height(), needed))
