"""A shop whose settings are open."""

import pytest
from pytestqt.qtbot import QtBot

from models.shop import branches
from models.shop.branches import Shop
from models.touched import Touched
from ui.computer import Computer
from ui.live_query import LiveQuery
from ui.screens.settings.settings_screen import SettingsScreen
from ui.session import Session


@pytest.fixture
def computer() -> Computer:
    return Computer()


@pytest.fixture
def screen(session: Session, computer: Computer, qtbot: QtBot) -> SettingsScreen:
    screen = SettingsScreen(session, computer)
    qtbot.addWidget(screen)

    def follow(shops: list[Shop]) -> None:
        session.shop = shops[0]

    LiveQuery(session.background, Touched.SHOP, lambda: branches.shops, follow, parent=screen)
    screen.resize(1000, 700)
    screen.show()
    return screen
