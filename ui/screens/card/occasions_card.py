"""Days of the year to think of somebody."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout

from models.cards.briefing import next_time
from models.cards.card import CustomerCard
from models.kinds import OccasionKind
from models.people import occasions
from models.people.occasions import OccasionDraft
from ui import theme, wording
from ui.screens.card import words
from ui.screens.card.occasion_form import OccasionForm
from ui.screens.card.record_rows import RecordRow, RecordRows
from ui.screens.card.section import Section
from ui.screens.card.teller import Teller
from ui.session import Session
from ui.widgets.icon_button import IconButton
from ui.widgets.plain_label import PlainLabel


class OccasionLine(RecordRow[OccasionDraft]):
    """Which day, whose, how soon."""

    edit_wanted = Signal(object)  # OccasionDraft

    def __init__(self, teller: Teller) -> None:
        super().__init__()
        self._teller = teller
        self.what = PlainLabel("", wrap=True)
        self.when = PlainLabel("", "faint", wrap=True)
        self.more = IconButton("ellipsis", self.tr("More"), "faint")
        space = theme.scale().space
        column = QVBoxLayout()
        column.setSpacing(space(2))
        column.addWidget(self.what)
        column.addWidget(self.when)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, space(6), 0, space(6))
        row.addLayout(column, 1)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        self.more.clicked.connect(self._on_more)

    def show_record(self, record: OccasionDraft) -> None:
        """Show a day of the year."""
        super().show_record(record)
        today = self._teller.session.shop.time.today()
        on = next_time(today, record.month, record.day)
        kind = words.occasion(record.kind)
        whose = self.tr("{kind}: {whom}").format(kind=kind, whom=record.for_whom)
        self.what.setText(whose if record.for_whom else kind)
        parts = [wording.day_and_month(on, short=False), wording.relative_day(on, today)]
        if record.year:
            parts.insert(1, self.tr("since {year}").format(year=str(record.year)))
        self.when.setText(" · ".join(parts))

    @Slot()
    def _on_more(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Change…"), self._edit)
        menu.addAction(self.tr("Remove"), self._remove)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    @Slot()
    def _edit(self) -> None:
        self.edit_wanted.emit(self.record)

    @Slot()
    def _remove(self) -> None:
        if self.record:
            self._teller.tell(partial(occasions.remove, occasion_id=self.record.id))


class OccasionsCard(Section):
    """Rows of days; a form comes to add or to change one."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, self.tr("Days to remember"))
        self._form: OccasionForm | None = None
        self.rows: RecordRows[OccasionDraft] = RecordRows(self._line, _id)
        self.empty = PlainLabel(self.tr("Birthdays, anniversaries."), "secondary", wrap=True)
        for part in (self.rows, self.empty, self.teller.problem):
            self.add(part)
        self.add_link(self.tr("Add")).clicked.connect(self._on_add)

    def show_card(self, card: CustomerCard) -> None:
        """Show a customer's days."""
        if card.details.id != self.teller.customer:
            self._close()
        super().show_card(card)
        self.rows.show_records(card.occasions)
        self.empty.setVisible(not card.occasions)

    @Slot(object)
    def open_with(self, draft: OccasionDraft) -> None:
        """Let a day be typed or corrected, in a form that is made when it is first wanted."""
        if self._form is None:
            self._form = OccasionForm()
            self._form.done.connect(self._on_done)
            self.body.insertWidget(self.body.count() - 1, self._form)
        self._form.open_with(draft)

    def _line(self) -> RecordRow[OccasionDraft]:
        line = OccasionLine(self.teller)
        line.edit_wanted.connect(self.open_with)
        return line

    @Slot()
    def _on_add(self) -> None:
        today = self.teller.session.shop.time.today()
        kind, customer = OccasionKind.BIRTHDAY, self.teller.customer
        self.open_with(OccasionDraft(customer, kind, today.month, today.day))

    @Slot(object)
    def _on_done(self, draft: OccasionDraft) -> None:
        self.teller.tell(partial(occasions.save, draft=draft), self._on_saved)

    def _on_saved(self, _nothing: None) -> None:
        self._close()

    def _close(self) -> None:
        if self._form:
            self._form.hide()


def _id(occasion: OccasionDraft) -> object:
    return occasion.id
