"""What nobody has done goes on to the next handoff by itself, once each."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from models.changes import Change
from models.handoff import facts, settling
from models.handoff.settling import Matter
from models.handoff.stored import child_of, put
from models.kinds import Heat, Why
from models.schema import Handoff, HandoffItem
from models.values import as_id

A_LONG_TIME = 3  # the third day, or the third time


def heat_after(heat: Heat, count: int, days: int, *, has_action: bool) -> Heat:
    """Return how much it matters that something is carried over, the how-manieth time and day.

    On its third day, or the third time, a watch becomes a must: also where there are three.
    """
    late = days >= A_LONG_TIME or count >= A_LONG_TIME
    return Heat.MUST if late and heat is Heat.WATCH and has_action else heat


def carry(change: Change, item: HandoffItem, handoff: Handoff, days: int) -> HandoffItem:
    """Make an item of another handoff of one that nobody has done; return the new one."""
    count = item.carried_count + 1
    said = item.facts()
    words = {name: said[name] for name in ("who_line", "do", "if_this", "then_that")}
    heat = heat_after(Heat(item.heat), count, days, has_action=bool(item.do))
    carried = HandoffItem(
        handoff=handoff, heat=heat, customer=as_id(said["customer"]), owner=as_id(said["owner"]),
        due_at=item.due_at, source=item.source, carried_from=item.id, carried_count=count,
        place=item.place, proposal=item.proposal, fact=item.fact, days=days,
        left_at=item.left_at or item.created_at,
        left_by=as_id(said["left_by"] or said["created_by"]), **words,
    )  # fmt: skip
    put(change, carried)
    return carried


def settle(change: Change, branch: UUID, for_day: date) -> None:
    """Declare done what settled itself, and let go what was about a day that is gone."""
    for item in undone(branch):
        came = settling.settled(_matter(item))
        if came:
            item.done_at, item.done_by = came
            change.save(item)
        elif settling.is_over(_matter(item), for_day):
            item.dropped_at = change.at
            change.save(item)


def carry_all(change: Change, branch: UUID, handoff: Handoff) -> None:
    """Carry over what was handed over and nobody has done."""
    for item in undone(branch):
        carry(change, item, handoff, days_by(item, handoff.for_day))


def undone(branch: UUID) -> list[Any]:
    """List the items of sealed handoffs that nobody has done, dropped or carried over."""
    query = (
        HandoffItem.select()
        .join(Handoff)
        .where(
            HandoffItem.done_at.is_null(),
            HandoffItem.dropped_at.is_null(),
            Handoff.branch == branch,
            Handoff.sealed_at.is_null(False),  # noqa: FBT003
        )
        .order_by(HandoffItem.id)
    )
    return [item for item in query if child_of(item) is None]


def days_by(item: HandoffItem, for_day: date | None) -> int:
    """Return the how-manieth day it will be when an item comes to those of a day."""
    before = Handoff.get_by_id(item.facts()["handoff"]).for_day
    later = before is None or for_day is None or for_day >= before + timedelta(days=1)
    return item.days + 1 if later else item.days


def _matter(item: HandoffItem) -> Matter:
    customer = as_id(item.facts()["customer"])
    left_at = item.left_at or item.created_at
    return Matter(
        Why(item.source), Heat(item.heat), item.proposal, customer, left_at, facts.read(item.fact)
    )
