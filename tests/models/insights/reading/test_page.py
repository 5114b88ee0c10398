from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from models.ids import new_id
from models.insights.reading.behind import (
    customers_in,
    newcomers,
    ratings_behind,
    visits_behind,
)
from models.insights.reading.boards import boards
from models.insights.reading.page import page
from models.insights.reading.self_check import self_check
from models.insights.reading.source import Source
from models.insights.series.basis import Filter, Group, Period
from models.kinds import State
from tests.conftest import on_both_engines
from tests.models.insights.reading.life import SATURDAY, asked, every, guest
from tests.models.shop_life import came, new_customer

pytestmark = on_both_engines

MONDAY = date(2026, 11, 16)
WEEK = Period(MONDAY, MONDAY + timedelta(days=6))


@pytest.fixture(autouse=True)
def _later(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("THE_USUAL_NOW", "2026-12-01T12:00+01:00")


def test_the_page_says_the_same_above_and_below(shop: UUID) -> None:
    guest(shop, "Steady", every(3, 40))
    guest(shop, "Away", every(7, 20, SATURDAY - timedelta(days=45)))
    read = page(Filter(Period.ending(SATURDAY, 60)))
    assert read.headlines.visits.a_week == read.frequency.a_week
    assert read.headlines.slipping.late == read.slipping.late
    assert read.headlines.satisfaction.vote is None
    assert read.best.rows[0].name == "Steady"
    assert read.calendar.basis.n == 60


@pytest.mark.usefixtures("shop")
def test_an_empty_page_says_what_it_waits_for() -> None:
    read = page(Filter(Period.ending(SATURDAY)))
    series = (
        read.frequency, read.satisfaction, read.best, read.slipping, read.hours, read.rhythm_map,
        read.happiness, read.make_it_right, read.calendar, read.cohorts,
    )  # fmt: skip
    assert not any(each.basis.is_enough for each in series)
    assert not any(each.basis.n for each in series)


def test_a_branch_that_was_taken_back_had_no_visits(shop: UUID) -> None:
    guest(shop, "Steady", every(3, 40))
    gone = Filter(Period.ending(SATURDAY), branch=new_id())
    assert page(gone).frequency.basis.n == 0
    assert boards(Source(gone)).handoffs.basis.n == 0
    assert (
        self_check(Source(gone)).basis.n == self_check(Source(replace(gone, branch=shop))).basis.n
    )


class TestBehind:
    def test_a_week_opens_its_visits(self, shop: UUID) -> None:
        guest(shop, "Weekly", every(7, 4, MONDAY))
        guest(shop, "New", [MONDAY, SATURDAY], at="15:30")
        found = visits_behind(asked(), WEEK)
        assert found.total == 3
        assert [row.name for row in found.rows] == ["New", "New", "Weekly"]
        assert (visits_behind(asked(), WEEK, limit=1).total) == 3
        assert len(visits_behind(asked(), WEEK, limit=1).rows) == 1

    def test_an_hour_of_a_weekday_opens_its_visits(self, shop: UUID) -> None:
        customer = guest(shop, "Weekly", every(7, 4, MONDAY), at="09:10")
        came(customer, shop, f"{MONDAY} 10:00")
        came(customer, shop, f"{MONDAY} 09:30", time_known=False)
        found = visits_behind(asked(), asked().period, weekday=0, hour=9)
        assert [row.business_day for row in found.rows] == every(7, 4, MONDAY)[::-1]
        assert visits_behind(asked(), asked().period, weekday=1).total == 0

    def test_only_those_asked_for(self, shop: UUID) -> None:
        guest(shop, "Regular", every(7, 20))
        guest(shop, "New", [SATURDAY])
        found = visits_behind(asked(group=Group.NEW), WEEK)
        assert [row.name for row in found.rows] == ["New"]

    def test_a_state_opens_its_customers(self, shop: UUID) -> None:
        first = guest(shop, "Once", [SATURDAY - timedelta(days=80)])
        second = guest(shop, "Once, lately", [SATURDAY - timedelta(days=60)])
        guest(shop, "Regular", every(7, 20))
        assert customers_in(asked(), State.ONCE) == [second, first]

    def test_a_month_opens_its_newcomers(self, shop: UUID) -> None:
        guest(shop, "Earlier", [date(2026, 9, 30), date(2026, 10, 5)])
        new = guest(shop, "New", [date(2026, 10, 31)])
        assert newcomers(asked(), date(2026, 10, 1)) == [new]

    def test_stars_open_their_ratings(self, shop: UUID) -> None:
        customer = new_customer()
        visit = came(customer, shop, f"{SATURDAY} 09:00", rating=2)
        came(customer, shop, f"{MONDAY} 09:00", rating=5)
        found = ratings_behind(asked(), WEEK, value=2)
        assert [(dot.visit, dot.customer, dot.value) for dot in found] == [(visit, customer, 2)]
        assert [dot.value for dot in ratings_behind(asked(), WEEK)] == [2, 5]
