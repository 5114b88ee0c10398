"""Somebody around a customer."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout

from models.people import relations
from models.people.relations import Around, Part
from ui import theme
from ui.screens.card import words
from ui.screens.card.record_rows import RecordRow
from ui.screens.card.teller import Teller
from ui.widgets.icon_button import IconButton
from ui.widgets.in_place_text import InPlaceText
from ui.widgets.link_button import LinkButton
from ui.widgets.plain_label import PlainLabel


class PersonLine(RecordRow[Around]):
    """A customer's name leads to their card; another name is edited in place."""

    def __init__(self, teller: Teller) -> None:
        super().__init__()
        self._teller = teller
        self.link = LinkButton("")
        self.link.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.name = InPlaceText(self.tr("Name"), self.tr("Who is it?"), role="strong")
        self.tie = PlainLabel("", "secondary")
        self.note = InPlaceText(self.tr("Note"), self.tr("Add a note"), role="secondary")
        self.more = IconButton("ellipsis", self.tr("More"), "faint")
        self._lay_out()
        self.link.clicked.connect(self._on_link)
        self.name.committed.connect(self._on_name)
        self.note.committed.connect(self._on_note)
        self.more.clicked.connect(self._on_more)

    def show_record(self, record: Around) -> None:
        """Show somebody."""
        super().show_record(record)
        known = record.other is not None
        self.link.set_words(record.name)
        self.link.setVisible(known)
        self.name.set_text(record.name)
        self.name.setVisible(not known)
        tie = words.relation(record.kind, turned=record.turned)
        self.tie.setText(self.tr("{tie} ·").format(tie=tie) if record.note else tie)
        self.note.set_text(record.note)
        self.note.setVisible(bool(record.note) or self.note.is_editing())

    def is_busy(self) -> bool:
        """Tell whether somebody is writing here."""
        return self.name.is_editing() or self.note.is_editing()

    def _lay_out(self) -> None:
        space = theme.scale().space
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.link)
        column.addWidget(self.name)
        about = QHBoxLayout()
        about.setContentsMargins(4, 0, 0, 0)
        about.setSpacing(space(4))
        self.tie.setContentsMargins(0, 3, 0, 0)
        about.addWidget(self.tie, 0, Qt.AlignmentFlag.AlignTop)
        about.addWidget(self.note, 1)
        column.addLayout(about)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, space(6), 0, space(6))
        row.setSpacing(space(8))
        row.addLayout(column, 1)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)

    def _edit(self, part: Part, seen: str, value: str) -> None:
        if self.record:
            about = partial(relations.edit, relation_id=self.record.id, part=part)
            self._teller.tell(partial(about, seen=seen, value=value))

    @Slot()
    def _on_link(self) -> None:
        if self.record and self.record.other:
            self._teller.customer_wanted.emit(self.record.other)

    @Slot(str)
    def _on_name(self, name: str) -> None:
        if self.record:
            self._edit(Part.NAME, self.record.name, name)

    @Slot(str)
    def _on_note(self, note: str) -> None:
        if self.record:
            self._edit(Part.NOTE, self.record.note, note)

    @Slot()
    def _on_more(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Add a note"), self._add_note)
        menu.addAction(self.tr("Remove"), self._remove)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    @Slot()
    def _add_note(self) -> None:
        self.note.show()
        self.note.start_editing()

    @Slot()
    def _remove(self) -> None:
        if self.record:
            self._teller.tell(partial(relations.remove, relation_id=self.record.id))
