"""The page in a window of its own, over a real notebook that answers at once."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import TypeAlias
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models import handoff, preferences
from models.changes import Author
from models.counter import visits
from models.counter.visits import VisitDraft
from models.handoff import HandoffView, NoteDraft
from models.kinds import Heat, PreferenceKind, ShopState
from models.people import customers
from models.people.customers import CustomerDraft
from models.preferences import PreferenceDraft
from models.shop import staff
from models.shop.staff import StaffDraft
from tests.conftest import ME
from ui.screens.handoff.screen import HandoffScreen
from ui.session import Session

CLOSING = datetime.fromisoformat("2026-11-21T13:50+01:00")  # a Saturday
COMING = CLOSING + timedelta(minutes=15)
Open = Callable[[], HandoffScreen]
Key: TypeAlias = Qt.Key
Mod: TypeAlias = Qt.KeyboardModifier


@pytest.fixture
def right_now() -> datetime:
    return CLOSING


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a quarter of an hour pass."""
    monkeypatch.setenv("THE_USUAL_NOW", COMING.isoformat())


@pytest.fixture
def sam(session: Session) -> UUID:
    return on(session, "Sam")


@pytest.fixture
def open_page(session: Session, qtbot: QtBot) -> Iterator[Open]:
    kept: list[HandoffScreen] = []

    def open_page() -> HandoffScreen:
        screen = HandoffScreen(session)
        kept.append(screen)
        qtbot.addWidget(screen)
        screen.resize(1048, 720)
        with qtbot.waitActive(screen):
            screen.show()
            screen.activateWindow()
        screen.setFocus()
        return screen

    yield open_page
    kept.clear()


def on(session: Session, name: str) -> UUID:
    """Let somebody come on."""
    draft = StaffDraft(name)
    staff.save(ME, draft)
    staff.come_on(ME, draft.id, session.shop.id)
    session.staff = next(person for person in staff.everybody() if person.id == draft.id)
    return draft.id


def regular(shop: UUID, name: str, at: str, *usual: str) -> UUID:
    """Make somebody who comes every day at a time, and not yet today."""
    draft = CustomerDraft(name)
    customers.add(ME, draft)
    for label in usual:
        preferences.save(ME, PreferenceDraft(draft.id, PreferenceKind.USUAL, label))
    hour, minute = map(int, at.split(":"))
    for ago in range(8, 0, -1):
        moment = CLOSING.replace(hour=hour, minute=minute) - timedelta(days=ago)
        visits.log(ME, VisitDraft(draft.id, shop, moment, items=usual))
    return draft.id


def note(shop: UUID, who: str, do: str = "Do it.", heat: Heat = Heat.INFO) -> UUID:
    draft = NoteDraft(shop, None, who, do, heat)
    handoff.leave_note(ME, draft)
    return draft.id


def seal(shop: UUID, by: UUID | None = None, summary: str = "Street market.") -> HandoffView:
    handoff.seal(Author(by, "test"), shop, ShopState.BUSY, summary)
    view = handoff.latest(shop)
    assert view
    return view


def press(*keys: Key | str, held: Mod = Mod.NoModifier) -> None:
    """Press keys where the focus is by then."""
    for key in keys:
        focus = QApplication.focusWidget()
        assert focus is not None, key
        if isinstance(key, str):
            QTest.keyClicks(focus, key, held)
        else:
            QTest.keyClick(focus, key, held)
        QApplication.sendPostedEvents()
