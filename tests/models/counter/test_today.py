"""Who is likely within hours, and the whole page in five questions."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

import pytest

from models import preferences
from models.counter import visits
from models.counter.pulse import Pulse
from models.counter.today import Today, today
from models.counter.visits import VisitDraft
from models.database import engine
from models.ids import new_id
from models.kinds import OccasionKind, PreferenceKind
from models.people import occasions
from models.people.occasions import OccasionDraft
from models.preferences import PreferenceDraft
from models.shop import branches
from models.shop.branches import Shop
from tests.conftest import ME, on_both_engines
from tests.models.counter.saturday import DAILY, NOW, TODAY, WEEKLY, comes, somebody

pytestmark = [pytest.mark.usefixtures("notebook"), on_both_engines]


@pytest.fixture(autouse=True)
def _pretend(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("THE_USUAL_NOW", NOW.isoformat())


@pytest.fixture
def shop(notebook: object) -> Shop:
    branches.open_branch(ME, new_id(), "Corner", "Europe/Berlin")
    (here,) = branches.shops()
    return here


def test_a_day_shows_its_visits_its_pulse_and_what_is_near(shop: Shop) -> None:
    chet = somebody()
    occasions.save(ME, OccasionDraft(chet, OccasionKind.BIRTHDAY, 11, 23, 1980))
    occasions.save(ME, OccasionDraft(chet, OccasionKind.NAME_DAY, 11, 26))
    comes(chet, shop, 1)
    comes(chet, shop, 0, at="09:00")
    seen = today(shop, NOW)
    assert [row.business_day for row in seen.visits] == [TODAY]
    assert seen.pulse == Pulse(1, None, 0)
    assert seen.satisfaction is None
    assert [(near.on, near.years) for near in seen.occasions] == [(date(2026, 11, 23), 46)]


@contextmanager
def counted() -> Iterator[list[Any]]:
    asked: list[Any] = []
    hooks = engine().query_hooks
    hooks.append(asked.append)
    yield asked
    hooks.remove(asked.append)


@pytest.mark.parametrize("people", [0, 12])
def test_six_questions_are_enough_for_any_number(shop: Shop, people: int) -> None:
    for number in range(people):
        customer = somebody(f"Daily {number}")
        preferences.save(ME, PreferenceDraft(customer, PreferenceKind.USUAL, "Fresca"))
        comes(customer, shop, *DAILY, *WEEKLY)
        visits.log(
            ME, VisitDraft(None, shop.id, NOW, ("Tea", "Cake"), companions=("Ben",), rating=3)
        )
    with counted() as asked:
        assert isinstance(today(shop, NOW), Today)
    assert len(asked) == 6
