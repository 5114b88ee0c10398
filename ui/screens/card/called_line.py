"""A way to reach somebody, or another name of theirs."""

from dataclasses import dataclass
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout

from models.kinds import AliasKind, ContactKind
from models.people import aliases, contacts
from models.people.aliases import AliasRow
from models.people.contacts import ContactRow
from ui import theme
from ui.screens.card import words
from ui.screens.card.record_rows import RecordRow
from ui.screens.card.teller import Teller
from ui.widgets.chip import Chip
from ui.widgets.in_place_text import InPlaceText

_LONGEST = 500


@dataclass(frozen=True, slots=True)
class Called:
    """Something one calls somebody by, or reaches them by."""

    id: UUID
    kind: ContactKind | AliasKind
    text: str

    @classmethod
    def of(cls, row: ContactRow | AliasRow) -> "Called":
        """Read either."""
        return cls(row.id, row.kind, row.value if isinstance(row, ContactRow) else row.name)


class CalledLine(RecordRow[Called]):
    """Edited in place; what is emptied goes."""

    def __init__(self, teller: Teller) -> None:
        super().__init__()
        self._teller = teller
        self._seen = ""
        self.kind = Chip("", "plain")
        self.text = InPlaceText(self.tr("Text"), self.tr("Nothing: it will go"), longest=_LONGEST)
        row = QHBoxLayout(self)
        gap = theme.scale().space(6)
        row.setContentsMargins(0, gap, 0, gap)
        row.setSpacing(theme.scale().space(8))
        row.addWidget(self.kind, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)
        self.text.committed.connect(self._on_text)

    def show_record(self, record: Called) -> None:
        """Show one."""
        super().show_record(record)
        self._seen = record.text
        kind = record.kind
        name = words.contact(kind) if isinstance(kind, ContactKind) else words.alias(kind)
        self.kind.setText(name)
        self.text.set_text(record.text)

    def is_busy(self) -> bool:
        """Tell whether somebody is writing here."""
        return self.text.is_editing()

    @Slot(str)
    def _on_text(self, text: str) -> None:
        seen, self._seen = self._seen, text
        if self.record is None:
            return
        if isinstance(self.record.kind, ContactKind):
            edit = partial(contacts.edit, contact_id=self.record.id, seen=seen, value=text)
        else:
            edit = partial(aliases.edit, alias_id=self.record.id, seen=seen, name=text)
        self._teller.tell(edit)
