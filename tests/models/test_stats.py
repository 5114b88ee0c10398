"""Whatever is done in whatever order, the kept numbers are those a rebuild would find."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import fits, hourly, journal, stats
from models.changes import Action, Committed, listen
from models.counter import ratings, visits
from models.counter.visits import VisitDraft
from models.database import disconnect, execute, open_notebook
from models.errors import Refused
from models.ids import new_id
from models.people import customers
from models.people.customers import CustomerDraft
from models.shop import branches
from tests.conftest import ME, on_both_engines
from tests.dice import examples
from tests.models.shop_life import known_in_sum

BERLIN = ZoneInfo("Europe/Berlin")
START = datetime(2026, 3, 2, 9, tzinfo=BERLIN)
FEW = examples(15)


class World:
    """A shop, three customers and nobody, and what was said so far."""

    def __init__(self) -> None:
        self.shop = new_id()
        branches.open_branch(ME, self.shop, "Corner", "Europe/Berlin")
        self.people: list[UUID | None] = [None]
        for name in ("Ada", "Ben", "Cleo"):
            draft = CustomerDraft(name)
            customers.add(ME, draft)
            self.people.append(draft.id)
        self.logged: list[VisitDraft] = []
        self.groups: list[Committed] = []
        self.stop = listen(self.groups.append)

    def log(self, person: int, minutes: int, value: int | None, known: bool) -> None:  # noqa: FBT001
        at = START + timedelta(minutes=minutes)
        draft = VisitDraft(
            self.people[person], self.shop, at, rating=value, time_known=known, items=("Fresca",)
        )
        visits.log(ME, draft)
        self.logged.append(draft)

    def edit(self, which: int, person: int, minutes: int, value: int | None) -> None:
        if stored := self._stored(which):
            at = START + timedelta(minutes=minutes)
            seen = stored.draft()
            said = replace(seen, customer=self.people[person], at=at, rating=value)
            with suppress(Refused):  # it may have been taken back
                visits.edit(ME, seen, said)

    def void(self, which: int) -> None:
        if stored := self._stored(which):
            visits.void(ME, stored.id)

    def rate(self, which: int, value: int | None) -> None:
        if stored := self._stored(which):
            with suppress(Refused):
                ratings.rate(ME, stored.id, value)

    def undo(self, which: int) -> None:
        """Undo or redo: taking back an undo is a redo."""
        if self.groups:
            done = self.groups[which % len(self.groups)]
            take_back = journal.redo if done.action is Action.UNDO else journal.undo
            with suppress(Refused):
                take_back(ME, done.group)

    def close(self, days: int) -> None:
        branches.close_day(ME, self.shop, START.date() + timedelta(days=days))

    def open_on(self, weekdays: int) -> None:
        (shop,) = branches.shops()
        branches.edit(ME, replace(shop, open_weekdays=weekdays))

    def fit(self) -> None:
        fits.refit(ME)

    def sum_up(self, person: int, first: int, length: int, visits: int) -> None:
        """Bring in that somebody came so often, from one day to another; or no such thing."""
        begun = START.date() + timedelta(days=first)
        until = begun + timedelta(days=length)
        known_in_sum(ME, self.people[max(1, person)], visits, begun, until)

    def _stored(self, which: int) -> Any:
        return visits.visit(self.logged[which % len(self.logged)].id) if self.logged else None


_which = st.integers(0, 9)
_person = st.integers(0, 3)
_minutes = st.integers(0, 30 * 24 * 60)
_value = st.none() | st.integers(1, 5)
_steps = st.one_of(
    st.tuples(st.just("log"), _person, _minutes, _value, st.booleans()),
    st.tuples(st.just("log"), _person, _minutes, _value, st.booleans()),
    st.tuples(st.just("edit"), _which, _person, _minutes, _value),
    st.tuples(st.just("void"), _which),
    st.tuples(st.just("rate"), _which, _value),
    st.tuples(st.just("undo"), _which),
    st.tuples(st.just("close"), st.integers(0, 30)),
    st.tuples(st.just("open_on"), st.sampled_from([0b0011111, 0b0111111, 0b1111111, 0b0100000])),
    st.tuples(st.just("fit")),
    st.tuples(st.just("sum_up"), _person, st.integers(-60, 30), st.integers(0, 30), _which),
)


@pytest.fixture
def new_world(
    new_place: Callable[[], str | Path], monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[], World]]:
    monkeypatch.setenv("THE_USUAL_NOW", "2026-04-20T12:00Z")
    opened: list[World] = []

    def make() -> World:
        if opened:
            opened.pop().stop()
            disconnect()
        open_notebook(new_place())
        opened.append(World())
        return opened[0]

    yield make
    opened.pop().stop()
    disconnect()


@on_both_engines
@FEW
@given(st.lists(_steps, min_size=3, max_size=14))
def test_any_order_of_changes_leaves_what_a_rebuild_finds(
    new_world: Callable[[], World], steps: list[tuple[Any, ...]]
) -> None:
    world = new_world()
    for name, *values in steps:
        getattr(world, name)(*values)
        assert not stats.is_damaged()
        assert not hourly.is_damaged()


@on_both_engines
@FEW
@given(
    st.tuples(st.integers(-20, 10), st.integers(0, 15), st.integers(0, 6)),
    st.lists(st.integers(0, 30), min_size=1, max_size=6),
)
def test_visits_add_to_a_sum_what_a_rebuild_finds(
    new_world: Callable[[], World], known: tuple[int, int, int], days: list[int]
) -> None:
    world = new_world()
    world.sum_up(1, *known)
    for day in days:
        world.log(1, day * 24 * 60, None, known=True)
        assert not stats.is_damaged()
    world.sum_up(1, *known[:2], 0)
    assert not stats.is_damaged()
    assert stat(world, 1, "summed") == (0,)


@pytest.fixture
def world(new_world: Callable[[], World]) -> World:
    return new_world()


def stat(world: World, person: int, columns: str) -> Any:
    customer = world.people[person]
    assert customer is not None
    sql = f"SELECT {columns} FROM customer_stat WHERE customer_id = ?"
    return execute(sql, customer.hex).fetchone()


def log_days(world: World, *days: int) -> None:
    for day in days:
        world.log(1, day * 24 * 60, None, known=True)


@on_both_engines
def test_a_weekly_guest_is_known_from_the_fourth_day_on(world: World) -> None:
    log_days(world, 0, 7, 14)
    assert stat(world, 1, "rhythm")[0] is None
    log_days(world, 21)
    rhythm, due, late = stat(world, 1, "rhythm, due_on, late_on")
    assert round(rhythm, 6) == 7
    assert str(due) == str(START.date() + timedelta(days=28))
    assert str(late) == str(START.date() + timedelta(days=21 + 15))  # 2.0561 weeks


def test_two_visits_on_a_day_are_one_visit_day(world: World) -> None:
    log_days(world, 0, 7)
    world.log(1, 7 * 24 * 60 + 30, None, known=True)
    assert stat(world, 1, "visits, visit_days, gaps") == (3, 2, "7")


def test_a_guest_of_every_weekday_is_not_due_on_sunday(world: World) -> None:
    world.open_on(0b0011111)
    log_days(world, 0, 1, 2, 3, 4)  # Monday to Friday
    rhythm, due, late = stat(world, 1, "rhythm, due_on, late_on")
    assert (str(due), str(late)) == ("2026-03-09", "2026-03-11")
    assert rhythm < 1.5


def test_a_closed_fortnight_makes_nobody_late(world: World) -> None:
    log_days(world, 0, 7, 14, 21)
    for day in range(22, 36):
        world.close(day)
    assert str(stat(world, 1, "due_on")[0]) == str(date(2026, 3, 23) + timedelta(days=21))


def test_the_last_visit_taken_back_brings_the_one_before_into_view(world: World) -> None:
    log_days(world, 0, 7)
    world.void(1)
    assert stat(world, 1, "visits, last_on")[0] == 1


def test_an_imported_day_says_nothing_about_the_hour(world: World) -> None:
    world.log(1, 0, None, known=False)
    assert stat(world, 1, "usual_minute") == (None,)
    world.log(1, 24 * 60, None, known=True)
    assert stat(world, 1, "usual_minute") == (5 * 60,)


def test_a_rating_of_a_visit_that_never_was_does_not_count(world: World) -> None:
    world.log(1, 0, 5, known=True)
    world.log(1, 60, 2, known=True)
    world.void(1)
    assert stat(world, 1, "ratings, rating_sum") == (1, 5)


def test_a_sum_counts_like_the_days_it_stands_for(world: World) -> None:
    known_in_sum(ME, world.people[1], 5, date(2026, 1, 5), date(2026, 2, 2))
    assert stat(world, 1, "visits, visit_days, gaps, span, summed") == (0, 5, "7 7 7 7", 28, 5)
    log_days(world, 0, 7)
    assert stat(world, 1, "visits, visit_days, gaps, span, summed") == (
        2, 7, "7 7 7 7 28 7", 63, 5,
    )  # fmt: skip
    found = stat(world, 1, "first_on, last_on, since_on, seen_on")
    assert [str(day) for day in found] == ["2026-03-02", "2026-03-09", "2026-01-05", "2026-03-09"]


def test_who_knows_of_more_visits_is_believed(world: World) -> None:
    log_days(world, 0, 1, 2)
    known_in_sum(ME, world.people[1], 3, START.date(), START.date() + timedelta(days=5))
    assert stat(world, 1, "visit_days, summed") == (3, 0)
    known_in_sum(ME, world.people[1], 4, START.date(), START.date() + timedelta(days=5))
    assert stat(world, 1, "visit_days, summed") == (4, 1)
    log_days(world, 4)
    assert stat(world, 1, "visit_days, summed") == (4, 0)


def test_days_before_a_sum_and_after_it_are_others(world: World) -> None:
    log_days(world, 0, 20)
    known_in_sum(ME, world.people[1], 3, date(2026, 3, 8), date(2026, 3, 16))
    assert stat(world, 1, "visit_days, gaps, span") == (5, "6 4 4 6", 20)


def test_several_visits_of_which_nobody_knows_the_first_say_nothing(world: World) -> None:
    known_in_sum(ME, world.people[1], 3, None, date(2026, 3, 16))
    assert stat(world, 1, "visit_days") is None
    known_in_sum(ME, world.people[1], 1, None, date(2026, 3, 16))
    assert stat(world, 1, "visit_days, span") == (1, 0)
