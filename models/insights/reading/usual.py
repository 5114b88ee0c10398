"""The usual gaps of many customers at once, as `models.rhythm` gives each."""

from collections.abc import Sequence

import numpy as np

from models.insights.past import Floats, Ints
from models.rhythm import A_WEEK, GAPS_KEPT, middle


def usual_gaps(written: Sequence[str], shop_gap: float) -> tuple[Floats, Ints]:
    """Return the usual gap of each, and the longest within a week.

    `written` are the last gaps as they are kept: at most nine, "7 6 8".
    """
    counts = np.array([gaps.count(" ") + 1 if gaps else 0 for gaps in written], np.int64)
    table = np.full((len(written), GAPS_KEPT + 2), np.inf)
    table[:, :2] = shop_gap
    filled = np.arange(GAPS_KEPT) < counts[:, np.newaxis]
    table[:, 2:][filled] = np.array(" ".join(filter(None, written)).split(), np.float64)
    own = table[:, 2:]
    days_off = np.where(own <= A_WEEK, own, 0).max(axis=1, initial=0).astype(np.int64)
    table.sort(axis=1)
    rows = np.arange(len(written))
    low, high = table[rows, (counts + 1) // 2], table[rows, (counts + 2) // 2]
    pairs, places = np.unique(low + 1j * high, return_inverse=True)
    middles = [middle(pair.real, pair.imag) for pair in pairs.tolist()]
    found: Floats = np.array(middles, np.float64)[places.reshape(-1)]
    return found, days_off
