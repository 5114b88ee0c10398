from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from models import journal, stats
from models.people import customers
from models.people.customers import CustomerDraft
from models.shop import branches, closed_looking
from models.shop.branches import Shop
from models.shop.closed_looking import Stretch, stretches
from tests.conftest import ME, on_both_engines
from tests.models.shop_life import came

TODAY = date(2026, 11, 21)  # a Saturday


@pytest.fixture
def here(shop: UUID) -> Shop:
    found = branches.shop()
    assert found
    return found


def open_on(shop: Shop, days: Iterable[date]) -> None:
    ada = CustomerDraft("Ada")
    customers.add(ME, ada)
    for day in sorted(days):
        came(ada.id, shop.id, f"{day}T10:00")


def ago(*days: int) -> list[date]:
    return [TODAY - timedelta(days=day) for day in days]


def all_but(*closed: int, since: int = 90) -> list[date]:
    return [day for day in ago(*range(since)) if day not in ago(*closed)]


@on_both_engines
def test_a_day_without_visits_is_offered(here: Shop) -> None:
    open_on(here, all_but(9, 3, 2))
    assert stretches(here, TODAY) == [Stretch(tuple(ago(3, 2))), Stretch(tuple(ago(9)))]


@on_both_engines
def test_a_day_said_to_be_closed_or_open_is_not_offered_again(here: Shop) -> None:
    open_on(here, all_but(9, 3, 2))
    closed_looking.close(ME, here.id, ago(3, 2), "Inventory")
    closed_looking.was_open(ME, here.id, ago(9))
    assert stretches(here, TODAY) == []
    assert [each.reason for each in branches.closures(here.id, ago(30)[0])] == ["Inventory"] * 2


def test_a_weekday_on_which_people_seldom_come_is_not_offered(here: Shop) -> None:
    saturdays = [7 * week for week in range(1, 13)]
    open_on(here, all_but(*saturdays[::2]))
    assert stretches(here, TODAY) == []


def test_a_young_notebook_offers_nothing(here: Shop) -> None:
    open_on(here, all_but(3, since=40))
    assert stretches(here, TODAY) == []


def test_today_is_not_over_yet(here: Shop) -> None:
    open_on(here, all_but(0))
    assert stretches(here, TODAY) == []


def test_after_a_long_closure_was_told_the_rest_of_it_is_offered(here: Shop) -> None:
    open_on(here, all_but(*range(1, 36), since=150))
    (first,) = stretches(here, TODAY)
    assert len(first.days) == 14 + 7
    closed_looking.close(ME, here.id, first.days)
    (rest,) = stretches(here, TODAY)
    assert len(rest.days) == 35 - len(first.days)


def test_weekdays_off_do_not_part_a_stretch(here: Shop) -> None:
    """Friday and Monday were without visits; the weekend between them is always off."""
    weekdays = replace(here, open_weekdays=0b0011111)
    open_on(here, [day for day in all_but(8, 5) if day.weekday() < 5])
    assert stretches(weekdays, TODAY) == [Stretch(tuple(ago(8, 5)))]


def test_a_stretch_is_counted_once_and_undone_once(
    here: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_on(here, all_but(1, 2, 3))
    counted: list[int] = []
    rebuild = stats.rebuild

    def count() -> None:
        counted.append(1)
        rebuild()

    monkeypatch.setattr(stats, "rebuild", count)
    closed_looking.close(ME, here.id, ago(3, 2, 1))
    assert (len(counted), stats.is_damaged()) == (1, False)
    step = journal.undoable(datetime(2020, 1, 1, tzinfo=UTC)).undo
    assert step
    journal.undo(ME, step.group)
    assert (len(counted), stats.is_damaged()) == (2, False)
    assert branches.closed_days(here.id, TODAY - timedelta(days=9)) == []
