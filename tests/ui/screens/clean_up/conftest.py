"""The page in a window of its own, over a real notebook that answers at once."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from ui.screens.clean_up.screen import CleanUpScreen
from ui.session import Session

Open = Callable[[], CleanUpScreen]


@pytest.fixture
def open_page(session: Session, qtbot: QtBot) -> Open:
    """Show the page, once the test has written down whom it needs."""

    def open_page() -> CleanUpScreen:
        screen = CleanUpScreen(session)
        qtbot.addWidget(screen)
        screen.resize(1048, 700)
        with qtbot.waitActive(screen), qtbot.waitSignal(screen.doubles.counted):
            screen.show()
            screen.activateWindow()
        return screen

    return open_page
