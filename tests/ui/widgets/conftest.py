"""Widgets are looked at the way the program wears them, in a window of their own."""

from collections.abc import Callable, Iterator
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

Stand = Callable[..., QWidget]
W = TypeVar("W", bound=QWidget)


def part(whole: QWidget, kind: type[W]) -> W:
    """Find the one widget of a kind inside another."""
    found = whole.findChild(kind)
    assert found is not None
    return found


@pytest.fixture(autouse=True)
def _dressed(dressed: object) -> None:
    """Say so once for all widgets."""


@pytest.fixture
def stand(qtbot: QtBot) -> Iterator[Stand]:
    """Put widgets into a window, one below the other, and wait until it is seen."""
    windows: list[QWidget] = []

    def stand(*widgets: QWidget, width: int = 400, height: int = 300) -> QWidget:
        window = QWidget()
        column = QVBoxLayout(window)
        for widget in widgets:
            column.addWidget(widget)
        column.addStretch(1)
        window.resize(width, height)
        windows.append(window)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield stand
    for window in windows:
        window.close()
        window.deleteLater()
