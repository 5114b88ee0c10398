"""Write what the next shift will read: keep, drop, change, sort, say how the shop is."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any
from uuid import UUID

from models.changes import Action, Change, command
from models.errors import Obstacle, Problem, Refused, Rejected
from models.handoff.carrying import carry
from models.handoff.notes import LONGEST
from models.handoff.proposals import Proposal
from models.handoff.rows import ItemRow
from models.handoff.stored import (
    child_of,
    end_of_chain,
    handoff_of,
    is_read,
    open_handoff,
    put,
    room_for_must,
)
from models.kinds import Heat, ShopState
from models.schema import HandoffCorrection, HandoffItem
from models.text import clean, one_line

LONGEST_SUMMARY = 300
LONGEST_WHY = 1000


@dataclass(frozen=True, slots=True)
class ItemWords:
    """What an item says, as typed or as read."""

    who_line: str = ""
    do: str = ""
    owner: UUID | None = None
    due_at: datetime | None = None
    if_this: str = ""
    then_that: str = ""

    def problems(self, heat: Heat) -> dict[str, Problem]:
        """Report what can be seen wrong; a *must* says what to do."""
        found = {
            name: Problem.TOO_LONG
            for name, longest in LONGEST.items()
            if len(getattr(self, name)) > longest
        }
        if not clean(self.do) and (heat is Heat.MUST or not clean(self.who_line)):
            found["do"] = Problem.EMPTY
        return found


def words_of(item: ItemRow | Proposal) -> ItemWords:
    """Return what an item says, for somebody to change."""
    return ItemWords(*(getattr(item, field.name) for field in fields(ItemWords)))


@command(Action.KEEP_ITEM)
def keep(change: Change, branch: UUID, proposal: Proposal, demote: UUID | None = None) -> UUID:
    """Take what was proposed into the handoff, with the words it has now; return the item's id.

    What was dropped comes back. Keeping twice keeps it once.

    Raises:
        Rejected: something is too long, or a must without anything to do.
        Refused: it would be the fourth must, and `demote` names none that becomes a watch.
    """
    return take_in(change, branch, proposal, demote=demote)


@command(Action.DROP_ITEM)
def drop(
    change: Change, branch: UUID, what: Proposal | UUID, why: str = ""
) -> None:  # fmt: skip
    """Leave something out of the handoff: what was proposed, or an item by its id.

    Raises:
        Rejected: nothing says why a must is dropped, or too much.
    """
    if isinstance(what, Proposal) and what.item is None:
        reason = _reason(what.heat, why)
        known = _decided(branch, what.key)
        item = known or _made(what, open_handoff(change, branch).id)
    else:
        found = what.item if isinstance(what, Proposal) else what
        item = end_of_chain(change.fetch(HandoffItem, found or UUID(int=0)))
        reason = _reason(Heat(item.heat), why)
    item.dropped_at, item.dropped_why = change.at, reason
    item.dropped_by = change.author.staff  # type: ignore[assignment]
    put(change, item)


@command(Action.KEEP_ITEM)
def take_back(change: Change, item_id: UUID, demote: UUID | None = None) -> None:
    """Take in again what was dropped.

    Raises:
        Refused: it would be the fourth must, and `demote` names none that becomes a watch.
    """
    item = change.fetch(HandoffItem, item_id)
    _take_back(change, item, demote)


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
    for field, clean_up in _CLEANED.items():
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


def take_in(
    change: Change, branch: UUID, proposal: Proposal, *, demote: UUID | None = None
) -> UUID:
    """Keep a proposal as part of a larger command."""
    if problems := words_of(proposal).problems(proposal.heat):
        raise Rejected(problems)
    if proposal.item is not None:
        return _carried_in(change, branch, proposal, demote)
    known = _decided(branch, proposal.key)
    if known is not None:
        _take_back(change, known, demote)
        return known.id
    item = _made(proposal, open_handoff(change, branch).id)
    if item.heat is Heat.MUST:
        room_for_must(change, branch, demote, item.id)
    put(change, item)
    return item.id


def _carried_in(change: Change, branch: UUID, proposal: Proposal, demote: UUID | None) -> UUID:
    """Carry an item over before the rest, so that it can be changed on its way."""
    earlier = change.fetch(HandoffItem, proposal.item or UUID(int=0))
    known = child_of(earlier)
    if known is not None:
        _take_back(change, known, demote)
        return known.id
    item = carry(change, earlier, open_handoff(change, branch), proposal.days)
    for field, clean_up in _CLEANED.items():
        setattr(item, field, clean_up(getattr(proposal, field)))
    put(change, item)
    return item.id


def _take_back(change: Change, item: HandoffItem, demote: UUID | None) -> None:
    if item.dropped_at is None:
        return
    handoff = handoff_of(change, item)
    if item.heat is Heat.MUST and handoff.sealed_at is None:
        room_for_must(change, UUID(handoff.facts()["branch"]), demote, item.id)
    item.dropped_at, item.dropped_why = None, ""
    item.dropped_by = None
    change.save(item)


def _decided(branch: UUID, key: str) -> HandoffItem | None:
    """Return what became of a proposal in the handoff being written, if that is decided."""
    from models.schema import Handoff  # noqa: PLC0415

    found: HandoffItem | None = (
        HandoffItem.select()
        .join(Handoff)
        .where(Handoff.branch == branch, Handoff.sealed_at.is_null(), HandoffItem.proposal == key)
        .order_by(HandoffItem.id)
        .first()
    )
    return found


def _made(proposal: Proposal, handoff: UUID) -> HandoffItem:
    words = {field: tidy(getattr(proposal, field)) for field, tidy in _CLEANED.items()}
    return HandoffItem(
        handoff=handoff,
        heat=proposal.heat,
        customer=proposal.customer,
        source=proposal.why,
        proposal=proposal.key,
        fact=proposal.why_fact.written(),
        **words,
    )


def _reason(heat: Heat, why: str) -> str:
    reason = clean(why)
    if heat is Heat.MUST and not reason:
        raise Rejected({"why": Problem.EMPTY})
    if len(reason) > LONGEST_WHY:
        raise Rejected({"why": Problem.TOO_LONG})
    return reason


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


def _as_it_is(value: Any) -> Any:
    return value


_CLEANED: dict[str, Callable[[Any], Any]] = {
    "who_line": one_line,
    "do": clean,
    "owner": _as_it_is,
    "due_at": _as_it_is,
    "if_this": clean,
    "then_that": clean,
}
