"""The oracles O1 and O2: what was published of CDNOW, and what must hold of any shop."""

import csv

import numpy as np
import pytest

from models.insights.chance import Fit
from models.insights.fitting import most_likely
from models.insights.forecast import expected, p_alive
from models.insights.likelihood import Variant, log_likelihood
from models.insights.past import Floats, Past
from tests.models.insights.cdnow import SALES, as_of, needs_cdnow

SUMMARY = SALES / "cdnow_customers_summary.csv"
PUBLISHED = Fit(1, 0.243, 4.414, 0.793, 2.426, from_first=False)
BG, MBG = Variant(1, from_first=False), Variant(1)
BOTH = [Variant(k, from_first=first) for k in (1, 2, 3, 5) for first in (True, False)]


def shop(seed: int = 1, count: int = 300) -> Past:
    draw = np.random.default_rng(seed)
    again = draw.integers(0, 12, count)
    age = draw.integers(0, 400, count)
    last = np.where(again > 0, np.floor(age * draw.random(count)), 0)
    again = np.where(last > 0, np.minimum(again, last), 0).astype(np.int64)
    gaps = again * np.log(np.maximum(last, 1) / np.maximum(again, 1))
    return Past.of(again, last, age, gaps)


def theta(fit: Fit) -> Floats:
    return np.log([fit.r, fit.alpha, fit.a, fit.b])


@needs_cdnow
@pytest.mark.parametrize(
    ("variant", "parameters", "likelihood"),
    [(BG, (0.243, 4.414, 0.793, 2.426), -9582.4), (MBG, (0.525, 6.183, 0.891, 1.614), -9582.13)],
)
def test_a_fit_is_as_published(
    variant: Variant, parameters: tuple[float, ...], likelihood: float
) -> None:
    past = as_of("1997-09-30").past
    found = most_likely(Past.of(past.again, past.last / 7, past.age / 7), variant)
    assert (found.r, found.a, found.b) == pytest.approx((parameters[0], *parameters[2:]), abs=1e-3)
    assert found.alpha == pytest.approx(parameters[1], abs=5e-3)
    assert found.log_likelihood == pytest.approx(likelihood, abs=0.1)


@pytest.mark.skipif(not SUMMARY.exists(), reason="the corpus is not on this machine")
def test_the_likelihood_is_as_published() -> None:
    with SUMMARY.open() as file:
        rows = [
            (int(row["frequency"]), float(row["recency"]), float(row["T"]))
            for row in csv.DictReader(file)
        ]
    past, _ = Past.of(*map(list, zip(*rows, strict=True))).grouped()
    assert len(past) == 1016
    assert log_likelihood(theta(PUBLISHED), past, BG)[0] == pytest.approx(-9582.4268, abs=1e-3)


@pytest.mark.parametrize(
    ("again", "last", "visits", "alive"),
    [
        (0, 0, 0.1951, 1),
        (1, 10, 0.4198, 0.4382),
        (2, 30.43, 1.2260, 0.7266),
        (6, 35, 3.7812, 0.8394),
        (6, 10, 0.0437, 0.0097),
    ],
)
def test_what_is_expected_is_as_published(
    again: int, last: float, visits: float, alive: float
) -> None:
    past = Past.of([again], [last], [38.86])
    assert expected(PUBLISHED, past, 39)[0] == pytest.approx(visits, abs=2e-4)
    assert p_alive(PUBLISHED, past)[0] == pytest.approx(alive, abs=2e-4)


@pytest.mark.parametrize("variant", BOTH)
def test_the_slope_is_that_of_the_likelihood(variant: Variant) -> None:
    past, at = shop(), np.log([0.9, 20 / variant.k, 0.7, 1.9])
    _, slope = log_likelihood(at, past, variant)
    step = 1e-5
    found = [
        (log_likelihood(at + way, past, variant)[0] - log_likelihood(at - way, past, variant)[0])
        / (2 * step)
        for way in np.eye(4) * step
    ]
    assert np.allclose(found, slope, rtol=1e-6, atol=1e-5)


@pytest.mark.parametrize("variant", BOTH)
def test_merging_equal_customers_changes_nothing(variant: Variant) -> None:
    past, at = shop(count=3000), np.log([0.9, 20 / variant.k, 0.7, 1.9])
    merged, entry = past.grouped()
    assert len(merged) < len(past)
    assert np.array_equal(merged.last[entry], past.last)
    apart, together = (log_likelihood(at, each, variant)[0] for each in (past, merged))
    assert together == pytest.approx(apart, rel=1e-8)


@pytest.mark.parametrize("variant", [Variant(1), Variant(3)])
def test_the_order_of_customers_is_irrelevant(variant: Variant) -> None:
    past, at = shop(), np.log([0.9, 20, 0.7, 1.9])
    turned = past.of_these(np.arange(len(past))[::-1])
    value = log_likelihood(at, past, variant)[0]
    assert log_likelihood(at, turned, variant)[0] == pytest.approx(value, rel=1e-12)


@needs_cdnow
def test_the_unit_of_time_is_irrelevant() -> None:
    days = as_of("1997-09-30").past
    weeks = Past.of(days.again, days.last / 7, days.age / 7)
    by_day, by_week = most_likely(days, MBG), most_likely(weeks, MBG)
    assert by_day.alpha == pytest.approx(by_week.alpha * 7, rel=1e-3)
    assert (by_day.r, by_day.a, by_day.b) == pytest.approx(
        (by_week.r, by_week.a, by_week.b), rel=1e-3
    )
    lost = float(days.again.sum() * np.log(7))
    assert by_day.log_likelihood == pytest.approx(by_week.log_likelihood - lost, abs=1e-3)
