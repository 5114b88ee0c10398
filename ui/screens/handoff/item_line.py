"""One item of a handoff, as it stands in the list."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout

from ui import theme
from ui.handoff.lines import Line
from ui.screens.handoff.tick import Tick, TickBox
from ui.widgets.chip import Chip
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.plain_label import PlainLabel

_BESIDE = 64  # letters of an average width, from which on the times stand across from the name
_ROUND = 7


@dataclass(frozen=True, slots=True)
class Mark:
    """How an item stands, and what its box says aloud."""

    tick: Tick = Tick.OPEN
    aloud: str = ""
    faded: bool = False


class ItemLine(QFrame):
    """A box, whom it is about, what to do, what if, why; the times across from the name."""

    ticked = Signal()
    entered = Signal()  # a hand is on it

    def __init__(self) -> None:
        super().__init__()
        self._ringed = False
        self._line: Line | None = None
        self._mark = Mark()
        self.is_first = True
        self.box = TickBox()
        self.who = PlainLabel("", "strong", wrap=True)
        self.do = PlainLabel("", "secondary", wrap=True)
        self.condition = PlainLabel("", "secondary", wrap=True)
        self.below = PlainLabel("", "faint", wrap=True)
        self.side = PlainLabel("", "faint")
        self._chips, self._times = FlowLayout(gap=6), FlowLayout(gap=6)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self.box.clicked.connect(self.ticked)

    def line(self) -> Line | None:
        """Return what is shown."""
        return self._line

    def mark(self) -> Mark:
        """Return how it stands."""
        return self._mark

    def show_line(self, line: Line, mark: Mark, *, first: bool) -> None:
        """Show an item."""
        self.is_first = first
        if (line, mark) != (self._line, self._mark):
            self._line, self._mark = line, mark
            self._say(line, mark)
        self.update()

    def set_ringed(self, ringed: bool) -> None:  # noqa: FBT001 - like a Qt property
        """Show that the keys are on it."""
        if ringed != self._ringed:
            self._ringed = ringed
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let the keys come here."""
        self.entered.emit()
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the times below the name where there is no room beside it."""
        super().resizeEvent(event)
        beside = self.width() >= _BESIDE * self.fontMetrics().averageCharWidth()
        directions = QBoxLayout.Direction
        self._head.setDirection(directions.LeftToRight if beside else directions.TopToBottom)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the gaps in proportion to the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.layout():
            self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line above, and the ring around what the keys are on."""
        colors = theme.current()
        painter = QPainter(self)
        if not self.is_first:
            painter.fillRect(0, 0, self.width(), 1, QColor(colors.hairline))
        if self._ringed:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(colors.accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 2, -1, -1), _ROUND, _ROUND)

    def _say(self, line: Line, mark: Mark) -> None:
        self.box.set_tick(mark.tick, mark.aloud)
        self.who.setText(line.who)
        self.do.setText(line.do)
        self.condition.setText(line.condition)
        self.below.setText("\n".join(filter(None, line.below)))
        self.side.setText(line.side)
        for label in (self.do, self.condition, self.below, self.side):
            label.setVisible(bool(label.text()))
        for label in (self.who, self.do, self.condition):
            label.set_tone("faint" if mark.faded else "")
        self._fill(line)
        self.setAccessibleName(line.aloud())
        self.setAccessibleDescription(mark.aloud)

    def _fill(self, line: Line) -> None:
        for flow, fixed, chips in (
            (self._chips, self.who, line.about),
            (self._times, self.side, line.times),
        ):
            while flow.count():
                item = flow.takeAt(0)
                widget = item.widget() if item else None
                if widget and widget is not fixed:
                    widget.hide()
                    widget.deleteLater()
            first = flow is self._chips
            if first:
                flow.addWidget(fixed)
            for words, kind in chips:
                flow.addWidget(Chip(words, kind))
            if not first:
                flow.addWidget(fixed)

    def _lay_out(self) -> None:
        self._row = QHBoxLayout(self)
        self._column = QVBoxLayout()
        self._head.addLayout(self._chips, 3)
        self._head.addLayout(self._times, 0)
        self._column.addLayout(self._head)
        for part in (self.do, self.condition, self.below):
            self._column.addWidget(part)
        self._row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(self._column, 1)
        self._chips.addWidget(self.who)
        self._times.addWidget(self.side)
        self._fit()

    def _fit(self) -> None:
        space = theme.scale().space
        self._row.setContentsMargins(space(4), space(6), space(8), space(6))
        self._row.setSpacing(space(8))
        self._column.setSpacing(space(1))
        self._head.setSpacing(space(4))
