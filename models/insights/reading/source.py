"""What the charts of one question read in common: each part is read once, and only if wanted."""

from collections.abc import Callable, Hashable
from dataclasses import replace
from datetime import date, timedelta
from functools import cached_property, partial
from typing import TypeVar

from models.database import execute
from models.insights.reading.chosen import standing, tagged
from models.insights.reading.counted import Everybody, Some
from models.insights.reading.gathering import crowd_on
from models.insights.reading.kept import Kept, Parts
from models.insights.reading.known import Known
from models.insights.reading.listed import LeftOut
from models.insights.reading.rated import Ratings
from models.insights.series.basis import Basis, Filter, Period
from models.people.customer_rows import Key
from models.shop.branch_times import times
from models.shop.open_days import OpenDays
from models.shop.opening import opening
from models.states import log_days
from models.values import as_day

YEAR = 365

T = TypeVar("T")

_COVERED = "SELECT MIN(business_day) FROM hourly"
_CALENDAR = """
    SELECT branch.open_weekdays, closed_day."on" FROM branch
    LEFT JOIN closed_day ON closed_day.branch_id = branch.id WHERE branch.id = ?"""


class Source:
    """Answers the readers of one question; make a new one for the next question.

    With the same `kept`, the next one need not read again what has not changed since.
    """

    def __init__(self, asked: Filter, kept: Kept | None = None) -> None:
        self.asked = asked
        self.parts = kept.parts() if kept else Parts()
        self.period = asked.period
        self.as_of = asked.period.last

    @cached_property
    def covered(self) -> Period | None:
        """The days from the first visit in the notebook to the last one looked at."""
        first: date | None = as_day(execute(_COVERED).fetchone()[0])
        if first is None or first > self.as_of:
            return None
        return Period(first, self.as_of)

    @cached_property
    def calendar(self) -> OpenDays:
        """The opening days of the branch, or of all branches together."""
        if self.asked.branch is None:
            return opening().days
        rows = execute(_CALENDAR, self.asked.branch.hex).fetchall()
        closings = (as_day(on) for _, on in rows if on)
        return OpenDays.of(rows[0][0] if rows else 0, closings)

    @cached_property
    def day_begins(self) -> int:
        """The hour of the clock with which the branch's business day begins, or the first one's."""
        branch = self.asked.branch.hex if self.asked.branch else next(iter(times()), "")
        time = times().get(branch)  # none, where the branch has been taken back since
        return time.day_starts_after // timedelta(hours=1) if time else 0

    def known_days(self, period: Period) -> list[date]:
        """List the days of a period that the notebook covers."""
        if self.covered is None:
            return []
        first, last = max(period.first, self.covered.first), min(period.last, self.covered.last)
        return [first + timedelta(days=day) for day in range((last - first).days + 1)]

    @cached_property
    def known(self) -> Known:
        """What is known of all who have come, as of the last day."""
        return self.known_on(self.as_of)

    def known_on(self, day: date) -> Known:
        """Return what was known of all who had come by a day."""
        make = partial(_known_on, day)
        return self.parts.once(("known", day), make, Known.after)

    @cached_property
    def chosen(self) -> frozenset[Key] | None:
        """The customers chosen; None where nobody is left out."""
        if not self.asked.chooses_customers:
            return None
        parts = [tagged(self.asked)] if self.asked.tag else []
        if self.asked.group or self.asked.state:
            parts.append(standing(self.asked, self.known))
        return frozenset.intersection(*parts)

    def asks_for(self, key: Key) -> bool:
        """Tell whether a customer is among those chosen."""
        return self.chosen is None or key in self.chosen

    @property
    def left_out(self) -> LeftOut:
        """Who stands in no list, and who may not be contacted."""
        return self.parts.once("left out", LeftOut, LeftOut.after)

    @cached_property
    def counted(self) -> Everybody | Some:
        """The visits of the period, of the one before it, and of a year."""
        first = min(self.period.before().first, self.as_of - timedelta(days=YEAR - 1))
        during, branch = Period(first, self.as_of), self.asked.branch
        if self.chosen is None:
            return self.parts.once(("counted", during, branch), lambda: Everybody(during, branch))
        return Some(self.chosen, during, branch)

    @cached_property
    def ratings(self) -> Ratings:
        """The ratings asked for."""
        return Ratings(self.asked, self.chosen, self.parts)

    def once(self, name: Hashable, answer: Callable[[], T], *, by_last_day: bool = False) -> T:
        """Return a whole answer, the one kept from an earlier same question where there is one.

        One that goes `by_last_day` is the same for every period that ends with that day.
        """
        asked = self.asked
        if by_last_day:
            asked = replace(asked, period=Period(self.as_of, self.as_of), compare=False)
        return self.parts.once(("answer", asked, by_last_day, name), answer)

    def visits(self, period: Period) -> int:
        """Count the visits of the period, or of a part of the time before it."""
        return sum(hour.visits for hour in self.counted.hours if hour.on in period)

    def basis(self, n: int, have: int, need: int) -> Basis:
        """Say what a series stands on."""
        return Basis(self.period, n, have, need)


def _known_on(day: date) -> Known:
    return Known(crowd_on(day), log_days(day))
