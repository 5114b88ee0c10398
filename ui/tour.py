"""Walk through every page and dialog of a notebook, and draw each."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from ui.background import Background

Scene = tuple[str, Callable[[], object]]

SETTLED_MS = 100
SOON_MS = 1_500  # what waits no longer than this is waited for


class Tour(QObject):
    """Sets one scene after the other, waits until nothing is being asked, and draws it.

    A scene is a name and what to do. Where that opens a dialog or a menu, this is drawn and
    closed; else it is the whole window.
    """

    finished = Signal(object)  # the names of the pictures, or what went wrong

    def __init__(
        self, window: QWidget, background: Background, scenes: Iterator[Scene], folder: Path
    ) -> None:
        super().__init__(window)
        self._window = window
        self._background = background
        self._scenes = scenes
        self._folder = folder
        self._names: list[str] = []
        self._name = ""
        self._is_quiet = False
        self._wait = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._wait.timeout.connect(self._shoot)
        self._excepthook = sys.excepthook

    def start(self) -> None:
        """Begin; anything that goes wrong on the way ends the tour."""
        sys.excepthook = self._on_exception
        self._next()

    def _next(self) -> None:
        scene = next(self._scenes, None)
        if scene is None:
            self._end(self._names)
            return
        self._name, prepare = scene
        prepare()
        self._wait.start()

    @Slot()
    def _shoot(self) -> None:
        """Draw, once nothing was asked for a while: an answer still has to be laid out."""
        is_idle = self._background.is_idle() and not self._is_about_to_ask()
        if not (is_idle and self._is_quiet):
            self._is_quiet = is_idle
            self._wait.start()
            return
        self._is_quiet = False
        opened = [other for other in QApplication.topLevelWidgets() if self._is_above(other)]
        self._draw(opened[0] if opened else self._window)
        for other in opened:
            other.close()
        self._next()

    def _is_about_to_ask(self) -> bool:
        """Tell whether something on the page only waits for a moment's rest."""
        return any(
            timer.isActive() and timer.isSingleShot() and 0 < timer.interval() <= SOON_MS
            for timer in self._window.findChildren(QTimer)
        )

    def _is_above(self, other: QWidget) -> bool:
        is_tip = other.windowType() == Qt.WindowType.ToolTip
        return other.isVisible() and other is not self._window and not is_tip

    def _draw(self, subject: QWidget) -> None:
        name = f"{self._name}.png"
        if not subject.grab().save(str(self._folder / name)):
            raise OSError(0, "not written", str(self._folder / name))
        self._names.append(name)

    def _on_exception(
        self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        self._end(error)

    def _end(self, result: object) -> None:
        self._wait.stop()
        sys.excepthook = self._excepthook
        self.finished.emit(result)
