"""Seal what was written: from then it is the next shift's to take over."""

from collections.abc import Sequence
from uuid import UUID

from models.changes import Action, Change, command
from models.handoff.carrying import carry_all, settle
from models.handoff.deciding import take_in
from models.handoff.proposals import Proposal
from models.handoff.stored import is_waiting
from models.handoff.writing import describe
from models.kinds import ShopState, Stage
from models.schema import Handoff, HandoffItem
from models.shop import shifts
from models.shop.branches import shop_time
from models.shop.shift_plans import next_turn


@command(Action.SEAL)
def seal(
    change: Change,
    branch: UUID,
    state: ShopState = ShopState.CALM,
    summary: str = "",
    keep: Sequence[Proposal] = (),
    *,
    end_shift: bool = True,
) -> UUID:
    """Close the handoff being written, and the shift with it; return its id. One step.

    `keep` is what was proposed and not decided upon, in the words its writer saw. What was
    handed over before and nobody has done is carried over by itself.

    Raises:
        Rejected: something is too long, or a must without anything to do.
    """
    handoff: Handoff = describe(change, branch, state, summary)
    turn = next_turn(branch, change.at)
    time = shop_time(branch)
    handoff.for_day = time.day_of(turn.begins_at if turn else change.at)
    settle(change, branch, handoff.for_day)
    for proposal in keep:
        if proposal.item is None or is_waiting(change, proposal.item):
            take_in(change, branch, proposal)
    _gather(change, branch, handoff)
    carry_all(change, branch, handoff)
    shift = shifts.of_author(change, branch)
    handoff.from_shift = shift
    handoff.sealed_at, handoff.stage = change.at, Stage.SEALED
    handoff.sealed_by = change.author.staff  # type: ignore[assignment]
    change.save(handoff)
    if end_shift and shift is not None:
        shifts.close(change, shift, change.at)
    return handoff.id


def _gather(change: Change, branch: UUID, handoff: Handoff) -> None:
    """Bring what two tills, or an undo, have begun to write apart into one handoff."""
    apart = (
        HandoffItem.select()
        .join(Handoff)
        .where(Handoff.branch == branch, Handoff.sealed_at.is_null(), Handoff.id != handoff.id)
    )
    for item in list(apart.order_by(HandoffItem.id)):
        item.handoff = handoff
        change.save(item)
