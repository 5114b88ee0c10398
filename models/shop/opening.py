"""What customers' numbers depend on beside the visits: clocks, opening days, what is typical."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache, reduce
from operator import or_
from typing import Any
from zoneinfo import ZoneInfo

from models.clock import ShopTime
from models.database import execute
from models.insights.chance import Fit
from models.kept_fit import KeptFit, read_fit
from models.rhythm import ShopRhythm
from models.shop.open_days import ALL_WEEK, OpenDays
from models.values import as_day

_REMEMBERED = 4
_KNOWN = """
    SELECT branch.id, branch.time_zone, branch.day_starts_after, branch.open_weekdays,
        closed_day."on", fit.shop_gap, fit.theta80, fit.theta90, fit.parameters
    FROM branch
    LEFT JOIN closed_day ON closed_day.branch_id = branch.id AND closed_day."on" >= ?
    LEFT JOIN (SELECT shop_gap, theta80, theta90, parameters FROM model_fit
        ORDER BY at DESC, id DESC LIMIT 1) AS fit ON TRUE"""


@dataclass(frozen=True, slots=True)
class Opening:
    """Each branch's time by its id in hex digits; the days any of them is open; what was learnt.

    Closed days are known from `since` on.
    """

    times: Mapping[str, ShopTime]
    days: OpenDays
    rhythm: ShopRhythm
    kept: KeptFit | None = None
    since: date = date.min

    @property
    def fit(self) -> Fit:
        """Return the habits last learnt, or until then what shops are like."""
        return self.kept.fit if self.kept else Fit.usual(self.rhythm.gap)


def opening(since: date = date.min) -> Opening:
    """Return all of it, by one question."""
    return _opening(since, tuple(execute(_KNOWN, since.isoformat()).fetchall()))


@lru_cache(_REMEMBERED)
def _opening(since: date, known: tuple[tuple[Any, ...], ...]) -> Opening:
    """Make it of what the notebook says, which is mostly the same as the last time."""
    times: dict[str, ShopTime] = {}
    masks: dict[str, int] = {}
    closings: list[tuple[str, date]] = []
    rhythm, kept = ShopRhythm(), None
    for branch, zone, minutes, weekdays, closed, *figures, parameters in known:
        key = str(branch).replace("-", "")
        times[key] = ShopTime(ZoneInfo(zone), timedelta(minutes=minutes))
        masks[key] = weekdays or ALL_WEEK
        if parameters is not None:
            rhythm, kept = ShopRhythm(*figures), read_fit(parameters)
        if closed:
            closings.append((key, as_day(closed)))
    days = OpenDays.of(reduce(or_, masks.values(), 0), _everywhere(masks, closings))
    return Opening(times, days, rhythm, kept, since)


def _everywhere(masks: Mapping[str, int], closings: Iterable[tuple[str, date]]) -> list[date]:
    """Return the days on which no branch was open that usually is."""
    closed = Counter(day for branch, day in closings if masks[branch] >> day.weekday() & 1)
    return [
        day
        for day, count in closed.items()
        if count == sum(mask >> day.weekday() & 1 for mask in masks.values())
    ]
