"""Days of the year to think of a customer."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from models.changes import Action, Change, command
from models.database import execute
from models.errors import Obstacle, Problem, Refused, Rejected
from models.ids import new_id
from models.kinds import OccasionKind
from models.people.called import shown
from models.schema import Customer, Occasion, records
from models.text import one_line

LONGEST = 200
FIRST_YEAR = 1900
MOST_WARNING = 31  # days
_A_LEAP_YEAR = 2000
# CROSS JOIN keeps the order in a file: else all customers would be gone through.
_DUE = """
    SELECT occasion.id, customer.id, customer.name, customer.described_as, occasion.kind,
        occasion.month, occasion.day, occasion.year, occasion.for_whom
    FROM occasion CROSS JOIN customer
    WHERE customer.id = occasion.customer_id AND customer.standing = 'active'
        AND customer.binned_at IS NULL AND customer.merged_into_id IS NULL AND ({})"""
_ON_DAY = "(occasion.month = ? AND occasion.day = ? AND occasion.warn_days >= ?)"


@dataclass(frozen=True, slots=True)
class OccasionDraft:
    """A day of the year, as typed or as read; `version` is the one that was read, 0 for a new one.

    `for_whom` is empty for the customer themselves. `warn_days` is kept between 0 and 31.
    """

    customer: UUID
    kind: OccasionKind
    month: int
    day: int
    year: int | None = None
    for_whom: str = ""
    warn_days: int = 3
    id: UUID = field(default_factory=new_id)
    version: int = 0

    def problems(self) -> dict[str, Problem]:
        """Report what can be seen wrong without looking anything up."""
        if len(one_line(self.for_whom)) > LONGEST:
            return {"for_whom": Problem.TOO_LONG}
        if self.year is not None and self.year < FIRST_YEAR:
            return {"year": Problem.LONG_AGO}
        try:
            date(self.year or _A_LEAP_YEAR, self.month, self.day)
        except ValueError:
            return {"day": Problem.NOT_A_DAY}
        return {}


@dataclass(frozen=True, slots=True)
class Coming:
    """An occasion that is near. `years` is how many it completes, where its year is known."""

    id: UUID
    customer: UUID
    name: str
    kind: OccasionKind
    on: date
    years: int | None
    for_whom: str


def of(customer: UUID) -> list[OccasionDraft]:
    """List a customer's occasions in the order of the year."""
    query = Occasion.select(
        Occasion.customer, Occasion.kind, Occasion.month, Occasion.day, Occasion.year,
        Occasion.for_whom, Occasion.warn_days, Occasion.id, Occasion.version,
    )  # fmt: skip
    mine = query.where(Occasion.customer == customer)
    return records(mine.order_by(Occasion.month, Occasion.day, Occasion.id), OccasionDraft)


def coming(today: date, at_most: int = MOST_WARNING) -> list[Coming]:
    """List the active customers' occasions whose time of warning has begun, the next one first.

    Each says itself how many days before it wants to be thought of; none more than `at_most`.
    """
    days = list(_days(today, min(at_most, MOST_WARNING)))
    values = [number for on, month, day in days for number in (month, day, (on - today).days)]
    rows = execute(_DUE.format(" OR ".join([_ON_DAY] * len(days))), *values).fetchall()
    falls = {(month, day): on for on, month, day in reversed(days)}
    near = [_coming(falls, *row) for row in rows]
    return sorted(near, key=lambda occasion: (occasion.on, occasion.name))


@command(Action.EDIT_OCCASION)
def save(change: Change, draft: OccasionDraft) -> None:
    """Note a day, or correct one.

    Raises:
        Rejected: by field, no such day, a year long ago, too long.
        Refused: it was changed, or taken away, since it was read; or the customer is gone.
    """
    if problems := draft.problems():
        raise Rejected(problems)
    occasion = Occasion.get_or_none(Occasion.id == draft.id)
    if occasion is None and draft.version:
        raise Refused(Obstacle.GONE)
    if occasion is None:
        change.fetch(Customer, draft.customer)
        occasion = Occasion(id=draft.id, customer=draft.customer)
    occasion.version = draft.version
    occasion.kind, occasion.for_whom = draft.kind, one_line(draft.for_whom)
    occasion.month, occasion.day, occasion.year = draft.month, draft.day, draft.year
    occasion.warn_days = min(max(draft.warn_days, 0), MOST_WARNING)
    change.save(occasion)


@command(Action.EDIT_OCCASION)
def remove(change: Change, occasion_id: UUID) -> None:
    """Take an occasion away."""
    change.remove(change.fetch(Occasion, occasion_id))


def _days(today: date, ahead: int) -> Iterator[tuple[date, int, int]]:
    """List the next days, each with the month and day kept; 29 February may fall on the 28th."""
    for number in range(ahead + 1):
        on = today + timedelta(number)
        yield on, on.month, on.day
        if (on.month, on.day) == (2, 28) and (on + timedelta(1)).month == 3:  # noqa: PLR2004
            yield on, 2, 29


def _coming(falls: dict[tuple[int, int], date], *row: Any) -> Coming:
    occasion, customer, name, described_as, kind, month, day, year, for_whom = row
    on = falls[month, day]
    return Coming(
        UUID(str(occasion)), UUID(str(customer)), shown(name, described_as), OccasionKind(kind),
        on, on.year - year if year else None, for_whom,
    )  # fmt: skip
