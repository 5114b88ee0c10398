"""Reads what stands behind a mark. Loads numpy: to be imported on the working thread only."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any
from uuid import UUID

from models.counter import visits
from models.counter.visits import VisitRow
from models.insights.reading.behind import (
    MOST,
    handoffs_behind,
    newcomers,
    promises_behind,
    ratings_behind,
    visits_behind,
)
from models.insights.reading.best import best
from models.insights.reading.make_it_right import make_it_right
from models.insights.reading.self_check import foretold
from models.insights.reading.sharing import sharing
from models.insights.reading.source import Source
from models.insights.reading.standing import slipping
from models.insights.reading.vocal import said_by, vocal
from models.insights.reading.wants import said_about
from models.insights.series.basis import Period
from models.insights.series.voices import Said, Speaker, Vocal
from models.people import customer_rows, customers
from ui.charts.marks import Opens
from ui.screens.insights.behind_rows import Behind, Rated
from ui.screens.insights.wish import horizon


def behind(source: Source, chart: str, opens: Opens) -> Behind:
    """Read what a mark of a chart opens."""
    if opens.visits:
        found = visits.of_ids(list(opens.visits))
        return Behind(len(found), found)
    if opens.theme is not None or opens.words:
        said = _said(source, opens)
        return Behind(len(said), said[:MOST])
    if opens.first is None or opens.last is None:
        return _customers(_whom(source, opens))
    return _during(source, chart, Period(opens.first, opens.last), opens)


def people(source: Source, chart: str) -> Behind:
    """Read a whole list of people, of which the chart shows the first."""
    if chart == "best":
        return _best(source)
    found = _LISTS[chart](source)
    return Behind(len(found), found)


def _best(source: Source) -> Behind:
    """Read who the best are; right after a long closure only who, and in which order."""
    found = best(source, horizon(source.period), MOST, only_sure=True)
    if found.hides_numbers:
        return _customers([one.customer for one in found.rows])
    return Behind(len(found.rows), found.rows)


def _said(source: Source, opens: Opens) -> list[Said]:
    if opens.theme is not None:
        return said_about(source, opens.theme)
    return [row for customer in opens.customers for row in said_by(source, customer)]


def _whom(source: Source, opens: Opens) -> Sequence[UUID]:
    return opens.customers if opens.chance is None else foretold(source, opens.chance)


def _customers(ids: Sequence[UUID]) -> Behind:
    return Behind(len(ids), customer_rows.of([one.hex for one in ids[:MOST]]))


def _during(source: Source, chart: str, period: Period, opens: Opens) -> Behind:
    if chart == "satisfaction":
        return _ratings(source, period, opens)
    if chart in _RECORDS:
        return _RECORDS[chart](source, period)
    weekday = None if opens.weekday is None else opens.weekday - 1
    found = visits_behind(source, period, weekday, opens.hour)
    return Behind(found.total, found.rows)


def _newcomers(source: Source, period: Period) -> Behind:
    return _customers(newcomers(source, period.first))


def _promises(source: Source, period: Period) -> Behind:
    due = promises_behind(source, period)
    return Behind(len(due), due[:MOST])


def _handoffs(source: Source, period: Period) -> Behind:
    return Behind(*handoffs_behind(source, period))


def _ratings(source: Source, period: Period, opens: Opens) -> Behind:
    dots = ratings_behind(source, period, opens.value)
    dots = [dot for dot in dots if opens.by in {None, dot.by}][: opens.most]
    shown = dots[:MOST]
    came: dict[object, VisitRow] = {
        visit.id: visit for visit in visits.of_ids([dot.visit for dot in shown if dot.visit])
    }
    names = customers.names([dot.customer for dot in shown if dot.customer])
    rows = [
        Rated(dot, came.get(dot.visit), names.get(dot.customer, "") if dot.customer else "")
        for dot in shown
    ]
    return Behind(len(dots), rows)


def _speakers(heard: Vocal) -> list[Speaker]:
    """List who helps, then who only complains."""
    return list({one.customer: one for one in (*heard.helpful, *heard.complaining)}.values())[:MOST]


_RECORDS: Mapping[str, Callable[[Source, Period], Behind]] = {
    "cohorts": _newcomers,
    "handoffs": _handoffs,
    "promises": _promises,
}
_LISTS: Mapping[str, Callable[[Source], Sequence[Any]]] = {
    "slipping": lambda source: slipping(source, MOST).rows,
    "make-it-right": lambda source: make_it_right(source, MOST).rows,
    "vocal": lambda source: _speakers(vocal(source, MOST)),
    "sharing": lambda source: sharing(source, MOST).rows,
}
