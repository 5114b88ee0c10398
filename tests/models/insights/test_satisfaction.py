"""The oracle O7: how happy one customer is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.insights.satisfaction import Given, ShopLevel

GROUPS = [[5, 5, 4], [2], [5], [4, 4, 5, 3, 5, 5], [1, 2, 2]]

groups = st.lists(st.lists(st.integers(1, 5), max_size=12), max_size=30)


def test_the_shop_is_learnt_from_all_ratings() -> None:
    shop = ShopLevel.of(Given.of(GROUPS))
    assert shop.mean == pytest.approx(3.775, abs=1e-3)
    assert shop.noise == pytest.approx(0.69048, abs=1e-5)
    assert shop.apart == pytest.approx(0.73367, abs=1e-5)


@pytest.mark.parametrize(
    ("ratings", "value", "variance"),
    [
        ([5, 5, 4], 4.4537, 0.1752),
        ([2], 2.8606, 0.3557),
        ([5], 4.4061, 0.3557),
        ([4, 4, 5, 3, 5, 5], 4.2576, 0.0995),
        ([1, 2, 2], 2.1701, 0.1752),
        ([], 3.775, 0.7337),
    ],
)
def test_few_ratings_stay_near_the_shop(ratings: list[int], value: float, variance: float) -> None:
    level = ShopLevel.of(Given.of(GROUPS)).level(ratings)
    assert level.value == pytest.approx(value, abs=1e-3)
    assert level.variance == pytest.approx(variance, abs=1e-3)


def test_a_shop_without_ratings_believes_what_shops_are_like() -> None:
    assert ShopLevel.of(Given.of([[], []])) == ShopLevel()


@given(groups)
def test_nobody_is_happier_than_five_or_unhappier_than_one(groups: list[list[int]]) -> None:
    shop = ShopLevel.of(Given.of(groups))
    for own in groups:
        level = shop.level(own)
        assert 1 <= level.low <= level.value <= level.high <= 5
        assert level.variance > 0


@given(groups, st.lists(st.integers(1, 5), min_size=1, max_size=12))
def test_an_estimate_lies_between_the_own_mean_and_the_shops(
    groups: list[list[int]], own: list[int]
) -> None:
    shop = ShopLevel.of(Given.of(groups))
    ends = sorted([shop.mean, sum(own) / len(own)])
    assert ends[0] - 1e-9 <= shop.level(own).value <= ends[1] + 1e-9
