"""The shifts of the shop's day: what they are called, from when to when they go."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QTime, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from models.shop import shifts
from models.shop.shifts import ShiftPlan
from models.touched import Touched
from ui import theme
from ui.handoff import words
from ui.live_query import LiveQuery
from ui.problems import explain_failure
from ui.session import Session
from ui.widgets.card import Card
from ui.widgets.fields import TimeField
from ui.widgets.icon_button import IconButton
from ui.widgets.plain_label import PlainLabel
from ui.widgets.problem_line import ProblemLine

LONGEST = 200
_AN_HOUR, _A_DAY = 60, 24 * 60
_A_SHIFT = 8 * _AN_HOUR


class ShiftRowField(QWidget):
    """A name, from when, to when; past midnight too."""

    changed = Signal()
    removed = Signal()

    def __init__(self, plan: ShiftPlan, usual_name: str) -> None:
        super().__init__()
        self.name = QLineEdit(plan.label)
        self.name.setPlaceholderText(usual_name)
        self.name.setAccessibleName(self.tr("Name of the shift"))
        self.name.setMaxLength(LONGEST)
        self.begins = _field(self.tr("Begins"), plan.begins)
        self.ends = _field(self.tr("Ends"), plan.ends)
        self.remove_button = IconButton("x", self.tr("Remove this shift"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.scale().space(8))
        line.addWidget(self.name, 1)
        line.addWidget(self.begins)
        line.addWidget(PlainLabel(self.tr("to"), "faint"))
        line.addWidget(self.ends)
        line.addWidget(self.remove_button)
        for field in (self.name, self.begins, self.ends):
            field.editingFinished.connect(self.changed)
        self.remove_button.clicked.connect(self.removed)

    def plan(self) -> ShiftPlan:
        """Return what stands here."""
        return ShiftPlan(self.name.text().strip(), _minutes(self.begins), _minutes(self.ends))


class ShiftsCard(Card):
    """As many shifts as the shop has; each change is stored at once."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.set_heading(self.tr("Shifts"))
        self._session = session
        self._plans: Sequence[ShiftPlan] | None = None
        self.rows: list[ShiftRowField] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.scale().space(6))
        self.problem = ProblemLine()
        about = self.tr("Each shift hands over to the next. Without a name it is called as shown.")
        self.add(self._list)
        self.add(self.problem)
        self.add(PlainLabel(about, "faint", wrap=True))
        self.add_button = self.add_link(self.tr("Add a shift"))
        self.add_button.clicked.connect(self._on_add)
        self._query = LiveQuery(
            session.background, Touched.SETTINGS, self._question, self._show, parent=self
        )
        self._query.refresh()

    def _question(self) -> Callable[[], tuple[ShiftPlan, ...]]:
        return partial(shifts.planned, self._session.shop.id)

    def _show(self, plans: Sequence[ShiftPlan]) -> None:
        if plans == self._plans:
            return
        self._plans = plans
        while item := self._list.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self.rows = []
        for n, plan in enumerate(plans):
            row = ShiftRowField(plan, words.shift("", n, len(plans)))
            row.changed.connect(self._on_changed)
            row.removed.connect(self._on_removed)
            self.rows.append(row)
            self._list.addWidget(row)

    @Slot()
    def _on_add(self) -> None:
        begins = self._plans[-1].ends if self._plans else 9 * _AN_HOUR
        self._store([*(self._plans or ()), ShiftPlan("", begins, (begins + _A_SHIFT) % _A_DAY)])

    @Slot()
    def _on_changed(self) -> None:
        self._store([row.plan() for row in self.rows])

    @Slot()
    def _on_removed(self) -> None:
        self._store([row.plan() for row in self.rows if row is not self.sender()])

    def _store(self, plans: Sequence[ShiftPlan]) -> None:
        if tuple(plans) == tuple(self._plans or ()):
            return
        self.problem.set_text("")
        work = partial(shifts.plan, branch=self._session.shop.id, plans=plans)
        self._session.background.tell(self, work, self._nothing, self._on_refused)

    def _nothing(self, _answer: object) -> None:
        """The rows come back by themselves."""

    def _on_refused(self, error: Exception) -> None:
        sentence = explain_failure(error)
        self.problem.set_text(sentence or "")
        if sentence is None:
            self._session.background.failed.emit(error)


def _field(name: str, minutes: int) -> TimeField:
    field = TimeField(name)
    field.setTime(QTime(minutes // _AN_HOUR, minutes % _AN_HOUR))
    return field


def _minutes(field: TimeField) -> int:
    return field.time().hour() * _AN_HOUR + field.time().minute()
