"""What the faces of the page have in common."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSpacerItem, QVBoxLayout, QWidget

from models.handoff import HandoffView, Proposal
from ui import theme
from ui.screens.handoff.situation import Situation
from ui.widgets.scroll_page import ScrollPage

_BESIDE = 84  # letters of an average width, from which on the side stands beside the list


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above a face: a title, a line below it, and what the one big button does."""

    title: str
    summary: str = ""
    action: str = ""


class _Sheet(QWidget):
    """Is as high as its words are at the width there is, not as they would be at the least."""

    def minimumSizeHint(self) -> QSize:
        """Ask for the width alone."""
        return QSize(super().minimumSizeHint().width(), 0)


class Face(QWidget):
    """One of the things the page can be: a list, and beside it what belongs to one item.

    Each says its `head`; `act` does what the big button says.
    """

    head_changed = Signal()
    said = Signal(str)
    customer_wanted = Signal(object)  # a customer's id

    def __init__(self) -> None:
        super().__init__()
        sheet = _Sheet()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, sheet)
        self._main, self._side = QVBoxLayout(), QVBoxLayout()
        self._lead = QSpacerItem(0, 0)
        self._side.addItem(self._lead)
        self._columns.addLayout(self._main, 9)
        self._columns.addLayout(self._side, 4)
        self.sheet = ScrollPage(sheet)
        self.sheet.verticalScrollBar().valueChanged.connect(self._follow)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self.sheet)
        self._fit()

    def head(self) -> Head:
        """Say what stands above."""
        return Head("")

    @Slot()
    def act(self) -> None:
        """Do what the big button says."""

    def on_paper(self, now: Situation) -> tuple[HandoffView | None, Sequence[Proposal]]:
        """Return what is printed from here, and what of it nobody has decided upon yet."""
        return now.to_take or now.latest, ()

    def take_keys(self) -> None:
        """Put the keys where they are wanted first."""

    def put(self, *parts: QWidget) -> None:
        """Put parts into the wide column."""
        for part in parts:
            self._main.addWidget(part)
        self._main.addStretch(1)

    def put_whole(self, part: QWidget) -> None:
        """Fill the page with one part."""
        self._main.addWidget(part, 1)
        self._columns.setStretch(1, 0)

    def put_beside(self, *parts: QWidget) -> None:
        """Put parts into the narrow column."""
        for part in parts:
            self._side.addWidget(part)
        self._side.addStretch(1)

    def show_part(self, part: QWidget | None) -> None:
        """Scroll to a part, where it is out of sight."""
        if part is not None:
            self.sheet.ensureWidgetVisible(part, 0, theme.scale().space(24))

    def arrange(self, *, beside: bool, first: bool = False) -> None:
        """Put the narrow column beside the wide one; or below it, or `first`, above it."""
        directions = QBoxLayout.Direction
        stacked = directions.BottomToTop if first else directions.TopToBottom
        self._columns.setDirection(directions.LeftToRight if beside else stacked)
        self._follow(self.sheet.verticalScrollBar().value())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the narrow column below where there is no room beside."""
        super().resizeEvent(event)
        self.arrange(beside=self.width() >= _BESIDE * self.fontMetrics().averageCharWidth())

    def changeEvent(self, event: QEvent) -> None:
        """Keep the gaps in proportion to the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_side"):
            self._fit()

    @Slot(int)
    def _follow(self, scrolled: int) -> None:
        """Keep what belongs to an item in sight beside a long list; its end, where it is higher."""
        lead, shown = 0, self._beside()
        if shown and self._columns.direction() is QBoxLayout.Direction.LeftToRight:
            high = shown[-1].geometry().bottom() - shown[0].geometry().top() + 1
            hidden = max(0, high - self.sheet.viewport().height())
            lead = max(0, min(scrolled - hidden, self._main.geometry().height() - high))
        if lead != self._lead.sizeHint().height():
            self._lead.changeSize(0, lead)
            self._side.invalidate()

    def _beside(self) -> list[QWidget]:
        places = (self._side.itemAt(n) for n in range(self._side.count()))
        return [part for place in places if place and (part := place.widget()) and part.isVisible()]

    def _fit(self) -> None:
        space = theme.scale().space
        self._columns.setContentsMargins(0, 0, space(4), 0)
        for box in (self._columns, self._main, self._side):
            box.setSpacing(space(12))
