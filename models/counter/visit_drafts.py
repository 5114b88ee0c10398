"""A visit as typed, and as listed."""

from dataclasses import dataclass, field, fields
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from models.errors import Problem
from models.ids import new_id
from models.kinds import Channel, Outcome, VisitKind

LONGEST_NOTE, LONGEST_NAME = 20_000, 200
EARLIEST = datetime(1900, 1, 1, tzinfo=UTC)
CLOCKS_DIFFER = timedelta(minutes=5)  # how far ahead a visit may be: two tills never agree


@dataclass(frozen=True, slots=True)
class VisitDraft:
    """A visit as typed; `at` is aware. Without a customer it counts in pulse and hours only."""

    customer: UUID | None
    branch: UUID
    at: datetime
    items: tuple[str, ...] = ()
    note: str = ""
    kind: VisitKind = VisitKind.BOUGHT
    channel: Channel = Channel.COUNTER
    outcome: Outcome = Outcome.GOT_IT
    was_usual: bool = False
    time_known: bool = True
    companions: tuple[str, ...] = ()
    rating: int | None = None
    amount: int | None = None  # hundredths of the shop's currency
    served_by: UUID | None = None
    id: UUID = field(default_factory=new_id)

    def problems(self, at_present: datetime) -> dict[str, Problem]:
        """Report what can be seen wrong without looking anything up."""
        return {
            name: problem
            for name, problem, holds in (
                ("at", Problem.IN_THE_FUTURE, self.at > at_present + CLOCKS_DIFFER),
                ("at", Problem.LONG_AGO, self.at < EARLIEST),
                ("note", Problem.TOO_LONG, len(self.note) > LONGEST_NOTE),
                ("items", Problem.TOO_LONG, _any_longer(self.items)),
                ("companions", Problem.TOO_LONG, _any_longer(self.companions)),
            )
            if holds
        }


@dataclass(frozen=True, slots=True)
class VisitRow:
    """A visit as listed, with what was asked for and how it was."""

    id: UUID
    customer: UUID | None
    name: str | None  # or the description; None where nobody was named
    branch: UUID
    at: datetime
    business_day: date
    time_known: bool
    kind: VisitKind
    channel: Channel
    outcome: Outcome
    was_usual: bool
    note: str
    amount: int | None
    served_by: UUID | None
    rating: int | None
    words: str  # said with the rating
    items: tuple[str, ...]
    companions: tuple[str, ...]

    def draft(self) -> VisitDraft:
        """Return the visit as it would be typed, for editing."""
        return VisitDraft(**{name.name: getattr(self, name.name) for name in fields(VisitDraft)})


def _any_longer(names: tuple[str, ...]) -> bool:
    return any(len(name) > LONGEST_NAME for name in names)
