"""The program while it runs: one window, one notebook at a time."""

import gc
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from models.errors import Fault, Trouble
from models.paths import data_dir
from models.shop.branches import Shop
from ui import opening, theme
from ui.computer import Computer
from ui.crash import CrashReporter
from ui.dialogs.crash_dialog import CrashDialog
from ui.first_sight import FirstSight
from ui.garbage import GuiThreadGarbage
from ui.main_window import MainWindow
from ui.opening import Opening
from ui.place import Place, remember, remembered
from ui.problems import explain_failure
from ui.session import Session
from ui.shell.caretaker import Caretaker
from ui.shell.command_list import BRING_IN
from ui.shell.desk import Desk
from ui.shell.lobby import Lobby
from ui.single_instance import SingleInstance

AFTER_FIRST_PAINT_MS = 250


class App(QObject):
    """Opens a notebook, shows it, and lets it go for another one."""

    def __init__(
        self, computer: Computer, crashes: CrashReporter, window: MainWindow | None = None
    ) -> None:
        super().__init__()
        self.computer = computer
        self.garbage = GuiThreadGarbage(parent=self)
        self.window = window or MainWindow(computer)
        self.caretaker = Caretaker(self)
        self.lobby = Lobby(self.window, self.caretaker)
        self.opening: Opening | None = None
        self.desk: Desk | None = None
        self._instance: SingleInstance | None = None
        self.crashes = crashes
        self.crash_dialog: CrashDialog | None = None
        self._session: Session
        self._page = ""
        self._wire()

    @Slot(object)
    def open(self, place: Place, page: str = "", instance: SingleInstance | None = None) -> bool:
        """Open a notebook in place of the one that is open.

        Where a window of its own shows it already, that one comes forward instead; returns False.
        `instance` is one that has seen that there is no such window.
        """
        if instance is None:
            instance = SingleInstance(place.where)
            again = self._instance is not None and self._instance.place == instance.place
            if not again and not instance.is_first() and instance.raise_the_first(page):
                return False
        self.close()
        if place.create:
            data_dir()  # or there is no folder for the lock
        self._instance = instance
        instance.is_first()
        QTimer.singleShot(AFTER_FIRST_PAINT_MS, instance, instance.listen)
        instance.asked_forward.connect(self.come_forward)
        self._page = page
        self.opening = Opening(place, parent=self)
        self.opening.opened.connect(self._on_opened)
        self.opening.failed.connect(self._on_failed)
        if place.is_demo:
            self.lobby.wait()
        self.opening.start()
        return True

    @Slot()
    def close(self) -> None:
        """Let the last question and command finish, and close the notebook."""
        if self.desk is not None:
            self.desk.close()
            self.desk = None
        if self.opening is not None:
            self.opening.close()
            self.caretaker.closed(self.opening.place)
            self.opening = None
        if self._instance is not None:
            self._instance.let_go()
            self._instance = None

    @Slot()
    def end(self) -> None:
        """Close the notebook, and wait until its backup is made; no window is there to see it."""
        self.close()
        self.caretaker.finish()

    @Slot(object, object)
    def put_back(self, file: Path, place: Place) -> None:
        """Put a backup in the place of a notebook, and open it."""
        self.close()
        instance = SingleInstance(place.where, parent=self)
        instance.is_first()
        self._instance = instance
        self.lobby.put_back(file, place)

    @Slot(str)
    def come_forward(self, page: str = "") -> None:
        """Bring the window before all others, because the program was started again."""
        self.window.come_forward()
        if page and self.desk is not None:
            self.desk.go(page)

    @Slot()
    def dress(self) -> None:
        """Wear what was chosen for this computer."""
        dress(self.computer)

    def _wire(self) -> None:
        self.crashes.happened.connect(self._on_crash)
        self.lobby.wanted.connect(self.open)
        self.lobby.refused.connect(self.crashes.report)
        self.lobby.backup_wanted.connect(self.put_back)
        self.caretaker.damaged.connect(self._on_damaged)
        self.caretaker.failed.connect(self._on_care_failed)
        self.computer.changed.connect(self.dress)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.dress)

    @Slot(object)
    def _on_opened(self, shop: Shop | None) -> None:
        if self.opening is None:
            return
        place = self.opening.place
        remember(self.computer, place)
        self.caretaker.opened(place)
        known = shop or opening.shop_of_today()
        self._session = Session(self.opening.background, known, self.computer.choices.till)
        if shop is None and not place.is_demo:
            self._show_first_run(self._session)
        else:
            self._show_desk(self._session)

    def _show_first_run(self, session: Session) -> None:
        from ui.screens.first_run.screen import FirstRunScreen  # noqa: PLC0415 - once in a life

        screen = FirstRunScreen(session)
        screen.finished.connect(self._on_first_run)
        screen.demo_wanted.connect(self.lobby.choose_demo)
        session.background.failed.connect(self.crashes.report)
        self.window.show_sheet(screen)
        self.window.show()

    @Slot(bool)
    def _on_first_run(self, has_list: bool) -> None:  # noqa: FBT001 - a signal knows no names
        """Go to the counter, with a shop even if every page was skipped."""
        self._page = BRING_IN if has_list else self._page
        session = self._session
        session.background.failed.disconnect(self.crashes.report)
        opened = partial(opening.open_if_none, shop=session.shop)
        session.background.tell(self, opened, self._on_shop)

    def _on_shop(self, shop: Shop) -> None:
        self._session.shop = shop
        self._show_desk(self._session)

    def _show_desk(self, session: Session) -> None:
        demo = self.opening is not None and self.opening.place.is_demo
        self.desk = Desk(session, self.computer, self.window.commands, self, demo=demo)
        self.desk.broke.connect(self.crashes.report)
        self.desk.demo_left.connect(self._go_home)
        self.desk.backup_wanted.connect(self._put_back_here)
        self.window.back_wanted.connect(self.desk.back)
        before = self.window.centralWidget()
        keys = list(before.typed()) if isinstance(before, FirstSight) else []
        self.window.show_sheet(self.desk.counter, session.shop.name)
        self.desk.start(self._page)
        for key in keys:
            QApplication.sendEvent(self.desk.find, key)
        self.window.show()
        if news := self.lobby.take_news():
            self.desk.messages.say(news)
        QTimer.singleShot(AFTER_FIRST_PAINT_MS, self, self._on_painted)

    @Slot()
    def _on_painted(self) -> None:
        """Do what the first picture does not need."""
        if self.desk is not None:
            self.desk.settle()
        gc.collect()
        gc.freeze()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if self.opening is not None:
            self.lobby.show_trouble(error, self.opening.place)
            self.opening = None
            self.window.show()

    @Slot(object)
    def _put_back_here(self, file: Path) -> None:
        if self.opening is not None:
            self.put_back(file, self.opening.place)

    @Slot(object)
    def _on_damaged(self, place: Place) -> None:
        """Write no more into a notebook that is damaged."""
        if self.opening is not None and self.opening.place.where == place.where:
            self.close()
            self.lobby.show_trouble(Trouble(Fault.DAMAGED, place.where), place)

    @Slot(object)
    def _on_care_failed(self, error: Exception) -> None:
        sentence = explain_failure(error)
        if sentence is None:
            self.crashes.report(error)
        elif self.desk is not None:
            self.desk.messages.say(sentence)

    @Slot()
    def _go_home(self) -> None:
        self.open(remembered(self.computer))

    @Slot(str)
    def _on_crash(self, report: str) -> None:
        if self.crash_dialog is None:
            self.crash_dialog = CrashDialog(report, self.window)
            self.crash_dialog.destroyed.connect(self._on_crash_read)
            self.crash_dialog.open()

    @Slot()
    def _on_crash_read(self) -> None:
        self.crash_dialog = None


def dress(computer: Computer) -> None:
    """Dress the application as was chosen for this computer."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        choices = computer.choices
        scheme = theme.for_scheme(choices.scheme)
        theme.apply(scheme, app, choices.text_percent, touch=choices.touch)
