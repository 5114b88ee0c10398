"""Whether handing over works."""

from models.handoff import health
from models.insights.reading.source import Source
from models.insights.series.voices import Handoffs
from models.shop.branches import shops


def handoffs(source: Source) -> Handoffs:
    """Tell how handing over went in the period, at the branch or at the first one."""
    branch = source.asked.branch or next((shop.id for shop in shops()), None)
    if branch is None:
        return Handoffs(source.basis(0, 0, 1), 0, 0, None, None, None, 0)
    found = health(branch, source.period.first, source.as_of)
    return Handoffs(
        source.basis(found.handoffs, min(1, found.handoffs), 1), found.taken, found.musts,
        found.said_back_before_first_visit, found.musts_complete,
        found.median_minutes_to_taken, found.carried_over_3_times,
    )  # fmt: skip
