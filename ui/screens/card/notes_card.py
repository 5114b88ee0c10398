"""Notes about a customer, those kept on top first."""

from models.cards.card import CustomerCard
from models.notes import NoteRow
from ui.screens.card.note_field import NoteField
from ui.screens.card.note_line import NoteLine
from ui.screens.card.record_rows import RecordRow, RecordRows
from ui.screens.card.section import Section
from ui.session import Session
from ui.widgets.plain_label import PlainLabel

_MOST = 12  # the rest stands in the timeline


class NotesCard(Section):
    """Rows of notes, and a field for one more."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, self.tr("Notes"))
        self.field = NoteField(self.teller)
        self.rows: RecordRows[NoteRow] = RecordRows(self._line, _id)
        self.empty = PlainLabel(self.tr("Whatever fits nowhere else."), "secondary", wrap=True)
        self.field.serve(self.add_link(self.tr("Add")))
        for part in (self.field, self.rows, self.empty, self.teller.problem):
            self.add(part)

    def show_card(self, card: CustomerCard) -> None:
        """Show the notes about a customer."""
        super().show_card(card)
        pinned = [note for note in card.notes if note.pinned]
        others = [note for note in card.notes if not note.pinned]
        shown = [*pinned, *others[:_MOST]]
        self.rows.show_records(shown)
        self.field.show_card(card)
        self.empty.setVisible(not shown)

    def _line(self) -> RecordRow[NoteRow]:
        return NoteLine(self.teller)


def _id(note: NoteRow) -> object:
    return note.id
