"""The field in a window of its own, over a notebook with a few customers."""

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from models import preferences
from models.counter import visits
from models.counter.visits import VisitDraft
from models.kinds import PreferenceKind, Source
from models.people import customers
from models.people.customers import CustomerDraft
from models.preferences import PreferenceDraft
from models.shop import branches
from tests.conftest import ME, AtOnce
from ui.background import Background
from ui.find.field import FindField
from ui.session import Session


class WhenTold(Executor):
    """Answers only when the test says so."""

    def __init__(self) -> None:
        self._waiting: list[Callable[[], None]] = []

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> "Future[Any]":
        future: Future[Any] = Future()
        self._waiting.append(lambda: future.set_result(fn(*args, **kwargs)))
        return future

    def answer(self) -> None:
        waiting, self._waiting = self._waiting, []
        for work in waiting:
            work()


class Window(QWidget):
    """A window with the field, another field, and ears for what the field says."""

    def __init__(self, background: Background) -> None:
        super().__init__()
        shop = branches.shop()
        assert shop
        self.session = Session(background, shop)
        self.field = FindField(self.session)
        self.other = QLineEdit()
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.other)
        column.addStretch(1)
        self.said: list[tuple[str, object]] = []
        self.field.customer_chosen.connect(self._on_customer)
        self.field.usual_wanted.connect(self._on_usual)
        self.field.usual_confirmed.connect(self._on_again)
        self.field.new_customer_wanted.connect(self._on_new)
        self.field.action_chosen.connect(self._on_action)
        self.opens_card = False

    def rows(self) -> list[str]:
        """Return the names of the rows, if the list is open."""
        if self.field.popup.isHidden():
            return []
        rows = self.field.popup.list.model()
        return [str(rows.index(n, 0).data()) for n in range(rows.rowCount())]

    def _on_customer(self, customer: object) -> None:
        self.said.append(("customer", customer))
        if self.opens_card:
            self.other.setFocus()

    def _on_usual(self, customer: object) -> None:
        self.said.append(("usual", customer))

    def _on_again(self, customer: object) -> None:
        self.said.append(("again", customer))

    def _on_new(self, typed: str) -> None:
        self.said.append(("new", typed))

    def _on_action(self, run: str) -> None:
        self.said.append(("action", run))


@pytest.fixture(autouse=True)
def _dressed(dressed: object) -> None:
    """Say so once for the whole field."""


@pytest.fixture
def chet(shop: UUID) -> UUID:
    """Add Chet, who came every day until yesterday, and always has licorice."""
    draft = CustomerDraft("Chet Meisner")
    customers.add(ME, draft)
    usual = PreferenceDraft(draft.id, PreferenceKind.USUAL, "licorice", source=Source.SAID)
    preferences.save(ME, usual)
    for day in range(10, 21):
        at = datetime(2026, 11, day, 15, tzinfo=UTC)
        visits.log(ME, VisitDraft(draft.id, shop, at))
    return draft.id


@pytest.fixture
def slow() -> WhenTold:
    """Keep the answers back until the test lets them go."""
    return WhenTold()


@pytest.fixture
def window(qtbot: QtBot, chet: UUID, background: Background) -> Iterator[Window]:
    """Answer at once."""
    yield from _shown(qtbot, background)


@pytest.fixture
def slow_window(qtbot: QtBot, chet: UUID, slow: WhenTold) -> Iterator[Window]:
    """Answer when told."""
    background = Background(slow, AtOnce())
    yield from _shown(qtbot, background)
    slow.answer()
    background.close(last=lambda: None)


def _shown(qtbot: QtBot, background: Background) -> Iterator[Window]:
    window = Window(background)
    qtbot.addWidget(window)
    window.resize(900, 700)
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    window.field.setFocus()
    yield window
