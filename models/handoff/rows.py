"""What is shown of a handoff: plain records."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from models.handoff.facts import Fact
from models.kinds import Heat, ShopState, Why
from models.shop.shifts import ShiftRow

HEATS = (Heat.MUST, Heat.WATCH, Heat.INFO)  # the hottest first


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer under an item; it stays with it when the item is carried over."""

    by: UUID | None
    at: datetime
    body: str


@dataclass(frozen=True, slots=True)
class Correction:
    """What was put right after somebody had read the item: one field of `ItemWords`."""

    by: UUID | None
    at: datetime
    field: str
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class Read:
    """Who has read an item, and what they said back; empty where there was nothing to say."""

    staff: UUID
    at: datetime
    said_back: str
    matched: bool


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One thing of a handoff.

    `customer_here` is false for somebody in the bin, `owner_here` for an owner who left: then
    it is for whoever is in charge. `days` is 1 on the first day it is handed to somebody.
    `for_day` is the business day of those its handoff is for.
    `carried_to` is the item it became in a later handoff that was sealed; `done_at` also tells
    that this one was done.
    """

    id: UUID
    handoff: UUID
    heat: Heat
    customer: UUID | None
    customer_name: str
    customer_here: bool
    usual: tuple[str, ...]
    take_care: tuple[str, ...]
    who_line: str
    do: str
    owner: UUID | None
    owner_name: str
    owner_here: bool
    due_at: datetime | None
    if_this: str
    then_that: str
    why: Why
    why_fact: Fact
    proposal: str
    carried_count: int
    days: int
    carried_from: UUID | None
    carried_from_day: date | None
    carried_to: UUID | None
    for_day: date | None
    left_at: datetime
    left_by: UUID | None
    done_at: datetime | None
    done_by: UUID | None
    dropped_at: datetime | None
    dropped_by: UUID | None
    dropped_why: str
    corrections: tuple[Correction, ...] = ()
    replies: tuple[Reply, ...] = ()
    read_by: tuple[Read, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether it still waits for somebody to do it."""
        ends = (self.done_at, self.dropped_at, self.carried_to)
        return all(end is None for end in ends)

    @property
    def was_late(self) -> bool:
        """Whether it was due before it was even left."""
        return self.due_at is not None and self.due_at < self.left_at

    def read_by_staff(self, staff: UUID) -> Read | None:
        """Return when and how somebody has read it, if they have."""
        return next((read for read in self.read_by if read.staff == staff), None)

    def is_read_by(self, staff: UUID) -> bool:
        """Tell whether somebody has read it, and said it back where that is asked."""
        said = self.heat is not Heat.MUST
        return any(read.staff == staff and (said or read.said_back) for read in self.read_by)


@dataclass(frozen=True, slots=True)
class TakingRow:
    """Somebody has taken a handoff over; `said_back` counts the musts they said back."""

    staff: UUID
    at: datetime
    said_back: int


@dataclass(frozen=True, slots=True)
class HandoffView:
    """Everything one shift leaves to the next.

    `items` are what was not dropped, the hottest first. `for_day` is the business day of those
    who take it over.
    """

    id: UUID | None
    branch: UUID
    state: ShopState
    summary: str
    from_shift: ShiftRow | None
    to_shift: ShiftRow | None
    sealed_at: datetime | None
    sealed_by: UUID | None
    for_day: date | None
    items: tuple[ItemRow, ...]
    dropped: tuple[ItemRow, ...]
    taken: tuple[TakingRow, ...]

    def of_heat(self, heat: Heat) -> tuple[ItemRow, ...]:
        """Return the items of one heat, in their order."""
        return tuple(item for item in self.items if item.heat is heat)

    def left_to_read(self, staff: UUID) -> tuple[ItemRow, ...]:
        """Return the musts to be said back and the watches to be ticked by somebody still."""
        return tuple(
            item
            for item in self.items
            if item.heat is not Heat.INFO and item.is_open and not item.is_read_by(staff)
        )


@dataclass(frozen=True, slots=True)
class HandoffLine:
    """An earlier handoff, as listed. `day` is the business day on which it was sealed."""

    id: UUID
    day: date
    sealed_at: datetime
    sealed_by: UUID | None
    taken_at: datetime | None
    taken_by: UUID | None
    state: ShopState
    summary: str
    shift: str
    items: int
    musts: int
    done: int


@dataclass(frozen=True, slots=True)
class FoundItem:
    """An item that was looked for, and the handoff it was last in; None while that is written."""

    item: ItemRow
    sealed_at: datetime | None
    day: date | None
