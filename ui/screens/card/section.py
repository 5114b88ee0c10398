"""A part of the card: shows what it is given, and lets it be edited where it stands."""

from models.cards.card import CustomerCard
from ui.screens.card.teller import Teller
from ui.session import Session
from ui.widgets.card import Card


class Section(Card):
    """One matter of one customer, on a sheet of its own."""

    def __init__(self, session: Session, heading: str = "") -> None:
        super().__init__(heading)
        self.teller = Teller(session, self)

    def show_card(self, card: CustomerCard) -> None:
        """Show this part of a customer's card."""
        self.teller.turn_to(card)
