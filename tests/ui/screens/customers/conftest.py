"""The page in a window of its own, over a real notebook that answers at once."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from ui.screens.customers.screen import CustomersScreen
from ui.session import Session

Open = Callable[[], CustomersScreen]


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
