"""The oracles O4 and O5, and the shops of which hardly anything is known."""

import numpy as np
import pytest
from numpy.typing import NDArray

from models.insights.chance import Fit
from models.insights.fitting import fit, refit
from models.insights.forecast import expected, forecast, p_alive
from models.insights.past import Floats, Past, guessed_log_gaps
from models.insights.self_check import auc
from tests.dice import seeds
from tests.models.insights.cdnow import as_of, learnt, needs_cdnow
from tests.models.insights.cdnow import expected as of_cdnow

TRUTH = (0.85, 1.45, 0.79, 2.42)


class Simulated:
    """Lets customers come week by week, until 24 weeks after the day they are looked at."""

    def __init__(self, seed: int, count: int = 8000) -> None:
        draw, (r, alpha, a, b) = np.random.default_rng(seed), TRUTH
        rate, stops = draw.gamma(r, 1 / alpha, count), draw.beta(a, b, count)
        age = draw.uniform(12, 36, count)
        self.past = Past.of(np.zeros(count), np.zeros(count), age)
        self.later, at = np.zeros(count), np.zeros(count)
        comes = draw.random(count) > stops
        self.alive = comes.copy()
        while comes.any():
            at += (gap := draw.gamma(3, 1 / rate))
            seen = comes & (at <= age)
            self._see(seen, at, gap)
            comes &= at <= age + 24
            self.later += comes & ~seen
            stopped = draw.random(count) <= stops
            self.alive &= ~(seen & stopped)
            comes &= ~stopped

    def _see(self, who: NDArray[np.bool_], at: Floats, gap: Floats) -> None:
        self.past.again[who] += 1
        self.past.last[who] = at[who]
        self.past.log_gaps[who] += np.log(gap[who])


@seeds(30)  # as many as the oracle names
def test_what_was_put_in_is_found_again(seed: int) -> None:
    shop = Simulated(seed)
    past, found = shop.past, fit(shop.past, 5.0)
    assert found.k == 3
    assert abs(found.r - 0.85) < 0.15
    assert abs(found.alpha - 1.45) < 0.22
    assert abs(found.a - 0.79) < 0.25
    assert abs(found.b - 2.42) < 1.2
    assert 0.93 < expected(found, past, 24).sum() / shop.later.sum() < 1.07
    assert abs(p_alive(found, past).mean() - shop.alive.mean()) < 0.04


@needs_cdnow
@pytest.mark.parametrize(
    ("day", "parameters", "likelihood", "total", "curve"),
    [
        ("1997-09-30", (0.543, 44.25, 0.859, 1.497), -14363.3, 603.8, 0.789),
        ("1997-12-31", (0.540, 48.14, 0.679, 1.300), -18632.5, 591.1, 0.7956),
    ],
)
def test_a_real_shop_is_learnt_as_measured(
    day: str, parameters: tuple[float, ...], likelihood: float, total: float, curve: float
) -> None:
    found, later = learnt(day), as_of(day).later
    assert found.k == 1
    assert (found.r, found.alpha, found.a, found.b) == pytest.approx(parameters, rel=0.02)
    assert found.log_likelihood == pytest.approx(likelihood, abs=0.3)
    assert of_cdnow(day).expected.sum() == pytest.approx(total, rel=0.01)
    assert auc(of_cdnow(day).comes, later > 0) == pytest.approx(curve, abs=0.003)


@needs_cdnow
def test_a_real_shops_forecast_is_as_good_as_measured() -> None:
    shop, found = as_of("1997-09-30"), of_cdnow("1997-09-30")
    assert len(shop.past) == 2357
    assert shop.past.again.sum() + len(shop.past) == 4814
    assert shop.later.sum() == 718
    assert (shop.later > 0).sum() == 398
    assert found.comes.sum() == pytest.approx(344.4, rel=0.01)
    assert found.alive.mean() == pytest.approx(0.4397, rel=0.01)
    assert np.abs(found.expected - shop.later).mean() == pytest.approx(0.3405, abs=0.003)
    best = np.argsort(-found.expected)[:5]
    assert [shop.refs[place] for place in best] == ["1515", "156", "1980", "840", "508"]
    assert found.expected[best] == pytest.approx([7.81, 7.45, 5.34, 5.31, 4.78], abs=0.02)


@needs_cdnow
def test_learning_on_from_the_last_fit_finds_the_same() -> None:
    before, past = learnt("1997-09-30"), as_of("1997-12-31").past
    again, anew = refit(past, 29.0, before), fit(past, 29.0)
    assert (again.r, again.alpha, again.a, again.b) == pytest.approx(
        (anew.r, anew.alpha, anew.a, anew.b), rel=1e-3
    )


@pytest.mark.parametrize(
    "past",
    [
        Past.of([], [], []),
        Past.of([0], [0], [0]),
        Past.of([0], [0], [400]),
        Past.of([0] * 40, [0] * 40, [0] * 40),
        Past.of([0] * 40, [0] * 40, range(40)),
        Past.of([3], [3], [3], [0.0]),
        Past.of([1000], [1000], [1200], [0.0]),
        Past.of([5] * 20, [35] * 20, [36] * 20, [5 * np.log(7)] * 20),
    ],
    ids=[
        "nobody",
        "one today",
        "one long ago",
        "all today",
        "nobody twice",
        "daily since Monday",
        "daily for years",
        "all weekly",
    ],
)
def test_whatever_the_shop_the_fit_is_of_this_world(past: Past) -> None:
    found = fit(past, 30.0)
    assert all(1e-4 < value < 1e4 for value in (found.r, found.alpha, found.a, found.b))
    shown = forecast(found, past)
    assert np.isfinite(shown.expected).all()
    assert np.isfinite(shown.chance).all()


def test_regularity_is_told_from_days_that_were_written_down() -> None:
    past = Simulated(1, 2000).past
    again, last = past.again, past.last
    in_sum = np.arange(len(past)) % 2 == 0
    logs = np.where(in_sum, guessed_log_gaps(again, np.ceil(last)), past.log_gaps)
    found = fit(Past.of(again, last, past.age, logs), 5.0, logged=~in_sum)
    assert found.k == 3


def test_learning_can_be_given_up() -> None:
    class GivenUpError(Exception):
        pass

    def stop() -> None:
        raise GivenUpError

    with pytest.raises(GivenUpError):
        fit(Simulated(1, 200).past, 5.0, go_on=stop)


def test_a_shop_without_sums_learns_as_if_all_were_logged() -> None:
    past = Simulated(2, 500).past
    everybody = fit(past, 5.0, logged=np.ones(500, bool))
    assert everybody == fit(past, 5.0)
    assert isinstance(everybody, Fit)
