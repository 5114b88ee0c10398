"""How often people come: by the week, and the most frequent guests by the month."""

import numpy as np

from models.insights.reading.comparing import period_before
from models.insights.reading.regulars import months_until, regulars
from models.insights.reading.source import Source
from models.insights.reading.weeks import WEEKS_NEEDED, a_week, full, weeks_of
from models.insights.series.coming import Frequency


def frequency(source: Source) -> Frequency:
    """Read the visits of each week of the period."""
    weeks = weeks_of(source, source.period)
    earlier = period_before(source)
    before = a_week(weeks_of(source, earlier)) if earlier else None
    visits = source.visits(source.period)
    months = months_until(source.as_of)
    return Frequency(
        source.basis(visits, len(full(weeks)), WEEKS_NEEDED), weeks, a_week(weeks), before,
        _people(source), months, regulars(source, months),
    )  # fmt: skip


def _people(source: Source) -> int:
    """Count who came in the period: where all are known day by day, without asking for each."""
    crowd = source.known.crowd
    if source.chosen is None and source.asked.branch is None and crowd.logged.all():
        return int(np.count_nonzero(crowd.last_on >= source.period.first.toordinal()))
    return source.counted.people(source.period)
