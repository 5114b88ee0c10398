"""Decide what the next shift will read: keep what was proposed, or drop it."""

from uuid import UUID

from models.changes import Action, Change, command
from models.errors import Problem, Rejected
from models.handoff.carrying import carry
from models.handoff.item_words import CLEANED, words_of
from models.handoff.proposals import Proposal
from models.handoff.stored import (
    child_of,
    end_of_chain,
    handoff_of,
    open_handoff,
    put,
    room_for_must,
)
from models.kinds import Heat
from models.schema import Handoff, HandoffItem
from models.text import clean

LONGEST_WHY = 1000


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
    for field, clean_up in CLEANED.items():
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
    found: HandoffItem | None = (
        HandoffItem.select()
        .join(Handoff)
        .where(Handoff.branch == branch, Handoff.sealed_at.is_null(), HandoffItem.proposal == key)
        .order_by(HandoffItem.id)
        .first()
    )
    return found


def _made(proposal: Proposal, handoff: UUID) -> HandoffItem:
    words = {field: tidy(getattr(proposal, field)) for field, tidy in CLEANED.items()}
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
