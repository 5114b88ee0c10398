from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import QObject

from models import branches, customers, visits
from models.changes import Action, Committed
from models.clock import now
from models.customers import CustomerDraft
from models.visits import VisitDraft
from tests.conftest import ME
from ui.background import Background
from ui.day_start import DayStart
from ui.session import Session


@pytest.fixture
def session(background: Background, shop: UUID) -> Session:
    here = branches.shop()
    assert here
    for gap in (3, 4, 5):
        draft = CustomerDraft(f"Every {gap} days")
        customers.add(ME, draft)
        for n in range(12):
            visits.log(ME, VisitDraft(draft.id, shop, now() - timedelta(days=n * gap)))
    return Session(background, here)


def test_it_learns_once_a_day(
    session: Session, monkeypatch: pytest.MonkeyPatch, qapp: object
) -> None:
    parent, heard = QObject(), list[Committed]()
    session.background.committed.connect(heard.append)
    start = DayStart(session, parent)
    start.look()
    assert [committed.action for committed in heard] == [Action.FIT]
    customers_before = len(heard)
    start.look()
    assert len(heard) == customers_before
    tomorrow = now() + timedelta(days=1)
    monkeypatch.setenv("THE_USUAL_NOW", tomorrow.isoformat())
    start.look()
    assert start.learnt == session.shop.time.today()
