"""What is at stake with those who stay away, and whom to contact first."""

import numpy as np

from models.insights.chance import DAYS, Fit
from models.insights.forecast import Forecast, forecast
from models.insights.past import Floats, Ints, Past
from models.insights.states import States
from models.kinds import State

WORTH_CONTACTING = (State.LATE, State.SLIPPING)


def kept(fit: Fit, past: Past, days: float = DAYS) -> Floats:
    """Return the visits to expect of each in so many days, had they just been here and stayed."""
    just_here = Past(past.again, past.last, past.last, past.log_gaps, past.weight)
    fresh = forecast(fit, just_here, days)
    return fresh.expected / fresh.alive


def at_stake(fit: Fit, past: Past, now: Forecast, days: float = DAYS) -> Floats:
    """Return the visits a customer's staying away costs in so many days, `now` being expected."""
    return np.maximum(kept(fit, past, days) - now.expected, 0.0)


def contact_order(states: States, stake: Floats, chance: Floats) -> Ints:
    """Return the places of those late or slipping, first whom it is worth most to contact.

    That is what is at stake times the chance of a visit: it puts those first who are still on the
    fence. It is a judgement; nothing measures who comes back for being asked.
    """
    wanted = np.zeros(len(states), np.bool_)
    for state in WORTH_CONTACTING:
        wanted |= states == state
    places = np.flatnonzero(wanted)
    return places[np.argsort(-(stake * chance)[places], kind="stable")]
