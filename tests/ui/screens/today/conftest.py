"""The page in a window of its own, over a real notebook that answers at once."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from models import preferences
from models.counter import visits
from models.counter.visits import VisitDraft
from models.kinds import PreferenceKind
from models.people import customers
from models.people.customers import CustomerDraft
from models.preferences import PreferenceDraft
from tests.conftest import ME
from tests.ui.conftest import SATURDAY
from ui.screens.today.screen import TodayScreen
from ui.session import Session

NOW = SATURDAY
Open = Callable[[], TodayScreen]


@pytest.fixture
def open_page(session: Session, qtbot: QtBot) -> Iterator[Open]:
    """Show the page, once the test has written down who comes."""
    kept: list[TodayScreen] = []  # a test may ask for a part of the page alone

    def open_page() -> TodayScreen:
        screen = TodayScreen(session)
        kept.append(screen)
        qtbot.addWidget(screen)
        screen.resize(1048, 700)
        with qtbot.waitActive(screen):
            screen.show()
            screen.activateWindow()
        return screen

    yield open_page
    kept.clear()


def somebody(name: str | None = "Chet", described_as: str | None = None) -> UUID:
    draft = CustomerDraft(name, described_as)
    customers.add(ME, draft)
    return draft.id


def knows(customer: UUID, label: str, kind: PreferenceKind = PreferenceKind.USUAL) -> None:
    preferences.save(ME, PreferenceDraft(customer, kind, label))


def regular(shop: UUID, name: str | None = "Chet", described_as: str | None = None) -> UUID:
    """Make somebody who comes every day at half past three, and not yet today."""
    customer = somebody(name, described_as)
    for days in range(5, 0, -1):
        at = NOW.replace(minute=30) - timedelta(days=days)
        visits.log(ME, VisitDraft(customer, shop, at))
    return customer


def came(shop: UUID, customer: UUID | None = None, minutes: int = 0, *things: str) -> UUID:
    draft = VisitDraft(customer, shop, NOW - timedelta(minutes=minutes), things)
    visits.log(ME, draft)
    return draft.id
