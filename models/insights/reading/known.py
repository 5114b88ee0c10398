"""What the model says of a crowd: the fit, what to expect of each, where each stands."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from models.insights.chance import DAYS, Fit
from models.insights.fitting import fit
from models.insights.forecast import Forecast, forecast
from models.insights.past import Floats, Past
from models.insights.reading.crowd import Crowd
from models.insights.stakes import at_stake, kept
from models.insights.states import States, states
from models.kinds import State
from models.people.customer_rows import Key
from models.rhythm import LEARNING_DAYS
from models.shop.opening import opening

_YEAR = 365


class Known:
    """Works out each part once, and only if wanted."""

    def __init__(self, crowd: Crowd, log_days: int) -> None:
        self.crowd = crowd
        self.is_learning = log_days < LEARNING_DAYS
        self._ahead: dict[float, Forecast] = {}
        self._stakes: dict[int, Floats] = {}

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
        found = states(crowd.visit_days, crowd.elapsed, crowd.usual, chance, crowd.shop)
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

    @cached_property
    def places(self) -> Mapping[Key, int]:
        """Where each stands in the arrays."""
        return {key: place for place, key in enumerate(self.crowd.keys)}

    def in_a_year(self, keys: Sequence[Key]) -> Floats:
        """Return the visits to expect in a year of some, if they are kept; who never came has 0."""
        places = np.array([self.places.get(key, len(self.crowd)) for key in keys], np.int64)
        return np.append(self.if_kept, 0.0)[places]

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
