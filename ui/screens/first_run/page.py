"""What the three pages share: a question, a sentence, and room for the answer."""

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.plain_label import PlainLabel


class Page(QWidget):
    """One question of the first minutes."""

    def __init__(self, question: str, sentence: str) -> None:
        super().__init__()
        self.setAccessibleName(question)
        space = theme.scale().space
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(space(4))
        self.body.addWidget(PlainLabel(question, "title", wrap=True))
        self.body.addWidget(PlainLabel(sentence, "secondary", wrap=True))
        self.body.addSpacing(space(16))


def ruled_line(name: str, longest: int, placeholder: str = "") -> QLineEdit:
    """Return a line to write on, as in a notebook."""
    line = QLineEdit(placeholderText=placeholder)
    line.setAccessibleName(name)
    line.setMaxLength(longest)
    line.setProperty("ruled", "true")
    return line
