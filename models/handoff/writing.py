"""Change and sort what the next shift will read, and say how the shop is."""

from datetime import datetime
from typing import Any
from uuid import UUID

from models.changes import Action, Change, command
from models.errors import Obstacle, Problem, Refused, Rejected
from models.handoff.item_words import CLEANED, ItemWords
from models.handoff.stored import handoff_of, is_read, open_handoff, put, room_for_must
from models.kinds import Heat, ShopState
from models.schema import HandoffCorrection, HandoffItem
from models.text import one_line

LONGEST_SUMMARY = 300


@command(Action.EDIT_ITEM)
def edit_item(change: Change, item_id: UUID, seen: ItemWords, typed: ItemWords) -> None:
    """Change what an item says, where `typed` differs from what was `seen`.

    Once somebody has read it, each changed field is kept as a correction that shows both.

    Raises:
        Rejected: something is too long, or a must without anything to do.
        Refused: somebody else has changed the same meanwhile.
    """
    item = change.fetch(HandoffItem, item_id)
    if problems := typed.problems(Heat(item.heat)):
        raise Rejected(problems)
    corrects = is_read(item)
    for field, clean_up in CLEANED.items():
        was, now = (clean_up(getattr(words, field)) for words in (seen, typed))
        if was == now:
            continue
        stored = _value(item, field)
        if stored not in {was, now}:
            raise Refused(Obstacle.CHANGED_SINCE)
        if corrects and stored != now:
            _correct(change, item, field, (stored, now))
        setattr(item, field, now)
    put(change, item)


@command(Action.EDIT_ITEM)
def set_heat(change: Change, item_id: UUID, heat: Heat, demote: UUID | None = None) -> None:
    """Say how much an item matters.

    Raises:
        Rejected: it becomes a must, and says nothing to do.
        Refused: it would be the fourth must, and `demote` names none that becomes a watch.
    """
    item = change.fetch(HandoffItem, item_id)
    if item.heat is heat:
        return
    handoff = handoff_of(change, item)
    if heat is Heat.MUST:
        if not item.do:
            raise Rejected({"do": Problem.EMPTY})
        if handoff.sealed_at is None:
            room_for_must(change, UUID(handoff.facts()["branch"]), demote, item.id)
    if is_read(item):
        _correct(change, item, "heat", (Heat(item.heat).value, heat.value))
    item.heat = heat
    change.save(item)


@command(Action.MOVE_ITEM)
def move(change: Change, item_id: UUID, before: UUID | None = None) -> None:
    """Put an item before another of its heat in the same handoff, or last."""
    item = change.fetch(HandoffItem, item_id)
    alike = HandoffItem.select().where(
        HandoffItem.handoff == UUID(item.facts()["handoff"]), HandoffItem.heat == item.heat
    )
    in_order = list(alike.order_by(HandoffItem.place, HandoffItem.id))
    others = [other for other in in_order if other.id != item.id]
    at = next((n for n, other in enumerate(others) if other.id == before), len(others))
    for place, each in enumerate([*others[:at], item, *others[at:]], start=1):
        if each.place != place:
            each.place = place
            change.save(each)


@command(Action.SAY_HOW_IT_IS)
def set_state(change: Change, branch: UUID, state: ShopState, summary: str = "") -> None:
    """Say in one line how the shop is.

    Raises:
        Rejected: that is more than one line holds.
    """
    describe(change, branch, state, summary)


def describe(change: Change, branch: UUID, state: ShopState, summary: str) -> Any:
    """Do the same as part of a larger command; return the handoff."""
    line = one_line(summary)
    if len(line) > LONGEST_SUMMARY:
        raise Rejected({"summary": Problem.TOO_LONG})
    handoff = open_handoff(change, branch)
    handoff.state, handoff.summary = state, line
    change.save(handoff)
    return handoff


def _correct(change: Change, item: HandoffItem, field: str, values: tuple[Any, Any]) -> None:
    was, now = map(_written, values)
    change.save(
        HandoffCorrection(item=item, staff=change.author.staff, field=field, was=was, now=now)
    )


def _written(value: Any) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    return "" if value is None else str(value)


def _value(item: HandoffItem, field: str) -> Any:
    if field != "owner":
        return getattr(item, field)
    owner = item.facts()["owner"]
    return UUID(owner) if owner else None
