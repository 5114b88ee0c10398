"""The usual, take care, rhythm: side by side where there is room."""

from collections.abc import Sequence

from models.cards.card import CustomerCard
from ui.screens.card.care_part import CarePart
from ui.screens.card.columns import Columns
from ui.screens.card.rhythm_part import RhythmPart
from ui.screens.card.section import Section
from ui.screens.card.usual_part import UsualPart
from ui.session import Session

_LETTERS_WIDE = 16  # the least width of a part


class FactsCard(Section):
    """What one has to know to serve somebody."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.usual = UsualPart(self.teller)
        self.care = CarePart(self.teller)
        self.rhythm = RhythmPart()
        self.add(Columns([self.usual, self.care, self.rhythm], _LETTERS_WIDE))
        self.add(self.teller.problem)

    def show_card(self, card: CustomerCard) -> None:
        """Show the facts about a customer."""
        super().show_card(card)
        for part in (self.usual, self.care, self.rhythm):
            part.show_card(card)

    def set_suggestions(self, words: Sequence[str]) -> None:
        """Complete the usual from what people ask for."""
        self.usual.set_suggestions(words)
