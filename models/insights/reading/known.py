"""What the model says of a crowd: the fit, what to expect of each, where each stands."""

from collections.abc import Sequence
from datetime import timedelta
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from models.insights.chance import DAYS, Fit
from models.insights.fitting import fit
from models.insights.forecast import Forecast, forecast
from models.insights.past import Floats, Past
from models.insights.reading.crowd import Crowd
from models.insights.reading.gathering import some_of
from models.insights.reading.joining import Joining
from models.insights.reading.news import News
from models.insights.stakes import at_stake, kept
from models.insights.states import States, states
from models.kinds import State
from models.people.customer_rows import Key
from models.rhythm import LEARNING_DAYS
from models.shop.opening import opening
from models.states import log_days as days_of_log

_YEAR = 365


class Known:
    """Works out each part once, and only if wanted."""

    def __init__(self, crowd: Crowd, log_days: int, fit: Fit | None = None) -> None:
        self.crowd = crowd
        self.log_days = log_days
        self._fit = fit
        self._ahead: dict[float, Forecast] = {}
        self._stakes: dict[int, Floats] = {}

    @cached_property
    def past(self) -> Past:
        """What the model needs to know of everybody."""
        return self.crowd.past

    @cached_property
    def fit(self) -> Fit:
        """What was learnt of the shop: for today, the last fit that was kept."""
        known = self._fit or self._learnt()
        return known or fit(self.past, self.crowd.shop.gap, self.crowd.logged)

    @property
    def is_learning(self) -> bool:
        """Tell whether the notebook has been kept for too short a time to call anybody late."""
        return self.log_days < LEARNING_DAYS

    def ahead(self, days: int = DAYS) -> Forecast:
        """Return what to expect of each within so many days of the calendar."""
        return self._within(self.open_days(days))

    def _within(self, open_days: float) -> Forecast:
        if open_days not in self._ahead:
            self._ahead[open_days] = forecast(self.fit, self.past, open_days)
        return self._ahead[open_days]

    @cached_property
    def states(self) -> States:
        """Where each stands; while the shop is learning, nobody is called late."""
        crowd = self.crowd
        weeks = DAYS / 7
        chance = self._within(weeks * crowd.calendar.a_week()).chance
        habits = (crowd.visit_days, crowd.elapsed, crowd.usual)
        found = states(*habits, chance, crowd.shop, crowd.days_off)
        if self.is_learning:
            for waiting in (State.LATE, State.SLIPPING, State.GONE):
                found[found == waiting] = State.LEARNING
        return found

    def stake(self, days: int = DAYS) -> Floats:
        """Return the visits that each one's staying away costs within so many days."""
        if days not in self._stakes:
            now, ahead = self.ahead(days), self.open_days(days)
            self._stakes[days] = at_stake(self.fit, self.past, now, ahead)
        return self._stakes[days]

    @cached_property
    def if_kept(self) -> Floats:
        """The visits to expect of each in a year, if they are kept."""
        return kept(self.fit, self.past, self.open_days(_YEAR))

    def in_a_year(self, keys: Sequence[Key]) -> Floats:
        """Return the visits to expect in a year of some, if they are kept; who never came has 0."""
        return np.append(self.if_kept, 0.0)[self.crowd.places(keys)]

    def after(self, news: News) -> "Known | None":
        """Return what is known now that some have come; None where all is to be read anew.

        What was reckoned of the others is not reckoned again.
        """
        if not self.crowd.is_latest:
            return self if news.only_after(self.crowd.as_of) else None
        few = some_of(self.crowd, news.visitors)
        if few is None:
            return None
        joining = Joining.of(self.crowd.keys, few.keys)
        now = Known(self.crowd.with_these(few, joining), days_of_log(self.crowd.as_of))
        learnt = now._learnt()
        if learnt is None or learnt != self.fit:
            return None
        some = Known(few, now.log_days, learnt)
        now._ahead = {
            days: ahead.with_these(some._within(days), joining.put)
            for days, ahead in self._ahead.items()
        }
        now._stakes = {
            days: joining.put(stake, some.stake(days)) for days, stake in self._stakes.items()
        }
        if "if_kept" in vars(self):
            now.if_kept = joining.put(self.if_kept, some.if_kept)
        return now

    def _learnt(self) -> Fit | None:
        """Return the last fit that was kept, where it is of about as many customers of today."""
        kept = opening().kept if self.crowd.is_latest else None
        return kept.fit if kept and kept.speaks_for(len(self.crowd)) else None

    def are(self, *wanted: State) -> NDArray[np.bool_]:
        """Mark those in some states."""
        found = np.zeros(len(self.crowd), np.bool_)
        for state in wanted:
            found |= self.states == state
        return found

    def open_days(self, days: int) -> int:
        """Return on how many of the next days the shop is open."""
        calendar, today = self.crowd.calendar, self.crowd.as_of
        return calendar.number(today + timedelta(days=days)) - calendar.number(today)
