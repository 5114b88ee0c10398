"""All that the page Today shows, in six questions to the notebook whatever its size."""

from dataclasses import dataclass
from datetime import datetime

from models.counter import visits
from models.counter.pulse import Pulse, pulse
from models.counter.ready import ReadyRow, have_ready
from models.counter.visits import VisitRow
from models.people.occasions import Coming, coming
from models.satisfaction import Satisfaction, of_week
from models.shop.branches import Shop

MOST_OCCASIONS = 20


@dataclass(frozen=True, slots=True)
class Today:
    """The day as it stands: who is likely, who came, how it goes, what is near."""

    have_ready: list[ReadyRow]
    visits: list[VisitRow]  # newest first, the latest ones; `visits.of_day` reads on
    pulse: Pulse
    satisfaction: Satisfaction | None  # of the last seven days; None if nobody said anything
    occasions: list[Coming]  # the next first, twenty at most


def today(shop: Shop, now: datetime) -> Today:
    """Return the day a shop is in at a moment."""
    day = shop.time.day_of(now)
    return Today(
        have_ready(shop, now),
        visits.of_day(shop.id, day),
        pulse(shop, now),
        of_week(shop.id, day),
        coming(day)[:MOST_OCCASIONS],
    )
