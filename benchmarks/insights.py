"""What the analytics take for a shop of 23,570 customers, beside `lifetimes` where it is installed.

The customers are simulated with the habits that were learnt of CDNOW, whose shop that is the size
of. Times with a budget of their own stand beside that budget.
"""

from importlib import import_module
from importlib.util import find_spec
from typing import Any

import numpy as np

from benchmarks.common import SMALL, Measure, Size, interleaved, median
from models.insights.chance import Fit
from models.insights.fitting import fit, refit
from models.insights.forecast import forecast
from models.insights.past import Ints, Past
from models.insights.states import States, states
from models.rhythm import ShopRhythm

CUSTOMERS, LISTED, DAYS = 23_570, 2_000, 273
HABITS = Fit(1, 0.543, 44.25, 0.859, 1.497)
SHOP = ShopRhythm(27.0, 2.444, 3.921)
REPEATS = 5
KNOWN_MS, FIT_MS, BEST_MS = 1000.0, 8000.0, 100.0
SEARCHED, WARM = 1.0, 0.2  # of what the peer takes


def simulated(count: int, seed: int = 1) -> Past:
    """Let so many customers come."""
    draw = np.random.default_rng(seed)
    rate = draw.gamma(HABITS.r, 1 / HABITS.alpha, count)
    stops = draw.beta(HABITS.a, HABITS.b, count)
    age = draw.integers(DAYS - 84, DAYS, count)
    again, last, logs = np.zeros(count, np.int64), np.zeros(count), np.zeros(count)
    comes = draw.random(count) > stops
    while comes.any():
        gap = np.ceil(draw.exponential(1 / rate))
        comes &= last + gap <= age
        again[comes] += 1
        last[comes] += gap[comes]
        logs[comes] += np.log(gap[comes])
        comes &= draw.random(count) > stops
    return Past.of(again, last, age, logs)


def known(past: Past) -> States:
    """Say what to expect of everybody, and where they stand."""
    ahead = forecast(HABITS, past)
    usual = np.where(past.again > 1, past.last / np.maximum(past.again, 1), SHOP.gap)
    elapsed = (past.age - past.last).astype(np.int64)
    return states(past.again + 1, elapsed, np.maximum(usual, 1.0), ahead.chance, SHOP)


def best(past: Past) -> Ints:
    """Put customers in order, the one first of whom most visits are to be expected."""
    return np.argsort(-forecast(HABITS, past).expected, kind="stable")


def measure(size: Size) -> list[Measure]:
    """Measure once: the shop's size is its own."""
    if size is not SMALL:
        return []
    past, few = simulated(CUSTOMERS), simulated(LISTED)
    subjects: dict[str, Any] = {
        "known": lambda: known(past),
        "fit": lambda: fit(past, SHOP.gap),
        "warm": lambda: refit(past, SHOP.gap, HABITS),
        "best": lambda: best(few),
    }
    if find_spec("lifetimes"):
        subjects["peer"] = _peer(past)
    times = {name: median(each) for name, each in interleaved(subjects, REPEATS).items()}
    found = [
        Measure("states and expectations of 23,570", "ms, median", KNOWN_MS, times["known"], 1.0),
        Measure("full fit of 23,570", "ms, median", FIT_MS, times["fit"], 1.0),
        Measure("best of 2,000", "ms, median", BEST_MS, times["best"], 1.0),
    ]
    if "peer" in times:
        peer, name = times["peer"], "fit beside lifetimes"
        found.append(Measure(f"full {name}", "ms, median", peer, times["fit"], SEARCHED))
        found.append(Measure(f"warm {name}", "ms, median", peer, times["warm"], WARM))
    return found


def _peer(past: Past) -> Any:
    """Return work that fits the same data with `lifetimes`, which knows irregular people only."""
    fitter = import_module("lifetimes").ModifiedBetaGeoFitter

    def work() -> None:
        fitter().fit(past.again, past.last, past.age)

    return work
