"""All that the page Today shows, in six questions to the notebook whatever its size."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from models import visits
from models.clock import ShopTime
from models.database import execute
from models.errors import Obstacle, Refused
from models.open_days import OpenDays
from models.people.occasions import Coming, coming
from models.pulse import WEEKS_BACK, Pulse, pulse
from models.ready import ReadyRow, have_ready
from models.satisfaction import Satisfaction, of_week
from models.values import as_day
from models.visits import VisitRow

MOST_OCCASIONS = 20

_BRANCH = """
    SELECT branch.time_zone, branch.day_starts_after, branch.open_weekdays, closed_day."on",
        (SELECT COUNT(*) FROM branch)
    FROM branch LEFT JOIN closed_day ON closed_day.branch_id = branch.id AND closed_day."on" >= ?
    WHERE branch.id = ? ORDER BY closed_day."on" """


@dataclass(frozen=True, slots=True)
class Today:
    """The day as it stands: who is likely, who came, how it goes, what is near."""

    have_ready: list[ReadyRow]
    visits: list[VisitRow]  # newest first, the latest hundred at most
    pulse: Pulse
    satisfaction: Satisfaction | None  # of the last seven days; None if nobody said anything
    occasions: list[Coming]  # the next first, twenty at most


@dataclass(frozen=True, slots=True)
class _Opening:
    """The time a branch lives by, its open days of the last weeks, and how many there are."""

    time: ShopTime
    days: OpenDays
    branches: int


def today(branch: UUID, now: datetime) -> Today:
    """Return the day a branch is in at a moment.

    Raises:
        Refused: there is no such branch.
    """
    opening = _opening(branch, now)
    day, clock = opening.time.day_of(now), (opening.time, opening.days, now)
    return Today(
        have_ready(branch, *clock),
        visits.of_day(branch, day),
        pulse(branch, *clock),
        of_week(day, branch if opening.branches > 1 else None),
        coming(day)[:MOST_OCCASIONS],
    )


def _opening(branch: UUID, now: datetime) -> _Opening:
    since = (now - timedelta(weeks=WEEKS_BACK, days=2)).date()
    found = execute(_BRANCH, since.isoformat(), branch.hex).fetchall()
    if not found:
        raise Refused(Obstacle.GONE)
    zone, minutes, weekdays, _, branches = found[0]
    closed = filter(None, (as_day(row[3]) for row in found))
    time = ShopTime(ZoneInfo(zone), timedelta(minutes=minutes))
    return _Opening(time, OpenDays.of(weekdays, closed), branches)
