"""What there is to see on a tour."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QScrollArea

from models.changes import Action
from models.counter.visits import VisitRow
from models.errors import Fault, Obstacle, Trouble
from ui import actions
from ui.dialogs.crash_dialog import CrashDialog
from ui.dialogs.note_dialog import NoteDialog
from ui.dialogs.visit_dialog import VisitDialog
from ui.main_window import MainWindow
from ui.place import Place
from ui.problems import explain_obstacle
from ui.screens.first_run.screen import FirstRunScreen
from ui.shell.command_list import CARD, CLEAN_UP, CUSTOMERS, HANDOFF, INSIGHTS, SETTINGS
from ui.shell.desk import Desk
from ui.shell.lobby import Lobby
from ui.shell.menu import open_menu
from ui.tour import Scene


@dataclass(frozen=True, slots=True)
class Somebody:
    """A customer to show, and their latest visit; nobody, in an empty notebook."""

    id: UUID | None = None
    name: str = ""
    visit: VisitRow | None = None


class Scenes(QObject):
    """Sets the scenes, in the order of a day; the last ones leave the notebook."""

    def __init__(self, window: MainWindow, lobby: Lobby, desk: Desk, somebody: Somebody) -> None:
        super().__init__(window)
        self._window = window
        self._lobby = lobby
        self._desk = desk
        self._somebody = somebody
        self._first_run: FirstRunScreen

    def all(self) -> Iterator[Scene]:
        """Yield every page and every dialog; first the one that opens by itself."""
        yield from self._at_handoff()
        yield from self._at_today()
        yield from self._at_customers()
        yield from self._at_insights()
        yield from self._at_settings()
        yield from self._dialogs()
        yield from self._at_the_door()

    def _at_today(self) -> Iterator[Scene]:
        yield "today", self._desk.hands.today
        if self._somebody.name:
            yield "find", partial(self._find, self._somebody.name[:2])
        yield "find-new", partial(self._find, self.tr("+ red cap, spaniel called Biscuit"))
        yield "find-action", partial(self._find, self._window.commands.action("dark").text())
        yield "who-is-on", self._ask_who
        yield "bars", self._say

    def _at_customers(self) -> Iterator[Scene]:
        yield "customers", self._go_to_customers
        yield "clean-up", self._desk.hands.clean_up
        for number, name in enumerate(("stale", "unsaid", "unfindable", "unringable", "bin"), 1):
            yield f"clean-up-{name}", partial(self._show_sheet, number)
        yield "bring-in", self._desk.hands.bring_in
        yield "customer-new", self._new_customer
        if self._somebody.id:
            yield "customer", partial(self._desk.open_customer, self._somebody.id)
            yield "customer-foot", partial(self._scroll, CARD)
            yield "customer-note", self._call(CARD, "note_wanted")

    def _at_handoff(self) -> Iterator[Scene]:
        yield "handoff", self._desk.hands.handoff
        yield "handoff-write", self._call(HANDOFF, "write")
        yield "handoff-earlier", self._call(HANDOFF, "look_back")
        yield "handoff-read", self._call(HANDOFF, "read_latest")

    def _at_insights(self) -> Iterator[Scene]:
        yield "insights", self._go_to_insights
        yield "insights-foot", partial(self._scroll, INSIGHTS)
        yield "insights-list", partial(self._show_list, "best")

    def _at_settings(self) -> Iterator[Scene]:
        yield "settings", self._desk.hands.settings
        yield "settings-foot", partial(self._scroll, SETTINGS)

    def _dialogs(self) -> Iterator[Scene]:
        yield "menu", partial(open_menu, self._window.commands, self._desk.rail.menu_button)
        yield "help", self._window.show_help
        yield "note", self._open_note
        if self._somebody.visit:
            yield "visit", self._open_visit
        yield "crash", self._open_crash
        yield "covered", self._window.cover

    def _at_the_door(self) -> Iterator[Scene]:
        yield "first-run-1", self._begin
        yield "first-run-2", partial(self._turn_to, 1)
        yield "first-run-3", partial(self._turn_to, 2)
        yield "not-opened", self._fail_to_open

    def _find(self, text: str) -> None:
        self._desk.undo_bar.dismiss()
        self._desk.hands.find()
        self._desk.find.setText(text)

    def _ask_who(self) -> None:
        self._desk.find.dismiss()
        self._desk.on_duty.ask()

    def _say(self) -> None:
        self._desk.hands.find()
        self._desk.undo_bar.show_message(actions.title(Action.LOG_VISIT, self._somebody.name))
        self._desk.messages.say(explain_obstacle(Obstacle.CHANGED_SINCE))

    def _go_to_customers(self) -> None:
        self._desk.undo_bar.dismiss()
        self._desk.messages.dismiss()
        self._desk.hands.customers()

    def _show_sheet(self, number: int) -> None:
        page: Any = self._desk.pages.page(CLEAN_UP)
        page.show_sheet(number)

    def _go_to_insights(self) -> None:
        self._desk.undo_bar.dismiss()
        self._desk.messages.dismiss()
        self._desk.hands.insights()

    def _show_list(self, name: str) -> None:
        page: Any = self._desk.pages.page(INSIGHTS)
        page.show_list(name)

    def _call(self, page: str, method: str) -> "partial[None]":
        return partial(_call, self._desk, page, method)

    def _scroll(self, page: str) -> None:
        for area in self._desk.pages.page(page).findChildren(QScrollArea):
            bar = area.verticalScrollBar()
            bar.setValue(bar.maximum())

    def _new_customer(self) -> None:
        self._go_to_customers()
        _call(self._desk, CUSTOMERS, "add_customer")

    def _open_note(self) -> None:
        NoteDialog(self._desk.session, self._window).open()

    def _open_visit(self) -> None:
        if self._somebody.visit:
            VisitDialog(self._desk.session, self._somebody.visit, self._window).open()

    def _open_crash(self) -> None:
        CrashDialog("", self._window).open()

    def _begin(self) -> None:
        self._window.cover()
        self._first_run = FirstRunScreen(self._desk.session)
        self._window.show_sheet(self._first_run)

    def _turn_to(self, page: int) -> None:
        self._first_run.show_page(page)

    def _fail_to_open(self) -> None:
        place = Place("~/shop.usual")
        self._lobby.show_trouble(Trouble(Fault.MISSING, place.where), place)


def _call(desk: Desk, page: str, method: str) -> None:
    getattr(desk.pages.page(page), method)()
