"""The third page: what whoever is in charge should do if the owner were away."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPlainTextEdit

from models.first_steps import Regular
from ui.screens.first_run.page import Page
from ui.wording import listing

translate = QCoreApplication.translate


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
        self.words = QPlainTextEdit(_suggestion(first))
        self.words.setAccessibleName(translate("FirstRun", "What should be done"))
        self.words.setTabChangesFocus(True)
        self.words.setMinimumHeight(self.words.fontMetrics().lineSpacing() * 5)
        for key in ("Return", "Enter"):
            QShortcut(QKeySequence(key), self.words, self.done.emit)
        self.body.addWidget(self.words, 1)
        self.setFocusProxy(self.words)


def _suggestion(first: Regular | None) -> str:
    if first is None or not first.has:
        return ""
    if not first.when:
        return translate("FirstRun", "Have {things} ready.").format(things=listing(first.has))
    sentence = translate("FirstRun", "Have {things} ready: {when}.")
    return sentence.format(things=listing(first.has), when=first.when)
