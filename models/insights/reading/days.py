"""Which day it is, as far as the analytics go."""

from datetime import date
from typing import Any

from models.clock import now
from models.shop import branches
from models.states import not_before_the_last
from models.values import as_day


def today() -> date:
    """Return the shop's business day; the last one written down, if the clock was set back."""
    shop = branches.shop()
    return not_before_the_last(shop.time.today() if shop else now().date())


class Ordinals(dict[Any, int]):
    """The numbers of days as they are stored, each reckoned only once."""

    def __missing__(self, stored: date | str) -> int:
        number = self[stored] = as_day(stored).toordinal()
        return number
