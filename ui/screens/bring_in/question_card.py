"""One question about a file that only the user can answer."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from models.exchange.trouble import CannotRead
from ui.screens.bring_in import reading_words, words
from ui.widgets.card import Card
from ui.widgets.choice import Choice
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.key_button import KeyButton
from ui.widgets.plain_label import PlainLabel


class ReplyButton(KeyButton):
    """One of the answers."""

    picked = Signal(object)

    def __init__(self, text: str, value: object) -> None:
        super().__init__(text)
        self._value = value
        self.clicked.connect(self._on_clicked)

    @Slot()
    def _on_clicked(self) -> None:
        self.picked.emit(self._value)


class QuestionCard(Card):
    """Asks, with a button for each answer."""

    answered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_emphasis("usual")
        self.sentence = PlainLabel("", "strong", wrap=True)
        self.buttons: list[ReplyButton] = []
        self._row = FlowLayout(gap=8)
        self.add(self.sentence)
        self.add(self._row)
        self.hide()

    def ask_for(self, unsaid: CannotRead | None) -> None:
        """Ask what a file does not say by itself; nothing if it says it all."""
        if unsaid is None:
            self.hide()
            return
        sentence = words.unsaid(unsaid)
        answers = [] if sentence else words.answers(unsaid)
        self.ask(sentence or words.question(unsaid), answers)

    def ask(self, sentence: str, answers: Sequence[tuple[str, object]]) -> None:
        """Ask something; a sentence without answers is answered elsewhere on the page."""
        self.sentence.setText(sentence)
        self._row.clear()
        self.buttons = [ReplyButton(text, value) for text, value in answers]
        for button in self.buttons:
            self._row.addWidget(button)
            button.picked.connect(self.answered)
        self.show()


class RegionCard(Card):
    """Asks once from which country phone numbers are that do not say it.

    The country of the shop's time zone comes first.
    """

    answered = Signal(str)  # two letters, or empty for none

    def __init__(self, zone: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        sentence = self.tr("Where are phone numbers from that have no country code?")
        self.country = Choice(self.tr("Country of phone numbers"), reading_words.countries(zone))
        self.country.setSizeAdjustPolicy(
            Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.country.setMinimumContentsLength(12)
        self.use = KeyButton(self.tr("From there"))
        self.none = KeyButton(self.tr("Leave them as they are"))
        buttons = FlowLayout(gap=8)
        buttons.addWidget(self.use)
        buttons.addWidget(self.none)
        self.add(PlainLabel(sentence, "strong", wrap=True))
        self.add(self.country)
        self.add(buttons)
        self.use.clicked.connect(self._on_use)
        self.none.clicked.connect(self._on_none)
        self.hide()

    @Slot()
    def _on_use(self) -> None:
        self.answered.emit(str(self.country.value()))

    @Slot()
    def _on_none(self) -> None:
        self.answered.emit("")
