"""The oracle O5's states, and the edges of each."""

from collections import Counter

import numpy as np
import pytest

from models.insights.states import states
from models.kinds import State
from models.rhythm import ShopRhythm
from tests.models.insights.cdnow import needs_cdnow, rhythm, standing

SHOP = ShopRhythm(30, 2.0, 3.0)
ORDER = (
    State.ON_TIME, State.DUE, State.LATE, State.SLIPPING, State.GONE, State.QUIET, State.ONCE,
)  # fmt: skip


def state(visit_days: int, elapsed: int, usual: float = 10, chance: float = 0.5) -> State:
    (found,) = states(
        np.array([visit_days]), np.array([elapsed]), np.array([usual]), np.array([chance]), SHOP
    )
    assert isinstance(found, State)
    return found


@pytest.mark.parametrize(
    ("visit_days", "elapsed", "chance", "expected"),
    [
        (0, 0, 0.5, State.NO_VISITS_YET),
        (1, 9, 0.5, State.NEW),
        (1, 10, 0.5, State.ONCE),
        (1, 900, 0.02, State.ONCE),
        (2, 9, 0.5, State.ON_TIME),
        (2, 10, 0.5, State.DUE),
        (2, 20, 0.02, State.QUIET),
        (3, 0, 0.02, State.ON_TIME),
        (3, 19, 0.02, State.DUE),
        (3, 20, 0.5, State.LATE),
        (3, 30, 0.5, State.SLIPPING),
        (3, 60, 0.1, State.SLIPPING),
        (3, 60, 0.0999, State.GONE),
        (3, 59, 0.02, State.SLIPPING),
    ],
)
def test_each_state_begins_on_its_day(
    visit_days: int, elapsed: int, chance: float, expected: State
) -> None:
    assert state(visit_days, elapsed, chance=chance) is expected


def test_a_rare_guest_is_not_gone_after_sixty_days() -> None:
    assert state(5, 100, usual=20, chance=0.02) is State.SLIPPING
    assert state(5, 120, usual=20, chance=0.02) is State.GONE


@needs_cdnow
@pytest.mark.parametrize(
    ("day", "thresholds", "counts"),
    [
        ("1997-09-30", (2.444, 3.921), (169, 182, 83, 114, 42, 356, 1411)),
        ("1997-12-31", (2.690, 4.517), (200, 177, 87, 139, 65, 372, 1317)),
    ],
)
def test_a_real_shops_customers_stand_as_measured(
    day: str, thresholds: tuple[float, float], counts: tuple[int, ...]
) -> None:
    shop = rhythm(day)
    assert (shop.theta80, shop.theta90) == pytest.approx(thresholds, abs=0.02)
    order = (
        State.ON_TIME,
        State.DUE,
        State.LATE,
        State.SLIPPING,
        State.GONE,
        State.QUIET,
        State.ONCE,
    )
    found = Counter(standing(day).tolist())
    assert [found[each] for each in order] == pytest.approx(counts, abs=3)
