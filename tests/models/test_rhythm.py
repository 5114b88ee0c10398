"""The oracles of the house's analytics, O6."""

import math

import pytest

from models.rhythm import ShopRhythm, shop_gap, thetas, usual_gap, waits_beyond


@pytest.mark.parametrize(
    ("gaps", "rhythm"),
    [
        ([7] * 8, 7),
        ([], 21),
        ([7], 21),
        ([7, 7], 12.1244),
        ([28, 30, 27, 90, 29], 28),
        ([14] * 6 + [7] * 6, 7),
    ],
)
def test_the_rhythm_is_the_middle_of_the_last_gaps(gaps: list[int], rhythm: float) -> None:
    assert usual_gap(gaps, 21) == pytest.approx(rhythm, abs=1e-4)


@pytest.mark.parametrize(
    ("gaps", "typical"),
    [([], 30), ([7, 7, 7], 17.3825), ([7] * 100, 7.5023), ([10, 20, 30, 40], 27.6649)],
)
def test_the_shops_gap_starts_as_a_guess(gaps: list[int], typical: float) -> None:
    assert shop_gap(gaps) == pytest.approx(typical, abs=1e-4)


@pytest.mark.parametrize(
    ("waits", "late", "slipping"),
    [
        ([], 2.0561, 2.9936),
        ([1.0] * 100, 1.5, 1.5),
        ([n / 25 for n in range(1, 101)], 3.08, 3.5692),
    ],
)
def test_late_is_what_eight_in_ten_were_not(
    waits: list[float], late: float, slipping: float
) -> None:
    assert thetas(waits) == pytest.approx((late, slipping), abs=1e-3)


def test_what_no_visits_teach_of_waits() -> None:
    assert waits_beyond([], (0.8, 0.9, 0.95)) == pytest.approx((2.0561, 2.9936, 4.5415), abs=1e-4)


def test_a_wait_is_told_as_a_multiple_of_the_rhythm() -> None:
    assert 24 / usual_gap([7] * 8, 21) == pytest.approx(3.4286, abs=1e-4)


def test_an_unknown_shop_believes_what_no_visits_teach() -> None:
    first = ShopRhythm()
    assert (first.theta80, first.theta90) == pytest.approx(thetas([]), abs=1e-4)


def test_waits_are_bounded() -> None:
    assert thetas([100.0] * 1000) == (6.0, 6.0)
    assert all(map(math.isfinite, thetas([0.01] * 1000)))
