"""What is measured in a real window: the notebook on threads of its own, and waiting for it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from models.database import connect_for_asking, open_notebook
from models.shop import branches
from models.shop.branches import Shop
from ui import theme
from ui.background import Background
from ui.session import Session
from ui.theme import LIGHT

_BOTH = 2


def until(done: Callable[[], bool]) -> None:
    """Let the window work until something is done."""
    while not done():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def session_on(place: Path) -> Session:
    """Open a notebook as the program does, in a program dressed as it is."""
    app = QApplication.instance() or QApplication([])
    theme.apply(LIGHT, cast(QApplication, app))
    background = Background()
    opened: list[object] = []
    background.tell(background, partial(_open, place), opened.append)
    until(lambda: len(opened) == 1)
    background.ask(background, _asking, opened.append)
    until(lambda: len(opened) == _BOTH)
    return Session(background, cast(Shop, opened[1]))


def _open(place: Path, _author: object) -> None:
    open_notebook(place)


def _asking() -> Shop | None:
    connect_for_asking()
    return branches.shop()
