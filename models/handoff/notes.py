"""Notes left for the next shift, each of them waiting until somebody has done it."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from peewee import Case, fn

from models.changes import Action, Change, command
from models.errors import Problem, Rejected
from models.handoff.stored import open_handoff, put, room_for_must
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
def leave_note(change: Change, draft: NoteDraft, demote: UUID | None = None) -> None:
    """Add a note to what the next shift will read. Saying the same twice stores it once.

    Raises:
        Rejected: something is too long, or nothing says what to do.
        Refused: it would be the fourth must, and `demote` names none that becomes a watch.
    """
    add_note(change, draft, demote)


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
            HandoffItem.dropped_at.is_null(),
            ~fn.EXISTS(carried.select().where(carried.carried_from == HandoffItem.id)),
        )
        .order_by(
            Case(HandoffItem.heat, list(_HOTTEST_FIRST.items())),
            HandoffItem.due_at.asc(nulls="LAST"),
            HandoffItem.id,
        )
    )  # fmt: skip
    return records(query, NoteRow)


def add_note(change: Change, draft: NoteDraft, demote: UUID | None = None) -> None:
    """Store a note as part of a larger command."""
    if problems := draft.problems():
        raise Rejected(problems)
    if HandoffItem.get_or_none(HandoffItem.id == draft.id) is None:
        if draft.heat is Heat.MUST:
            room_for_must(change, draft.branch, demote, draft.id)
        put(change, _item(draft, open_handoff(change, draft.branch)))


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
