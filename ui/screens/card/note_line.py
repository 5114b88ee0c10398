"""One note about a customer."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout

from models import notes
from models.notes import NoteRow
from ui import theme
from ui.screens.card import ages
from ui.screens.card.record_rows import RecordRow
from ui.screens.card.teller import Teller
from ui.widgets.icon_button import IconButton
from ui.widgets.in_place_text import InPlaceText
from ui.widgets.plain_label import PlainLabel


class NoteLine(RecordRow[NoteRow]):
    """Written in place; kept on top, or taken out, behind the three dots."""

    def __init__(self, teller: Teller) -> None:
        super().__init__()
        self._teller = teller
        self._seen = ""
        self.body = InPlaceText(
            self.tr("Note"), self.tr("Write something"), paragraphs=True, longest=notes.LONGEST
        )
        self.age = PlainLabel("", "faint", wrap=True)
        self.age.setContentsMargins(4, 0, 0, 0)
        self.more = IconButton("ellipsis", self.tr("More"), "faint")
        self._lay_out()
        self.body.committed.connect(self._on_body)
        self.more.clicked.connect(self._on_more)

    def show_record(self, record: NoteRow) -> None:
        """Show a note."""
        super().show_record(record)
        self._seen = record.body
        self.body.set_text(record.body)
        day = ages.day(record.at, self._teller.session.shop.time)
        pinned = self.tr("kept on top") if record.pinned else ""
        self.age.setText(" · ".join(filter(None, [pinned, day, record.by])))

    def is_busy(self) -> bool:
        """Tell whether somebody is writing here."""
        return self.body.is_editing()

    def _lay_out(self) -> None:
        space = theme.scale().space
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.body)
        column.addWidget(self.age)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, space(6), 0, space(6))
        row.setSpacing(space(8))
        row.addLayout(column, 1)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)

    @Slot(str)
    def _on_body(self, body: str) -> None:
        seen, self._seen = self._seen, body
        if self.record and body:
            self._teller.tell(partial(notes.edit, note_id=self.record.id, seen=seen, body=body))
        else:
            self._remove()

    @Slot()
    def _on_more(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self.record and self.record.pinned:
            menu.addAction(self.tr("Keep on top no longer"), self._turn_pin)
        else:
            menu.addAction(self.tr("Keep on top"), self._turn_pin)
        menu.addAction(self.tr("Remove"), self._remove)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    @Slot()
    def _turn_pin(self) -> None:
        if self.record:
            turn = partial(notes.pin, note_id=self.record.id, pinned=not self.record.pinned)
            self._teller.tell(turn)

    @Slot()
    def _remove(self) -> None:
        if self.record:
            self._teller.tell(partial(notes.remove, note_id=self.record.id))
