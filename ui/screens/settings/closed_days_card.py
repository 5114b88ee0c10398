"""The days on which the shop is closed although it is open on such weekdays."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QDate, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from models.shop import branches
from models.shop.branches import Closure
from models.touched import Touched
from ui import theme, wording
from ui.live_query import LiveQuery
from ui.screens.settings.closed_looking_lines import ClosedLookingLines
from ui.session import Session
from ui.widgets.card import Card
from ui.widgets.fields import DateField
from ui.widgets.icon_button import IconButton
from ui.widgets.key_button import KeyButton
from ui.widgets.plain_label import PlainLabel


class ClosedDaysCard(Card):
    """Lists what lies ahead, and takes another day with why."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.set_heading(self.tr("Closed days"))
        self._session = session
        self.rows = QVBoxLayout()
        self.rows.setSpacing(theme.scale().space(4))
        self.day = DateField(self.tr("Day"))
        self.day.setDate(_qdate(session.shop.time.today()))
        self.reason = QLineEdit()
        self.close_button = KeyButton(self.tr("Closed"))
        self._lay_out()
        self._query = LiveQuery(
            session.background, Touched.SHOP, self._question, self._show, parent=self
        )
        self._query.refresh()

    def _lay_out(self) -> None:
        self.reason.setPlaceholderText(self.tr("Why, if you like"))
        self.reason.setAccessibleName(self.tr("Why it is closed"))
        self.reason.setMaxLength(200)
        self.reason.returnPressed.connect(self._on_add)
        self.close_button.clicked.connect(self._on_add)
        line = QHBoxLayout()
        line.setSpacing(theme.scale().space(8))
        line.addWidget(self.day)
        line.addWidget(self.reason, 1)
        line.addWidget(self.close_button)
        self.add(ClosedLookingLines(self._session))
        self.add(self.rows)
        self.add(line)

    def _question(self) -> "partial[list[Closure]]":
        shop = self._session.shop
        return partial(branches.closures, shop.id, shop.time.today())

    def _show(self, closures: Sequence[Closure]) -> None:
        while item := self.rows.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        for closure in closures:
            self.rows.addWidget(self._row(closure))
        if not closures:
            words = self.tr("Holidays and other days on which the door stays shut.")
            self.rows.addWidget(PlainLabel(words, "faint", wrap=True))

    def _row(self, closure: Closure) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(PlainLabel(wording.long_day(closure.day), "strong"))
        line.addWidget(PlainLabel(closure.reason, "secondary", elide=True), 1)
        name = self.tr("Open on {day} after all").format(day=wording.long_day(closure.day))
        button = IconButton("x", name)
        button.setProperty("day", _qdate(closure.day))
        button.clicked.connect(self._on_open_again)
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    @Slot()
    def _on_add(self) -> None:
        day = _date(self.day.date())
        work = partial(
            branches.close_day, branch_id=self._session.shop.id, day=day, reason=self.reason.text()
        )
        self._session.background.tell(self, work, self._on_added)

    def _on_added(self, _nothing: None) -> None:
        self.reason.clear()

    @Slot()
    def _on_open_again(self) -> None:
        day = _date(self.sender().property("day"))
        work = partial(branches.open_again, branch_id=self._session.shop.id, day=day)
        self._session.background.tell(self, work, self._on_done)

    def _on_done(self, _nothing: None) -> None:
        """The list comes back by itself."""


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _date(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())
