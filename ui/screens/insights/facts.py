"""Reads the charts from the notebook. Loads numpy: to be imported on the working thread only."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from models.insights.reading.best import best
from models.insights.reading.cohorts import cohorts
from models.insights.reading.comparing import can_compare as _can_compare
from models.insights.reading.frequency import frequency
from models.insights.reading.handoffs import handoffs
from models.insights.reading.happiness import happiness
from models.insights.reading.hours import calendar, hours
from models.insights.reading.kept import Kept
from models.insights.reading.kept_promises import promises
from models.insights.reading.make_it_right import make_it_right
from models.insights.reading.satisfaction import satisfaction
from models.insights.reading.self_check import self_check
from models.insights.reading.sharing import referrals, sharing
from models.insights.reading.source import Source
from models.insights.reading.standing import rhythm_map, slipping
from models.insights.reading.vocal import vocal
from models.insights.reading.wants import wants
from models.insights.series.basis import Filter, Period
from models.states import not_before_the_last
from ui.screens.insights.wish import Span, Wish, first_day, horizon

MOST_ROWS = 20


def source_of(wish: Wish, kept: Kept) -> Source:
    """Return what answers a wish, beginning with what earlier answers kept.

    What goes up to today goes up to the last day written down, where the clock was set back.
    """
    if wish.span is not Span.OWN:
        last = not_before_the_last(wish.last)
        wish = replace(wish, first=first_day(wish.span, last), last=last)
    covered = None
    if wish.first is None:
        covered = Source(Filter(Period(wish.last, wish.last))).covered
    return Source(wish.asked(covered.first if covered else None), kept)


def read(source: Source, name: str) -> object:
    """Return the facts of one chart."""
    return source.once(name, partial(_READ_BY[name], source))


def can_compare(source: Source) -> bool:
    """Tell whether the facts may be compared with those of the time before."""
    return source.once("can compare", lambda: _can_compare(source))


def _best(source: Source) -> object:
    return best(source, horizon(source.period), MOST_ROWS, only_sure=True)


_READ_BY: Mapping[str, Callable[[Source], Any]] = {
    "frequency": frequency,
    "satisfaction": satisfaction,
    "best": _best,
    "hours": hours,
    "slipping": slipping,
    "make-it-right": lambda source: make_it_right(source, MOST_ROWS),
    "rhythm-map": rhythm_map,
    "happiness": lambda source: happiness(source, MOST_ROWS),
    "calendar": calendar,
    "cohorts": cohorts,
    "self-check": self_check,
    "vocal": lambda source: vocal(source, MOST_ROWS),
    "sharing": lambda source: sharing(source, MOST_ROWS),
    "referrals": referrals,
    "wants": lambda source: wants(source, MOST_ROWS),
    "handoffs": handoffs,
    "promises": promises,
}
