"""What is told from the days kept with each customer is what the analytics say of that day."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from math import log
from uuid import UUID

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.counter import visits
from models.database import execute
from models.insights.chance import DAYS, Fit
from models.insights.forecast import forecast
from models.insights.past import Past
from models.insights.states import states
from models.kept_fit import KeptFit
from models.kinds import State
from models.outlook import Outlook
from models.people import customer_list, customer_rows, customers
from models.people.customer_list import ListFilter, Order
from models.people.customers import CustomerDraft
from models.rhythm import ShopRhythm, days_off, usual_gap
from models.shop import branches
from models.shop.open_days import ALL_WEEK, OpenDays
from models.shop.opening import Opening
from models.states import Turns, in_state, is_learning
from tests.conftest import ME, on_both_engines
from tests.dice import examples
from tests.models.shop_life import came

START = date(2026, 1, 5)
LONG_AGO = START - timedelta(days=400)
TODAY = date(2026, 11, 21)

shops = st.builds(ShopRhythm, st.floats(1, 40), st.floats(1.5, 3), st.floats(3, 6))
fits = st.builds(
    Fit,
    st.integers(1, 4),
    st.floats(0.3, 3),
    st.floats(2, 90),
    st.floats(0.1, 2),
    st.floats(0.5, 5),
)
calendars = st.builds(
    OpenDays.of,
    st.sampled_from([ALL_WEEK, 0b0011111, 0b0111111, 0b1000000]),
    st.lists(
        st.integers(0, 500).map(lambda day: START + timedelta(days=day)), max_size=20, unique=True
    ),
)


def on_open_days(days: Sequence[int], calendar: OpenDays) -> list[date]:
    return [calendar.after(START, day) for day in days]


@examples(200)
@given(
    shops, fits, calendars,
    st.lists(st.integers(1, 300), min_size=1, max_size=12, unique=True).map(sorted),
    st.integers(0, 700),
)  # fmt: skip
def test_a_state_told_by_days_is_that_of_the_analytics(
    shop: ShopRhythm, fit: Fit, calendar: OpenDays, days: list[int], later: int
) -> None:
    came_on = on_open_days(days, calendar)
    today = came_on[-1] + timedelta(days=later)
    gaps = [calendar.between(a, b) for a, b in pairwise(came_on)]
    expected = Outlook(Opening({}, calendar, shop, KeptFit(fit, 1))).of(
        gaps, sum(gaps), came_on[-1], len(came_on)
    )
    turns = Turns.of(len(came_on), *expected[1:], LONG_AGO)
    elapsed = calendar.number(today) - calendar.number(came_on[-1])
    span = sum(gaps)
    past = Past.of([len(gaps)], [span], [span + elapsed], [sum(map(log, gaps))])
    ahead = forecast(fit, past, DAYS * calendar.a_week() / 7)
    usual = np.array([usual_gap(gaps, shop.gap)])
    (found,) = states(
        past.again + 1, np.array([elapsed]), usual, ahead.chance, shop, days_off(gaps)
    )
    assert turns.state(today) is found


@pytest.fixture
def crowd(shop: UUID) -> list[UUID]:
    """One customer in each state, and more on either side of each turn."""
    found = []
    for number in range(60):
        draft = CustomerDraft(f"Guest {number:02}")
        customers.add(ME, draft)
        found.append(draft.id)
        step = 1 + number % 9
        for visit in range(number % 6):
            ago = number * 2 + visit * step
            came(draft.id, shop, f"{TODAY - timedelta(days=ago)}T10:00")
    return found


@on_both_engines
@pytest.mark.usefixtures("crowd")
def test_lists_hold_whom_cards_say_they_hold() -> None:
    keys = customer_list.keys(ListFilter(), Order.NAME, TODAY)
    told = {row.id.hex: row.habits.turns.state(TODAY) for row in customer_rows.of(keys)}
    assert set(told.values()) >= {State.NEW, State.ON_TIME, State.DUE, State.LATE, State.SLIPPING}
    for state in set(State) - {State.NO_VISITS_YET}:
        condition = in_state(state, TODAY)
        sql = f"SELECT customer_id FROM customer_stat WHERE {condition.sql}"
        found = execute(sql, *condition.values).fetchall()
        assert {customer_rows.key_of(row[0]) for row in found} == {
            key for key, its in told.items() if its is state
        }


@on_both_engines
def test_a_shop_that_has_just_begun_calls_nobody_late(shop: UUID) -> None:
    draft = CustomerDraft("Ada")
    customers.add(ME, draft)
    for day in (1, 2, 3, 4, 5):
        came(draft.id, shop, f"2026-03-{day:02}T10:00")
    turns = customer_rows.of([draft.id.hex])[0].habits.turns
    begun = date(2026, 3, 1)
    for days, state in ((60, State.LEARNING), (88, State.LEARNING), (89, State.SLIPPING)):
        today = begun + timedelta(days=days)
        assert turns.state(today) is state
        assert is_learning(today) is (state is State.LEARNING)
        condition = in_state(state, today)
        sql = f"SELECT COUNT(*) FROM customer_stat WHERE {condition.sql}"
        assert execute(sql, *condition.values).fetchone()[0] == 1


def test_a_closed_fortnight_moves_nobodys_state(shop: UUID) -> None:
    draft = CustomerDraft("Ada")
    customers.add(ME, draft)
    bo = CustomerDraft("Bo")
    customers.add(ME, bo)
    came(bo.id, shop, "2025-11-01T10:00")
    for day in (1, 8, 15, 22):
        came(draft.id, shop, f"2026-03-{day:02}T10:00")

    def state(today: date) -> State:
        return customer_rows.of([draft.id.hex])[0].habits.turns.state(today)

    before = [state(date(2026, 3, 22) + timedelta(days=day)) for day in range(60)]
    for day in range(14):
        branches.close_day(ME, shop, date(2026, 3, 23) + timedelta(days=day))
    after = [state(date(2026, 4, 5) + timedelta(days=day)) for day in range(60)]
    assert after == before


def test_nobody_learns_from_an_empty_notebook(shop: UUID) -> None:
    assert is_learning(TODAY)
    assert Turns().state(TODAY) is State.NO_VISITS_YET


@on_both_engines
def test_only_another_visit_day_moves_a_state(shop: UUID) -> None:
    """The oracle O12."""
    ada = CustomerDraft("Ada")
    customers.add(ME, ada)
    for ago in (200, 40, 33, 26):
        came(ada.id, shop, f"{TODAY - timedelta(days=ago)}T10:00")

    def turns() -> Turns:
        return customer_rows.of([ada.id.hex])[0].habits.turns

    before = turns()
    came(ada.id, shop, f"{TODAY - timedelta(days=26)}T15:00")
    assert turns() == before
    voided = came(ada.id, shop, f"{TODAY - timedelta(days=3)}T10:00")
    assert turns() != before
    visits.void(ME, voided)
    assert turns() == before
    came(ada.id, shop, f"{TODAY}T10:00")
    assert turns().state(TODAY) is State.ON_TIME


def test_a_visit_today_is_new(shop: UUID) -> None:
    ada = CustomerDraft("Ada")
    customers.add(ME, ada)
    came(ada.id, shop, f"{TODAY}T10:00")
    assert customer_rows.of([ada.id.hex])[0].habits.turns.state(TODAY) is State.NEW
