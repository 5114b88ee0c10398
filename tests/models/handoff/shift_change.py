"""A shop with two people and a handoff between them, for tests."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from models import handoff
from models.changes import Author
from models.clock import now
from models.handoff import HandoffView, ItemRow, NoteDraft
from models.kinds import Heat, ShopState
from models.people import customers
from models.people.customer_drafts import CustomerDraft
from models.shop import staff
from models.shop.staff import StaffDraft
from tests.conftest import ME


def hire(name: str) -> UUID:
    draft = StaffDraft(name)
    staff.save(ME, draft)
    return draft.id


def customer(name: str) -> UUID:
    draft = CustomerDraft(name)
    customers.add(ME, draft)
    return draft.id


def note(
    branch: UUID, do: str, heat: Heat = Heat.INFO, who: str = "", due: datetime | None = None
) -> UUID:
    draft = NoteDraft(branch, who_line=who, do=do, heat=heat, due_at=due)
    handoff.leave_note(ME, draft)
    return draft.id


def seal(branch: UUID, by: UUID | None = None, *, with_proposals: bool = False) -> UUID:
    keep: Sequence[handoff.Proposal] = ()
    if with_proposals:
        keep = handoff.propose(branch, now())
    return handoff.seal(Author(by), branch, ShopState.BUSY, "Busy, nothing on fire", keep)


def latest(branch: UUID) -> HandoffView:
    found = handoff.latest(branch)
    assert found
    return found


def item(branch: UUID, do: str) -> ItemRow:
    return next(row for row in latest(branch).items if row.do == do)


def take(who: UUID, branch: UUID) -> None:
    """Read everything, say back every must, and have it all."""
    found = handoff.to_take(who, branch)
    assert found
    for row in found.left_to_read(who):
        handoff.acknowledge(Author(who), who, row.id, row.do if row.heat is Heat.MUST else "")
    assert found.id
    handoff.take_over(Author(who), who, found.id)
