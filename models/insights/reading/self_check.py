"""Whether the forecast came true: what was said as of a day some time ago, and who came since."""

from datetime import timedelta
from functools import cached_property
from uuid import UUID

import numpy as np

from models.insights.chance import DAYS
from models.insights.forecast import Forecast
from models.insights.past import Ints
from models.insights.reading.crowd import Crowd
from models.insights.reading.source import Source
from models.insights.self_check import FIFTHS, fifths
from models.insights.self_check import self_check as compared
from models.insights.series.basis import Basis, Period
from models.insights.series.people import Bin, SelfCheck
from models.rhythm import LEARNING_DAYS

CUSTOMERS_NEEDED = 20


def self_check(source: Source, days: int = DAYS) -> SelfCheck:
    """Learn the shop anew as it was so many days ago, and compare with what came since.

    All whose days are known one by one are compared, whatever has become of them since.
    """
    asked = _Asked(source, days)
    known, n = asked.known, len(asked.places)
    enough = (known.log_days, LEARNING_DAYS) if known.is_learning else (n, CUSTOMERS_NEEDED)
    basis = Basis(Period.ending(source.as_of, days), n, *enough)
    if not n:
        return SelfCheck(basis, asked.then, source.as_of, (), 0.0, 0)
    came = _came_since(known.crowd, source.known.crowd)[asked.places]
    found = compared(asked.said, came)
    bins = tuple(_bin(each.said, each.came, each.n) for each in found.bins)
    return SelfCheck(basis, asked.then, source.as_of, bins, found.said_total, found.came_total)


def foretold(source: Source, low: float, days: int = DAYS) -> list[UUID]:
    """List those who were given about the same chance, from `low` on; who was likeliest first."""
    asked = _Asked(source, days)
    if not len(asked.places):
        return []
    chance = asked.said.chance
    them = np.flatnonzero(fifths(chance) == round(low * FIFTHS))
    likeliest = them[np.argsort(-chance[them], kind="stable")]
    places: list[int] = asked.places[likeliest].tolist()
    return [UUID(asked.known.crowd.keys[place]) for place in places]


class _Asked:
    """What was known of those asked for, so many days ago."""

    def __init__(self, source: Source, days: int) -> None:
        self.then = source.as_of - timedelta(days=days)
        self.known = source.known_on(self.then)
        self.places = _asked_for(self.known.crowd, source)
        self._days = days

    @cached_property
    def said(self) -> Forecast:
        """What was said of them then."""
        return self.known.ahead(self._days).of_these(self.places)


def _asked_for(then: Crowd, source: Source) -> Ints:
    chosen = source.chosen
    return np.array(
        [
            place
            for place in np.flatnonzero(then.logged).tolist()
            if chosen is None or then.keys[place] in chosen
        ],
        np.int64,
    )


def _came_since(then: Crowd, now: Crowd) -> Ints:
    """Return how many days each came on between two days."""
    later = dict(zip(now.keys, now.visit_days.tolist(), strict=True))
    since = [later.get(key, 0) for key in then.keys]
    came: Ints = np.maximum(np.array(since, np.int64) - then.visit_days, 0)
    return came


def _bin(said: float, came: float, n: int) -> Bin:
    low = min(int(said * FIFTHS), FIFTHS - 1)
    return Bin(low / FIFTHS, (low + 1) / FIFTHS, said, came, n)
