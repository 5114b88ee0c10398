import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.insights.votes import estimate, votes


@pytest.mark.parametrize(
    ("votes", "mean", "low", "high"),
    [
        ((0, 0, 0, 0, 0), 4.05, 3.20, 4.69),
        ((0, 0, 0, 0, 3), 4.406, 3.78, 4.83),
        ((1, 1, 3, 10, 25), 4.383, 4.14, 4.59),
        ((0, 0, 0, 1, 49), 4.895, 4.78, 4.97),
        ((0.3333, 1.6667, 0.1667, 0.6667, 2.1667), 3.792, 3.10, 4.41),
    ],
)
def test_the_range_is_that_of_the_analytics(
    votes: tuple[float, ...], mean: float, low: float, high: float
) -> None:
    """The oracles O7; the range was drawn there by chance, hence the tolerance."""
    found = estimate(votes)
    assert found[0] == pytest.approx(mean, abs=1e-3)
    assert found[1:] == pytest.approx((low, high), abs=0.02)


def test_each_customer_has_one_vote() -> None:
    groups = [[5, 5, 4], [2], [5], [4, 4, 5, 3, 5, 5], [1, 2, 2], []]
    found = votes(groups)
    assert found == pytest.approx((0.3333, 1.6667, 0.1667, 0.6667, 2.1667), abs=1e-4)
    assert sum(found) == pytest.approx(5)


@given(st.lists(st.lists(st.integers(1, 5), max_size=20), max_size=60))
def test_the_mean_lies_within_its_range(groups: list[list[int]]) -> None:
    mean, low, high = estimate(votes(groups))
    assert 1 <= low < mean < high <= 5
