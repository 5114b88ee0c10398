"""The third page: what whoever is in charge should do if the owner were away."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from models.shop.first_steps import Regular
from ui.screens.first_run.page import Page
from ui.wording import listing

translate = QCoreApplication.translate


class _Words(QPlainTextEdit):
    """Room for a few lines: Enter is done, Shift+Enter begins a new line."""

    done = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on by Enter, as on the pages before."""
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.done.emit()
        else:
            super().keyPressEvent(event)


class NotePage(Page):
    """Asks for the first note, about the first regular if there is one."""

    done = Signal()

    def __init__(self, first: Regular | None) -> None:
        who = first.who if first else ""
        super().__init__(
            translate(
                "FirstRun", "If you were away tomorrow, what should be done for {who}?"
            ).format(who=who)
            if first
            else translate("FirstRun", "If you were away tomorrow, what should be done?"),
            translate("FirstRun", "Whoever is in charge will find it on Today."),
        )
        self.words = _Words(_suggestion(first))
        self.words.setAccessibleName(translate("FirstRun", "What should be done"))
        self.words.setTabChangesFocus(True)
        self.words.moveCursor(QTextCursor.MoveOperation.End)
        self.words.setMinimumHeight(self.words.fontMetrics().lineSpacing() * 5)
        self.words.done.connect(self.done)
        self.body.addWidget(self.words, 1)
        self.setFocusProxy(self.words)


def _suggestion(first: Regular | None) -> str:
    if first is None or not first.has:
        return ""
    if not first.when:
        return translate("FirstRun", "Have {things} ready.").format(things=listing(first.has))
    sentence = translate("FirstRun", "Have {things} ready: {when}.")
    return sentence.format(things=listing(first.has), when=first.when)
