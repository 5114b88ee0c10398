"""Which day it is, as far as the analytics go."""

from datetime import date

from models import branches
from models.clock import now
from models.database import execute
from models.values import as_day

_LATEST = "SELECT MAX(business_day) FROM hourly"


def today() -> date:
    """Return the shop's business day; the last one written down, if the clock was set back."""
    shop = branches.shop()
    by_clock = shop.time.today() if shop else now().date()
    latest: date | None = as_day(execute(_LATEST).fetchone()[0])
    return max(by_clock, latest) if latest else by_clock
