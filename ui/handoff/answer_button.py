"""An offered answer: its key, and as many lines as it takes."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy

from ui import theme
from ui.widgets.plain_label import PlainLabel


class AnswerButton(QPushButton):
    """Shows the words of an answer, broken into lines, behind the key that chooses it."""

    def __init__(self, key: str) -> None:
        super().__init__()
        self.key = PlainLabel(key, "key")
        self.setAccessibleName(key)
        self.answer = PlainLabel("", "body", wrap=True)
        self.setAutoDefault(False)
        self.setProperty("answer", "true")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        space = theme.scale().space
        row = QHBoxLayout(self)
        row.setContentsMargins(space(12), space(8), space(12), space(8))
        row.setSpacing(space(10))
        row.addWidget(self.key, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.answer, 1)
        for part in (self.key, self.answer):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_answer(self, words: str) -> None:
        """Offer an answer."""
        self.answer.setText(words)
        self.setAccessibleName(words)

    def sizeHint(self) -> QSize:
        """Ask for what is written on it."""
        layout = self.layout()
        return layout.sizeHint() if layout else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Shrink as far as the words do."""
        layout = self.layout()
        return layout.minimumSize() if layout else super().minimumSizeHint()

    def hasHeightForWidth(self) -> bool:
        """Grow where the words need another line."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the words."""
        layout = self.layout()
        least = theme.scale().least_height()
        return max(least, layout.totalHeightForWidth(width)) if layout else least
