"""When it was and how: for visits that were not just now, at the counter, something bought."""

from datetime import date, datetime, time

from PySide6.QtCore import QDate, QTime, Signal, Slot
from PySide6.QtWidgets import QWidget

from models.clock import ShopTime, now
from models.kinds import Channel, Outcome, VisitKind
from ui import theme, visit_words
from ui.screens.card import words
from ui.widgets.choice import Choice
from ui.widgets.fields import DateField, TimeField
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.token_field import TokenField


class LogDetails(QWidget):
    """Day and time, kind, channel, outcome, and who came along."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day = DateField(self.tr("Day"))
        self.time = TimeField(self.tr("Time"))
        self.kind = Choice(
            self.tr("What it was"), ((words.visit_kind(kind), kind) for kind in VisitKind)
        )
        self.channel = Choice(
            self.tr("How they came"),
            ((visit_words.channel(channel), channel) for channel in Channel),
        )
        self.outcome = Choice(
            self.tr("What they got"),
            ((visit_words.outcome(outcome), outcome) for outcome in Outcome),
        )
        self.companions = TokenField(self.tr("Who came along?"), "plain")
        self._now = True
        self._lay_out()
        self.day.dateChanged.connect(self._on_moved)
        self.time.timeChanged.connect(self._on_moved)
        for choice in (self.kind, self.channel, self.outcome):
            choice.chosen.connect(self._on_chosen)
        self.companions.changed.connect(self.changed)

    def at(self, shop: ShopTime) -> datetime | None:
        """Return the moment that was set; None for now."""
        if self._now:
            return None
        day, clock = self.day.date(), self.time.time()
        on = date(day.year(), day.month(), day.day())
        return datetime.combine(on, time(clock.hour(), clock.minute()), shop.zone)

    def set_at(self, at: datetime | None, shop: ShopTime) -> None:
        """Show a moment; None for now."""
        local = shop.local(at or now())
        for field in (self.day, self.time):
            field.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.day.setDate(QDate(local.year, local.month, local.day))
        self.time.setTime(QTime(local.hour, local.minute))
        for field in (self.day, self.time):
            field.blockSignals(False)  # noqa: FBT003
        self._now = at is None

    def chosen_kind(self) -> VisitKind:
        """Return what the visit was."""
        return VisitKind(str(self.kind.value()))

    def chosen_channel(self) -> Channel:
        """Return how they reached the shop."""
        return Channel(str(self.channel.value()))

    def chosen_outcome(self) -> Outcome:
        """Return what they got."""
        return Outcome(str(self.outcome.value()))

    def choose(self, kind: VisitKind, channel: Channel, outcome: Outcome) -> None:
        """Show these."""
        for choice, value in ((self.kind, kind), (self.channel, channel), (self.outcome, outcome)):
            choice.set_value(value)

    def _lay_out(self) -> None:
        flow = FlowLayout(self, gap=8)
        for widget in (self.day, self.time, self.channel, self.kind, self.outcome):
            flow.addWidget(widget)
        self.companions.setMinimumWidth(theme.scale().space(200))
        flow.addWidget(self.companions)
        flow.set_last_fills(True)

    @Slot()
    def _on_moved(self) -> None:
        self._now = False
        self.changed.emit()

    @Slot(object)
    def _on_chosen(self, _value: object) -> None:
        self.changed.emit()
