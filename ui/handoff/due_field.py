"""Until when something has to be done."""

from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QTime, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.clock import now
from ui import theme, wording
from ui.session import Session
from ui.widgets.choice import Choice
from ui.widgets.fields import TimeField

_DAYS_AHEAD = 7
_A_NEAR_DAY = 2


class DueField(QWidget):
    """A day of the next week, and a time; at first there is none."""

    edited = Signal()  # by a person

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.day = Choice(self.tr("Due"))
        self.time = TimeField(self.tr("Due at"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.scale().space(6))
        row.addWidget(self.day)
        row.addWidget(self.time)
        self.setFocusProxy(self.day)
        self.set_value(None)
        self.day.chosen.connect(self._on_day)
        self.time.timeChanged.connect(self._on_time)

    def value(self) -> datetime | None:
        """Return the moment that was chosen, on the shop's own clock."""
        day, at = self.day.value(), self.time.time()
        if not isinstance(day, date):
            return None
        return datetime.combine(day, time(at.hour(), at.minute()), self._session.shop.time.zone)

    def set_value(self, due: datetime | None) -> None:
        """Show a moment without announcing it."""
        local = self._session.shop.time.local(due) if due else None
        self._offer(local.date() if local else None)
        self._set_time((local or self._next_full_hour()).time())
        self.time.setVisible(local is not None)

    def _offer(self, day: date | None) -> None:
        today = self._session.shop.time.local(now()).date()
        days = [today + timedelta(days=ahead) for ahead in range(_DAYS_AHEAD)]
        if day is not None and day not in days:
            days.insert(0 if day < today else len(days), day)
        nothing: tuple[str, object] = (self.tr("No due time"), None)
        self.day.set_options([nothing, *((_named(each, today), each) for each in days)])
        self.day.set_value(day)

    def _next_full_hour(self) -> datetime:
        local = self._session.shop.time.local(now())
        return local.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)

    def _set_time(self, at: time) -> None:
        self.time.blockSignals(True)  # noqa: FBT003
        self.time.setTime(QTime(at.hour, at.minute))
        self.time.blockSignals(False)  # noqa: FBT003

    @Slot(object)
    def _on_day(self, day: object) -> None:
        self.time.setVisible(day is not None)
        self.edited.emit()

    @Slot()
    def _on_time(self) -> None:
        self.edited.emit()


def _named(day: date, today: date) -> str:
    near = 0 <= (day - today).days < _A_NEAR_DAY
    words = wording.relative_day(day, today) if near else wording.short_day(day, today)
    return words[:1].upper() + words[1:]
