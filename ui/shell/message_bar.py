"""One calm sentence about what could not be done."""

from PySide6.QtCore import QEvent, QTimer, Slot
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui import theme
from ui.widgets.announce import announce
from ui.widgets.icon_button import IconButton
from ui.widgets.plain_label import PlainLabel
from ui.widgets.problem_line import IconSign

STANDS_MS = 20_000


class MessageBar(QFrame):
    """Stands until it is closed or has been there long enough to read; takes no focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = PlainLabel(wrap=True)
        self.close_button = IconButton("x", self.tr("Close"))
        self.close_button.clicked.connect(self.dismiss)
        space = theme.scale().space
        row = QHBoxLayout(self)
        row.setContentsMargins(space(16), space(6), space(6), space(6))
        row.setSpacing(space(12))
        row.addWidget(IconSign("circle-alert", "care"))
        row.addWidget(self.sentence, 1)
        row.addWidget(self.close_button)
        self._left = QTimer(self, singleShot=True, interval=STANDS_MS)
        self._left.timeout.connect(self.dismiss)
        self.hide()

    def say(self, sentence: str) -> None:
        """Say something, also aloud, in place of what stood here."""
        self.sentence.setText(sentence)
        self.show()
        announce(self, sentence)
        self._left.start()

    @Slot()
    def dismiss(self) -> None:
        """Go away."""
        self._left.stop()
        self.hide()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Wait while somebody reads."""
        super().enterEvent(event)
        self._left.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """Go on after the pointer has left."""
        super().leaveEvent(event)
        if self.isVisible():
            self._left.start()
