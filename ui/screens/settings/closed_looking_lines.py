"""Days on which the shop looks as if it had been closed, with the question whether it was."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.shop import closed_looking
from models.shop.closed_looking import Stretch
from models.touched import Touched
from ui import theme, wording
from ui.live_query import LiveQuery
from ui.session import Session
from ui.widgets.key_button import KeyButton
from ui.widgets.plain_label import PlainLabel

SHOWN = 4


class ClosedLookingLines(QWidget):
    """Asks about the latest few; nothing is taken for closed unless somebody says so."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(theme.scale().space(4))
        self.setVisible(False)
        touched = Touched.SHOP | Touched.VISITS | Touched.SETTINGS
        self._query = LiveQuery(
            session.background, touched, self._question, self._show, parent=self
        )
        self._query.refresh()

    def _question(self) -> "partial[list[Stretch]]":
        shop = self._session.shop
        return partial(closed_looking.stretches, shop, shop.time.today())

    def _show(self, found: Sequence[Stretch]) -> None:
        while item := self.rows.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        for stretch in found[:SHOWN]:
            self.rows.addWidget(self._line(stretch))
        self.setVisible(bool(found))

    def _line(self, stretch: Stretch) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.scale().space(8))
        words = self.tr("Nobody came {days}. Was it closed?").format(days=_named(stretch.days))
        line.addWidget(PlainLabel(words, wrap=True), 1)
        for button, answer in (
            (KeyButton(self.tr("Closed")), self._on_closed),
            (KeyButton(self.tr("It was open")), self._on_open),
        ):
            button.setProperty("days", " ".join(map(date.isoformat, stretch.days)))
            button.clicked.connect(answer)
            line.addWidget(button)
        return row

    @Slot()
    def _on_closed(self) -> None:
        work = partial(closed_looking.close, branch_id=self._session.shop.id, days=self._days())
        self._session.background.tell(self, work, self._on_told)

    @Slot()
    def _on_open(self) -> None:
        work = partial(closed_looking.was_open, branch_id=self._session.shop.id, days=self._days())
        self._session.background.tell(self, work, self._on_told)

    def _days(self) -> list[date]:
        """Return the days that the button pressed stands beside."""
        return list(map(date.fromisoformat, self.sender().property("days").split()))

    def _on_told(self, _nothing: None) -> None:
        """The lines come back by themselves."""


def _named(days: Sequence[date]) -> str:
    """Name one day, or the first and the last of several."""
    if len(days) == 1:
        return wording.translate("Settings", "on {day}").format(day=wording.long_day(days[0]))
    return wording.translate("Settings", "from {first} to {last}").format(
        first=wording.long_day(days[0]), last=wording.long_day(days[-1])
    )
