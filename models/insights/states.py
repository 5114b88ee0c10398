"""Where customers stand in their own rhythm, on any day: new, on time, due, late, slipping, gone.

Of those who came once only the shop's gap is known: *new* within it, then *once*. Of those who
came twice nothing is claimed: *on time*, *due*, then *quiet*. From the third visit day on they are
*late* once they have waited longer than eight in ten come-backs in this shop, as multiples of the
own rhythm, *slipping* beyond nine in ten, and *gone* when twice that has passed, sixty days at
least, and the chance of a visit in ninety days is below one in ten. A wait within a week that they
have had of late is never late: whoever comes from Monday to Friday is not missed on a Sunday.
"""

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from models.insights.past import Floats, Ints
from models.kinds import State
from models.rhythm import (
    DAYS_FOR_A_CLAIM,
    GONE_CHANCE,
    GONE_DAYS,
    GONE_THETAS,
    ShopRhythm,
)

States: TypeAlias = NDArray[np.object_]  # of State


def states(
    visit_days: Ints,
    elapsed: Ints,
    usual: Floats,
    chance: Floats,
    shop: ShopRhythm,
    days_off: Ints | int = 0,
) -> States:
    """Return each customer's state.

    `elapsed` is the number of days since the last visit, `usual` the own rhythm in days, `chance`
    that of a visit in ninety days, `days_off` the longest wait of late within a week.
    """
    is_soon = elapsed < usual
    is_due = (elapsed < usual * shop.theta80) | (elapsed <= days_off)
    few = visit_days < DAYS_FOR_A_CLAIM
    very_late = elapsed >= np.maximum(usual * shop.theta90 * GONE_THETAS, GONE_DAYS)
    is_late = elapsed < usual * shop.theta90
    cases = (
        (visit_days == 0, State.NO_VISITS_YET),
        ((visit_days == 1) & is_soon, State.NEW),
        (is_soon, State.ON_TIME),
        (visit_days == 1, State.ONCE),
        (is_due, State.DUE),
        (few, State.QUIET),
        (very_late & (chance < GONE_CHANCE), State.GONE),
        (is_late, State.LATE),
        (~is_late, State.SLIPPING),
    )
    found = np.empty(len(visit_days), object)
    for is_so, state in reversed(cases):
        found[is_so] = state
    return found
