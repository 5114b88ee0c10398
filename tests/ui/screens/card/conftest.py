"""The card in a window of its own, over a real notebook that answers at once."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from models import preferences
from models.counter import visits
from models.counter.visits import VisitDraft
from models.kinds import PreferenceKind
from models.people import customers
from models.people.customers import CustomerDraft
from models.preferences import PreferenceDraft
from tests.conftest import ME
from ui.screens.card.card_screen import CardScreen
from ui.session import Session

NOW = datetime.fromisoformat("2026-11-21T15:58+01:00")  # a Saturday
Open = Callable[[UUID], CardScreen]


@pytest.fixture
def right_now() -> datetime:
    return NOW


@pytest.fixture
def rosa(shop: UUID) -> UUID:
    return somebody("Rosa Gutiérrez")


@pytest.fixture
def open_card(session: Session, qtbot: QtBot) -> Iterator[Open]:
    """Show a card, once the test has written down what stands on it."""
    kept: list[CardScreen] = []

    def open_card(customer: UUID) -> CardScreen:
        screen = CardScreen(session)
        kept.append(screen)
        screen.resize(1048, 760)
        with qtbot.waitActive(screen):
            screen.show()
            screen.activateWindow()
        screen.show_customer(customer)
        return screen

    yield open_card
    for screen in kept:
        screen.close()
        screen.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def somebody(name: str | None = "Rosa", described_as: str | None = None) -> UUID:
    draft = CustomerDraft(name, described_as)
    customers.add(ME, draft)
    return draft.id


def knows(
    customer: UUID, label: str, kind: PreferenceKind = PreferenceKind.USUAL, **facts: object
) -> UUID:
    draft = PreferenceDraft(customer, kind, label, **facts)  # type: ignore[arg-type]
    return preferences.save(ME, draft)


def came(customer: UUID, shop: UUID, ago: timedelta, *things: str, **facts: object) -> UUID:
    draft = VisitDraft(customer, shop, NOW - ago, things, **facts)  # type: ignore[arg-type]
    visits.log(ME, draft)
    return draft.id


def visits_of(customer: UUID) -> list[tuple[tuple[str, ...], bool, int | None]]:
    """List what was asked for, whether it was the usual, how it was; the latest first."""
    return [(row.items, row.was_usual, row.rating) for row in visits.of_customer(customer)]


def press(qtbot: QtBot, *keys: str | Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
    """Press keys where the focus is, as hands do."""
    for key in keys:
        widget = QApplication.focusWidget()
        assert isinstance(widget, QWidget)
        qtbot.keyClick(widget, key, held or Qt.KeyboardModifier.NoModifier)


def click(qtbot: QtBot, widget: QWidget) -> None:
    """Click on something once it has its place on the page."""
    QApplication.sendPostedEvents()
    qtbot.waitUntil(lambda: widget.isVisible() and not widget.rect().isEmpty())
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
