"""Take care: what must not go wrong, who said it and when."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.cards.briefing import care_facts
from models.cards.card import CustomerCard
from models.kinds import PreferenceKind
from models.preferences import PreferenceDraft, PreferenceRow
from ui import theme
from ui.screens.card import ages
from ui.screens.card.fact_chips import FactChips
from ui.screens.card.still_true import StillTrue
from ui.screens.card.teller import Teller
from ui.widgets.plain_label import PlainLabel


class CarePart(QWidget):
    """Chips with a sign, and below them where each of them comes from."""

    def __init__(self, teller: Teller) -> None:
        super().__init__()
        self._teller = teller
        self.heading = PlainLabel(self.tr("Take care"), "heading")
        self.chips = FactChips(teller, "care", self._draft, self.tr("Add"))
        self.sources = PlainLabel("", "secondary", wrap=True)
        self.still_true = StillTrue(teller)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.scale().space(8))
        for part in (self.heading, self.chips, self.sources):
            column.addWidget(part)
        column.addWidget(self.still_true, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def show_card(self, card: CustomerCard) -> None:
        """Show what to take care of with a customer."""
        facts = care_facts(card)
        self.chips.show_facts(facts)
        self.still_true.show_facts(facts, card.at)
        lines = [self._source(fact, alone=len(facts) == 1) for fact in facts]
        self.sources.setText("\n".join(lines) or self.tr("Nothing known: ask once."))

    def _source(self, fact: PreferenceRow, *, alone: bool) -> str:
        told = ages.told(fact, self._teller.session.shop.time)
        if fact.detail:
            told = self.tr("{detail} · {told}").format(detail=fact.detail, told=told)
        return told if alone else self.tr("{label}: {told}").format(label=fact.label, told=told)

    def _draft(self, words: str) -> PreferenceDraft:
        return PreferenceDraft(self._teller.customer, PreferenceKind.TAKE_CARE, words)
