"""What the page has to know, asked for in one go."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from models import handoff
from models.handoff import HandoffView, SayBack, Writing
from models.kinds import Heat
from models.shop import shifts, staff
from models.shop.branches import Shop
from models.shop.left_open import left_open
from models.shop.shifts import ShiftPlan, ShiftRow


@dataclass(frozen=True, slots=True)
class Situation:
    """How handing over stands, for one person at one moment.

    `to_take` is what they have not taken over; `latest` was sealed last; `questions` are about
    the musts of `to_take`. `left_open` are the shifts right before today that nobody closed.
    """

    at: datetime
    here: UUID | None
    to_take: HandoffView | None
    questions: Mapping[UUID, SayBack]
    latest: HandoffView | None
    writing: Writing
    names: Mapping[UUID, str]
    shifts: Sequence[ShiftRow]
    plans: Sequence[ShiftPlan]
    left_open: Sequence[ShiftRow]


def situation(shop: Shop, here: UUID | None, at: datetime) -> Situation:
    """Look how handing over stands in a shop."""
    to_take = handoff.to_take(here, shop.id) if here else None
    musts = to_take.of_heat(Heat.MUST) if to_take else ()
    asked = {item.id: handoff.question(item.id) for item in musts if item.is_open}
    return Situation(
        at,
        here,
        to_take,
        {item: question for item, question in asked.items() if question},
        handoff.latest(shop.id),
        handoff.being_written(shop.id, at),
        staff.names(),
        shifts.of_day(shop.id, shop.time.day_of(at)),
        shifts.planned(shop.id),
        left_open(shop.id, shop.time.day_of(at)),
    )
