"""A shop whose settings are open."""

from pathlib import Path
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from models.paths import HOME
from models.shop import branches
from models.shop.branches import Shop
from models.touched import Touched
from ui.background import Background
from ui.computer import Computer
from ui.live_query import LiveQuery
from ui.screens.settings.settings_screen import SettingsScreen
from ui.session import Session


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(HOME, str(tmp_path / "home"))


@pytest.fixture
def session(background: Background, shop: UUID) -> Session:
    here = branches.shop()
    assert here
    return Session(background, here)


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
