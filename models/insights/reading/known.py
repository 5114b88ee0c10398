"""What the model says of a crowd: the fit, what to expect of each, where each stands."""

from datetime import timedelta
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from models.insights.chance import DAYS, Fit
from models.insights.fitting import fit
from models.insights.forecast import Forecast, forecast
from models.insights.past import Floats, Past
from models.insights.reading.crowd import Crowd
from models.insights.stakes import at_stake
from models.insights.states import States, states
from models.kinds import State
from models.opening import opening
from models.rhythm import LEARNING_DAYS


class Known:
    """Works out each part once, and only if wanted."""

    def __init__(self, crowd: Crowd, log_days: int) -> None:
        self.crowd = crowd
        self.is_learning = log_days < LEARNING_DAYS
        self._ahead: dict[int, Forecast] = {}

    @cached_property
    def past(self) -> Past:
        """What the model needs to know of everybody."""
        return self.crowd.past

    @cached_property
    def fit(self) -> Fit:
        """What was learnt of the shop: for today, the last fit that was kept."""
        kept = opening().kept if self.crowd.is_latest else None
        if kept and kept.speaks_for(len(self.crowd)):
            return kept.fit
        return fit(self.past, self.crowd.shop.gap, self.crowd.logged)

    def ahead(self, days: int = DAYS) -> Forecast:
        """Return what to expect of each within so many days of the calendar."""
        if days not in self._ahead:
            self._ahead[days] = forecast(self.fit, self.past, self.open_days(days))
        return self._ahead[days]

    @cached_property
    def states(self) -> States:
        """Where each stands; while the shop is learning, nobody is called late."""
        crowd = self.crowd
        weeks = DAYS / 7
        chance = forecast(self.fit, self.past, weeks * crowd.calendar.a_week()).chance
        found = states(crowd.visit_days, crowd.elapsed, crowd.usual, chance, crowd.shop)
        if self.is_learning:
            for waiting in (State.LATE, State.SLIPPING, State.GONE):
                found[found == waiting] = State.LEARNING
        return found

    def stake(self, days: int = DAYS) -> Floats:
        """Return the visits that each one's staying away costs within so many days."""
        return at_stake(self.fit, self.past, self.ahead(days), self.open_days(days))

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
