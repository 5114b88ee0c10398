"""The oracle O9: to whom the shop owes most."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.insights.making_right import hurt, priority


@pytest.mark.parametrize(
    ("case", "score"),
    [((2, 4.7, 19.5, 3), 49.124), ((2, 4.3, 1.5, 0), 3.45), ((2, 2.4, 19.5, 0), 7.8)],
)
def test_failing_loyal_guests_weighs_most(
    case: tuple[float, float, float, float], score: float
) -> None:
    assert priority(*case) == pytest.approx(score, abs=1e-3)


def test_nobody_is_hurt_by_more_than_they_expected() -> None:
    assert hurt(5, 4.2) == 0
    assert priority(5, 4.2, 100, 0) == 0


@given(st.integers(1, 5), st.floats(1, 5), st.floats(0, 100), st.floats(0, 300))
def test_it_fades_by_half_a_month(rating: int, expected: float, stake: float, days: float) -> None:
    now, later = (priority(rating, expected, stake, when) for when in (days, days + 30))
    assert later == pytest.approx(now / 2)
