"""Who works in the shop, and who is on."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from models.changes import Action, Change, command
from models.errors import Problem, Rejected
from models.ids import new_id
from models.kinds import Role
from models.schema import Staff, records
from models.shop import shifts
from models.text import clean

LONGEST_NAME = 200
LONGEST_INITIALS = 3


@dataclass(frozen=True, slots=True)
class StaffRow:
    """Somebody on the staff, as listed."""

    id: UUID
    name: str
    initials: str
    color: int
    role: Role


@dataclass(frozen=True, slots=True)
class StaffDraft:
    """Somebody on the staff as typed; without initials they are made from the name."""

    name: str
    initials: str = ""
    role: Role = Role.STAFF
    id: UUID = field(default_factory=new_id)

    def problems(self) -> dict[str, Problem]:
        """Report what can be seen wrong without looking anything up."""
        if not clean(self.name):
            return {"name": Problem.EMPTY}
        return {"name": Problem.TOO_LONG} if len(self.name) > LONGEST_NAME else {}


def everybody() -> list[StaffRow]:
    """List the staff who still work here, by name."""
    query = Staff.select(Staff.id, Staff.name, Staff.initials, Staff.color, Staff.role)
    return records(query.where(Staff.active).order_by(Staff.name, Staff.id), StaffRow)


def names() -> dict[UUID, str]:
    """Return how everybody is called, also who no longer works here."""
    return dict(records(Staff.select(Staff.id, Staff.name), lambda *pair: pair))


@command(Action.SAVE_STAFF)
def save(change: Change, draft: StaffDraft) -> None:
    """Add somebody to the staff, or correct a name or initials."""
    if problems := draft.problems():
        raise Rejected(problems)
    person = Staff.get_or_none(Staff.id == draft.id) or Staff(
        id=draft.id, color=Staff.select().count()
    )
    person.name, person.role = clean(draft.name), draft.role
    person.initials = clean(draft.initials)[:LONGEST_INITIALS] or initials_of(person.name)
    change.save(person)


@command(Action.SAVE_STAFF)
def leave(change: Change, staff_id: UUID) -> None:
    """Take somebody off the list of those who can come on; what they wrote keeps their name."""
    person = change.fetch(Staff, staff_id)
    person.active = False
    change.save(person)
    shifts.let_off(change, staff_id)


@command(Action.COME_ON)
def come_on(change: Change, staff_id: UUID, branch_id: UUID) -> UUID:
    """Note that somebody is on from now, among others perhaps; the first starts the shift.

    Returns the id of the shift.
    """
    person = change.fetch(Staff, staff_id)
    shift = shifts.for_newcomer(change, branch_id, person.id)
    if shift.facts()["in_charge"] is None:
        shift.in_charge = person
        change.save(shift)
    shifts.let_on(change, shift, person.id)
    return shift.id


@command(Action.GO_OFF)
def go_off(change: Change, staff_id: UUID, branch_id: UUID) -> None:
    """Note that somebody is no longer on; the shift goes on until it is ended."""
    shifts.let_off(change, change.fetch(Staff, staff_id).id, branch_id)


def on_now(branch_id: UUID) -> list[UUID]:
    """List who is on, whoever said so last first."""
    return shifts.on_now(branch_id)


def on_since(branch_id: UUID) -> tuple[UUID, datetime] | None:
    """Return who is at the till, and since when they are on; None if nobody is.

    Of several who are on, that is whoever came on last.
    """
    return next(iter(shifts.on_duty(branch_id)), None)


def initials_of(name: str) -> str:
    """Make initials of a name: those of its first and its last word."""
    words = name.split()
    return "".join(word[0] for word in (words[:1] + words[1:][-1:])).upper()
