"""The three sentences on top: how often, how happy, how many are slipping."""

from models.insights.series.coming import Frequency
from models.insights.series.happy import SatisfactionOverTime
from models.insights.series.headlines import (
    Headlines,
    SatisfactionFact,
    SlippingFact,
    VisitsFact,
)
from models.insights.series.people import Slipping


def headlines(coming: Frequency, satisfied: SatisfactionOverTime, slipping: Slipping) -> Headlines:
    """Say in short what three series say at length."""
    seen_to = slipping.late_seen_to + slipping.slipping_seen_to
    return Headlines(
        VisitsFact(coming.basis, coming.a_week, coming.before),
        SatisfactionFact(
            satisfied.basis,
            satisfied.vote,
            satisfied.turn,
            satisfied.change_have >= satisfied.change_need,
        ),
        SlippingFact(slipping.basis, slipping.late, slipping.slipping, seen_to),
    )
