"""Whether handing over works, week by week."""

from datetime import date, timedelta
from itertools import groupby

from models.handoff.health import Health, Sealed, sealed, summed
from models.insights.reading.source import Source
from models.insights.reading.weeks import monday_of
from models.insights.series.basis import Period
from models.insights.series.voices import Handoffs, HandoffWeek
from models.shop.branches import shops

_LAST_DAY = timedelta(days=6)


def handoffs(source: Source) -> Handoffs:
    """Tell how handing over went in the period, at the branch or at all of them.

    It is about a whole shop: asked about some customers only, there is nothing to tell.
    """
    days = sealed_days(source)
    found = summed(days)
    return Handoffs(
        source.basis(found.handoffs, min(1, found.handoffs), 1), found.taken, found.musts,
        found.said_back_before_first_visit, found.musts_complete, found.median_minutes_to_taken,
        found.median_minutes_into_shift, found.carried_over_3_times,
        tuple(
            _week(monday, summed(list(run)), source.period)
            for monday, run in groupby(days, key=lambda day: monday_of(day.on))
        ),
    )  # fmt: skip


def sealed_days(source: Source) -> list[Sealed]:
    """Return the days of the period on which handoffs were sealed, the first first."""
    if source.asked.chooses_customers:
        return []
    asked = [shop.id for shop in shops() if source.asked.branch in {None, shop.id}]
    days = [day for branch in asked for day in sealed(branch, source.period.first, source.as_of)]
    return sorted(days, key=lambda day: day.on)


def _week(monday: date, found: Health, period: Period) -> HandoffWeek:
    return HandoffWeek(
        monday, found.handoffs, found.taken, found.musts, found.said_back_before_first_visit,
        found.musts_complete, found.median_minutes_to_taken, found.median_minutes_into_shift,
        found.carried_over_3_times, monday in period and monday + _LAST_DAY in period,
    )  # fmt: skip
