"""Who the customers are: add them, correct them where they stand, put them aside."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from peewee import fn

from models.changes import Action, Change, command
from models.errors import Obstacle, Problem, Refused, Rejected
from models.kinds import ContactKind, Standing
from models.people import contacts, numbers, tags
from models.people.called import shown, sort_key
from models.people.contacts import ContactDraft
from models.people.customer_drafts import (
    EXPECTATIONS,
    LONGEST,
    OR_NOTHING,
    CustomerDetails,
    CustomerDraft,
    Detail,
    too_long,
)
from models.schema import Customer, Note, records
from models.shop import branches
from models.text import clean, one_line

__all__ = [
    "CustomerDetails", "CustomerDraft", "Detail", "add", "archive", "by_loyalty_code", "details",
    "edit", "link_card", "names", "restore", "shown", "sort_key",
]  # fmt: skip

_MANY = 500
_FIRST_YEAR = 1900


def details(customer: UUID) -> CustomerDetails | None:
    """Return what is known of who a customer is, if there is such a customer."""
    fields = [getattr(Customer, name) for name in CustomerDetails.__dataclass_fields__]
    return next(
        iter(records(Customer.select(*fields).where(Customer.id == customer), CustomerDetails)),
        None,
    )


def names(customers: Iterable[UUID]) -> dict[UUID, str]:
    """Return how each of these customers is called, leaving out those who are not there."""
    wanted = list(dict.fromkeys(customers))
    found: list[tuple[UUID, str]] = []
    for start in range(0, len(wanted), _MANY):
        query = Customer.select(Customer.id, Customer.name, Customer.described_as)
        found += records(query.where(Customer.id.in_(wanted[start : start + _MANY])), _called)
    return dict(found)


def by_loyalty_code(code: str) -> UUID | None:
    """Return the customer whose card carries `code`, if it is linked to anybody."""
    query = Customer.select(fn.COALESCE(Customer.merged_into, Customer.id))
    holders = query.where(Customer.loyalty_code == one_line(code))
    return next(iter(records(holders, lambda holder: UUID(str(holder)))), None)


@command(Action.ADD_CUSTOMER)
def add(change: Change, draft: CustomerDraft) -> int:
    """Store a new customer and return their short number. Saying the same twice stores it once.

    Raises:
        Rejected: by field of the draft, what is empty, too long or taken.
    """
    if problems := draft.problems():
        raise Rejected(problems)
    known = Customer.get_or_none(Customer.id == draft.id)
    if known is not None:
        return int(known.no)
    customer = Customer(id=draft.id, no=numbers.take(), met_how=one_line(draft.met_how))
    customer.loyalty_code = _free_code(customer.id, draft.loyalty_code)
    _call(customer, one_line(draft.name or ""), one_line(draft.described_as or ""))
    change.save(customer)
    _add_what_belongs(change, draft)
    return int(customer.no)


@command(Action.EDIT_CUSTOMER)
def edit(change: Change, customer_id: UUID, detail: Detail, seen: Any, value: Any) -> None:
    """Correct one detail that read `seen`, whatever else has changed meanwhile.

    Raises:
        Rejected: under the detail's name, what is wrong with `value`.
        Refused: somebody else has changed this detail, or there is no such customer.
    """
    customer = change.fetch(Customer, customer_id)
    if (getattr(customer, detail.value) or None) != (seen or None):
        raise Refused(Obstacle.CHANGED_SINCE)
    setattr(customer, detail.value, _checked(change, customer, detail, value))
    if not shown(customer.name, customer.described_as):
        raise Rejected({detail.value: Problem.EMPTY})
    _call(customer, customer.name, customer.described_as)
    change.save(customer)


@command(Action.LINK_CARD)
def link_card(change: Change, customer_id: UUID, code: str) -> None:
    """Let a loyalty card find this customer; the card they had before no longer does.

    Raises:
        Rejected: under ``loyalty_code``, empty, too long, or another customer's.
    """
    if not one_line(code):
        raise Rejected({Detail.LOYALTY_CODE.value: Problem.EMPTY})
    customer = change.fetch(Customer, customer_id)
    customer.loyalty_code = _checked(change, customer, Detail.LOYALTY_CODE, code)
    change.save(customer)


@command(Action.ARCHIVE_CUSTOMER)
def archive(change: Change, customers: Sequence[UUID]) -> None:
    """Put active customers aside: out of every list, with all that is known kept. One step."""
    _stand(change, customers, Standing.ARCHIVED)


@command(Action.RESTORE_CUSTOMER)
def restore(change: Change, customers: Sequence[UUID]) -> None:
    """Expect customers again who were archived, had moved, or were thought dead. One step."""
    _stand(change, customers, Standing.ACTIVE)


def _stand(change: Change, customers: Sequence[UUID], standing: Standing) -> None:
    for customer_id in dict.fromkeys(customers):
        customer = change.fetch(Customer, customer_id)
        if (customer.standing is Standing.ACTIVE) is not (standing is Standing.ACTIVE):
            customer.standing = standing
            change.save(customer)


def _add_what_belongs(change: Change, draft: CustomerDraft) -> None:
    for kind, value in ((ContactKind.PHONE, draft.phone), (ContactKind.EMAIL, draft.email)):
        if one_line(value):
            change.save(contacts.record(ContactDraft(draft.id, kind, value)))
    if clean(draft.note):
        change.save(Note(customer=draft.id, body=clean(draft.note)))
    for name in draft.tags:
        tags.attach(change, [draft.id], name)


def _call(customer: Customer, name: str | None, described_as: str | None) -> None:
    customer.name, customer.described_as = name or None, described_as or None
    customer.sort_key = sort_key(name, described_as)


def _checked(change: Change, customer: Customer, detail: Detail, value: Any) -> Any:
    """Return `value` as it is stored."""
    match detail:
        case Detail.LOYALTY_CODE:
            return _free_code(customer.id, value or "")
        case Detail.MET_ON:
            return _past_day(change, value)
        case Detail.EXPECTATION if value not in EXPECTATIONS:
            raise ValueError(value)
    return _text(detail, str(value or "")) if detail in LONGEST else value


def _text(detail: Detail, typed: str) -> str | None:
    if problem := too_long(typed, LONGEST[detail]):
        raise Rejected({detail.value: problem})
    text = clean(typed) if detail is Detail.EXPECTATION_WHY else one_line(typed)
    return None if detail in OR_NOTHING and not text else text


def _past_day(change: Change, day: date | None) -> date | None:
    shop = branches.shop()
    today = shop.time.day_of(change.at) if shop else change.at.date()
    if day and day.year < _FIRST_YEAR:
        raise Rejected({Detail.MET_ON.value: Problem.LONG_AGO})
    if day and day > today:
        raise Rejected({Detail.MET_ON.value: Problem.IN_THE_FUTURE})
    return day


def _free_code(customer: UUID, typed: str) -> str | None:
    code = _text(Detail.LOYALTY_CODE, typed)
    held = Customer.select().where(Customer.loyalty_code == code, Customer.id != customer)
    if code and held.exists():
        raise Rejected({Detail.LOYALTY_CODE.value: Problem.TAKEN})
    return code


def _called(customer: UUID, name: str | None, described_as: str | None) -> tuple[UUID, str]:
    return customer, shown(name, described_as)
