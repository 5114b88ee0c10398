from datetime import date
from uuid import UUID

import numpy as np
import pytest

from models import fits
from models.cards.card_who import who
from models.insights.reading.best import best
from models.insights.reading.gathering import crowd_on
from models.insights.reading.standing import rhythm_map, states
from models.kinds import State
from models.people import customer_rows, segments
from models.people.segments import Segment
from tests.conftest import ME, on_both_engines
from tests.models.insights.reading.life import SATURDAY, asked, every, guest
from tests.models.shop_life import BERLIN, came, known_in_sum, new_customer

pytestmark = on_both_engines


def known(customer: UUID, visits: int, first: str, last: str) -> None:
    known_in_sum(ME, customer, visits, date.fromisoformat(first), date.fromisoformat(last))


def test_a_sum_counts_like_the_visits_it_stands_for(shop: UUID) -> None:
    guest(shop, "Weekly", every(7, 11))
    known(new_customer("Imported"), 11, "2026-09-12", "2026-11-21")
    crowd = crowd_on(SATURDAY)
    past = crowd.past
    assert past.again.tolist() == [10, 10]
    assert past.last.tolist() == [70, 70]
    assert past.age.tolist() == [70, 70]
    assert crowd.usual.tolist() == [7, 7]
    assert crowd.logged.tolist() == [True, False]
    assert past.log_gaps[1] == pytest.approx(10 * (np.log(7) - 0.3))
    read = states(asked())
    told = {"Weekly": False, "Imported": True}
    assert {row.name: row.is_about for row in read.rows} == told
    assert {row.name: row.is_about for row in best(asked(), 90).rows} == told
    shown = rhythm_map(asked())
    assert [shown.is_about(place) for place in range(2)] == [False, True]


def test_visits_after_a_sum_are_added_to_it(shop: UUID) -> None:
    customer = guest(shop, "Both", every(7, 3))
    known(customer, 5, "2026-09-01", "2026-10-31")
    (row,) = best(asked(), 90).rows
    crowd = crowd_on(SATURDAY)
    assert crowd.visit_days.tolist() == [8]
    assert crowd.past.last.tolist() == [(SATURDAY - date(2026, 9, 1)).days]
    assert row.last_on == SATURDAY


def test_a_sum_that_knows_less_than_the_visits_is_not_needed(shop: UUID) -> None:
    customer = guest(shop, "Both", every(7, 11))
    known(customer, 3, "2026-09-12", "2026-11-21")
    crowd = crowd_on(SATURDAY)
    assert (crowd.visit_days.tolist(), crowd.logged.tolist()) == ([11], [True])


def test_a_sum_of_later_days_is_not_known_yet(shop: UUID) -> None:
    known(new_customer("Imported"), 11, "2026-09-12", "2026-11-21")
    guest(shop, "Weekly", every(7, 11))
    assert len(crowd_on(date(2026, 11, 20))) == 1


def test_list_card_and_analytics_tell_the_same(shop: UUID) -> None:
    """Whatever is known one by one, and whatever in sum."""
    long_ago, week = "2025-06-01", "2026-11-14"
    lives = {
        "Regular": (20, "2026-07-04", week),
        "Away": (20, "2026-02-01", "2026-06-20"),
        "Late": (30, "2026-03-01", "2026-10-01"),
        "Twice": (2, "2026-01-01", "2026-02-01"),
        "Once": (1, "2026-01-01", "2026-01-01"),
        "New": (1, week, week),
        "Came since": (10, long_ago, "2026-09-01"),
        "Unknown": (0, week, week),
    }
    people = {name: new_customer(name) for name in lives}
    for name, (visits, first, last) in lives.items():
        if visits:
            known(people[name], visits, first, last)
    for day in every(9, 6):
        came(people["Came since"], shop, f"{day} 09:00")
    guest(shop, "Weekly", every(7, 30))
    assert fits.refit(ME)
    told = {row.name: row for row in states(asked()).rows}
    assert set(told) == {*lives, "Weekly"} - {"Unknown"}
    for name, customer in people.items():
        (listed,) = customer_rows.of([customer.hex])
        card = who(customer, BERLIN)
        assert card
        state = told[name].state if name in told else State.NO_VISITS_YET
        assert listed.habits.turns.state(SATURDAY) is state, name
        assert card.habit.state(SATURDAY) is state, name
        if name in told:
            assert listed.habits.visit_days == told[name].visit_days, name
            assert (SATURDAY - (listed.habits.last_on or SATURDAY)).days == told[name].days_since
            assert listed.habits.is_about is card.habit.is_about is told[name].is_about, name
    counts = segments.counts(SATURDAY).segment
    assert counts[Segment.NO_VISIT] == 1
    assert counts[Segment.ONCE] == 1
    assert counts[Segment.NEW] == 1


def test_a_sum_is_no_log_to_learn_from(shop: UUID) -> None:
    known(new_customer("Imported"), 40, "2025-01-01", "2026-06-01")
    guest(shop, "Weekly", every(7, 3))
    source = asked()
    assert source.known.log_days == 15
    assert source.known.states.tolist().count(State.LEARNING) == 1
