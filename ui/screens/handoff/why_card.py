"""Ask why a must should be dropped."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from ui.widgets.card import Card
from ui.widgets.plain_label import PlainLabel

_LONGEST = 1000


class WhyCard(Card):
    """Asks why a must should be dropped; Enter answers, Escape lets it be."""

    answered = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Why drop a must?"))
        self.set_emphasis("accent")
        self.who = PlainLabel("", "strong", wrap=True)
        self.why = QLineEdit(placeholderText=self.tr("One line for those who come after"))
        self.why.setAccessibleName(self.tr("Why drop a must?"))
        self.why.setMaxLength(_LONGEST)
        self.add(self.who)
        self.add(self.why)
        self.why.returnPressed.connect(self._on_enter)
        self.hide()

    def ask(self, who: str) -> None:
        """Ask about an item."""
        self.who.setText(who)
        self.why.clear()
        self.show()
        self.why.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let it be."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_enter(self) -> None:
        if words := self.why.text().strip():
            self.hide()
            self.answered.emit(words)
