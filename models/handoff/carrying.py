"""What nobody has done goes on to the next handoff by itself, once each."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from models.changes import Change
from models.database import execute
from models.handoff import facts
from models.handoff.stored import put
from models.kinds import Heat, Why
from models.schema import Handoff, HandoffItem
from models.values import as_id, as_milliseconds, as_moment

A_LONG_TIME = 3  # the third day, or the third time
_RENEWED = frozenset({Why.EXPECTED, Why.OUT_OF_STOCK, Why.OCCASION})  # proposed anew if still true
_CAME = """
    SELECT at, served_by_id FROM visit
    WHERE customer_id = ? AND at >= ? AND voided_at IS NULL ORDER BY at LIMIT 1"""
_KEPT = "SELECT closed_at, NULL FROM promise WHERE id = ? AND status <> 'open'"
_ANSWERED = "SELECT answered_at, NULL FROM voice WHERE id = ? AND answered_at IS NOT NULL"


def carry(change: Change, item: HandoffItem, handoff: Handoff, days: int) -> HandoffItem:
    """Make an item of another handoff of one that nobody has done; return the new one.

    On its third day, or the third time, a watch becomes a must: also where there are three.
    """
    count = item.carried_count + 1
    said = item.facts()
    words = {name: said[name] for name in ("who_line", "do", "if_this", "then_that")}
    late = days >= A_LONG_TIME or count >= A_LONG_TIME
    heat = Heat.MUST if late and item.heat is Heat.WATCH and item.do else item.heat
    carried = HandoffItem(
        handoff=handoff, heat=heat, customer=as_id(said["customer"]), owner=as_id(said["owner"]),
        due_at=item.due_at, source=item.source, carried_from=item.id, carried_count=count,
        place=item.place, proposal=item.proposal, fact=item.fact, days=days,
        left_at=item.left_at or item.created_at,
        left_by=as_id(said["left_by"] or said["created_by"]), **words,
    )  # fmt: skip
    put(change, carried)
    return carried


def carry_all(change: Change, branch: UUID, handoff: Handoff) -> None:
    """Carry over what was handed over and nobody has done; what settled itself is done."""
    for item in undone(branch):
        settled = settled_by(item)
        if settled:
            item.done_at, item.done_by = settled
            change.save(item)
        elif is_over(item, handoff.for_day):
            item.dropped_at = change.at
            change.save(item)
        else:
            carry(change, item, handoff, days_by(item, handoff.for_day))


def undone(branch: UUID) -> list[Any]:
    """List the items of sealed handoffs that nobody has done, dropped or carried over."""
    later = HandoffItem.alias()
    carried = later.select(later.id)
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
    return [item for item in query if not carried.where(later.carried_from == item.id).exists()]


def settled_by(item: HandoffItem) -> tuple[Any, Any] | None:
    """Return when, and by whom if known, something was settled that the program had proposed.

    A regular came, a promise was closed, a complaint answered.
    """
    kind, _, subject = item.proposal.partition(":")
    subject = subject.partition(":")[0]
    row = None
    if kind == Why.EXPECTED and item.facts()["customer"]:
        since = as_milliseconds(item.created_at)
        row = execute(_CAME, item.facts()["customer"], since).fetchone()
    elif kind in _SETTLED:
        row = execute(_SETTLED[Why(kind)], subject).fetchone()
    return (as_moment(row[0]), as_id(row[1])) if row and row[0] is not None else None


def is_over(item: HandoffItem, for_day: date | None) -> bool:
    """Tell whether an item was about a day that is gone, and is proposed anew where still true."""
    if item.source not in _RENEWED or item.heat is Heat.MUST:
        return False
    day = facts.read(item.fact).day
    return day is not None and for_day is not None and day < for_day


def days_by(item: HandoffItem, for_day: date | None) -> int:
    """Return the how-manieth day it will be when an item comes to those of a day."""
    before = Handoff.get_by_id(item.facts()["handoff"]).for_day
    later = before is None or for_day is None or for_day >= before + timedelta(days=1)
    return item.days + 1 if later else item.days


_SETTLED = {Why.PROMISE: _KEPT, Why.COMPLAINT: _ANSWERED}
