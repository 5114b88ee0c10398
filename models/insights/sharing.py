"""Who is likely to tell others: by how often they did, and by how happy they are.

A share is a recommendation seen or told of, a public post in our favour, or a new person who
names the giver: one per giver, target and day. Warnings are counted on their own. No public data
tests this: until twenty shares are logged, show counts only.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from models.insights.rates import STRENGTH, Rates

ENOUGH = 20  # shares, below which a chance is an estimate of the house's
UNHAPPY_BELOW, DELIGHTED_FROM = 3.0, 4.5


class Band(StrEnum):
    """How happy somebody is, roughly."""

    UNHAPPY = "unhappy"
    FINE = "fine"
    DELIGHTED = "delighted"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Sharer:
    """One customer: how often they shared, in how many months, and how happy they are."""

    shares: int
    months: float
    band: Band


def band(level: float | None) -> Band:
    """Return the band of an estimate of how happy somebody is; None if nobody knows."""
    if level is None:
        return Band.UNKNOWN
    if level < UNHAPPY_BELOW:
        return Band.UNHAPPY
    return Band.DELIGHTED if level >= DELIGHTED_FROM else Band.FINE


def rates(people: Sequence[Sharer]) -> Mapping[Band, Rates]:
    """Learn how often people of each band share."""
    shop = Rates.of([one.shares for one in people], [one.months for one in people])
    return {each: Rates(_mean(people, each, shop.mean), shop.strength) for each in Band}


def _mean(people: Sequence[Sharer], of: Band, usual: float) -> float:
    shares = sum(one.shares for one in people if one.band is of)
    months = sum(one.months for one in people if one.band is of)
    return (shares + STRENGTH * usual) / (months + STRENGTH)


def chance(one: Sharer, learnt: Mapping[Band, Rates], p_visit: float) -> float:
    """Return the chance of a share within 90 days: they must come, and tell."""
    return p_visit * learnt[one.band].chance(one.shares, one.months)
