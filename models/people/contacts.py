"""The ways to reach a customer: each kept as it was given, and as it is compared."""

from dataclasses import dataclass, field
from uuid import UUID

from models.changes import Action, Change, command
from models.errors import Obstacle, Problem, Refused, Rejected
from models.ids import new_id
from models.kinds import ContactKind
from models.schema import Contact, Customer, records
from models.text import digits, one_line

LONGEST = {
    ContactKind.PHONE: 40,
    ContactKind.EMAIL: 254,
    ContactKind.HANDLE: 200,
    ContactKind.ADDRESS: 500,
}


@dataclass(frozen=True, slots=True)
class ContactRow:
    """One way to reach a customer."""

    id: UUID
    kind: ContactKind
    value: str


@dataclass(frozen=True, slots=True)
class ContactDraft:
    """One way to reach a customer, as typed."""

    customer: UUID
    kind: ContactKind
    value: str
    id: UUID = field(default_factory=new_id)


def of(customer: UUID) -> list[ContactRow]:
    """List the ways to reach a customer, the first one given first."""
    query = Contact.select(Contact.id, Contact.kind, Contact.value)
    return records(query.where(Contact.customer == customer).order_by(Contact.id), ContactRow)


@command(Action.EDIT_CUSTOMER)
def add(change: Change, draft: ContactDraft) -> None:
    """Note one more way to reach a customer; several customers may share it.

    Raises:
        Rejected: under ``value``, empty or too long.
        Refused: the customer is gone.
    """
    if problem := problem_with(draft.kind, draft.value):
        raise Rejected({"value": problem})
    change.fetch(Customer, draft.customer)
    if Contact.get_or_none(Contact.id == draft.id) is None:
        change.save(record(draft))


@command(Action.EDIT_CUSTOMER)
def edit(change: Change, contact_id: UUID, seen: str, value: str) -> None:
    """Correct a contact that read `seen`; an empty value takes it away.

    Raises:
        Rejected: under ``value``, too long.
        Refused: somebody else has changed it meanwhile.
    """
    contact = change.fetch(Contact, contact_id)
    kind = ContactKind(contact.kind)
    if contact.value != seen:
        raise Refused(Obstacle.CHANGED_SINCE)
    if not one_line(value):
        change.remove(contact)
        return
    if problem := problem_with(kind, value):
        raise Rejected({"value": problem})
    contact.value, contact.normal = one_line(value), normal(kind, value)
    change.save(contact)


def record(draft: ContactDraft) -> Contact:
    """Make the row that stores a draft."""
    return Contact(
        id=draft.id,
        customer=draft.customer,
        kind=draft.kind,
        value=one_line(draft.value),
        normal=normal(draft.kind, draft.value),
    )


def normal(kind: ContactKind, value: str) -> str:
    """Return what two ways of writing the same contact share: its digits, or small letters."""
    number = digits(value) if kind is ContactKind.PHONE else ""
    return number or one_line(value).casefold()


def problem_with(kind: ContactKind, value: str) -> Problem | None:
    """Tell what is wrong with a contact as typed, if anything."""
    if not one_line(value):
        return Problem.EMPTY
    return Problem.TOO_LONG if len(one_line(value)) > LONGEST[kind] else None
