"""What the commands about handoffs share: the one being written, and the items in it."""

from uuid import UUID

from models.changes import Change
from models.errors import Obstacle, Refused
from models.kinds import Heat
from models.schema import Acknowledgement, Handoff, HandoffItem
from models.text import fold

MOST_MUSTS = 3


def open_handoff(change: Change, branch: UUID) -> Handoff:
    """Return the handoff being written, beginning one where there is none."""
    being_written = (Handoff.branch == branch, Handoff.sealed_at.is_null())
    found: Handoff | None = Handoff.select().where(*being_written).order_by(Handoff.id).first()
    handoff = found or Handoff(branch=branch)
    if found is None:
        change.save(handoff)
    return handoff


def put(change: Change, item: HandoffItem) -> None:
    """Store an item, to be found by its words."""
    texts = (item.who_line, item.do, item.if_this, item.then_that)
    item.folded = f" {fold(' '.join(texts))}"
    change.save(item)


def room_for_must(change: Change, branch: UUID, demote: UUID | None, but: UUID) -> None:
    """Refuse one must more than three in the handoff being written, unless another is demoted.

    What is carried over by itself does not ask for room; it may be a fourth.

    Raises:
        Refused: there are three, and `demote` names none of them.
    """
    musts = (
        HandoffItem.select()
        .join(Handoff)
        .where(
            Handoff.branch == branch,
            Handoff.sealed_at.is_null(),
            HandoffItem.heat == Heat.MUST,
            HandoffItem.done_at.is_null(),
            HandoffItem.dropped_at.is_null(),
            HandoffItem.id != but,
        )
        .order_by(HandoffItem.id)
    )
    found = list(musts)
    if demote is None and len(found) < MOST_MUSTS:
        return
    demoted = next((item for item in found if item.id == demote), None)
    if demoted is None:
        raise Refused(Obstacle.TOO_MANY_MUSTS, len(found))
    demoted.heat = Heat.WATCH
    change.save(demoted)


def child_of(item: HandoffItem) -> HandoffItem | None:
    """Return what an item became in a later handoff, if it was carried over."""
    found: HandoffItem | None = HandoffItem.get_or_none(HandoffItem.carried_from == item.id)
    return found


def end_of_chain(item: HandoffItem) -> HandoffItem:
    """Return what an item is now, wherever it was carried over to."""
    child = child_of(item)
    while child is not None:
        item, child = child, child_of(child)
    return item


def is_waiting(change: Change, item_id: UUID) -> bool:
    """Tell whether nobody has done or dropped an item yet."""
    item = change.fetch(HandoffItem, item_id)
    return item.done_at is None and item.dropped_at is None


def handoff_of(change: Change, item: HandoffItem) -> Handoff:
    """Return the handoff an item belongs to."""
    return change.fetch(Handoff, UUID(item.facts()["handoff"]))


def is_read(item: HandoffItem) -> bool:
    """Tell whether anybody has read an item."""
    return bool(Acknowledgement.select().where(Acknowledgement.item == item.id).exists())
