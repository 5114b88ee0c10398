"""Show a window as soon as Qt can, and bring everything else after its first picture.

What is imported here loads before that picture: nothing of the notebook, and none of its pages.
"""

import sys
from importlib import import_module
from typing import Any

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from models.paths import APP_NAME, data_dir, log_dir
from ui import fonts, theme
from ui.computer import Computer
from ui.crash import CrashReporter
from ui.first_sight import FirstSight
from ui.fonts import Scale
from ui.main_window import MainWindow
from ui.place import Place, remembered
from ui.qt_check import refuse_broken_qt
from ui.single_instance import SingleInstance

SWITCH_S = 0.0005  # a thread at work gives way to the window two thousand times a second


class Start(QObject):
    """Holds the window until the program has come that fills it."""

    def __init__(self, place: Place, page: str, computer: Computer) -> None:
        super().__init__()
        self._place = place
        self._page = page
        self._computer = computer
        self.app: Any = None
        self.instance = SingleInstance(place.where)
        self.crashes = CrashReporter(log_dir())
        self.window: MainWindow | None = None
        self.sight: FirstSight | None = None

    def is_needed(self) -> bool:
        """Tell whether no window shows the notebook yet; one that does comes forward."""
        return self.instance.is_first() or not self.instance.raise_the_first(self._page)

    def show(self) -> None:
        """Show the window with its frame drawn."""
        choices = self._computer.choices
        fonts.load()
        scale = Scale(choices.text_percent, choices.touch)
        self.sight = FirstSight(theme.for_scheme(choices.scheme), scale)
        self.sight.painted.connect(self._on_painted)
        self.window = MainWindow(self._computer)
        self.window.show_sheet(self.sight)
        self.window.show()

    @Slot()
    def _on_painted(self) -> None:
        QTimer.singleShot(0, self, self._go_on)

    @Slot()
    def _go_on(self) -> None:
        """Bring the program, and let it open the notebook."""
        program = import_module("ui.app")
        program.dress(self._computer)
        self.app = program.App(self._computer, self.crashes, self.window)
        self.app.open(self._place, self._page, self.instance)

    def close(self) -> None:
        """Close the notebook, if one was opened."""
        if self.app is not None:
            self.app.end()
        self.crashes.uninstall()


def run(place: Place | None = None, page: str = "") -> int:
    """Start the window and stay until it is closed; return the exit code."""
    refuse_broken_qt()
    sys.setswitchinterval(SWITCH_S)
    qt = QApplication([APP_NAME])
    qt.setApplicationName(APP_NAME)
    qt.setDesktopFileName("the-usual")
    computer = Computer()
    wanted = place or remembered(computer)
    if wanted.create:
        data_dir()  # or there is no folder for the lock
    start = Start(wanted, page, computer)
    if not start.is_needed():
        return 0
    start.crashes.install()
    start.show()
    code = qt.exec()
    start.close()
    return code
