"""An open notebook in the window: its parts, and what happens between them."""

from collections.abc import Callable, Mapping
from typing import Any, Protocol, cast
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from models.shop import branches
from models.shop.branches import Shop
from models.touched import Touched
from ui.commands import Commands
from ui.computer import Computer
from ui.find.field import FindField
from ui.handoff.look_for import LookFor
from ui.idle import Idle
from ui.learning import Learning
from ui.live_query import LiveQuery
from ui.problems import explain_failure
from ui.scanner import Scanner
from ui.session import Session
from ui.shell import command_list
from ui.shell.card_linker import CardLinker
from ui.shell.command_list import BRING_IN, CARD, CLEAN_UP, CUSTOMERS, HANDOFF, INSIGHTS, TODAY
from ui.shell.counter import Counter
from ui.shell.demo_banner import DemoBanner
from ui.shell.find_desk import FindDesk
from ui.shell.handing_over import HandingOver
from ui.shell.hands import Hands
from ui.shell.menu import open_menu
from ui.shell.message_bar import MessageBar
from ui.shell.musts_strip import MustsStrip
from ui.shell.on_duty import OnDuty
from ui.shell.page_makers import makers
from ui.shell.pages import Pages
from ui.shell.rail import Rail
from ui.shell.top_bar import TopBar
from ui.shell.typing import Typing
from ui.shell.undo_desk import UndoDesk
from ui.widgets.undo_bar import UndoBar


class _OpensFiles(Protocol):
    def open_file(self, path: str) -> None: ...


class Desk(QObject):
    """Lives as long as its notebook is open."""

    broke = Signal(object)  # an exception that is a fault of the program
    demo_left = Signal()
    backup_wanted = Signal(object)  # the Path of a backup that should stand in this one's place

    def __init__(
        self,
        session: Session,
        computer: Computer,
        commands: Commands,
        parent: QObject,
        *,
        demo: bool = False,
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.messages = MessageBar()
        self.news = MessageBar("check", "accent")
        self.undo_bar = UndoBar()
        self.find = FindField(session)
        self.pages = Pages(makers(session, computer))
        self.rail = Rail(command_list.pages(), "Ctrl+U")
        self.on_duty = OnDuty(session, self.rail.who)
        self.undo = UndoDesk(session, self.undo_bar)
        self.strip = MustsStrip("Ctrl+3")
        self.handing_over = HandingOver(session, self.pages, self.rail, self.strip, self.find)
        self.hands = Hands(session, self.pages, self.find, self.undo, self.on_duty)
        self.link_bar = MessageBar("link", "accent")
        self.linker = CardLinker(session, self.pages, self.find, self.link_bar, self)
        self.found = FindDesk(session, self.find, commands, self)
        self._commands = commands
        self._demo = demo
        self._settled: Mapping[str, Callable[[], object]] = {}
        self.counter = self._build()
        self._shops = LiveQuery(
            session.background, Touched.SHOP, self._ask_for_shops, self._on_shops, parent=self
        )
        self.idle = Idle(session.background, self.pages, self)
        self._wire()

    def start(self, page: str = "") -> None:
        """Show the first page, and ask what stands around it."""
        self.typing = Typing(self._commands, self.find, self._is_today, self.counter)
        self.scanner = Scanner(self)  # later, and so before: a scan is no typing
        self.scanner.scanned.connect(self.linker.look_up)
        self._commands.bind(self.hands.doers())
        self.show_shop()
        self.pages.go(page if page in self.pages.names() else TODAY)
        self.undo.refresh()
        self.on_duty.refresh()

    def settle(self) -> None:
        """Do, after the first picture, what it did not need."""
        self.learning = Learning(self.session, self)
        self.learning.said.connect(self.news.say)
        self._settled = {"learn": self.learning.learn_anew}
        self._commands.bind(self._settled)
        self.idle.start()

    def close(self) -> None:
        """Stop answering; the parts go with the sheet they stand on."""
        self._commands.unbind([*self.hands.doers(), *self._settled])
        self.deleteLater()

    @Slot(str)
    def go(self, page: str) -> None:
        """Show a page."""
        self.pages.go(page)

    @Slot(object)
    def open_customer(self, customer: UUID) -> None:
        """Show a customer's card."""
        self.pages.go(CARD, customer)

    @Slot(object)
    def open_handoff(self, which: UUID) -> None:
        """Show a handoff, the latest or an earlier one."""
        self.pages.go(HANDOFF, which)

    @Slot(str)
    def look_in_handoffs(self, words: str) -> None:
        """Show what was handed over about something."""
        self.pages.go(HANDOFF, LookFor(words))

    @Slot(str)
    def bring_in(self, path: str) -> None:
        """Look at a file that was dropped on the window."""
        self.pages.go(BRING_IN)
        cast(_OpensFiles, self.pages.page(BRING_IN)).open_file(path)

    @Slot()
    def show_shop(self) -> None:
        """Name the shop in the rail."""
        self.rail.show_shop(self.session.shop.name)

    @Slot()
    def back(self) -> None:
        """Step back to where one came from, in the end to Today."""
        if not self.pages.back():
            self.pages.go(TODAY)

    def _build(self) -> Counter:
        action = self._commands.action
        top: list[QWidget] = [TopBar(self.find, action("log-visit"), action("leave-note"))]
        top.append(self.strip)
        if self._demo:
            banner = DemoBanner()
            banner.back_wanted.connect(self.demo_left)
            top.insert(0, banner)
        bars = [self.link_bar, self.messages, self.news, self.undo_bar]
        return Counter(self.rail, top, self.pages, bars)

    def _wire(self) -> None:
        self.pages.changed.connect(self._on_page)
        self.counter.file_dropped.connect(self.bring_in)
        self.pages.built.connect(self._on_built)
        self.rail.page_wanted.connect(self.go)
        self.handing_over.take_wanted.connect(self.hands.handoff)
        self.on_duty.came.connect(self.handing_over.welcome)
        self.on_duty.said.connect(self.messages.say)
        self.rail.menu_button.clicked.connect(self._open_menu)
        self.linker.found.connect(self.open_customer)
        self.found.customer_wanted.connect(self.open_customer)
        self.found.handoffs_wanted.connect(self.look_in_handoffs)
        self.undo.said.connect(self.messages.say)
        self.undo.names_changed.connect(self._name_undo)
        self.session.shop_changed.connect(self.show_shop)
        self.session.background.failed.connect(self._on_failed)

    def _ask_for_shops(self) -> Callable[[], list[Shop]]:
        return branches.shops

    def _on_shops(self, shops: list[Shop]) -> None:
        for shop in shops:
            if shop.id == self.session.shop.id and shop != self.session.shop:
                self.session.shop = shop

    def _is_today(self) -> bool:
        return self.pages.here.page == TODAY

    @Slot(str)
    def _on_page(self, page: str) -> None:
        self.rail.show_page(CUSTOMERS if page in {CARD, BRING_IN, CLEAN_UP} else page)
        self.find.dismiss()
        hands = self.find if page == TODAY else self.pages.page(page)
        focus = QApplication.focusWidget()
        if focus is None or not hands.isAncestorOf(focus):
            hands.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str, object)
    def _on_built(self, _name: str, page: QWidget) -> None:
        """Listen to what a page may say; none has to say it all."""
        for name, slot in (
            ("customer_wanted", self.open_customer),
            ("note_about", self.hands.note_about),
            ("people_wanted", self._list_people),
            ("said", self.messages.say),
            ("told", self.news.say),
            ("logged", self.back),
            ("handoff_wanted", self.open_handoff),
            ("command_wanted", self._commands.run),
            ("find_wanted", self.hands.find),
            ("ready_changed", self.find.set_ready),
            ("backup_wanted", self.backup_wanted),
        ):
            if hasattr(page, name):
                getattr(page, name).connect(slot)

    @Slot(str)
    def _list_people(self, name: str) -> None:
        """Show all of those of whom Today shows the first."""
        from ui.screens.insights.wish import lately  # noqa: PLC0415 - as the page itself

        self.pages.go(INSIGHTS)
        page: Any = self.pages.page(INSIGHTS)
        page.show_list(name, lately(self.session.shop.time.today()))

    @Slot()
    def _open_menu(self) -> None:
        open_menu(self._commands, self.rail.menu_button)

    @Slot(str, str)
    def _name_undo(self, undo: str, redo: str) -> None:
        for name, words in (("undo", undo), ("redo", redo)):
            self._commands.reword(name, words)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        sentence = explain_failure(error)
        if sentence is None:
            self.broke.emit(error)
        else:
            self.messages.say(sentence)
