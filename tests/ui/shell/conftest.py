"""An open notebook in a real window, answering at once."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.paths import HOME
from models.shop import branches
from ui.background import Background
from ui.computer import Computer
from ui.main_window import MainWindow
from ui.session import Session
from ui.shell.desk import Desk


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(HOME, str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def session(background: Background, shop: UUID) -> Session:
    here = branches.shop()
    assert here
    return Session(background, here, "till 1")


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    window = MainWindow(Computer())
    qtbot.addWidget(window)
    return window


@pytest.fixture
def desk(window: MainWindow, session: Session, qtbot: QtBot) -> Iterator[Desk]:
    desk = Desk(session, Computer(), window.commands, window)
    window.back_wanted.connect(desk.back)
    window.show_sheet(desk.counter, session.shop.name)
    desk.start()
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    desk.settle()
    desk.idle.stop()
    yield desk
    desk.close()
    QApplication.sendPostedEvents()
