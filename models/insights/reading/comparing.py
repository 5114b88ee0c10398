"""Since when those asked for are known, and whether the time before may be compared with."""

from datetime import date

from models.insights.reading.source import Source
from models.insights.series.basis import Period


def came_from(source: Source) -> date | None:
    """Return the first day on which anybody asked for came; none of them was counted before."""
    if source.covered is None or source.chosen is None:
        return source.covered.first if source.covered else None
    crowd = source.known.crowd
    places = crowd.places(source.chosen)
    firsts = crowd.first_on[places[places < len(crowd)]]
    if not len(firsts):
        return None
    return max(source.covered.first, date.fromordinal(int(firsts.min())))


def can_compare(source: Source) -> bool:
    """Tell whether all of the period before is known of those asked for.

    Who is chosen by how they come now came otherwise before, for no other reason.
    """
    if source.asked.goes_by_coming:
        return False
    since = came_from(source)
    return since is not None and since <= source.period.before().first


def period_before(source: Source) -> Period | None:
    """Return the period before, if it is asked for and may be compared with."""
    return source.period.before() if source.asked.compare and can_compare(source) else None
