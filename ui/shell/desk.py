"""An open notebook in the window: its parts, and what happens between them."""

from collections.abc import Callable, Mapping
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.commands import Commands
from ui.computer import Computer
from ui.problems import explain_failure
from ui.session import Session
from ui.shell import command_list
from ui.shell.command_list import CARD, CUSTOMERS, SETTINGS, TODAY
from ui.shell.counter import Counter
from ui.shell.message_bar import MessageBar
from ui.shell.on_duty import OnDuty
from ui.shell.page_makers import makers
from ui.shell.pages import Pages
from ui.shell.rail import Rail
from ui.shell.top_bar import TopBar
from ui.shell.undo_desk import UndoDesk
from ui.widgets.undo_bar import UndoBar


class Desk(QObject):
    """Lives as long as its notebook is open."""

    broke = Signal(object)  # an exception that is a fault of the program

    def __init__(
        self, session: Session, computer: Computer, commands: Commands, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.session = session
        self._commands = commands
        self.messages = MessageBar()
        self.undo_bar = UndoBar()
        self.pages = Pages(makers(session, computer))
        self.rail = Rail(command_list.pages(), "Ctrl+U")
        self.on_duty = OnDuty(session, self.rail.who)
        self.undo = UndoDesk(session, self.undo_bar)
        self.find = QLineEdit()
        top = TopBar(self.find, commands.action("log-visit"), commands.action("leave-note"))
        self.counter = Counter(self.rail, [top], self.pages, [self.messages, self.undo_bar])
        self._wire()
        commands.bind(self._doers())
        self.show_shop()
        self.undo.refresh()

    def open_customer(self, customer: UUID) -> None:
        """Show a customer's card."""
        self.pages.go(CARD, customer)

    def go(self, page: str) -> None:
        """Show a page."""
        self.pages.go(page)

    def close(self) -> None:
        """Stop answering; the parts go with the sheet they stand on."""
        self._commands.unbind(self._doers())
        self.deleteLater()

    @Slot()
    def show_shop(self) -> None:
        """Name the shop in the rail."""
        self.rail.show_shop(self.session.shop.name)

    @Slot()
    def back(self) -> None:
        """Step back to where one came from, in the end to Today."""
        if not self.pages.back():
            self.pages.go(TODAY)

    def _doers(self) -> Mapping[str, Callable[[], object]]:
        return {
            TODAY: self.go_today,
            CUSTOMERS: self.go_customers,
            SETTINGS: self.go_settings,
            "find": self.go_find,
            "undo": self.undo.undo,
            "redo": self.undo.redo,
        }

    @Slot()
    def go_today(self) -> None:
        """Show Today."""
        self.pages.go(TODAY)

    @Slot()
    def go_customers(self) -> None:
        """Show the customers."""
        self.pages.go(CUSTOMERS)

    @Slot()
    def go_settings(self) -> None:
        """Show the settings."""
        self.pages.go(SETTINGS)

    @Slot()
    def go_find(self) -> None:
        """Put the hands on the find field."""
        self.find.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.find.selectAll()

    def _wire(self) -> None:
        self.pages.changed.connect(self._on_page)
        self.pages.built.connect(self._on_built)
        self.rail.page_wanted.connect(self.go)
        self.undo.said.connect(self.messages.say)
        self.session.shop_changed.connect(self.show_shop)
        self.session.background.failed.connect(self._on_failed)

    @Slot(str)
    def _on_page(self, page: str) -> None:
        self.rail.show_page(CUSTOMERS if page == CARD else page)
        if page == TODAY:
            self.find.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str, object)
    def _on_built(self, _name: str, page: QWidget) -> None:
        for signal, slot in (("customer_wanted", self.open_customer), ("said", self.messages.say)):
            if hasattr(page, signal):
                getattr(page, signal).connect(slot)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        sentence = explain_failure(error)
        if sentence is None:
            self.broke.emit(error)
        else:
            self.messages.say(sentence)
