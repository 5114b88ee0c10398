"""How often somebody comes: the middle of the last gaps, steadied by the shop's own.

The rule stands in the house's analytics: R = exp(median(ln of the last nine gaps, ln G, ln G)),
G being the gap that is typical of the shop. It is shown from the fourth visit day on.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

GAPS_KEPT = 9
FIRST_GUESS = 30.0  # days between visits of a customer nobody knows yet
WEIGHT_OF_GUESS = 5
DAYS_FOR_A_RHYTHM = 4  # visit days before anything is said about one customer
THETA80 = 2.17  # of 30 pseudo values exp(0.92 z): eight in ten came back sooner
THETA90 = 3.25


@dataclass(frozen=True, slots=True)
class ShopRhythm:
    """What is typical of this shop: its gap in days, and when a wait becomes late, slipping."""

    gap: float = FIRST_GUESS
    theta80: float = THETA80
    theta90: float = THETA90


def usual_gap(gaps: Sequence[int], shop_gap: float) -> float:
    """Return a customer's own gap in days, from the last nine and the shop's counted twice."""
    logs = [math.log(gap) for gap in gaps[-GAPS_KEPT:]]
    return math.exp(median([*logs, math.log(shop_gap), math.log(shop_gap)]))


def shop_gap(all_gaps: Sequence[int]) -> float:
    """Return the gap in days that is typical of a shop, from all its customers' gaps."""
    if not all_gaps:
        return FIRST_GUESS
    m, middle = len(all_gaps), math.log(median(all_gaps))
    known = m * middle + WEIGHT_OF_GUESS * math.log(FIRST_GUESS)
    return math.exp(known / (m + WEIGHT_OF_GUESS))
