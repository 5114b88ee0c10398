"""What was promised to a customer and is still open."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout

from models import promises
from models.cards.card import CustomerCard, PromiseRow
from models.kinds import PromiseStatus
from models.promises import PromiseDraft
from ui import theme, wording
from ui.screens.card.promise_form import PromiseForm
from ui.screens.card.record_rows import RecordRow, RecordRows
from ui.screens.card.section import Section
from ui.screens.card.teller import Teller
from ui.session import Session
from ui.widgets.icon_button import IconButton
from ui.widgets.plain_label import PlainLabel


class PromiseLine(RecordRow[PromiseRow]):
    """What, until when, by whom; kept by one button, or what else became of it."""

    def __init__(self, teller: Teller) -> None:
        super().__init__()
        self._teller = teller
        self.what = PlainLabel("", wrap=True)
        self.when = PlainLabel("", "faint", wrap=True)
        self.kept = IconButton("check", self.tr("Kept"))
        self.more = IconButton("ellipsis", self.tr("What became of it"), "faint")
        space = theme.scale().space
        column = QVBoxLayout()
        column.setSpacing(space(2))
        column.addWidget(self.what)
        column.addWidget(self.when)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, space(6), 0, space(6))
        row.addLayout(column, 1)
        for button in (self.kept, self.more):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.kept.clicked.connect(self._keep)
        self.more.clicked.connect(self._on_more)

    def show_record(self, record: PromiseRow) -> None:
        """Show a promise."""
        super().show_record(record)
        today = self._teller.session.shop.time.today()
        self.what.setText(record.text)
        late = record.due_on is not None and record.due_on < today
        if record.due_on is None:
            due = self.tr("any time")
        elif late:
            due = self.tr("late, was due {when}")
        else:
            due = self.tr("due {when}")
        when = wording.relative_day(record.due_on, today) if record.due_on else ""
        self.when.setText(" · ".join(filter(None, (due.format(when=when), record.owner))))
        self.when.set_tone("care" if late else "")

    @Slot()
    def _on_more(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Kept"), self._keep)
        menu.addAction(self.tr("Kept late"), self._keep_late)
        menu.addAction(self.tr("Broken"), self._break)
        menu.addAction(self.tr("No longer wanted"), self._release)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    @Slot()
    def _keep(self) -> None:
        self._close(PromiseStatus.KEPT)

    @Slot()
    def _keep_late(self) -> None:
        self._close(PromiseStatus.KEPT_LATE)

    @Slot()
    def _break(self) -> None:
        self._close(PromiseStatus.BROKEN)

    @Slot()
    def _release(self) -> None:
        self._close(PromiseStatus.RELEASED)

    def _close(self, status: PromiseStatus) -> None:
        if self.record:
            work = partial(promises.close, promise_id=self.record.id, status=status)
            self._teller.tell(work)


class PromisesCard(Section):
    """Rows of promises; a form comes to make another."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, self.tr("Promised"))
        self.form: PromiseForm | None = None
        self.rows: RecordRows[PromiseRow] = RecordRows(self._line, _id)
        self.empty = PlainLabel(self.tr("Nothing is open."), "secondary", wrap=True)
        for part in (self.rows, self.empty, self.teller.problem):
            self.add(part)
        self.add_button = self.add_link(self.tr("Promise"))
        self.add_button.clicked.connect(self._on_add)

    def show_card(self, card: CustomerCard) -> None:
        """Show what was promised to a customer."""
        if card.details.id != self.teller.customer and self.form:
            self.form.hide()
        super().show_card(card)
        self.rows.show_records(card.promises)
        self.empty.setVisible(not card.promises)

    def _line(self) -> RecordRow[PromiseRow]:
        return PromiseLine(self.teller)

    @Slot()
    def _on_add(self) -> None:
        """Open the form, which is made when it is first wanted."""
        if self.form is None:
            self.form = PromiseForm(self.teller.session)
            self.form.done.connect(self._on_done)
            self.body.insertWidget(0, self.form)
        self.form.open_about(self.teller.customer)

    @Slot(object)
    def _on_done(self, draft: PromiseDraft) -> None:
        self.teller.tell(partial(promises.make, draft=draft), self._on_made)

    def _on_made(self, _nothing: object) -> None:
        if self.form:
            self.form.hide()
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)


def _id(promise: PromiseRow) -> object:
    return promise.id
