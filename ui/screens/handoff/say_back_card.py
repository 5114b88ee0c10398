"""Say back what has to be done: choose one of three answers, or use one's own words."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from models.handoff import SayBack
from ui import wording
from ui.handoff.answer_button import AnswerButton
from ui.handoff.lines import Line
from ui.widgets.announce import announce
from ui.widgets.card import Card
from ui.widgets.key_button import KeyButton
from ui.widgets.plain_label import PlainLabel

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
LONGEST = 500


class SayBackCard(Card):
    """Asks about one must. Who is mistaken reads what is meant, and says it then."""

    said_back = Signal(object, str)  # an item's id, what was said
    left = Signal()  # Escape, in the field

    def __init__(self) -> None:
        super().__init__(self.tr("Say it back"))
        self._line: Line | None = None
        self._question: SayBack | None = None
        self._insists = False
        self.who = PlainLabel("", "strong", wrap=True)
        self.ask = PlainLabel(self.tr("What will you do?"), "secondary", wrap=True)
        self.answers = [AnswerButton(wording.number(n)) for n in (1, 2, 3)]
        self.own = QLineEdit(placeholderText=self.tr("or in your own words"))
        self.own.setAccessibleName(self.tr("Say it in your own words"))
        self.own.setMaxLength(LONGEST)
        self.truth = PlainLabel("", "body", wrap=True)
        self.truth.set_tone("info")
        self.sure = KeyButton(self.tr("That is what I meant"), "Return")
        for part in (self.who, self.ask, *self.answers, self.own, self.truth, self.sure):
            self.add(part)
        for button in self.answers:
            button.clicked.connect(self._on_answer)
        self.own.returnPressed.connect(self._on_own)
        self.own.textEdited.connect(self._on_edited)
        self.sure.clicked.connect(self._on_own)

    def show_question(self, line: Line, question: SayBack | None) -> None:
        """Ask about a must; what is being answered already stays."""
        same = self._line is not None and line.id == self._line.id and question == self._question
        self._line, self._question = line, question
        self.who.setText(line.who)
        if same:
            return
        self.own.clear()
        self._show_truth("")
        offered = question.answers if question else ()
        for n, button in enumerate(self.answers):
            button.setVisible(n < len(offered))
            button.setEnabled(True)
            button.show_answer(offered[n] if n < len(offered) else "")

    def question(self) -> SayBack | None:
        """Return what is asked, if anything is."""
        return self._question

    def choose(self, number: int) -> None:
        """Choose one of the answers, the first being 1."""
        button = self.answers[number - 1]
        if button.isEnabled() and not button.isHidden():
            button.click()

    def begin(self, text: str) -> None:
        """Begin to say it in own words."""
        self.own.setFocus(Qt.FocusReason.OtherFocusReason)
        self.own.insert(text)
        self._on_edited()

    def show_truth(self, truth: str) -> None:
        """Show what is meant, to somebody who has said something else."""
        sentence = self.tr("Nearly. This is what is meant: {truth}").format(truth=truth)
        self._show_truth(sentence)
        self._insists = True
        self.sure.setVisible(bool(self.own.text().strip()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the list, from the field."""
        if event.key() == Qt.Key.Key_Escape and self.own.hasFocus():
            self.own.clear()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def insists(self) -> bool:
        """Tell whether somebody has seen what is meant, and says the same again."""
        return self._insists

    def _show_truth(self, sentence: str) -> None:
        self._insists = False
        self.truth.setText(sentence)
        self.truth.setVisible(bool(sentence))
        self.sure.hide()
        if sentence:
            announce(self, sentence)

    @Slot()
    def _on_edited(self) -> None:
        if self._insists:
            self._show_truth("")

    @Slot()
    def _on_answer(self) -> None:
        chosen = next((n for n, known in enumerate(self.answers) if known is self.sender()), None)
        if chosen is None or self._question is None or self._line is None:
            return
        if chosen == self._question.right:
            self.said_back.emit(self._line.id, self._question.answers[chosen])
            return
        self.answers[chosen].setEnabled(False)
        self.own.clear()
        self.show_truth(self._question.answers[self._question.right])

    @Slot()
    def _on_own(self) -> None:
        words = self.own.text().strip()
        if words and self._line is not None:
            self.said_back.emit(self._line.id, words)
