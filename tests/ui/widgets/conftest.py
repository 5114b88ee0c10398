"""Widgets are looked at the way the program wears them, in a window of their own."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui import theme
from ui.theme import LIGHT

Stand = Callable[..., QWidget]
W = TypeVar("W", bound=QWidget)


def part(whole: QWidget, kind: type[W]) -> W:
    """Find the one widget of a kind inside another."""
    found = whole.findChild(kind)
    assert found is not None
    return found


@pytest.fixture(autouse=True)
def dressed(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[QApplication]:
    """Dress the application, and put it back into plain sizes afterwards."""
    monkeypatch.setenv("THE_USUAL_HOME", str(tmp_path))
    theme.apply(LIGHT, qapp)
    yield qapp
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    theme.apply(LIGHT, qapp)


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
