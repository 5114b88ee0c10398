"""The oracle O10: how often people speak up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.insights.rates import Rates

COUNTS, MONTHS = [0, 0, 1, 3, 0, 12], [6, 12, 12, 12, 2, 12]

watched = st.lists(st.tuples(st.integers(0, 60), st.floats(0.25, 12)), max_size=40)


def test_what_is_usual_is_learnt_from_all() -> None:
    shop = Rates.of(COUNTS, MONTHS)
    assert shop.mean == pytest.approx(0.252941, abs=1e-6)
    assert shop.strength == pytest.approx(3.89634, abs=1e-5)
    rates = [shop.rate(*each) for each in zip(COUNTS, MONTHS, strict=True)]
    assert rates == pytest.approx([0.0996, 0.0620, 0.1249, 0.2507, 0.1671, 0.8169], abs=1e-4)
    chances = [shop.chance(*each) for each in zip(COUNTS, MONTHS, strict=True)]
    assert chances == pytest.approx([0.2297, 0.1567, 0.2905, 0.4979, 0.3333, 0.8941], abs=1e-4)


@given(watched)
def test_rates_and_chances_are_of_this_world(people: list[tuple[int, float]]) -> None:
    shop = Rates.of([count for count, _ in people], [months for _, months in people])
    assert 1 <= shop.strength <= 60
    for count, months in people:
        assert 0 < shop.rate(count, months) < 300
        assert 0 < shop.chance(count, months) <= 1


@given(watched, st.integers(0, 20), st.floats(0.25, 12))
def test_who_spoke_more_is_likelier_to(
    people: list[tuple[int, float]], count: int, months: float
) -> None:
    shop = Rates.of([count for count, _ in people], [months for _, months in people])
    assert shop.rate(count + 1, months) > shop.rate(count, months)
    assert shop.chance(count, months, 6) >= shop.chance(count, months, 3)
