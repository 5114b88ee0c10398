from collections.abc import Iterator
from datetime import date, timedelta
from uuid import UUID

import pytest

from models import fits
from models.attention import MOST, attention
from models.counter import ratings
from models.insights.reading.kept import Kept
from models.people import customers
from models.people.customers import CustomerDraft
from tests.conftest import ME, on_both_engines
from tests.models.shop_life import came

TODAY = date(2026, 11, 21)


@pytest.fixture(autouse=True)
def on_a_saturday(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("THE_USUAL_NOW", f"{TODAY}T15:20:00+00:00")


def weekly(shop: UUID, name: str, last_ago: int) -> Iterator[UUID]:
    """Make somebody who has come every week for half a year; yield their visits."""
    draft = CustomerDraft(name)
    customers.add(ME, draft)
    for week in range(25):
        yield came(draft.id, shop, f"{TODAY - timedelta(days=last_ago + 7 * week)}T10:00")


@on_both_engines
@pytest.mark.usefixtures("shop")
def test_nobody_is_to_be_seen_before_habits_are_learnt() -> None:
    assert attention(Kept()) is None


@on_both_engines
def test_only_the_few_with_most_to_lose_are_named_and_all_are_counted(shop: UUID) -> None:
    for number in range(MOST + 2):
        visit = next(iter(list(weekly(shop, f"Guest {number}", number % 3))))
        ratings.rate(ME, visit, 1)
        list(weekly(shop, f"Away {number}", 24))
    assert attention(Kept()) is None
    fits.refit(ME)
    found = attention(Kept())
    assert found
    assert len(found.owed.rows) == len(found.slipping.rows) == MOST
    assert found.owed.basis.n == found.slipping.late + found.slipping.slipping == MOST + 2
    assert {row.name[:4] for row in found.slipping.rows} == {"Away"}
