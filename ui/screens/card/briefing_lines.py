"""What to know before saying hello: at most three lines."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.cards.briefing import Briefing, briefing
from models.cards.card import CustomerCard, PromiseRow
from models.cards.happiness import RatingRow
from models.people.occasions import OccasionDraft
from ui import theme, wording
from ui.screens.card import words
from ui.screens.card.brief_line import BriefLine
from ui.session import Session


class BriefingLines(QWidget):
    """Take care; what is owed; what to have ready or ask. Goes where there is nothing to say."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.care = BriefLine()
        self.owed = BriefLine()
        self.next = BriefLine()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.scale().space(4))
        for line in (self.care, self.owed, self.next):
            column.addWidget(line)

    def show_card(self, card: CustomerCard) -> None:
        """Brief about a customer."""
        brief = briefing(card)
        care = self.tr("Take care: {what}").format(what=wording.listing(brief.take_care))
        self.care.say("triangle-alert", "care", care if brief.take_care else "")
        self._show_owed(brief, card)
        self._show_next(brief, card)
        lines = (self.care, self.owed, self.next)
        self.setVisible(any(line.words.text() for line in lines))

    def _show_owed(self, brief: Briefing, card: CustomerCard) -> None:
        if brief.promise:
            self.owed.say("handshake", "usual", self._promise(brief.promise, card))
        elif brief.low:
            self.owed.say("frown", "usual", self._low(brief.low, card))
        else:
            self.owed.say("handshake", "usual", "")

    def _show_next(self, brief: Briefing, card: CustomerCard) -> None:
        if brief.have_ready:
            text = self.tr("Have ready: {what}").format(what=wording.listing(brief.have_ready))
            self.next.say("clock", "accent", text)
        elif brief.question:
            text = self.tr("Ask: {question}").format(question=brief.question.question)
            self.next.say("circle-question-mark", "info", text)
        elif brief.occasion:
            occasion, on = brief.occasion
            self.next.say("cake", "info", f"{_of(occasion)} {wording.relative_day(on, card.today)}")
        else:
            self.next.say("clock", "accent", "")

    def _promise(self, promise: PromiseRow, card: CustomerCard) -> str:
        if promise.due_on is None:
            return self.tr("Promised: {text}").format(text=promise.text)
        when = wording.relative_day(promise.due_on, card.today)
        if promise.due_on < card.today:
            sentence = self.tr("Promised and late, due {when}: {text}")
        else:
            sentence = self.tr("Promised, due {when}: {text}")
        return sentence.format(when=when, text=promise.text)

    def _low(self, low: RatingRow, card: CustomerCard) -> str:
        when = wording.relative_day(low.on, card.today)
        if low.words:
            rated = self.tr("Not happy {when}, {value} of 5: “{words}”")
        else:
            rated = self.tr("Not happy {when}: {value} of 5, and not made good yet")
        return rated.format(when=when, value=wording.number(low.value), words=low.words)


def _of(occasion: OccasionDraft) -> str:
    kind = words.occasion(occasion.kind)
    if not occasion.for_whom:
        return kind
    return wording.translate("Card", "{occasion} of {whom}").format(
        occasion=kind, whom=occasion.for_whom
    )
