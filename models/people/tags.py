"""Words that customers can be grouped by."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from peewee import fn

from models.changes import Action, Change, command
from models.errors import Obstacle, Problem, Refused, Rejected
from models.kinds import Standing
from models.schema import Customer, CustomerTag, Tag, records
from models.text import fold, one_line

LONGEST = 60
_MANY = 500


@dataclass(frozen=True, slots=True)
class TagCount:
    """A tag, and how many active customers carry it."""

    id: UUID
    name: str
    customers: int


def counts() -> list[TagCount]:
    """List every tag that an active customer carries, by name."""
    gone = Customer.binned_at.is_null(is_null=False)
    gone |= Customer.merged_into.is_null(is_null=False)
    aside = Customer.select(Customer.id).where((Customer.standing != Standing.ACTIVE) | gone)
    number = fn.COUNT(CustomerTag.id)
    query = Tag.select(Tag.id, Tag.name, number).join(CustomerTag)
    carried = query.where(CustomerTag.customer.not_in(aside))
    return records(carried.group_by(Tag.id, Tag.name, Tag.folded).order_by(Tag.folded), TagCount)


def of(customer: UUID) -> list[str]:
    """Name a customer's tags, by name."""
    query = Tag.select(Tag.name).join(CustomerTag).where(CustomerTag.customer == customer)
    return records(query.order_by(Tag.folded), str)


@command(Action.TAG_CUSTOMERS)
def tag(change: Change, customers: Sequence[UUID], name: str) -> None:
    """Give customers a tag; those who carry it already keep it. One step, however many.

    Raises:
        Rejected: under ``name``, empty or too long.
        Refused: one of the customers is gone.
    """
    attach(change, customers, name)


@command(Action.TAG_CUSTOMERS)
def untag(change: Change, customers: Sequence[UUID], name: str) -> None:
    """Take a tag off customers; those who do not carry it are left alone."""
    known = Tag.get_or_none(Tag.folded == folded(name))
    if known is None:
        return
    for some in _portions(customers):
        for row in _carried(some, known.id):
            change.remove(row)


def attach(change: Change, customers: Sequence[UUID], name: str) -> None:
    """Give customers a tag as part of another command; see `tag`."""
    if problem := problem_with(name):
        raise Rejected({"name": problem})
    known = Tag.get_or_none(Tag.folded == folded(name))
    if known is None:
        known = Tag(name=one_line(name), folded=folded(name))
        change.save(known)
    for some in _portions(customers):
        if len(set(some)) > Customer.select().where(Customer.id.in_(some)).count():
            raise Refused(Obstacle.GONE)
        have = {UUID(row.facts()["customer"]) for row in _carried(some, known.id)}
        for customer in dict.fromkeys(some):
            if customer not in have:
                change.save(CustomerTag(customer=customer, tag=known.id))


def folded(name: str) -> str:
    """Return what makes two tags the same: their words, whatever their case and accents."""
    return fold(name) or one_line(name).casefold()


def problem_with(name: str) -> Problem | None:
    """Tell what is wrong with a tag as typed, if anything."""
    if not one_line(name):
        return Problem.EMPTY
    return Problem.TOO_LONG if len(one_line(name)) > LONGEST else None


def _carried(customers: Sequence[UUID], tag_id: UUID) -> list[CustomerTag]:
    return list(
        CustomerTag.select().where(CustomerTag.customer.in_(customers), CustomerTag.tag == tag_id)
    )


def _portions(customers: Sequence[UUID]) -> list[Sequence[UUID]]:
    return [customers[start : start + _MANY] for start in range(0, len(customers), _MANY)]
