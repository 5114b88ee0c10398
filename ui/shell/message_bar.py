"""One calm sentence, and what can be done about it."""

from PySide6.QtCore import QEvent, QTimer, Signal, Slot
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui import theme
from ui.icons import Ink
from ui.widgets.announce import announce
from ui.widgets.icon_button import IconButton
from ui.widgets.key_button import KeyButton
from ui.widgets.plain_label import PlainLabel
from ui.widgets.problem_line import IconSign

STANDS_MS = 20_000


class MessageBar(QFrame):
    """Stands until it is closed or has been there long enough to read; takes no focus.

    What offers something to do stands until it is done or closed.
    """

    accepted = Signal()
    dismissed = Signal()

    def __init__(
        self, sign: str = "circle-alert", ink: Ink = "care", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("ink", ink)
        self.sentence = PlainLabel(wrap=True)
        self.button = KeyButton("")
        self.button.clicked.connect(self.accepted)
        self.close_button = IconButton("x", self.tr("Close"))
        self.close_button.clicked.connect(self.dismiss)
        space = theme.scale().space
        row = QHBoxLayout(self)
        row.setContentsMargins(space(16), space(6), space(6), space(6))
        row.setSpacing(space(12))
        row.addWidget(IconSign(sign, ink))
        row.addWidget(self.sentence, 1)
        row.addWidget(self.button)
        row.addWidget(self.close_button)
        self.button.hide()
        self.timer = QTimer(self, singleShot=True, interval=STANDS_MS)
        self.timer.timeout.connect(self.dismiss)
        self.hide()

    @Slot(str)
    def say(self, sentence: str) -> None:
        """Say something, also aloud, in place of what stood here."""
        self._show(sentence, "")
        self.timer.start()

    def offer(self, sentence: str, action: str) -> None:
        """Say something, and offer to do something about it; without words there is no button."""
        self._show(sentence, action)
        self.timer.stop()

    @Slot()
    def dismiss(self) -> None:
        """Go away."""
        self.timer.stop()
        if not self.isHidden():
            self.hide()
            self.dismissed.emit()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Wait while somebody reads."""
        super().enterEvent(event)
        if self.timer.isActive():
            self.timer.stop()
            self.timer.setProperty("waits", True)  # noqa: FBT003 - a Qt property

    def leaveEvent(self, event: QEvent) -> None:
        """Go on after the pointer has left."""
        super().leaveEvent(event)
        if self.timer.property("waits"):
            self.timer.setProperty("waits", False)  # noqa: FBT003 - a Qt property
            self.timer.start()

    def _show(self, sentence: str, action: str) -> None:
        self.sentence.setText(sentence)
        self.button.set_words(action)
        self.button.setVisible(bool(action))
        self.show()
        announce(self, sentence)
