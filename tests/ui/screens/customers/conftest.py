"""The page in a window of its own, over a real notebook that answers at once."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.people import customers
from models.people.customers import CustomerDraft
from models.shop import branches
from tests.conftest import ME
from ui import theme
from ui.background import Background
from ui.screens.customers.screen import CustomersScreen
from ui.session import Session
from ui.theme import LIGHT

Open = Callable[[], CustomersScreen]


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("THE_USUAL_HOME", str(tmp_path))
    monkeypatch.setenv("THE_USUAL_NOW", "2026-11-21T15:20+01:00")
    theme.apply(LIGHT, qapp)


@pytest.fixture
def session(background: Background, shop: UUID) -> Session:
    here = branches.shop()
    assert here
    return Session(background, here)


def person(name: str | None, described_as: str | None = None, phone: str = "") -> UUID:
    draft = CustomerDraft(name, described_as, phone)
    customers.add(ME, draft)
    return draft.id


@pytest.fixture
def open_page(session: Session, qtbot: QtBot) -> Open:
    """Show the page, once the test has written down whom it needs."""

    def open_page() -> CustomersScreen:
        screen = CustomersScreen(session)
        qtbot.addWidget(screen)
        screen.resize(1048, 700)
        with qtbot.waitActive(screen), qtbot.waitSignal(screen.listing.counted):
            screen.show()
            screen.activateWindow()
        return screen

    return open_page


def names(screen: CustomersScreen) -> list[str]:
    model = screen.roll.view.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]
