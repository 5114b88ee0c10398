"""The shifts of the day, and who is in charge of each."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from PySide6.QtWidgets import QGridLayout

from models.clock import ShopTime
from models.shop.shifts import ShiftPlan, ShiftRow
from ui import theme, wording
from ui.handoff import words
from ui.widgets.card import Card
from ui.widgets.plain_label import PlainLabel


class ShiftsCard(Card):
    """Goes where there is nothing to say."""

    def __init__(self, time: ShopTime) -> None:
        super().__init__(self.tr("Shifts today"))
        self._time = time
        self._labels: list[PlainLabel] = []
        self._rows = False
        self.left = PlainLabel("", "secondary", wrap=True)
        self._wanted = True
        self._grid = QGridLayout()
        self._grid.setColumnStretch(0, 1)
        self._grid.setHorizontalSpacing(theme.scale().space(12))
        self._grid.setVerticalSpacing(theme.scale().space(8))
        self.add(self.left)
        self.add(self._grid)
        self.hide()

    def show_shifts(
        self, rows: Sequence[ShiftRow], plans: Sequence[ShiftPlan], names: Mapping[UUID, str]
    ) -> None:
        """Show the shifts there were, the one under way in bold."""
        self.left.hide()
        for label in self._labels:
            label.hide()
            label.deleteLater()
        self._labels.clear()
        for n, row in enumerate(rows):
            name = words.shift(row.label, row.plan_index, len(plans))
            who = [names[staff] for staff in self._people(row) if staff in names]
            parts = filter(None, (name, wording.listing(who)))
            role = "strong" if row.ended_at is None else "secondary"
            self._put(n, 0, PlainLabel(" · ".join(parts), role, wrap=True))  # type: ignore[arg-type]
            self._put(n, 1, PlainLabel(self._hours(row), "faint"))
        self._rows = bool(rows)
        self.setVisible(self._rows and self._wanted)

    def show_left_open(self, left: Sequence[ShiftRow]) -> None:
        """Say first which shifts nobody closed; to be called once the others are shown."""
        self.left.setText(words.left_open(left, self._time))
        self.left.setVisible(bool(left))
        self._rows = self._rows or bool(left)
        self.setVisible(self._rows and self._wanted)

    def set_wanted(self, wanted: bool) -> None:  # noqa: FBT001 - like a Qt property
        """Say whether there is room for it."""
        self._wanted = wanted
        self.setVisible(self._rows and self._wanted)

    def _people(self, row: ShiftRow) -> list[UUID]:
        first = [row.in_charge] if row.in_charge else []
        return list(dict.fromkeys([*first, *row.on]))

    def _hours(self, row: ShiftRow) -> str:
        begun = wording.clock(self._time.local(row.started_at))
        if row.ended_at is None:
            return self.tr("since {time}").format(time=begun)
        ended = wording.clock(self._time.local(row.ended_at))
        return self.tr("{begun}–{ended}").format(begun=begun, ended=ended)

    def _put(self, row: int, column: int, label: PlainLabel) -> None:
        self._labels.append(label)
        self._grid.addWidget(label, row, column)
