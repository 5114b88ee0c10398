"""Clean up: likely doubles, what is not known well, and the bin."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from models.changes import Committed
from models.people import known_well
from models.people.known_well import Gap, Meter
from models.touched import Touched
from ui import theme, wording
from ui.live_query import LiveQuery
from ui.screens.clean_up import matters, words
from ui.screens.clean_up.doubles_page import DoublesPage
from ui.screens.clean_up.tab_button import TabButton
from ui.screens.clean_up.work_list import WorkList
from ui.session import Session
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.plain_label import PlainLabel
from ui.widgets.scroll_page import ScrollPage

_SHOWN = Touched.CUSTOMERS | Touched.KNOWLEDGE


class CleanUpScreen(QWidget):
    """The page: one list at a time, chosen by a digit. All of it can be done by keys."""

    customer_wanted = Signal(object)  # a customer's id
    said = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.meter = PlainLabel("", "secondary", wrap=True)
        self.doubles = DoublesPage(session)
        self.lists = [WorkList(session, matters.of_gap(gap)) for gap in Gap]
        self.bin = WorkList(session, matters.of_bin())
        self.sheets: list[DoublesPage | WorkList] = [self.doubles, *self.lists, self.bin]
        self._names = [self.tr("Likely doubles"), *map(words.gap, Gap), self.tr("Bin")]
        self.tabs = [TabButton(name, str(n)) for n, name in enumerate(self._names, 1)]
        self.stack = QStackedWidget()
        self._lay_out()
        self._connect()
        background, nothing = session.background, Touched.NOTHING
        self._meter = LiveQuery(background, nothing, self._question, self._show_meter, self)
        self._is_stale = True
        background.committed.connect(self._on_committed)
        self.show_sheet(0)

    def show_sheet(self, number: int) -> None:
        """Show one of the lists, counted from 0."""
        for position, tab in enumerate(self.tabs):
            tab.setChecked(position == number)
        self.stack.setCurrentIndex(number)
        self.setFocusProxy(self.sheets[number])
        self.sheets[number].setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up."""
        super().showEvent(event)
        self.doubles.look()
        if self._is_stale:
            self._catch_up()

    def hideEvent(self, event: QHideEvent) -> None:
        """Search nothing while nobody looks."""
        super().hideEvent(event)
        self.doubles.look_away()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to a list by its digit."""
        number = int(event.text()) if event.text().isdecimal() else 0
        only_digit = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if only_digit and 1 <= number <= len(self.tabs):
            self.show_sheet(number - 1)
        else:
            super().keyPressEvent(event)

    def _catch_up(self) -> None:
        self._is_stale = False
        self._meter.refresh()
        for sheet in (*self.lists, self.bin):
            sheet.look()

    @Slot(object)
    def _on_committed(self, committed: Committed) -> None:
        if not committed.touched & _SHOWN:
            return
        if self.isVisible():
            self._catch_up()
        else:
            self._is_stale = True

    def _lay_out(self) -> None:
        space = theme.scale().space
        tabs = QWidget()
        row = FlowLayout(tabs, gap=8)
        for tab in self.tabs:
            tab.setCheckable(True)
            row.addWidget(tab)
        for sheet in self.sheets:
            self.stack.addWidget(sheet)
        content = QWidget()
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(ScrollPage(content))
        page = QVBoxLayout(content)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(space(2))
        page.addWidget(PlainLabel(self.tr("Clean up"), "title"))
        page.addWidget(self.meter)
        page.addSpacing(space(10))
        page.addWidget(tabs)
        page.addSpacing(space(10))
        page.addWidget(self.stack, 1)

    def _connect(self) -> None:
        for tab, sheet in zip(self.tabs, self.sheets, strict=True):
            tab.clicked.connect(self._on_tab)
            sheet.counted.connect(self._on_counted)
            sheet.customer_wanted.connect(self.customer_wanted)
            sheet.said.connect(self.said)

    def _question(self) -> Callable[[], Meter]:
        return known_well.meter

    def _show_meter(self, meter: Meter) -> None:
        if not meter.facts:
            self.meter.setText(self.tr("What you know of your customers, and whom you know twice."))
            return
        if meter.facts == 1:
            self.meter.setText(self.tr("What we know: one fact."))
            return
        sentence = self.tr("What we know: {share} of {facts} facts told or seen, and not long ago.")
        share, facts = wording.percent(meter.known_well), wording.number(meter.facts)
        self.meter.setText(sentence.format(share=share, facts=facts))

    @Slot()
    def _on_tab(self) -> None:
        for number, tab in enumerate(self.tabs):
            if tab is self.sender():
                self.show_sheet(number)

    @Slot(int)
    def _on_counted(self, count: int) -> None:
        current = self.sheets[self.stack.currentIndex()]
        if self.sender() is current and self.focusWidget() in self.tabs:
            current.setFocus()
        for sheet, tab, name in zip(self.sheets, self.tabs, self._names, strict=True):
            if sheet is self.sender():
                tab.set_words(f"{name} · {wording.number(count)}" if count else name)
