"""An open notebook in a real window, answering at once."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.computer import Computer
from ui.main_window import MainWindow
from ui.session import Session
from ui.shell.desk import Desk


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
