"""Ask which of three musts can be a watch, when a fourth comes."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent

from models import handoff
from models.clock import now
from models.kinds import Heat
from ui import wording
from ui.handoff.answer_button import AnswerButton
from ui.session import Session
from ui.widgets.announce import announce
from ui.widgets.card import Card
from ui.widgets.plain_label import PlainLabel

MOST = 6


def musts_so_far(session: Session) -> Callable[[], list[tuple[str, str]]]:
    """Return a question for the musts of the handoff being written: which, and their words."""
    return partial(_musts, session.shop.id, now())


def _musts(branch: UUID, at: datetime) -> list[tuple[str, str]]:
    view = handoff.being_written(branch, at).view
    return [(item.id.hex, item.who_line or item.do) for item in view.of_heat(Heat.MUST)]


class DemoteCard(Card):
    """Three musts are enough; a number chooses the one that can wait, Escape none."""

    chosen = Signal(object)  # which of them can wait
    left = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Three musts are enough"))
        self.set_emphasis("accent")
        self._items: Sequence[str] = ()
        question = self.tr("Nobody remembers four. Which one can be a watch?")
        self.add(PlainLabel(question, "secondary", wrap=True))
        self.buttons = [AnswerButton(wording.number(n)) for n in range(1, MOST + 1)]
        for button in self.buttons:
            button.clicked.connect(self._on_clicked)
            self.add(button)
        self.hide()

    def ask(self, musts: Sequence[tuple[str, str]]) -> None:
        """Ask which of some items can wait."""
        self._items = [item for item, _ in musts]
        for n, button in enumerate(self.buttons):
            button.setVisible(n < len(musts))
            button.show_answer(musts[n][1] if n < len(musts) else "")
        self.show()
        self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.heading.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by number, or let it be."""
        n = event.key() - Qt.Key.Key_1
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.left.emit()
        elif 0 <= n < len(self._items):
            self.buttons[n].click()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_clicked(self) -> None:
        at = next((n for n, known in enumerate(self.buttons) if known is self.sender()), None)
        if at is not None and at < len(self._items):
            self.hide()
            self.chosen.emit(self._items[at])
