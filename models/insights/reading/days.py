"""Which day it is, as far as the analytics go."""

from datetime import date

from models.clock import now
from models.shop import branches
from models.states import not_before_the_last


def today() -> date:
    """Return the shop's business day; the last one written down, if the clock was set back."""
    shop = branches.shop()
    return not_before_the_last(shop.time.today() if shop else now().date())
