"""The oracles O2 and O3: what to expect, exactly."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.insights.chance import FLOOR, Fit, chance
from models.insights.forecast import _Ahead, expected, forecast, p_alive, p_visit
from models.insights.past import Floats, Past
from tests.dice import examples

REGULAR = Fit(3, 1, 14, 0.5, 2)

fits = st.builds(
    Fit,
    st.integers(1, 6),
    st.floats(0.2, 5),
    st.floats(1, 200),
    st.floats(0.05, 3),
    st.floats(0.3, 10),
)


@st.composite
def customers(draw: st.DrawFn) -> tuple[int, int, int]:
    again = draw(st.integers(0, 300))
    last = again * draw(st.integers(1, 60)) if again else 0
    return again, last, last + draw(st.integers(0, 2000))


def one(customer: tuple[float, float, float]) -> Past:
    return Past.of(*([value] for value in customer))


@pytest.mark.parametrize(
    ("customer", "visits", "comes", "alive"),
    [
        ((0, 0, 30), 0.7553, 0.4300, 0.7321),
        ((1, 21, 24), 2.3276, 0.8118, 0.8561),
        ((5, 105, 110), 3.2864, 0.9283, 0.9311),
        ((5, 105, 170), 0.6845, 0.2356, 0.2366),
        ((20, 140, 164), 2.1479, 0.2183, 0.2183),
    ],
)
def test_what_to_expect_is_exact(
    customer: tuple[int, int, int], visits: float, comes: float, alive: float
) -> None:
    found = forecast(REGULAR, one(customer), 90)
    assert found.expected[0] == pytest.approx(visits, abs=2e-4)
    assert found.comes[0] == pytest.approx(comes, abs=2e-4)
    assert found.alive[0] == pytest.approx(alive, abs=2e-4)


def hypergeometric(a: Floats, b: Floats, c: Floats, z: Floats) -> Floats:
    """Sum the series of Gauss, which converges below one."""
    term: Floats = np.ones_like(z)
    total = term.copy()
    for n in range(2000):
        term = term * (a + n) * (b + n) / (c + n) / (n + 1) * z
        total += term
    return total


def test_for_irregular_people_it_is_the_published_formula() -> None:
    fit, h = Fit(1, 0.55, 44.0, 0.86, 1.5), 90.0
    past = Past.of([0, 1, 3, 8], [0, 40, 100, 200], [150, 60, 180, 260])
    r, b, now = fit.r + past.again, fit.b + past.again + 1, fit.alpha + past.age
    f21 = hypergeometric(r, b, fit.a + b - 1, h / (now + h))
    shown = (fit.a + b - 1) / (fit.a - 1) * (1 - (now / (now + h)) ** r * f21)
    assert np.allclose(expected(fit, past, h), p_alive(fit, past) * shown, atol=1e-8)


@pytest.mark.parametrize("k", [1, 2, 4])
def test_simulated_customers_come_as_often_as_expected(k: int) -> None:
    """Customers who were here once and are known to come still: nothing but what lies ahead."""
    draw, many, days = np.random.default_rng(k), 200_000, 90.0
    fit = Fit(k, 1.2, 20.0 / k, 0.7, 2.5)
    rate, stops = draw.gamma(fit.r, 1 / fit.alpha, many), draw.beta(fit.a, fit.b + 1, many)
    at, came, still = np.zeros(many), np.zeros(many), np.ones(many, bool)
    while still.any():
        at = at + draw.gamma(k, 1 / rate)
        still &= at <= days
        came += still
        still &= draw.random(many) > stops
    found = forecast(fit, one((0, 0, 0)), days)
    assert came.mean() == pytest.approx(found.expected[0] / found.alive[0], rel=0.02)
    assert (came > 0).mean() == pytest.approx(found.comes[0] / found.alive[0], abs=0.005)


@given(fits, customers())
def test_a_logged_visit_learns_the_same_chance(fit: Fit, customer: tuple[int, int, int]) -> None:
    assert chance(fit, *customer) == pytest.approx(float(p_visit(fit, one(customer))[0]), abs=1e-9)


@examples(50)
@given(fits, st.lists(customers(), min_size=1, max_size=8))
def test_every_chance_is_one(fit: Fit, some: list[tuple[int, int, int]]) -> None:
    found = forecast(fit, Past.of(*map(list, zip(*some, strict=True))))
    assert ((found.chance >= FLOOR) & (found.chance <= 1)).all()
    assert ((found.alive >= 0) & (found.alive <= 1)).all()
    assert (found.comes <= found.alive + 1e-12).all()
    assert (found.comes <= found.expected + 1e-12).all()
    assert (found.low <= found.high).all()
    assert np.isfinite(found.expected).all()


@examples(50)
@given(fits, st.integers(0, 40), st.integers(1, 30))
def test_the_longer_away_the_less_is_expected(fit: Fit, again: int, gap: int) -> None:
    waits = np.array([0, 1, 5, 30, 90, 365])
    past = Past.of([again] * 6, [again * gap] * 6, again * gap + waits)
    assert (np.diff(p_alive(fit, past)) < 1e-12).all()
    if fit.k == 1:  # a regular guest is the likelier the nearer the next visit
        assert (np.diff(expected(fit, past)) < 1e-12).all()


@examples(50)
@given(fits, customers())
def test_the_longer_the_time_the_more_is_expected(fit: Fit, customer: tuple[int, int, int]) -> None:
    found = [float(expected(fit, one(customer), days)[0]) for days in (1, 7, 30, 90, 365)]
    assert all(a <= b + 1e-9 for a, b in pairwise(found))


@examples(50)
@given(fits, customers())
def test_some_number_of_phases_is_certain(fit: Fit, customer: tuple[int, int, int]) -> None:
    ahead = _Ahead.of(replace(fit, k=1), one(customer), 90)
    sure = np.exp(ahead.log_term[0, 0])
    for _ in range(20_000):
        ahead.next_visit()
        sure += np.exp(ahead.log_term[0, 0])
        if ahead.tail[0, 0] < 1e-12:
            break
    assert sure == pytest.approx(1, abs=1e-8)


def test_eight_in_ten_lie_within_the_range() -> None:
    draw, many, days = np.random.default_rng(3), 100_000, 90.0
    fit = Fit(1, 2.0, 20.0, 0.2, 3.0)
    rate, stops = draw.gamma(2.0, 1 / 20, many), draw.beta(0.2, 4.0, many)
    at, came, still = np.zeros(many), np.zeros(many), np.ones(many, bool)
    while still.any():
        at = at + draw.exponential(1 / rate)
        still &= at <= days
        came += still
        still &= draw.random(many) > stops
    gone = draw.random(many) > p_alive(fit, one((0, 0, 0)))[0]
    came[gone] = 0
    found = forecast(fit, one((0, 0, 0)), days)
    assert found.low[0] == np.quantile(came, 0.1, method="inverted_cdf")
    assert found.high[0] == np.quantile(came, 0.9, method="inverted_cdf")


def test_nobody_is_no_error() -> None:
    assert len(forecast(REGULAR, Past.of([], [], [])).expected) == 0
