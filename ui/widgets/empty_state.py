"""What stands where nothing is yet."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme
from ui.widgets.key_button import KeyButton
from ui.widgets.plain_label import PlainLabel


class EmptyState(QWidget):
    """One sentence that says what will be here, and the first action."""

    action = Signal()

    def __init__(
        self, sentence: str, action_text: str = "", key: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.sentence = PlainLabel(sentence, "secondary", wrap=True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.button = KeyButton(action_text, key)
        self.button.clicked.connect(self.action)
        page = QVBoxLayout(self)
        page.setSpacing(theme.scale().space(12))
        page.addStretch(1)
        page.addWidget(self.sentence)
        page.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        page.addStretch(2)
        self.button.setVisible(bool(action_text))

    def set_sentence(self, sentence: str) -> None:
        """Say something else."""
        self.sentence.setText(sentence)
