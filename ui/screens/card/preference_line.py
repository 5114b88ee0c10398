"""One fact about somebody: what kind, what, where from, how old."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout

from models import preferences
from models.clock import now
from models.kinds import Source
from models.preferences import Part, PreferenceRow
from ui import theme
from ui.screens.card import ages, words
from ui.screens.card.record_rows import RecordRow
from ui.screens.card.still_true import StillTrue
from ui.screens.card.teller import Teller
from ui.widgets.chip import Chip
from ui.widgets.icon_button import IconButton
from ui.widgets.in_place_text import InPlaceText
from ui.widgets.plain_label import PlainLabel


class PreferenceLine(RecordRow[PreferenceRow]):
    """Its words are edited in place; the rest is asked for behind the three dots."""

    def __init__(self, teller: Teller) -> None:
        super().__init__()
        self._teller = teller
        self._seen = ""
        self.kind = Chip("", "plain")
        self.label = InPlaceText(self.tr("Fact"), self.tr("What is it?"))
        self.detail = InPlaceText(
            self.tr("Detail"), self.tr("Add a detail"), role="secondary", paragraphs=True,
            longest=20_000,
        )  # fmt: skip
        self.age = PlainLabel("", "faint", wrap=True)
        self.still_true = StillTrue(teller)
        self.more = IconButton("ellipsis", self.tr("More"), "faint")
        self._lay_out()
        self.label.committed.connect(self._on_label)
        self.detail.committed.connect(self._on_detail)
        self.more.clicked.connect(self._on_more)

    def show_record(self, record: PreferenceRow) -> None:
        """Show a fact; an old one fades."""
        super().show_record(record)
        self._seen = record.label
        stale = record.is_stale(now())
        self.kind.setText(words.preference(record.kind))
        self.label.set_text(record.label)
        self.label.set_faded(stale)
        self.detail.set_text(record.detail)
        self.detail.setVisible(bool(record.detail) or self.detail.is_editing())
        self.age.setText(self._age(record))
        self.still_true.show_facts([record], now())

    def is_busy(self) -> bool:
        """Tell whether somebody is writing here."""
        return self.label.is_editing() or self.detail.is_editing()

    def continues(self, record: PreferenceRow) -> bool:
        """Stay with the fact that takes the place of the one being changed."""
        return record.label == " ".join(self._seen.split())

    def _age(self, record: PreferenceRow) -> str:
        told = ages.told(record, self._teller.session.shop.time)
        if record.for_whom:
            told = self.tr("for {whom} · {told}").format(whom=record.for_whom, told=told)
        return told

    def _lay_out(self) -> None:
        space = theme.scale().space
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.label)
        column.addWidget(self.detail)
        foot = QHBoxLayout()
        foot.addWidget(self.age, 1)
        foot.addWidget(self.still_true)
        foot.setContentsMargins(4, 0, 0, 0)
        column.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, space(6), 0, space(6))
        row.setSpacing(space(8))
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self.kind, 0, top)
        row.addLayout(column, 1)
        row.addWidget(self.more, 0, top)

    def _edit(self, part: Part, seen: object, value: object) -> None:
        if self.record:
            about = partial(preferences.edit, preference_id=self.record.id, part=part)
            self._teller.tell(partial(about, seen=seen, value=value))

    @Slot(str)
    def _on_label(self, label: str) -> None:
        seen, self._seen = self._seen, label
        self._edit(Part.LABEL, seen, label)

    @Slot(str)
    def _on_detail(self, detail: str) -> None:
        if self.record:
            self._edit(Part.DETAIL, self.record.detail, detail)

    @Slot()
    def _on_more(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Still true"), self._confirm)
        menu.addAction(self.tr("Add a detail"), self._add_detail)
        if self.record and self.record.source is Source.ASSUMED:
            menu.addAction(self.tr("They said so"), self._heard)
        menu.addAction(self.tr("No longer true"), self._end)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    @Slot()
    def _confirm(self) -> None:
        if self.record:
            self._teller.tell(partial(preferences.confirm, preference_id=self.record.id))

    @Slot()
    def _end(self) -> None:
        if self.record:
            self._teller.tell(partial(preferences.end, preference_id=self.record.id))

    @Slot()
    def _heard(self) -> None:
        self._edit(Part.SOURCE, Source.ASSUMED, Source.SAID)

    @Slot()
    def _add_detail(self) -> None:
        self.detail.show()
        self.detail.start_editing()
