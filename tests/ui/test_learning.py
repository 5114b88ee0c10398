from collections.abc import Iterator
from datetime import datetime, timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import QObject

from models.changes import Action, Committed
from models.counter import visits
from models.counter.visits import VisitDraft
from models.fits import GivenUp
from models.ids import new_id
from models.people import customers
from models.people.customers import CustomerDraft
from models.rhythm import ShopRhythm
from models.shop import branches
from models.shop.opening import opening
from models.shop_rhythm import shop_rhythm
from models.touched import Touched
from tests.conftest import ME
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
    assert shop_rhythm() == ShopRhythm()
    learning._soon.stop()
    learning._soon.timeout.emit()
    assert shop_rhythm().gap < ShopRhythm().gap
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


@pytest.mark.parametrize(("action", "learns"), [(Action.IMPORT, True), (Action.LOG_VISIT, False)])
def test_an_import_teaches_and_a_visit_waits_for_tomorrow(
    learning: Learning, action: Action, *, learns: bool
) -> None:
    learning.learn()
    learning._soon.stop()
    background = learning._session.background
    background.committed.emit(Committed(action, Touched.VISITS, new_id()))
    assert learning._soon.isActive() is learns
