"""The usual: what it is, how sure we are, and what it may also be."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models import preferences
from models.cards.briefing import usual_facts
from models.cards.card import CustomerCard
from models.counter.usuals import UsualProposal
from models.kinds import PreferenceKind, Source
from models.preferences import PreferenceDraft
from ui import theme, wording
from ui.screens.card.fact_chips import FactChips
from ui.screens.card.still_true import StillTrue
from ui.screens.card.teller import Teller
from ui.widgets.key_button import KeyButton
from ui.widgets.plain_label import PlainLabel

_A_WEEK = timedelta(days=7)


class ProposalRow(QWidget):
    """Asks whether something that was often asked for is the usual."""

    answered = Signal(object)  # the UsualProposal

    def __init__(self) -> None:
        super().__init__()
        self._proposal: UsualProposal | None = None
        self.question = PlainLabel("", "secondary", wrap=True)
        self.yes = KeyButton(self.tr("Yes"), "Alt+Y")
        self.yes.setShortcut("Alt+Y")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.scale().space(8))
        row.addWidget(self.question, 1)
        row.addWidget(self.yes, 0, Qt.AlignmentFlag.AlignTop)
        self.yes.clicked.connect(self._on_yes)

    def show_proposal(self, proposal: UsualProposal | None) -> None:
        """Ask about something, or about nothing."""
        self._proposal = proposal
        self.setVisible(proposal is not None)
        if proposal:
            sentence = self.tr("Asked for {label} in {times} of the last {of} visits: the usual?")
            self.question.setText(
                sentence.format(
                    label=proposal.label,
                    times=wording.number(proposal.times),
                    of=wording.number(proposal.of),
                )
            )
            self.yes.setAccessibleName(
                self.tr("Yes, {label} is the usual").format(label=proposal.label)
            )

    @Slot()
    def _on_yes(self) -> None:
        if self._proposal:
            self.answered.emit(self._proposal)


class UsualPart(QWidget):
    """Chips of the usual; below them how often it was confirmed, or what it may be."""

    def __init__(self, teller: Teller) -> None:
        super().__init__()
        self._teller = teller
        self.heading = PlainLabel(self.tr("The usual"), "heading")
        self.chips = FactChips(teller, "usual", self._draft, self.tr("Add"))
        self.sureness = PlainLabel("", "secondary", wrap=True)
        self.proposal = ProposalRow()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.scale().space(8))
        self.still_true = StillTrue(teller)
        for part in (self.heading, self.chips, self.sureness, self.proposal):
            column.addWidget(part)
        column.insertWidget(3, self.still_true, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.proposal.answered.connect(self._on_answered)

    def show_card(self, card: CustomerCard) -> None:
        """Show a customer's usual."""
        facts = usual_facts(card)
        self.chips.show_facts(facts)
        self.still_true.show_facts(facts, card.at)
        self.sureness.setText(self._sureness(card))
        self.sureness.setVisible(bool(self.sureness.text()))
        self.proposal.show_proposal(next(iter(card.proposals), None))

    def set_suggestions(self, words: Sequence[str]) -> None:
        """Complete from what people ask for."""
        self.chips.field.set_suggestions(words)

    def _sureness(self, card: CustomerCard) -> str:
        if not card.usual_times or card.usual_on is None:
            known = any(fact.kind is PreferenceKind.USUAL for fact in card.preferences)
            return "" if known or card.proposals else self.tr("Not known yet.")
        when = _last(card.usual_on, card.today)
        if card.usual_times == 1:
            return self.tr("confirmed once, {when}").format(when=when)
        return self.tr("confirmed %Ln times, {when}", "", card.usual_times).format(when=when)

    def _draft(self, words: str, source: Source = Source.SAID) -> PreferenceDraft:
        return PreferenceDraft(self._teller.customer, PreferenceKind.USUAL, words, source=source)

    @Slot(object)
    def _on_answered(self, proposal: UsualProposal) -> None:
        draft = self._draft(proposal.label, Source.OBSERVED)
        self._teller.tell(partial(preferences.save, draft=draft))


def _last(day: date, today: date) -> str:
    """Say when it was last: today, last Saturday, 12 days ago."""
    if timedelta(days=1) < today - day <= _A_WEEK:
        weekday = wording.weekday(day)
        return wording.translate("Card", "last {weekday}").format(weekday=weekday)
    return wording.relative_day(day, today)
