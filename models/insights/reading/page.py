"""Everything the page of insights shows, read together so that nothing is read twice."""

from dataclasses import dataclass

from models.insights.chance import DAYS
from models.insights.reading.best import best
from models.insights.reading.cohorts import cohorts
from models.insights.reading.frequency import frequency
from models.insights.reading.happiness import happiness
from models.insights.reading.headlines import headlines
from models.insights.reading.hours import calendar, hours
from models.insights.reading.kept import Kept
from models.insights.reading.make_it_right import make_it_right
from models.insights.reading.satisfaction import satisfaction
from models.insights.reading.source import Source
from models.insights.reading.standing import rhythm_map, slipping
from models.insights.series.basis import Filter
from models.insights.series.coming import Calendar, Cohorts, Frequency, Hours
from models.insights.series.happy import Happiness, MakeItRight, SatisfactionOverTime
from models.insights.series.headlines import Headlines
from models.insights.series.people import Best, RhythmMap, Slipping

MOST_ROWS = 15


@dataclass(frozen=True, slots=True)
class Page:
    """All series of one period and choice of customers, except the self-check."""

    headlines: Headlines
    frequency: Frequency
    satisfaction: SatisfactionOverTime
    best: Best
    slipping: Slipping
    hours: Hours
    rhythm_map: RhythmMap
    happiness: Happiness
    make_it_right: MakeItRight
    calendar: Calendar
    cohorts: Cohorts


def page(asked: Filter, days: int = DAYS, kept: Kept | None = None) -> Page:
    """Read the page; the best are those of the next `days`.

    The self-check, for which the shop is learnt anew as it was, is asked for by itself.
    """
    source = Source(asked, kept)
    return source.once(("page", days), lambda: _page(source, days))


def _page(source: Source, days: int) -> Page:
    coming, satisfied, leaving = frequency(source), satisfaction(source), slipping(source)
    return Page(
        headlines(coming, satisfied, leaving),
        coming,
        satisfied,
        best(source, days, MOST_ROWS, only_sure=True),
        leaving,
        hours(source),
        rhythm_map(source),
        happiness(source, MOST_ROWS),
        make_it_right(source, MOST_ROWS),
        calendar(source),
        cohorts(source),
    )
