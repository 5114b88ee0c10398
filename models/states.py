"""Where customers stand in their own rhythm today, from what was worked out at their last visit.

The rules stand in `models.insights.states`; which says the same of any day, for all at once. A
customer's state changes on days that are known ahead (`models.outlook`), so that nothing has to be
counted anew as time passes. Until the notebook knows ninety days of visits it is learning, and
calls nobody late.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Self

from models.database import execute
from models.finding.find_conditions import Condition
from models.kinds import State
from models.rhythm import DAYS_FOR_A_CLAIM, DAYS_FOR_A_RHYTHM, LEARNING_DAYS
from models.values import as_day

TURNS = """
    COALESCE(visit_days, 0), due_on, late_on, slipping_on, gone_on,
    (SELECT MIN(first_on) FROM customer_stat), (SELECT MAX(business_day) FROM hourly)"""
_SINCE = "SELECT MIN(first_on) FROM customer_stat"
_UNTIL = "SELECT MAX(business_day) FROM hourly"
_LEARNING = timedelta(days=LEARNING_DAYS - 1)  # after the first of them
_NOBODY = Condition("1 = 0")
_CLAIMED = f"visit_days >= {DAYS_FOR_A_CLAIM}"
_TIMES: Mapping[State, tuple[str, str | None, str | None]] = {
    State.NO_VISITS_YET: ("visit_days = 0", None, None),
    State.NEW: ("visit_days = 1", None, "due_on"),
    State.ONCE: ("visit_days = 1", "due_on", None),
    State.ON_TIME: ("visit_days > 1", None, "due_on"),
    State.DUE: ("visit_days > 1", "due_on", "late_on"),
    State.QUIET: (f"visit_days > 1 AND NOT {_CLAIMED}", "late_on", None),
    State.LEARNING: (_CLAIMED, "late_on", None),
    State.LATE: (_CLAIMED, "late_on", "slipping_on"),
    State.SLIPPING: (_CLAIMED, "slipping_on", "gone_on"),
    State.GONE: (_CLAIMED, "gone_on", None),
}
_AFTER_LEARNING = {State.LEARNING, State.LATE, State.SLIPPING, State.GONE}


@dataclass(frozen=True, slots=True)
class Turns:
    """The days on which a customer's state changes.

    `log_since` and `log_until` are those of the first visit of any customer and of the last visit
    of all. A state that has no day is never told of this customer.
    """

    visit_days: int = 0
    due_on: date | None = None
    late_on: date | None = None
    slipping_on: date | None = None
    gone_on: date | None = None
    log_since: date | None = None
    log_until: date | None = None

    @classmethod
    def of(cls, visit_days: int, *days: Any) -> Self:
        """Make them of the columns that `TURNS` names."""
        return cls(visit_days, *map(as_day, days))

    def state(self, today: date) -> State:
        """Return where the customer stands on a business day, from the last visit on.

        Where the clock was set back, that is the last day written down.
        """
        today = max(today, self.log_until or today)
        if not self.visit_days:
            return State.NO_VISITS_YET
        if not _reached(self.due_on, today):
            return State.NEW if self.visit_days == 1 else State.ON_TIME
        if self.visit_days == 1:
            return State.ONCE
        return self._overdue(today) if _reached(self.late_on, today) else State.DUE

    def is_waited_for(self, today: date) -> bool:
        """Tell whether they have been away for longer than is usual for them."""
        return self.state(today) in {State.LATE, State.SLIPPING, State.GONE}

    def _overdue(self, today: date) -> State:
        if self.visit_days < DAYS_FOR_A_CLAIM:
            return State.QUIET
        if self.log_since is None or today < self.log_since + _LEARNING:
            return State.LEARNING
        if _reached(self.gone_on, today):
            return State.GONE
        return State.SLIPPING if _reached(self.slipping_on, today) else State.LATE


def is_learning(today: date) -> bool:
    """Tell whether the notebook knows too few days to call anybody late."""
    return log_days(today) < LEARNING_DAYS


def log_days(today: date) -> int:
    """Return on how many days, from any customer's first visit on, the notebook has been kept.

    Visits of nobody in particular teach nothing about rhythms.
    """
    since: date | None = as_day(execute(_SINCE).fetchone()[0])
    return 0 if since is None else max(0, (today - since).days + 1)


def not_before_the_last(today: date) -> date:
    """Return the last day written down instead, where the clock was set back behind it."""
    return max(today, as_day(execute(_UNTIL).fetchone()[0]) or today)


def in_state(state: State, today: date) -> Condition:
    """Return what a row of `customer_stat` meets whose customer is in a state on a business day."""
    today = not_before_the_last(today)
    if state in _AFTER_LEARNING and is_learning(today) != (state is State.LEARNING):
        return _NOBODY
    days, begins, ends = _TIMES[state]
    return Condition(days) & _between(today, begins, ends)


def regular(today: date) -> Condition:
    """Return what a row of `customer_stat` meets whose customer is a regular on a business day.

    Has come on four days or more and probably still comes: on time, due, late or slipping.
    """
    today = not_before_the_last(today)
    often = Condition(f"visit_days >= {DAYS_FOR_A_RHYTHM}")
    return often if is_learning(today) else often & _until(today, "gone_on")


def _between(today: date, begins: str | None, ends: str | None) -> Condition:
    """Hold from one of the days on and until another."""
    day = (today.isoformat(),)
    begun = Condition(f"{begins} <= ?", day) if begins else Condition("1 = 1")
    return begun if ends is None else begun & _until(today, ends)


def _until(today: date, ends: str) -> Condition:
    """Hold until one of the days, which may never come."""
    return Condition(f"{ends} > ?", (today.isoformat(),)) | Condition(f"{ends} IS NULL")


def _reached(day: date | None, today: date) -> bool:
    return day is not None and day <= today
