"""What could be said in a handoff, and the time it would be said for."""

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from models.handoff.facts import Fact
from models.kinds import Heat, Why
from models.shop.branches import Shop


@dataclass(frozen=True, slots=True)
class Window:
    """Whom a handoff is for: those of the shift that begins next, until they hand over."""

    shop: Shop
    now: datetime
    begins_at: datetime
    ends_at: datetime

    @property
    def today(self) -> date:
        """The business day it is."""
        return self.shop.time.day_of(self.now)

    @property
    def for_day(self) -> date:
        """The business day of those it is for."""
        return self.shop.time.day_of(self.begins_at)


@dataclass(frozen=True, slots=True)
class Proposal:
    """An item that nobody has written yet: shaped like `ItemRow` where they say the same.

    `key` stays the same from one time it is proposed to the next. The words are what the
    notebook holds, without any sentence around them: ui/ may put better ones in their place
    before it is kept. `item` is what would be carried over.
    """

    key: str
    why: Why
    heat: Heat
    customer: UUID | None = None
    customer_name: str = ""
    usual: tuple[str, ...] = ()
    take_care: tuple[str, ...] = ()
    who_line: str = ""
    do: str = ""
    owner: UUID | None = None
    owner_name: str = ""
    due_at: datetime | None = None
    if_this: str = ""
    then_that: str = ""
    why_fact: Fact = field(default_factory=Fact)
    item: UUID | None = None
    carried_count: int = 0
    days: int = 1
    carried_from_day: date | None = None
