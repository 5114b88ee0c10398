"""Whether forecasts came true: what was said some time ago beside what came."""

from dataclasses import dataclass

import numpy as np

from models.insights.forecast import Forecast
from models.insights.past import Floats, Ints

FIFTHS = 5


@dataclass(frozen=True, slots=True)
class Bin:
    """People given about the same chance of a visit, and the share of them that came."""

    said: float
    came: float
    n: int


@dataclass(frozen=True, slots=True)
class SelfCheck:
    """What was said of `n` customers: their chances in five bins, their visits in all."""

    bins: tuple[Bin, ...]
    said_total: float
    came_total: int
    n: int


def self_check(said: Forecast, came: Ints) -> SelfCheck:
    """Compare a forecast with each customer's visit days in the time it was for."""
    bin_of = fifths(said.chance)
    bins = tuple(
        Bin(float(said.chance[them].mean()), float((came[them] > 0).mean()), int(them.sum()))
        for them in (bin_of == each for each in range(FIFTHS))
        if them.any()
    )
    return SelfCheck(bins, float(said.expected.sum()), int(came.sum()), len(came))


def fifths(chance: Floats) -> Ints:
    """Return in which of five bins each chance lies, from 0 on."""
    return np.minimum((chance * FIFTHS).astype(np.int64), FIFTHS - 1)


def auc(score: Floats, is_so: "np.ndarray[tuple[int], np.dtype[np.bool_]]") -> float:
    """Return how often somebody of whom it is so scores above somebody of whom it is not."""
    _, place, ties = np.unique(score, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(ties) - (ties - 1) / 2)[place]
    yes = int(is_so.sum())
    no = len(is_so) - yes
    return float((ranks[is_so].sum() - yes * (yes + 1) / 2) / (yes * no)) if yes and no else 0.5
