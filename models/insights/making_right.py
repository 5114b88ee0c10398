"""Whom the shop owes something, and to whom first: the gap to what they had come to expect.

The higher customers' expectations, the more damaging it is to fail them. That damage grows with
expectation is a proposal; no public data tests it.
"""

import numpy as np

from models.insights.past import Floats, Ints

LOW = 2  # a rating up to this one is listed whatever its priority
_HALF_LIFE = 30.0  # days


def hurt(rating: Floats | Ints | float, expected: Floats | float) -> Floats:
    """Return how far each rating lies below what the customer had come to expect before it."""
    return np.maximum(0.0, np.asarray(expected) - rating)


def priority(
    rating: Floats | Ints | float,
    expected: Floats | float,
    stake: Floats | float,
    days_open: Floats | Ints | float,
) -> Floats:
    """Return what orders the list: the hurt times what is at stake, half as much after 30 days.

    `stake` is in visits: those of a year if the customer is kept, of people they would still
    bring, and of people who may follow them out.
    """
    return hurt(rating, expected) * stake * np.exp2(-np.asarray(days_open) / _HALF_LIFE)
