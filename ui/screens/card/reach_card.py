"""How to reach somebody, and what else they are called."""

from functools import partial

from PySide6.QtCore import Slot

from models.cards.card import CustomerCard
from models.kinds import AliasKind, ContactKind
from models.people import aliases, contacts
from models.people.aliases import AliasDraft
from models.people.contacts import ContactDraft
from ui.screens.card import words
from ui.screens.card.add_line import AddLine
from ui.screens.card.called_line import Called, CalledLine
from ui.screens.card.record_rows import RecordRow, RecordRows
from ui.screens.card.section import Section
from ui.session import Session
from ui.widgets.plain_label import PlainLabel


class ReachCard(Section):
    """Phones, addresses, nicknames, the dog."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, self.tr("Reach and names"))
        self.rows: RecordRows[Called] = RecordRows(self._line, _id)
        self.empty = PlainLabel(
            self.tr("Phone, e-mail, nicknames, the dog’s name."), "secondary", wrap=True
        )
        kinds: list[tuple[str, object]] = [(words.contact(kind), kind) for kind in ContactKind]
        kinds += [(words.alias(kind), kind) for kind in AliasKind]
        self.adding = AddLine(self.tr("Number, address or name"), kinds=kinds)
        self.adding.serve(self.add_link(self.tr("Add")))
        for part in (self.rows, self.empty, self.adding, self.teller.problem):
            self.add(part)
        self.adding.said.connect(self._on_said)

    def show_card(self, card: CustomerCard) -> None:
        """Show how to reach a customer."""
        if card.details.id != self.teller.customer:
            self.adding.go_quietly()
        super().show_card(card)
        rows = [*map(Called.of, card.contacts), *map(Called.of, card.aliases)]
        self.rows.show_records(rows)
        self.empty.setVisible(not rows)

    def _line(self) -> RecordRow[Called]:
        return CalledLine(self.teller)

    @Slot(str)
    def _on_said(self, text: str) -> None:
        kind, customer = self.adding.fields.kinds.value(), self.teller.customer
        if isinstance(kind, ContactKind):
            self.teller.tell(partial(contacts.add, draft=ContactDraft(customer, kind, text)))
        elif isinstance(kind, AliasKind):
            self.teller.tell(partial(aliases.add, draft=AliasDraft(customer, text, kind)))


def _id(row: Called) -> object:
    return row.id
