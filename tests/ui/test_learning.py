from collections.abc import Callable, Iterator
from concurrent.futures import Future
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QObject

from models.attention import attention
from models.changes import Action, Committed
from models.counter import visits
from models.counter.visits import VisitDraft
from models.fits import GivenUp
from models.ids import new_id
from models.insights.reading.kept import Kept
from models.people import customers
from models.people.customers import CustomerDraft
from models.rhythm import ShopRhythm
from models.shop import branches
from models.shop.opening import opening
from models.touched import Touched
from tests.conftest import ME, AtOnce
from ui.background import Background
from ui.learning import Learning, _go_on
from ui.session import Session

NOW = datetime.fromisoformat("2026-11-21T15:20+01:00")


@pytest.fixture
def learning(
    background: Background, shop: UUID, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Learning]:
    monkeypatch.setenv("THE_USUAL_NOW", NOW.isoformat())
    here = branches.shop()
    assert here is not None
    parent = QObject()
    learning = Learning(Session(background, here), parent)
    weekly(shop)
    yield learning
    parent.deleteLater()


def weekly(shop: UUID) -> None:
    ada = CustomerDraft("Ada")
    customers.add(ME, ada)
    for weeks in range(5, 0, -1):
        visits.log(ME, VisitDraft(ada.id, shop, NOW - timedelta(weeks=weeks)))


def test_it_learns_soon_after_the_start_and_once_a_day(
    learning: Learning, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert learning._soon.isActive()
    assert opening().rhythm == ShopRhythm()
    learning._soon.stop()
    learning._soon.timeout.emit()
    assert opening().rhythm.gap < ShopRhythm().gap
    learning.look()
    assert not learning._soon.isActive()
    monkeypatch.setenv("THE_USUAL_NOW", (NOW + timedelta(days=1)).isoformat())
    learning.look()
    assert learning._soon.isActive()


def test_closing_the_notebook_breaks_a_study_off(learning: Learning) -> None:
    learning._soon.stop()
    learning._given_up.clear()
    learning._session.background.closing.emit()
    assert learning._given_up.is_set()
    with pytest.raises(GivenUp):
        _go_on(learning._given_up)
    learning.learn()
    assert opening().kept


class Held(AtOnce):
    """Holds work back until it is let go, as a thread does that has much to do."""

    def __init__(self) -> None:
        self._held: list[Callable[[], object]] = []
        self._holds = True

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> "Future[Any]":
        if not self._holds:
            return super().submit(fn, *args, **kwargs)
        future: Future[Any] = Future()
        self._held.append(lambda: future.set_result(fn(*args, **kwargs)))
        return future

    def let_go(self) -> None:
        self._holds = False
        for work in self._held:
            work()


@pytest.mark.usefixtures("qapp")
def test_nobody_waits_while_the_shop_is_learnt(shop: UUID, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("THE_USUAL_NOW", NOW.isoformat())
    held, here, parent = Held(), branches.shop(), QObject()
    assert here is not None
    background = Background(held, AtOnce())
    learning = Learning(Session(background, here), parent)
    learning.learn()
    weekly(shop)  # nothing stands in the way of whoever comes in
    assert opening().kept is None
    held.let_go()
    kept = opening().kept
    assert kept is not None
    background.close(last=lambda: None)
    assert attention(Kept()) is not None  # and it stays: nothing has to be learnt to be told


def test_whoever_asks_is_told_what_came_of_it(learning: Learning) -> None:
    heard: list[str] = []
    learning.said.connect(heard.append)
    learning.learn_anew()
    assert opening().kept
    learning.learn_anew()
    assert heard == [
        "Learnt anew how people come: lists and charts go by it now.",
        "What is known of how people come still holds.",
    ]
    learning.learn()
    assert len(heard) == 2


@pytest.mark.parametrize(("action", "learns"), [(Action.IMPORT, True), (Action.LOG_VISIT, False)])
def test_an_import_teaches_and_a_visit_waits_for_tomorrow(
    learning: Learning, action: Action, *, learns: bool
) -> None:
    learning.learn()
    learning._soon.stop()
    background = learning._session.background
    background.committed.emit(Committed(action, Touched.VISITS, new_id()))
    assert learning._soon.isActive() is learns
