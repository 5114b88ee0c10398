"""How often somebody comes: the middle of the last gaps, steadied by the shop's own.

The rule stands in the house's analytics: R = exp(median(ln of the last nine gaps, ln G, ln G)),
G being the gap that is typical of the shop. It is shown from the fourth visit day on.
"""

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from statistics import NormalDist

GAPS_KEPT = 9
A_WEEK = 7  # days, within which people have weekdays of their own
FIRST_GUESS = 30.0  # days between visits of a customer nobody knows yet
WEIGHT_OF_GUESS = 5
DAYS_FOR_A_CLAIM = 3  # visit days before somebody may be called late
DAYS_FOR_A_RHYTHM = 4  # visit days before a rhythm is told
PSEUDO_WAITS = 30  # exp(0.92 z) at evenly spaced shares: what is believed before any visit
_SPREAD = 0.92
_REMEMBERED = 2000
LEAST_WAIT, MOST_WAIT = 1.5, 6.0  # multiples of the rhythm: no shop calls less late, or more due
GONE_CHANCE, GONE_DAYS, GONE_THETAS = 0.1, 60, 2  # below the one, from the others on: gone
LEARNING_DAYS = 90  # of visits written down, before anybody is called late
_EXACT = 9  # digits: an hour of reckoning more or less is nobody's lateness


@dataclass(frozen=True, slots=True)
class ShopRhythm:
    """What is typical of this shop: its gap in days, and when a wait becomes late, slipping."""

    gap: float = FIRST_GUESS
    theta80: float = 2.0561
    theta90: float = 2.9936


def usual_gap(gaps: Sequence[int], shop_gap: float) -> float:
    """Return a customer's own gap in days, from the last nine and the shop's counted twice."""
    ranked = sorted([*gaps[-GAPS_KEPT:], shop_gap, shop_gap])
    return middle(ranked[(len(ranked) - 1) // 2], ranked[len(ranked) // 2])


def days_off(gaps: Sequence[int]) -> int:
    """Return the longest of the last nine gaps that is no longer than a week; 0 if none is.

    Whoever comes from Monday to Friday has waits of three days, and whoever comes on Sundays waits
    of seven: that is their way of coming, whatever the middle of their gaps.
    """
    return max((gap for gap in gaps[-GAPS_KEPT:] if gap <= A_WEEK), default=0)


@lru_cache(_REMEMBERED)
def middle(gap: float, longer: float) -> float:
    """Return the middle of two gaps, on a scale on which twice and half are as far apart."""
    return round(math.exp((math.log(gap) + math.log(longer)) / 2), _EXACT)


def shop_gap(all_gaps: Iterable[int]) -> float:
    """Return the gap in days that is typical of a shop, from all its customers' gaps.

    A million of them had better come counted, so that no other thread waits for them.
    """
    counted = all_gaps if isinstance(all_gaps, Counter) else Counter(all_gaps)
    m = counted.total()
    if not m:
        return FIRST_GUESS
    middle = math.log(_median(counted, m))
    known = m * middle + WEIGHT_OF_GUESS * math.log(FIRST_GUESS)
    return math.exp(known / (m + WEIGHT_OF_GUESS))


def _median(counted: Counter[int], total: int) -> float:
    ranked = sorted(counted)
    below = list(accumulate(counted[gap] for gap in ranked))
    middle = ((total + 1) // 2, total // 2 + 1)  # the same one, if their number is odd
    return sum(ranked[bisect_left(below, place)] for place in middle) / 2


def thetas(waits: Sequence[float]) -> tuple[float, float]:
    """Return the waits that eight and nine in ten come-backs were shorter than.

    `waits` are gaps as multiples of the rhythm that was known before each.
    """
    late, slipping = waits_beyond(waits, (0.8, 0.9))
    return late, slipping


def waits_beyond(waits: Sequence[float], shares: Sequence[float]) -> list[float]:
    """Return the waits that such shares of the come-backs were shorter than."""
    ranked = sorted([*waits, *_believed()])
    return [_clipped(ranked, share) for share in shares]


def _believed() -> list[float]:
    normal = NormalDist()
    shares = ((place + 0.5) / PSEUDO_WAITS for place in range(PSEUDO_WAITS))
    return [math.exp(_SPREAD * normal.inv_cdf(share)) for share in shares]


def _clipped(ranked: Sequence[float], share: float) -> float:
    return min(max(ranked[math.ceil(share * len(ranked)) - 1], LEAST_WAIT), MOST_WAIT)
