"""What is known of somebody, by kind, with its source and its age."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import Slot

from models import preferences
from models.cards.briefing import CARE
from models.cards.card import CustomerCard
from models.kinds import PreferenceKind, Source
from models.preferences import PreferenceDraft, PreferenceRow
from ui.screens.card import words
from ui.screens.card.add_line import AddLine
from ui.screens.card.preference_line import PreferenceLine
from ui.screens.card.record_rows import RecordRow, RecordRows
from ui.screens.card.section import Section
from ui.session import Session
from ui.widgets.plain_label import PlainLabel

_ELSEWHERE = {PreferenceKind.USUAL, *CARE}  # they stand at the top of the card
_HERE = tuple(kind for kind in PreferenceKind if kind not in _ELSEWHERE)
_SOURCES = (Source.SAID, Source.OBSERVED, Source.ASSUMED)


class PreferencesCard(Section):
    """Rows of facts; a line to add one comes when it is wanted."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, self.tr("Knows and likes"))
        self.rows: RecordRows[PreferenceRow] = RecordRows(self._line, _id)
        self.empty = PlainLabel(self.tr("What they like, know and want."), "secondary", wrap=True)
        self.adding = AddLine(
            self.tr("What is it?"),
            self.tr("For whom, if not for them?"),
            kinds=[(words.preference(kind), kind) for kind in _HERE],
            also=[(words.source(source), source) for source in _SOURCES],
        )
        self.adding.serve(self.add_link(self.tr("Add")))
        for part in (self.rows, self.empty, self.adding, self.teller.problem):
            self.add(part)
        self.adding.said.connect(self._on_said)

    def show_card(self, card: CustomerCard) -> None:
        """Show the facts about a customer that do not stand at the top of the card."""
        if card.details.id != self.teller.customer:
            self.adding.go_quietly()
        super().show_card(card)
        here = [fact for fact in card.preferences if fact.kind in _HERE]
        here.sort(key=lambda fact: _HERE.index(fact.kind))
        self.rows.show_records(here)
        self.empty.setVisible(not here)

    def _line(self) -> RecordRow[PreferenceRow]:
        return PreferenceLine(self.teller)

    @Slot(str)
    def _on_said(self, label: str) -> None:
        draft = PreferenceDraft(
            self.teller.customer,
            PreferenceKind(str(self.adding.fields.kinds.value())),
            label,
            for_whom=self.adding.fields.more.text(),
            source=Source(str(self.adding.fields.also.value())),
        )
        self.teller.tell(partial(preferences.save, draft=draft), self._on_added)

    def _on_added(self, _fact: UUID) -> None:
        self.adding.fields.more.clear()


def _id(fact: PreferenceRow) -> object:
    return fact.id
