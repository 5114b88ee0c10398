"""What is told only where somebody has written it down: words, word of mouth, wants, handoffs."""

from dataclasses import dataclass

from models.insights.reading.handoffs import handoffs
from models.insights.reading.kept_promises import promises
from models.insights.reading.sharing import referrals, sharing
from models.insights.reading.source import Source
from models.insights.reading.vocal import vocal
from models.insights.reading.wants import wants
from models.insights.series.voices import Handoffs, Promises, Referrals, Sharing, Vocal, Wants

MOST_ROWS = 15


@dataclass(frozen=True, slots=True)
class Boards:
    """All series of that kind, of one period and choice of customers."""

    vocal: Vocal
    sharing: Sharing
    referrals: Referrals
    wants: Wants
    handoffs: Handoffs
    promises: Promises


def boards(source: Source) -> Boards:
    """Read them all."""
    return Boards(
        vocal(source, MOST_ROWS),
        sharing(source, MOST_ROWS),
        referrals(source),
        wants(source, MOST_ROWS),
        handoffs(source),
        promises(source),
    )
