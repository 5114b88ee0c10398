from datetime import date
from uuid import UUID

import numpy as np
import pytest

from models.insights.reading.best import best
from models.insights.reading.gathering import crowd_on
from models.insights.reading.standing import rhythm_map, states
from tests.conftest import ME, on_both_engines
from tests.models.insights.reading.life import SATURDAY, asked, every, guest, known_in_sum
from tests.models.shop_life import new_customer

pytestmark = on_both_engines


def test_a_sum_counts_like_the_visits_it_stands_for(shop: UUID) -> None:
    guest(shop, "Weekly", every(7, 11))
    known_in_sum(ME, new_customer("Imported"), 11, "2026-09-12", "2026-11-21")
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
    known_in_sum(ME, customer, 5, "2026-09-01", "2026-10-31")
    (row,) = best(asked(), 90).rows
    crowd = crowd_on(SATURDAY)
    assert crowd.visit_days.tolist() == [8]
    assert crowd.past.last.tolist() == [(SATURDAY - date(2026, 9, 1)).days]
    assert row.last_on == SATURDAY


def test_a_sum_that_knows_less_than_the_visits_is_not_needed(shop: UUID) -> None:
    customer = guest(shop, "Both", every(7, 11))
    known_in_sum(ME, customer, 3, "2026-09-12", "2026-11-21")
    crowd = crowd_on(SATURDAY)
    assert (crowd.visit_days.tolist(), crowd.logged.tolist()) == ([11], [True])


def test_a_sum_of_later_days_is_not_known_yet(shop: UUID) -> None:
    known_in_sum(ME, new_customer("Imported"), 11, "2026-09-12", "2026-11-21")
    guest(shop, "Weekly", every(7, 11))
    assert len(crowd_on(date(2026, 11, 20))) == 1
