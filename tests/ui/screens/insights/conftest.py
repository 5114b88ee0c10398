"""The page in a window of its own, over a real notebook that answers at once."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from models.counter import visits
from models.counter.visits import VisitDraft
from models.people import customers
from models.people.customers import CustomerDraft
from tests.conftest import ME
from tests.ui.conftest import SATURDAY
from ui.screens.insights.chart_card import ChartCard
from ui.screens.insights.screen import InsightsScreen
from ui.session import Session

NOW = SATURDAY
TODAY = NOW.date()
Open = Callable[[], InsightsScreen]
HABITS = {"Rosa": (7, 0), "Linh": (7, 1), "Amara": (14, 2), "Tom": (14, 3), "Chet": (7, 40)}


@pytest.fixture
def regulars(shop: UUID) -> dict[str, UUID]:
    """Let five people come for half a year, each in their own rhythm; Chet stays away lately."""
    return {name: regular(shop, name, gap, away) for name, (gap, away) in HABITS.items()}


@pytest.fixture
def open_page(session: Session, qtbot: QtBot) -> Iterator[Open]:
    """Show the page, once the test has written down what it needs."""
    kept: list[InsightsScreen] = []

    def open_page() -> InsightsScreen:
        screen = InsightsScreen(session)
        kept.append(screen)
        qtbot.addWidget(screen)
        screen.resize(1048, 720)
        with qtbot.waitActive(screen):
            screen.show()
            screen.activateWindow()
        settle(qtbot, screen)
        return screen

    yield open_page
    kept.clear()


def settle(qtbot: QtBot, screen: InsightsScreen) -> None:
    """Wait until every chart has been drawn in the size it has."""
    qtbot.wait(80)
    shown = [card for card in screen.cards.values() if not card.isHidden()]
    qtbot.waitUntil(lambda: all(card.answer and card.chart.marks().summary for card in shown))


def regular(shop: UUID, name: str, gap: int, away: int = 0, weeks: int = 26) -> UUID:
    """Let somebody new come every so many days, until so many days ago."""
    draft = CustomerDraft(name)
    customers.add(ME, draft)
    for ago in range(away, 7 * weeks, gap):
        came(shop, draft.id, ago, rating=5 if ago % 4 else 4)
    return draft.id


def came(shop: UUID, who: UUID | None, ago: int, rating: int | None = None) -> UUID:
    """Log a visit so many days ago."""
    at = NOW.replace(hour=10) - timedelta(days=ago)
    draft = VisitDraft(who, shop, at, items=("Espresso",), rating=rating)
    visits.log(ME, draft)
    return draft.id


def day(ago: int) -> date:
    return TODAY - timedelta(days=ago)


def names(screen: InsightsScreen) -> list[str]:
    model = screen.behind.list.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def marks(card: ChartCard) -> list[str]:
    return [mark.label for mark in card.chart.marks().marks]
