"""Who speaks up: ideas, thanks and complaints, each counted once a person, kind and day.

Two boards, never one score: who helps, who complains. Show counts by kind, order by the rate.
"""

from collections.abc import Hashable, Iterable
from datetime import date
from typing import TypeVar

LEAST_MONTHS = 0.25
_DAYS_OF_MONTH = 365 / 12
_YEAR = 365

T = TypeVar("T", bound=Hashable)


def counted_once(voices: Iterable[T]) -> list[T]:
    """Leave out what is the same again: give each voice as person, kind and business day."""
    return list(dict.fromkeys(voices))


def months_watched(first_contact: date, today: date) -> float:
    """Return for how many of the last twelve months somebody has been known."""
    days = min((today - first_contact).days, _YEAR)
    return max(days / _DAYS_OF_MONTH, LEAST_MONTHS)
