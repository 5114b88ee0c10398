"""The oracle O8: a fall is told from chance."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.insights.falling import compare, threshold

BASE = [5, 4, 5, 5, 3, 5, 4, 5, 5, 4] * 12
MOSTLY_FIVES = (0.02, 0.03, 0.08, 0.27, 0.60)


@pytest.mark.parametrize(
    ("a_year", "bar"), [(10, 2.605), (50, 2.605), (100, 2.861), (250, 3.200), (1000, 3.713)]
)
def test_the_more_often_one_looks_the_higher_the_bar(a_year: int, bar: float) -> None:
    assert threshold(a_year) == pytest.approx(bar, abs=1e-3)


@pytest.mark.parametrize(
    ("then", "z"),
    [([], 0), ([4] * 40, 4.403), ([3, 4, 5, 4, 3] * 8, 5.065), ([5, 4, 4, 5, 3] * 8, 2.330)],
)
def test_a_fall_is_seen_and_chance_is_not(then: list[int], z: float) -> None:
    found = compare(BASE + then, 250)
    assert found
    assert found.z == pytest.approx(z, abs=1e-3)
    assert found.is_falling is (z > 4)


def test_nothing_is_said_of_few_ratings() -> None:
    assert compare(BASE[:60], 250) is None
    assert compare(BASE[:70], 250)


def test_years_in_which_nothing_changes_are_left_in_peace() -> None:
    draw = np.random.default_rng(1)
    years = draw.choice(np.arange(1, 6), (1000, 320), p=MOSTLY_FIVES)
    assert 0.02 <= np.mean([cries_wolf(year) for year in years]) <= 0.08


def cries_wolf(year: "np.ndarray[tuple[int], np.dtype[np.int64]]") -> bool:
    """Look after every rating from the 71st on, as `compare` does, by running sums."""
    sums, squares = (np.concatenate(([0], np.cumsum(year**power))) for power in (1, 2))
    ends = np.arange(71, len(year) + 1)
    start = np.maximum(ends - 160, 0)
    n, before = ends - start, ends - 40 - start
    last = sums[ends] - sums[ends - 40]
    total = sums[ends] - sums[start]
    spread = np.maximum((squares[ends] - squares[start] - total**2 / n) / (n - 1), 0.09)
    z = ((total - last) / before - last / 40) / np.sqrt(spread * (1 / 40 + 1 / before))
    found = compare(year.tolist(), 250)
    assert found
    assert found.z == pytest.approx(z[-1])
    return bool((z > threshold(250)).any())


@given(st.lists(st.integers(1, 5), min_size=70, max_size=300))
def test_a_rise_is_the_mirror_of_a_fall(ratings: list[int]) -> None:
    found, mirrored = compare(ratings, 250), compare([6 - value for value in ratings], 250)
    assert found
    assert mirrored
    assert mirrored.z == pytest.approx(-found.z)
    assert mirrored.is_rising is found.is_falling
