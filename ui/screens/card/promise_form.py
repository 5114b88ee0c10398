"""A promise, as it is typed."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from models import promises
from models.promises import PromiseDraft
from models.shop import staff
from models.shop.staff import StaffRow
from models.touched import Touched
from ui import theme, wording
from ui.live_query import LiveQuery
from ui.session import Session
from ui.widgets.choice import Choice
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.key_button import KeyButton

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_DAYS_AHEAD = 15
_NEAR = 2


class PromiseForm(QWidget):
    """What, by whom, by when. Enter and the button store it, Escape gives up."""

    done = Signal(object)  # PromiseDraft
    left = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._customer = UUID(int=0)
        self.text = QLineEdit(placeholderText=self.tr("What was promised"))
        self.owner = Choice(self.tr("Who keeps it"))
        self.day = Choice(self.tr("Until when"))
        self.save_button = KeyButton(self.tr("Promise it"), "Return")
        self._lay_out()
        self.save_button.clicked.connect(self.save)
        self._offer([])
        self._staff = LiveQuery(
            session.background, Touched.STAFF, self._ask_for_staff, self._offer, self
        )
        self.hide()

    def open_about(self, customer: UUID) -> None:
        """Let something be promised to a customer."""
        self._customer = customer
        self._staff.refresh()
        today = self._session.shop.time.today()
        days = [today + timedelta(days=ahead) for ahead in range(_DAYS_AHEAD)]
        any_time: tuple[str, object] = (self.tr("Any time"), None)
        self.day.set_options([any_time, *((_named(day, today), day) for day in days)])
        self.day.set_value(None)
        self.text.clear()
        self.show()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def save(self) -> None:
        """Say what was typed."""
        owner, day = self.owner.value(), self.day.value()
        self.done.emit(
            PromiseDraft(
                self._customer,
                self.text.text(),
                owner if isinstance(owner, UUID) else None,
                day if isinstance(day, date) else None,
            )
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Store or give up."""
        if event.key() in _ENTER:
            self.save()
        elif event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.text.setAccessibleName(self.tr("What was promised"))
        self.text.setMaxLength(promises.LONGEST)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.scale().space(6))
        flow = FlowLayout(gap=6)
        for part in (self.owner, self.day, self.save_button):
            flow.addWidget(part)
        column.addWidget(self.text)
        column.addLayout(flow)

    def _ask_for_staff(self) -> Callable[[], list[StaffRow]]:
        return partial(staff.everybody)

    def _offer(self, everybody: Sequence[StaffRow]) -> None:
        anybody: tuple[str, object] = (self.tr("Everybody"), None)
        self.owner.set_options([anybody, *((person.name, person.id) for person in everybody)])


def _named(day: date, today: date) -> str:
    near = (day - today).days < _NEAR
    words = wording.relative_day(day, today) if near else wording.short_day(day, today)
    return words[:1].upper() + words[1:]
