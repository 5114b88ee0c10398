from datetime import date, timedelta

import pytest
from PySide6.QtCore import QObject

from tests.ui.conftest import SATURDAY
from ui.day_watch import DayWatch
from ui.session import Session


@pytest.fixture(autouse=True)
def _dressed(dressed: object) -> None:
    """Know which day it is."""


def test_a_day_is_told_once_and_only_to_who_wants_to_know(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    came: list[date] = []
    owner = QObject()
    watch = DayWatch(session, owner)
    watch.came.connect(came.append)
    watch.start()
    watch.start()
    watch.look()
    assert came == [SATURDAY.date()]
    monkeypatch.setenv("THE_USUAL_NOW", (SATURDAY + timedelta(days=1)).isoformat())
    session.background.committed.emit(None)
    assert len(came) == 2
    watch.stop()
    monkeypatch.setenv("THE_USUAL_NOW", (SATURDAY + timedelta(days=2)).isoformat())
    session.background.committed.emit(None)
    assert len(came) == 2


def test_the_night_before_the_shop_opens_still_belongs_to_the_day_before(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    came: list[date] = []
    owner = QObject()
    watch = DayWatch(session, owner)
    watch.came.connect(came.append)
    watch.start()
    monkeypatch.setenv("THE_USUAL_NOW", "2026-11-22T03:59+01:00")
    watch.look()
    assert came == [SATURDAY.date()]
    monkeypatch.setenv("THE_USUAL_NOW", "2026-11-22T04:00+01:00")
    watch.look()
    assert came[1:] == [date(2026, 11, 22)]
