"""All visits in the order of time, exactly as many as were asked for."""

from random import Random

from models.demo.days import CLOSES, OPENS, Days
from models.demo.habits import Visit

Event = tuple[int, int, int]  # day, minute, and the place of the guest; NOBODY for a passer-by
NOBODY = -1
_PASSERS_BY = 0.04


def in_order(
    dice: Random, days: Days, visits: list[list[Visit]], wanted: int | None
) -> list[Event]:
    """Order the visits of all guests, passers-by among them.

    If too many, the oldest never happened; if too few, people came on other days as well.
    """
    events = [(*visit, place) for place, own in enumerate(visits) for visit in own]
    count = len(events) if wanted is None else wanted
    events += [_any(dice, days, NOBODY) for _ in range(round(count * _PASSERS_BY))]
    while wanted is not None and len(events) < wanted:
        events.append(_any(dice, days, dice.randrange(len(visits)) if visits else NOBODY))
    events.sort()
    return events if wanted is None else events[len(events) - wanted :]


def _any(dice: Random, days: Days, place: int) -> Event:
    """Return a visit at any time of which nobody keeps a habit."""
    while True:
        day, minute = dice.randrange(days.today + 1), dice.randrange(OPENS + 60, CLOSES)
        if day not in days.closed and days.has_been(day, minute):
            return day, minute, place
