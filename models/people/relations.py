"""Who is around a customer: family, friends, whom they buy for, whom they brought."""

from dataclasses import dataclass, field
from enum import Enum
from typing import Any
from uuid import UUID

from models.changes import Action, Change, command
from models.database import execute
from models.errors import Obstacle, Problem, Refused, Rejected
from models.ids import new_id
from models.kinds import RelationKind
from models.people.called import shown
from models.schema import Customer, Relation
from models.text import one_line

LONGEST = 200
_DIRECTED = frozenset({RelationKind.BUYS_FOR, RelationKind.BROUGHT})
_AROUND = """
    SELECT tie.id, tie.kind, tie.other_id, tie.name, far.name, far.described_as, tie.note, 0
    FROM relation AS tie LEFT JOIN customer AS far ON far.id = tie.other_id
    WHERE tie.customer_id = ?
    UNION ALL
    SELECT tie.id, tie.kind, tie.customer_id, '', far.name, far.described_as, tie.note, 1
    FROM relation AS tie JOIN customer AS far ON far.id = tie.customer_id
    WHERE tie.other_id = ? ORDER BY 1"""
_SAME = """
    SELECT 1 FROM relation WHERE kind = ? AND id <> ? AND customer_id = ? AND other_id = ?"""
_BROUGHT_BY = "SELECT customer_id FROM relation WHERE kind = 'brought' AND other_id = ?"


@dataclass(frozen=True, slots=True)
class Around:
    """Somebody around a customer, seen from that customer's end.

    `other` is empty for somebody who is no customer. With `turned`, the tie was noted at the
    other end: they buy for this customer, they brought this customer.
    """

    id: UUID
    kind: RelationKind
    other: UUID | None
    name: str
    note: str
    turned: bool


@dataclass(frozen=True, slots=True)
class RelationDraft:
    """A tie as typed: `customer` buys for, or brought, `other`; for the rest it has no direction.

    Somebody who is no customer has a `name` instead.
    """

    customer: UUID
    kind: RelationKind
    other: UUID | None = None
    name: str = ""
    note: str = ""
    id: UUID = field(default_factory=new_id)


class Part(Enum):
    """What can be corrected about a tie."""

    KIND = "kind"
    NAME = "name"
    NOTE = "note"


def around(customer: UUID) -> list[Around]:
    """List who is around a customer, read from both ends, the first noted first."""
    return [_around(*row) for row in execute(_AROUND, customer.hex, customer.hex).fetchall()]


def brought_by(customer: UUID) -> UUID | None:
    """Return who brought a customer, if that is known."""
    row = execute(_BROUGHT_BY, customer.hex).fetchone()
    return UUID(str(row[0])) if row else None


@command(Action.ADD_PERSON_AROUND)
def add(change: Change, draft: RelationDraft) -> None:
    """Note who is around a customer.

    Raises:
        Rejected: under ``name``, nobody named or too long; under ``note``, too long; under
            ``other``, the customer themselves, a tie already noted, a customer whom somebody
            else brought (taken), or a loop of who brought whom.
        Refused: a customer is gone.
    """
    note = _text(Part.NOTE, draft.note)
    name = "" if draft.other else _text(Part.NAME, draft.name)
    if Relation.get_or_none(Relation.id == draft.id) is not None:
        return
    for end in filter(None, (draft.customer, draft.other)):
        change.fetch(Customer, end)
    _check(draft)
    tie = Relation(
        id=draft.id, customer=draft.customer, kind=draft.kind, other=draft.other, name=name
    )
    tie.note = note
    change.save(tie)


@command(Action.EDIT_CUSTOMER)
def edit(change: Change, relation_id: UUID, part: Part, seen: object, value: object) -> None:
    """Correct one part of a tie that read `seen`.

    Raises:
        Rejected: as in `add`.
        Refused: somebody else has changed this part, or the tie is gone.
    """
    tie = change.fetch(Relation, relation_id)
    if getattr(tie, part.value) != seen:
        raise Refused(Obstacle.CHANGED_SINCE)
    if part is Part.KIND:
        tie.kind = RelationKind(str(value))
        _check(_draft(tie))
    else:
        setattr(tie, part.value, _text(part, str(value)))
    change.save(tie)


@command(Action.REMOVE_PERSON_AROUND)
def remove(change: Change, relation_id: UUID) -> None:
    """Take a tie away, from both ends."""
    change.remove(change.fetch(Relation, relation_id))


def _check(draft: RelationDraft) -> None:
    """Refuse what would make no sense between two customers."""
    if draft.other is None:
        return
    if draft.other == draft.customer:
        raise Rejected({"other": Problem.ONESELF})
    if _is_noted(draft, draft.customer, draft.other):
        raise Rejected({"other": Problem.TAKEN})
    if draft.kind is RelationKind.BROUGHT:
        _check_tree(draft, draft.other)


def _check_tree(draft: RelationDraft, brought: UUID) -> None:
    if brought in _line_of(draft.customer):
        raise Rejected({"other": Problem.LOOP})
    if brought_by(brought):
        raise Rejected({"other": Problem.TAKEN})


def _line_of(customer: UUID) -> list[UUID]:
    """List who brought a customer, who brought those, and so on."""
    line: list[UUID] = []
    before = brought_by(customer)
    while before and before not in line:
        line.append(before)
        before = brought_by(before)
    return line


def _is_noted(draft: RelationDraft, one: UUID, other: UUID) -> bool:
    ends = [(one, other)] if draft.kind in _DIRECTED else [(one, other), (other, one)]
    return any(
        execute(_SAME, draft.kind.value, draft.id.hex, near.hex, far.hex).fetchone()
        for near, far in ends
    )


def _draft(tie: Relation) -> RelationDraft:
    facts = tie.facts()
    other = facts["other"] and UUID(facts["other"])
    return RelationDraft(
        UUID(facts["customer"]), RelationKind(tie.kind), other, tie.name, tie.note, tie.id
    )


def _text(part: Part, typed: str) -> str:
    text = one_line(typed)
    if part is Part.NAME and not text:
        raise Rejected({part.value: Problem.EMPTY})
    if len(text) > LONGEST:
        raise Rejected({part.value: Problem.TOO_LONG})
    return text


def _around(*row: Any) -> Around:
    tie, kind, other, typed, name, described_as, note, turned = row
    return Around(
        UUID(str(tie)), RelationKind(kind), other and UUID(str(other)),
        shown(name, described_as) if other else typed, note, bool(turned),
    )  # fmt: skip
