"""All customers who have ever come, as of a day: their visit days in sum, as arrays."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.insights.past import Floats, Ints, Past, guessed_log_gaps
from models.insights.reading.joining import Joining
from models.people.customer_rows import Key
from models.rhythm import ShopRhythm
from models.shop.open_days import OpenDays

_WEEK = 7


@dataclass(frozen=True, slots=True, eq=False)
class Crowd:
    """Customers as of a day; each array and `keys`, in order, have an entry for each of them.

    Days are counted in open days, except `first_on` and `last_on`, which number days of the
    calendar. `visit_days` counts the visits of a day once. `span` is the sum of all gaps, as it is
    kept with each customer. `logged` marks those whose days are known one by one. `shop` is what
    is typical of the shop, as of that day. `days_off` are the longest waits of late within a week.
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
    days_off: Ints
    log_gaps: Floats
    logged: NDArray[np.bool_]
    is_latest: bool

    def __len__(self) -> int:
        return len(self.keys)

    def places(self, keys: Iterable[Key]) -> Ints:
        """Return where some customers stand; who never came, behind all."""
        found = [(bisect_left(self.keys, key), key) for key in keys]
        nowhere = len(self)
        return np.array(
            [at if at < nowhere and self.keys[at] == key else nowhere for at, key in found],
            np.int64,
        )

    def with_these(self, some: "Crowd", joining: Joining) -> "Crowd":
        """Return the same crowd with some read anew."""
        joined: dict[str, Any] = {
            field.name: joining.put(known, getattr(some, field.name))
            for field in fields(self)
            if isinstance(known := getattr(self, field.name), np.ndarray)
        }
        return replace(self, keys=joining.keys, **joined)

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
    def waits(self) -> tuple[Floats, Floats, Floats]:
        """Return each one's usual wait, and from when on it is late, and slipping.

        In days of the calendar.
        """
        usual, not_before = self.usual, self.days_off + 1.0
        late = np.maximum(usual * self.shop.theta80, not_before)
        slipping = np.maximum(usual * self.shop.theta90, not_before)
        days = self.calendar_days
        return usual * days, late * days, slipping * days

    @property
    def calendar_days(self) -> float:
        """Return how many days of the calendar an open day stands for."""
        return _WEEK / self.calendar.a_week()
