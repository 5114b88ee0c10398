"""All customers who have ever come, as of a day: their visit days in sum, as arrays."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from models.insights.past import Floats, Ints, Past, guessed_log_gaps
from models.people.customer_rows import Key
from models.rhythm import ShopRhythm
from models.shop.open_days import OpenDays

_WEEK = 7


@dataclass(frozen=True, slots=True, eq=False)
class Crowd:
    """Customers as of a day; each array and `keys` have an entry for each of them.

    Days are counted in open days, except `first_on` and `last_on`, which number days of the
    calendar. `visit_days` counts the visits of a day once. `span` is the sum of all gaps, as it is
    kept with each customer. `logged` marks those whose days are known one by one. `shop` is what
    is typical of the shop, as of that day.
    """

    as_of: date
    calendar: OpenDays
    shop: ShopRhythm
    keys: Sequence[Key]
    visits: Ints
    visit_days: Ints
    span: Ints
    last: Ints
    first_on: Ints
    last_on: Ints
    usual: Floats
    log_gaps: Floats
    logged: NDArray[np.bool_]
    is_latest: bool

    def __len__(self) -> int:
        return len(self.keys)

    @property
    def past(self) -> Past:
        """Return what the model needs of them."""
        again = self.visit_days - 1
        span = self.span.astype(np.float64)
        age = span + np.maximum(self.elapsed, 0)
        guessed = guessed_log_gaps(again, span)
        log_gaps = np.where(self.logged, self.log_gaps, guessed)
        return Past(again, span, age, log_gaps, np.ones(len(self)))

    @property
    def elapsed(self) -> Ints:
        """Return the open days since each one's last visit."""
        return self.calendar.number(self.as_of) - self.last

    @property
    def days_since(self) -> Ints:
        """Return the days of the calendar since each one's last visit."""
        return self.as_of.toordinal() - self.last_on

    @property
    def days_known(self) -> Ints:
        """Return the days of the calendar since each one's first visit."""
        return self.as_of.toordinal() - self.first_on

    @property
    def calendar_days(self) -> float:
        """Return how many days of the calendar an open day stands for."""
        return _WEEK / self.calendar.a_week()
