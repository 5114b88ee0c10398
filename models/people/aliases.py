"""Other names of a customer: short ones, former ones, and the dog's."""

from dataclasses import dataclass, field
from uuid import UUID

from models.changes import Action, Change, command
from models.errors import Obstacle, Problem, Refused, Rejected
from models.ids import new_id
from models.kinds import AliasKind
from models.schema import Alias, Customer, records
from models.text import one_line

LONGEST = 200


@dataclass(frozen=True, slots=True)
class AliasRow:
    """One other name."""

    id: UUID
    kind: AliasKind
    name: str


@dataclass(frozen=True, slots=True)
class AliasDraft:
    """One other name, as typed."""

    customer: UUID
    name: str
    kind: AliasKind = AliasKind.NICKNAME
    id: UUID = field(default_factory=new_id)


def of(customer: UUID) -> list[AliasRow]:
    """List a customer's other names, the first one given first."""
    query = Alias.select(Alias.id, Alias.kind, Alias.name)
    return records(query.where(Alias.customer == customer).order_by(Alias.id), AliasRow)


@command(Action.EDIT_CUSTOMER)
def add(change: Change, draft: AliasDraft) -> None:
    """Note another name for a customer.

    Raises:
        Rejected: under ``name``, empty or too long.
        Refused: the customer is gone.
    """
    name = _checked(draft.name)
    change.fetch(Customer, draft.customer)
    if Alias.get_or_none(Alias.id == draft.id) is None:
        change.save(Alias(id=draft.id, customer=draft.customer, name=name, kind=draft.kind))


@command(Action.EDIT_CUSTOMER)
def edit(
    change: Change, alias_id: UUID, seen: str, name: str, kind: AliasKind | None = None
) -> None:
    """Correct a name that read `seen`; an empty one takes it away. No `kind` leaves that as it is.

    Raises:
        Rejected: under ``name``, too long.
        Refused: somebody else has changed it meanwhile.
    """
    alias = change.fetch(Alias, alias_id)
    if alias.name != seen:
        raise Refused(Obstacle.CHANGED_SINCE)
    if not one_line(name):
        change.remove(alias)
        return
    alias.name, alias.kind = _checked(name), kind or alias.kind
    change.save(alias)


def _checked(typed: str) -> str:
    name = one_line(typed)
    if not name or len(name) > LONGEST:
        raise Rejected({"name": Problem.TOO_LONG if name else Problem.EMPTY})
    return name
