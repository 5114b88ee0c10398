"""How happy somebody has been."""

from models.cards.card import CustomerCard
from models.cards.happiness import ENOUGH, Happiness
from ui import wording
from ui.screens.card.happiness_dots import HappinessDots
from ui.screens.card.section import Section
from ui.session import Session
from ui.widgets.plain_label import PlainLabel


class HappinessCard(Section):
    """Dots, and an average once there are enough of them to speak of one."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, self.tr("Happiness"))
        self.dots = HappinessDots()
        self.summary = PlainLabel("", "secondary", wrap=True)
        self.add(self.dots)
        self.add(self.summary)

    def show_card(self, card: CustomerCard) -> None:
        """Show a customer's ratings."""
        super().show_card(card)
        happiness = card.happiness
        self.dots.show_ratings(happiness.ratings)
        self.dots.setVisible(bool(happiness.ratings))
        self.summary.setText(self._summary(happiness))

    def _summary(self, happiness: Happiness) -> str:
        if not happiness.count:
            return self.tr("No ratings yet. Alt+1 to Alt+5 rate a visit just logged.")
        average, shop = happiness.average(), happiness.shop_average()
        if average is None:
            given = self.tr("%Ln ratings so far", "", happiness.count)
            if happiness.count == 1:
                given = self.tr("1 rating so far")
            return self.tr("{given}; an average from {enough} on").format(
                given=given, enough=wording.number(ENOUGH)
            )
        text = self.tr("{average} of 5 over %Ln ratings", "", happiness.count).format(
            average=wording.decimal(average)
        )
        if shop is None:
            return text
        return self.tr("{own} · shop average {shop}").format(own=text, shop=wording.decimal(shop))
