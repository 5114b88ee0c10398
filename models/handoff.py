"""What one shift leaves to the next: notes, each of them waiting until somebody has done it."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from peewee import Case, fn

from models.changes import Action, Change, command
from models.errors import Problem, Rejected
from models.ids import new_id
from models.kinds import Heat
from models.schema import Handoff, HandoffItem, records
from models.text import clean, one_line

LONGEST = {"who_line": 140, "do": 20_000, "if_this": 20_000, "then_that": 20_000}
_HOTTEST_FIRST = {Heat.MUST: 0, Heat.WATCH: 1, Heat.INFO: 2}


@dataclass(frozen=True, slots=True)
class NoteDraft:
    """A note for the next shift as typed; without an owner it is for whoever is in charge."""

    branch: UUID
    customer: UUID | None = None
    who_line: str = ""
    do: str = ""
    heat: Heat = Heat.INFO
    if_this: str = ""
    then_that: str = ""
    owner: UUID | None = None
    due_at: datetime | None = None
    id: UUID = field(default_factory=new_id)

    def problems(self) -> dict[str, Problem]:
        """Report what can be seen wrong; a *must* says what to do."""
        typed = {name: getattr(self, name) for name in LONGEST}
        found = {name: Problem.TOO_LONG for name in typed if len(typed[name]) > LONGEST[name]}
        if not clean(self.do) and (self.heat is Heat.MUST or not clean(self.who_line)):
            found["do"] = Problem.EMPTY
        return found


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A note that waits. `left_by` is the id of who wrote it, if anybody said who was on."""

    id: UUID
    customer: UUID | None
    who_line: str
    do: str
    heat: Heat
    if_this: str
    then_that: str
    owner: UUID | None
    due_at: datetime | None
    left_at: datetime
    left_by: UUID | None
    carried_count: int


@command(Action.LEAVE_NOTE)
def leave_note(change: Change, draft: NoteDraft) -> None:
    """Add a note to what the next shift will read. Saying the same twice stores it once.

    Raises:
        Rejected: something is too long, or nothing says what to do.
    """
    add_note(change, draft)


@command(Action.FINISH_ITEM)
def finish(change: Change, item_id: UUID) -> None:
    """Declare a note done; it stays in the notebook."""
    item = change.fetch(HandoffItem, item_id)
    if item.done_at is None:
        item.done_at = change.at
        item.done_by = change.author.staff  # type: ignore[assignment]
        change.save(item)


def waiting(branch: UUID) -> list[NoteRow]:
    """List what nobody has done or dropped yet, the hottest first, then the soonest due."""
    carried = HandoffItem.alias()
    query = (
        HandoffItem.select(
            HandoffItem.id, HandoffItem.customer, HandoffItem.who_line, HandoffItem.do,
            HandoffItem.heat, HandoffItem.if_this, HandoffItem.then_that, HandoffItem.owner,
            HandoffItem.due_at, HandoffItem.created_at, HandoffItem.created_by,
            HandoffItem.carried_count,
        )
        .join(Handoff)
        .where(
            Handoff.branch == branch,
            HandoffItem.done_at.is_null(),
            HandoffItem.dropped_why == "",
            ~fn.EXISTS(carried.select().where(carried.carried_from == HandoffItem.id)),
        )
        .order_by(
            Case(HandoffItem.heat, list(_HOTTEST_FIRST.items())),
            HandoffItem.due_at.asc(nulls="LAST"),
            HandoffItem.id,
        )
    )  # fmt: skip
    return records(query, NoteRow)


def add_note(change: Change, draft: NoteDraft) -> None:
    """Store a note as part of a larger command."""
    if problems := draft.problems():
        raise Rejected(problems)
    if HandoffItem.get_or_none(HandoffItem.id == draft.id) is None:
        change.save(_item(draft, _open_handoff(change, draft.branch)))


def _open_handoff(change: Change, branch: UUID) -> Handoff:
    """Return the handoff being written, beginning one where there is none."""
    being_written = (Handoff.branch == branch, Handoff.sealed_at.is_null())
    found: Handoff | None = Handoff.select().where(*being_written).order_by(Handoff.id).first()
    handoff = found or Handoff(branch=branch)
    if found is None:
        change.save(handoff)
    return handoff


def _item(draft: NoteDraft, handoff: Handoff) -> HandoffItem:
    return HandoffItem(
        id=draft.id,
        handoff=handoff,
        customer=draft.customer,
        heat=draft.heat,
        who_line=one_line(draft.who_line),
        do=clean(draft.do),
        if_this=clean(draft.if_this),
        then_that=clean(draft.then_that),
        owner=draft.owner,
        due_at=draft.due_at,
    )
