"""Who is around a customer, who brought them, whom they brought."""

from functools import partial
from typing import cast
from uuid import UUID

from PySide6.QtCore import QTimer, Slot

from models.cards.card import CustomerCard
from models.finding import find
from models.finding.hits import Hit
from models.kinds import RelationKind
from models.people import relations
from models.people.relations import Around, RelationDraft
from ui import wording
from ui.screens.card import words
from ui.screens.card.add_line import AddLine
from ui.screens.card.person_line import PersonLine
from ui.screens.card.record_rows import RecordRow, RecordRows
from ui.screens.card.section import Section
from ui.session import Session
from ui.widgets.plain_label import PlainLabel

_TURNED = (RelationKind.BROUGHT, RelationKind.BUYS_FOR)  # read otherwise from the other end
_PAUSE_MS = 30
_OFFERED = 8


class PeopleCard(Section):
    """Rows of people; whoever is found while typing is a customer, whoever is not has a name."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, self.tr("People around"))
        self._session = session
        self._found: dict[str, UUID] = {}
        self._ticket = 0
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self.rows: RecordRows[Around] = RecordRows(self._line, _id)
        self.empty = PlainLabel(
            self.tr("Family, friends, whom they brought along."), "secondary", wrap=True
        )
        kinds: list[tuple[str, object]] = [
            (words.relation(kind), (kind, False)) for kind in RelationKind
        ]
        kinds += [(words.relation(kind, turned=True), (kind, True)) for kind in _TURNED]
        self.adding = AddLine(self.tr("Name"), self.tr("What about them?"), kinds)
        self.adding.serve(self.add_link(self.tr("Add")))
        for part in (self.rows, self.empty, self.adding, self.teller.problem):
            self.add(part)
        self.adding.said.connect(self._on_said)
        self.adding.typing.connect(self._pause.start)
        self._pause.timeout.connect(self._on_pause)

    def show_card(self, card: CustomerCard) -> None:
        """Show who is around a customer."""
        if card.details.id != self.teller.customer:
            self.adding.go_quietly()
        super().show_card(card)
        self.rows.show_records(card.people)
        self.empty.setVisible(not card.people)

    def _line(self) -> RecordRow[Around]:
        return PersonLine(self.teller)

    @Slot()
    def _on_pause(self) -> None:
        typed = self.adding.fields.field.text().strip()
        self._session.background.forget(self._ticket)
        if typed:
            question = partial(find.search, typed, _OFFERED)
            self._ticket = self._session.background.ask(self, question, self._on_found)

    def _on_found(self, hits: list[Hit]) -> None:
        self._found = {
            self.tr("{name} (no. {number})").format(
                name=hit.name, number=wording.number(hit.no)
            ): hit.customer
            for hit in hits
            if hit.customer != self.teller.customer
        }
        self.adding.fields.field.offer_found(list(self._found))

    @Slot(str)
    def _on_said(self, name: str) -> None:
        kind, turned = cast(tuple[RelationKind, bool], self.adding.fields.kinds.value())
        other, customer = self._found.get(name), self.teller.customer
        note = self.adding.fields.more.text()
        if turned and other is None:
            self.teller.problem.set_text(
                self.tr("Choose a customer from the list: the tie begins with them.")
            )
            return
        if turned and other:
            draft = RelationDraft(other, kind, customer, note=note)
        else:
            draft = RelationDraft(customer, kind, other, "" if other else name, note)
        self.teller.tell(partial(relations.add, draft=draft), self._on_added)

    def _on_added(self, _nothing: None) -> None:
        self.adding.fields.more.clear()


def _id(person: Around) -> object:
    return person.id
