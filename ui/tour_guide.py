"""Open a notebook without a screen, and lead the tour through it."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, QSize, QTimer, Slot
from PySide6.QtWidgets import QApplication

from models.counter import visits
from models.paths import APP_NAME
from models.people import customer_list, customers
from models.people.customer_list import ListFilter, Order
from models.people.segments import Segment
from models.shop.branches import Shop
from ui.app import dress
from ui.computer import Computer
from ui.main_window import MainWindow
from ui.opening import Opening, shop_of_today
from ui.place import Place
from ui.session import Session
from ui.shell.desk import Desk
from ui.shell.lobby import Lobby
from ui.theme import Scheme
from ui.tour import Tour
from ui.tour_scenes import Scenes, Somebody
from ui.translations import speak


@dataclass(frozen=True, slots=True)
class Look:
    """What the pictures look like. Without a language, the computer's."""

    size: tuple[int, int]
    scheme: Scheme
    text_percent: int = 100
    touch: bool = False
    language: str = ""


class Guide(QObject):
    """Leads one tour."""

    def __init__(self, place: Place, folder: Path, look: Look) -> None:
        super().__init__()
        self._folder = folder
        self._look = look
        self._opening = Opening(place, self)
        self._computer = Computer(folder / "nowhere", self)  # ours, not the user's
        self._result: object = None

    def lead(self, app: QApplication) -> list[str]:
        """Draw everything, and return the names of the pictures.

        Raises:
            Exception: whatever went wrong; what was drawn before stays.
        """
        if self._look.language:
            speak(self._look.language, app)
        self._computer.choose(
            scheme=self._look.scheme, text_percent=self._look.text_percent, touch=self._look.touch
        )
        dress(self._computer)
        self._opening.opened.connect(self._on_opened)
        self._opening.failed.connect(self._on_finished)
        QTimer.singleShot(0, self._opening, self._opening.start)  # its end may come at once
        app.exec()
        if isinstance(self._result, BaseException):
            raise self._result
        return self._result if isinstance(self._result, list) else []

    @Slot(object)
    def _on_opened(self, shop: Shop | None) -> None:
        self._session = Session(self._opening.background, shop or shop_of_today())
        question = partial(_somebody, self._session.shop)
        self._opening.background.ask(self, question, self._start, self._on_finished)

    def _start(self, somebody: Somebody) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        window = self._window = MainWindow(self._computer)
        demo = self._opening.place.is_demo
        desk = Desk(self._session, self._computer, window.commands, window, demo=demo)
        window.show_sheet(desk.counter, self._session.shop.name)
        desk.start()
        window.setFixedSize(QSize(*self._look.size))
        window.show()
        window.activateWindow()
        scenes = Scenes(window, Lobby(window), desk, somebody)
        self._tour = Tour(window, self._opening.background, scenes.all(), self._folder)
        self._tour.finished.connect(self._on_finished)
        self._tour.start()

    @Slot(object)
    def _on_finished(self, result: object) -> None:
        self._result = result
        self._opening.close()
        QApplication.quit()


def draw(place: Place, folder: Path, look: Look) -> list[str]:
    """Draw every page and dialog of a notebook into a folder; return the names of the pictures."""
    app = QApplication.instance() or QApplication([APP_NAME])
    if not isinstance(app, QApplication):
        raise TypeError(app)
    return Guide(place, folder, look).lead(app)


def _somebody(shop: Shop) -> Somebody:
    """Choose whom to show: who comes most often, of those with something to take care of."""
    for chosen in (ListFilter(segment=Segment.TAKE_CARE), ListFilter()):
        found = customer_list.keys(chosen, Order.FREQUENT, shop.time.today())
        if found:
            customer = UUID(found[0])
            name = customers.names([customer]).get(customer, "")
            latest = visits.of_customer(customer, 1)
            return Somebody(customer, name, next(iter(latest), None))
    return Somebody()
