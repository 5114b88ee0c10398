"""Find the top of a smooth hill whose slope is known: Newton's method, damped.

The curvature is taken from differences of the slope; where the hill is not yet round, its
directions are made to lead upwards all the same (saddle-free Newton, Dauphin et al. 2014).
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from models.insights.past import Floats

Hill: TypeAlias = Callable[[Floats], tuple[float, Floats]]  # height and slope

MOST_STEPS = 100
BOUND = 12.0  # further out lie only shops that nobody has seen
_CLOSE = 1e-10  # of the height: no use in going on
_APART = 1e-5
_LONGEST = 1.5
_STUCK = 1e8
_FLATTEST = 1e-8


@dataclass(slots=True)
class _Place:
    """Where the climb stands, with the height and the slope there, turned upside down."""

    at: Floats
    depth: float
    slope: Floats


def top_of(hill: Hill, start: Floats) -> Floats:
    """Return the place of the top near `start`."""
    place, damping = _look(hill, start), 1e-3
    for _ in range(MOST_STEPS):
        bend, ways = np.linalg.eigh(_curvature(hill, place))
        bend = np.maximum(np.abs(bend), _FLATTEST)
        while True:
            step = -ways @ ((ways.T @ place.slope) / (bend + damping * bend.max()))
            there = np.clip(place.at + np.clip(step, -_LONGEST, _LONGEST), -BOUND, BOUND)
            found = _look(hill, there)
            if found.depth <= place.depth + 1e-12 or damping > _STUCK:
                break
            damping *= 8
        gained, place, damping = place.depth - found.depth, found, max(damping / 8, 1e-9)
        if abs(gained) < _CLOSE * (1 + abs(place.depth)):
            break
    return place.at


def _look(hill: Hill, at: Floats) -> _Place:
    height, slope = hill(at)
    return _Place(at, -height, -slope)


def _curvature(hill: Hill, place: _Place) -> Floats:
    ways = np.eye(len(place.at))
    slopes = np.array([_look(hill, place.at + _APART * way).slope for way in ways])
    bent = (slopes - place.slope) / _APART
    return (bent + bent.T) / 2
