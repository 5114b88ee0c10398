"""Whom the shop owes something, and to whom first: the gap to what they had come to expect.

The higher customers' expectations, the more damaging it is to fail them. That damage grows with
expectation is a proposal; no public data tests it.
"""

from math import exp2

LOW = 2  # a rating up to this one is listed whatever its priority
_HALF_LIFE = 30.0  # days


def hurt(rating: float, expected: float) -> float:
    """Return how far a rating lies below what the customer had come to expect before it."""
    return max(0.0, expected - rating)


def priority(rating: float, expected: float, stake: float, days_open: float) -> float:
    """Return what orders the list: the hurt times what is at stake, half as much after 30 days.

    `stake` is in visits: those of a year if the customer is kept, of people they would still
    bring, and of people who may follow them out.
    """
    return hurt(rating, expected) * stake * exp2(-days_open / _HALF_LIFE)
