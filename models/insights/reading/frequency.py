"""How often people come: by the week, and the most frequent guests by the month."""

from models.insights.reading.regulars import months_until, regulars
from models.insights.reading.source import Source
from models.insights.reading.weeks import WEEKS_NEEDED, a_week, full, weeks_of
from models.insights.series.coming import Frequency


def frequency(source: Source) -> Frequency:
    """Read the visits of each week of the period."""
    weeks = weeks_of(source, source.period)
    before = a_week(weeks_of(source, source.period.before())) if source.asked.compare else None
    visits = source.visits(source.period)
    months = months_until(source.as_of)
    return Frequency(
        source.basis(visits, len(full(weeks)), WEEKS_NEEDED), weeks, a_week(weeks), before,
        source.counted.people(source.period), months, regulars(source, months),
    )  # fmt: skip
