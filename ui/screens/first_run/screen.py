"""Three pages, each of which can be skipped, and then the counter."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.shop import first_steps
from models.shop.first_steps import Regular
from ui import theme
from ui.problems import explain_failure
from ui.screens.first_run.note_page import NotePage
from ui.screens.first_run.regulars_page import RegularsPage
from ui.screens.first_run.shop_page import ShopPage
from ui.session import Session
from ui.widgets.card import Card
from ui.widgets.key_button import KeyButton
from ui.widgets.plain_label import PlainLabel
from ui.widgets.problem_line import ProblemLine
from ui.widgets.scroll_page import ScrollPage

_LETTERS_WIDE = 100
_PAGES = 3


class FirstRunScreen(QWidget):
    """Asks whose notebook it is, who comes, and what to do for the first one."""

    finished = Signal(bool)  # all is stored; whether a list is to be brought in next
    demo_wanted = Signal()
    said = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.shop_page = ShopPage()
        self.regulars_page = RegularsPage()
        self.note_page = NotePage(None)
        self._first: tuple[Regular, UUID] | None = None
        self.pages = QStackedWidget()
        self.problem = ProblemLine()
        self.demo_button = KeyButton(self.tr("Look around a pretend shop"))
        self.skip_button = KeyButton(self.tr("Skip"))
        self.next_button = KeyButton(self.tr("Next"), "Return", primary=True)
        self.count = PlainLabel("", "faint")
        self.list_button = KeyButton(self.tr("Bring in a list…"))
        self._leaves_for_list = False
        self._lay_out()
        self._connect()
        self.show_page(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on by Enter, wherever one is on the page."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
        elif line := self.shop_page.next_line():
            line.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.go_on()

    @Slot()
    def go_on(self) -> None:
        """Store what this page says; the next one follows once the notebook has it."""
        if not self.next_button.isEnabled():
            return
        self.problem.set_text("")
        [self._store_shop, self._store_regulars, self._store_note][self.pages.currentIndex()]()

    @Slot()
    def skip(self) -> None:
        """Leave this page as it is."""
        if self.pages.currentIndex() == 0:
            self.shop_page.shop_name.clear()
            self.shop_page.owner.clear()
            self._store_shop()
        else:
            self._advance()

    @Slot()
    def _on_list(self) -> None:
        """Store who was written down, and leave the rest to the page that brings lists in."""
        self._leaves_for_list = True
        self.go_on()

    def _lay_out(self) -> None:
        space = theme.scale().space
        for page in (self.shop_page, self.regulars_page, self.note_page):
            self.pages.addWidget(page)
        foot = QHBoxLayout()
        foot.setSpacing(space(12))
        foot.addWidget(self.list_button)
        foot.addWidget(self.demo_button)
        foot.addStretch(1)
        for widget in (self.count, self.skip_button, self.next_button):
            foot.addWidget(widget)
        sheet = Card()
        sheet.body.setContentsMargins(space(24), space(24), space(24), space(16))
        sheet.body.setSpacing(space(16))
        sheet.add(self.pages, 1)
        sheet.add(self.problem)
        sheet.add(foot)
        sheet.setMaximumWidth(self.fontMetrics().averageCharWidth() * _LETTERS_WIDE)
        desk = QWidget()
        around = QGridLayout(desk)
        around.setColumnStretch(0, 1)
        around.setColumnStretch(1, 12)
        around.setColumnStretch(2, 1)
        around.setRowStretch(0, 1)
        around.setRowStretch(2, 1)
        around.addWidget(sheet, 1, 1)
        QVBoxLayout(self).addWidget(ScrollPage(desk))

    def _connect(self) -> None:
        self.next_button.clicked.connect(self.go_on)
        self.skip_button.clicked.connect(self.skip)
        self.demo_button.clicked.connect(self.demo_wanted)
        self.note_page.done.connect(self.go_on)
        self.list_button.clicked.connect(self._on_list)

    def show_page(self, number: int) -> None:
        """Turn to a page, from 0 on."""
        self.pages.setCurrentIndex(number)
        self.count.setText(self.tr("{page} of {pages}").format(page=number + 1, pages=_PAGES))
        self.list_button.setVisible(number == 1)
        self.demo_button.setVisible(number < _PAGES - 1)
        self.next_button.set_words(self.tr("Next") if number < _PAGES - 1 else self.tr("Begin"))
        page = [self.shop_page, self.regulars_page, self.note_page][number]
        self.setFocusProxy(page)
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _store_shop(self) -> None:
        shop = self.shop_page.shop(self._session.shop)
        work = partial(first_steps.open_shop, shop=shop, owner=self.shop_page.owner.text())
        self._session.shop = shop
        self._tell(work)

    def _store_regulars(self) -> None:
        if (nameless := self.regulars_page.nameless_row()) is not None:
            self._leaves_for_list = False
            self.problem.set_text(self.tr("Please say in this row who that is."))
            nameless.setFocus()
            return
        regulars = self.regulars_page.regulars()
        if not regulars:
            self._advance()
            return
        self._hold()
        work = partial(first_steps.add_regulars, regulars=regulars)
        then = partial(self._on_regulars, regulars[0])
        self._session.background.tell(self, work, then, self._on_refused)

    def _store_note(self) -> None:
        words = self.note_page.words.toPlainText().strip()
        if not words:
            self._advance()
            return
        customer = self._first[1] if self._first else None
        shop = self._session.shop
        self._tell(partial(first_steps.tell_the_next, shop=shop, customer=customer, words=words))

    def _tell(self, work: partial[None]) -> None:
        self._hold()
        self._session.background.tell(self, work, self._on_stored, self._on_refused)

    def _hold(self) -> None:
        self.next_button.setEnabled(False)

    def _on_stored(self, _nothing: None) -> None:
        self._advance()

    def _on_regulars(self, first: Regular, added: list[UUID]) -> None:
        self._first = (first, added[0])
        self.pages.removeWidget(self.note_page)
        self.note_page.deleteLater()
        self.note_page = NotePage(first)
        self.note_page.done.connect(self.go_on)
        self.pages.addWidget(self.note_page)
        self._advance()

    def _on_refused(self, error: Exception) -> None:
        self.next_button.setEnabled(True)
        self._leaves_for_list = False
        sentence = explain_failure(error, "")
        if sentence is None:
            self._session.background.failed.emit(error)
        else:
            self.problem.set_text(sentence)

    def _advance(self) -> None:
        self.next_button.setEnabled(True)
        if self._leaves_for_list or self.pages.currentIndex() == _PAGES - 1:
            self.finished.emit(self._leaves_for_list)
        else:
            self.show_page(self.pages.currentIndex() + 1)
