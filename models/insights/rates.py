"""How often people do something rare, such as speaking up: counts, drawn towards the usual.

Everybody does it at a rate of their own; the rates are Gamma with a mean and a strength told from
all customers by the method of moments, drawn to a guess while they are few (Gamma-Poisson).
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

USUAL = 0.1  # a month
STRENGTH, LEAST_STRENGTH, MOST_STRENGTH = 6.0, 1.0, 60.0  # months of watching that it is worth
_PSEUDO_MONTHS = 12
_PSEUDO_PEOPLE = 10
_NO_VARIANCE = 1e-12


@dataclass(frozen=True, slots=True)
class Rates:
    """What is usual: the mean rate a month, and how many months of watching that is worth."""

    mean: float
    strength: float

    @classmethod
    def of(cls, counts: Sequence[float], months: Sequence[float], usual: float = USUAL) -> "Rates":
        """Learn it from how often each customer did it, in how many months each was watched."""
        mean = (sum(counts) + usual * _PSEUDO_MONTHS) / (sum(months) + _PSEUDO_MONTHS)
        people = len(counts)
        if people <= 1:
            return cls(mean, STRENGTH)
        pairs = list(zip(counts, months, strict=True))
        more = sum((count - mean * time) ** 2 - mean * time for count, time in pairs)
        spread = max(more / sum(time**2 for time in months), 0.0)
        strength = mean / spread if spread > _NO_VARIANCE else MOST_STRENGTH
        strength = min(max(strength, LEAST_STRENGTH), MOST_STRENGTH)
        share = people / (people + _PSEUDO_PEOPLE)
        logs = share * math.log(strength) + (1 - share) * math.log(STRENGTH)
        return cls(mean, math.exp(logs))

    def rate(self, count: float, months: float) -> float:
        """Return how often a month somebody probably does it, by how often they did."""
        return (count + self.strength * self.mean) / (months + self.strength)

    def chance(self, count: float, months: float, ahead: float = 3.0) -> float:
        """Return the chance that they do it within so many months."""
        known = months + self.strength
        silent = (count + self.strength * self.mean) * math.log(known / (known + ahead))
        return -math.expm1(silent)
