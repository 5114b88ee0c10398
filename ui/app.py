"""Put the pieces together: open a notebook, show it, let it go."""

import gc
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QTimeZone, Slot
from PySide6.QtWidgets import QApplication

from models import branches
from models.branches import Shop
from models.changes import Author
from models.clock import ShopTime, settle_in
from models.database import connect_for_asking, disconnect, open_notebook
from models.ids import new_id
from models.paths import APP_NAME, shop_notebook
from ui import theme
from ui.background import Background
from ui.computer import Computer
from ui.garbage import GuiThreadGarbage
from ui.main_window import MainWindow
from ui.problems import explain_failure
from ui.session import Session
from ui.shell.desk import Desk
from ui.shell.opening_trouble import OpeningTrouble


class App(QObject):
    """Opens the notebook, then shows it."""

    def __init__(self, place: str | Path, computer: Computer, background: Background) -> None:
        super().__init__()
        self.computer = computer
        self.background = background
        self.garbage = GuiThreadGarbage(parent=self)
        self.window = MainWindow(computer)
        self.desk: Desk | None = None
        self.session: Session | None = None
        background.tell(self, partial(_open, place), self._on_opened, self._on_trouble)

    def _on_opened(self, shop: Shop | None) -> None:
        self.background.ask(self, connect_for_asking, partial(self._show, shop))

    def _show(self, shop: Shop | None, _nothing: None) -> None:
        self.session = Session(self.background, shop or _new_shop(), self.computer.choices.till)
        self.desk = Desk(self.session, self.computer, self.window.commands, parent=self)
        self.window.back_wanted.connect(self.desk.back)
        self.window.show_sheet(self.desk.counter, self.session.shop.name)
        self.window.show()
        self.desk.go_today()
        gc.freeze()

    def _on_trouble(self, error: Exception) -> None:
        sentence = explain_failure(error)
        if sentence is None:
            raise error
        self.window.show_sheet(OpeningTrouble(sentence, offers_new=False))
        self.window.show()

    @Slot()
    def close(self) -> None:
        """Let the last question and command finish, and close the notebook."""
        self.background.close(last=disconnect)


def _open(place: str | Path, author: Author) -> Shop | None:
    open_notebook(place)
    shop = branches.shop()
    if shop is not None:
        settle_in(shop.time.zone)
    return shop


def _new_shop() -> Shop:
    """Describe a shop nobody has named yet, in this computer's time zone."""
    zone = bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii")
    return Shop(new_id(), "", ShopTime(ZoneInfo(zone)))


def run(place: str | None = None) -> int:
    """Start the window and stay until it is closed."""
    qt = QApplication([APP_NAME])
    qt.setApplicationName(APP_NAME)
    computer = Computer()
    choices = computer.choices
    theme.apply(theme.for_scheme(choices.scheme), qt, choices.text_percent, touch=choices.touch)
    app = App(place or shop_notebook(), computer, Background())
    qt.aboutToQuit.connect(app.close)
    return qt.exec()
