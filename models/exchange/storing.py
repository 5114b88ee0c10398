"""Store the people and visits of a file."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from models.changes import Change
from models.database import execute
from models.exchange.adding import Adding
from models.exchange.answers import Answer
from models.exchange.lines import NOBODY
from models.exchange.people import Person
from models.exchange.staffing import Staffing
from models.exchange.surveys import PlannedRating
from models.exchange.visits import PlannedVisit
from models.kinds import Channel, MayContact
from models.people import numbers
from models.people.called import sort_key
from models.schema import (
    Contact,
    Customer,
    CustomerRef,
    Facts,
    Item,
    Note,
    Rating,
    Visit,
    VisitItem,
)
from models.text import fold

_ID = 0


def store_people(change: Change, adding: Adding, people: Sequence[Person], system: str) -> None:
    """Add the new ones, and to the known ones what the file says beyond."""
    _add_new(adding, [person for person in people if not person.is_known])
    for person in people:
        if person.is_known and (person.is_renamed or person.says_more()):
            _fill_in(change, person)
    adding.store(CustomerRef, (
        adding.facts(CustomerRef, customer=person.id, system=system, ref=ref)
        for person in people for ref in person.refs
    ))  # fmt: skip
    adding.store(Contact, (
        adding.facts(Contact, customer=person.id, kind=kind.value, value=value, normal=normal)
        for person in people for kind, value, normal in person.ways
    ))  # fmt: skip
    adding.store(Note, (
        adding.facts(Note, customer=person.id, body=body)
        for person in people for body in person.notes
    ))  # fmt: skip


def store_visits(
    adding: Adding,
    visits: Sequence[PlannedVisit],
    people: Sequence[str],
    branch: UUID,
    staff: Staffing,
) -> None:
    """Add visits, which are all new; `people` are the ids of everybody in the file."""
    served_by = staff.ids(visit.staff for visit in visits)
    items = _items(adding, {item: None for visit in visits for item in visit.items})
    said = (  # in the order of the table's fields
        "customer", "at", "time_known", "business_day", "served_by", "amount", "note",
        "import_key",
    )  # fmt: skip
    next_id = adding.next_id
    stored = [
        (
            next_id(), None if person == NOBODY else people[person],
            at, time_known, day, served_by.get(by), amount, note, key,
        )
        for person, at, day, time_known, amount, _, note, key, _, by, _ in visits
    ]  # fmt: skip
    adding.store_rows(adding.shape(Visit, *said, branch=branch.hex), stored)
    adding.store_rows(
        adding.shape(VisitItem, "visit", "item"),
        (
            (next_id(), row[_ID], items[_folded(item)])
            for row, visit in zip(stored, visits, strict=True)
            for item in visit.items
        ),
    )
    adding.store(Rating, (
        _rating(
            adding, visit.answer, None if visit.person == NOBODY else people[visit.person],
            visit.at, visit.business_day, visit=row[_ID],
        )
        for row, visit in zip(stored, visits, strict=True) if visit.answer
    ))  # fmt: skip


def store_ratings(adding: Adding, ratings: Sequence[PlannedRating], channel: Channel) -> None:
    """Add ratings that are of no visit, which are all new."""
    adding.store(Rating, (
        _rating(
            adding, rating.answer, rating.person.id if rating.person else None,
            rating.moment.at if rating.moment and rating.moment.time_known else None,
            rating.moment.business_day if rating.moment else None,
            channel=channel.value,
        )
        for rating in ratings
    ))  # fmt: skip


def _rating(
    adding: Adding,
    answer: Answer,
    customer: str | None,
    at: int | None,
    on: str | None,
    **more: object,
) -> Facts:
    return adding.facts(
        Rating, customer=customer, at=at, on=on, value=answer.value, given=answer.given,
        scale=answer.scale, words=answer.words, **more,
    )  # fmt: skip


def _add_new(adding: Adding, people: Sequence[Person]) -> None:
    first = numbers.take(len(people)) if people else 0
    for person in people:
        person.id = adding.next_id()
    adding.store(Customer, (
        adding.facts(
            Customer,
            id=person.id,
            no=first + place,
            name=person.name or None,
            described_as=None if person.name else person.described_as,
            sort_key=sort_key(person.name, person.described_as),
            say_it=person.say_it,
            may_contact=person.may_contact.value,
            loyalty_code=person.loyalty_code or None,
        )
        for place, person in enumerate(people)
    ))  # fmt: skip


def _fill_in(change: Change, person: Person) -> None:
    """Say of somebody what nobody knew until now, such as a name."""
    customer = change.fetch(Customer, UUID(person.id))
    if person.is_renamed:
        customer.name = person.name
        customer.sort_key = sort_key(person.name, customer.described_as)
    customer.say_it = person.say_it or customer.say_it
    customer.loyalty_code = person.loyalty_code or customer.loyalty_code
    if person.may_contact is not MayContact.UNKNOWN:
        customer.may_contact = person.may_contact
    change.save(customer)


def _items(adding: Adding, names: Iterable[str]) -> dict[str, str]:
    """Return the id of each item by what makes it the same, adding those that are new."""
    wanted = {_folded(name): name for name in names}
    if not wanted:
        return {}
    found = {
        folded: str(item).replace("-", "")
        for item, folded in execute("SELECT id, folded FROM item").fetchall()
    }
    new = {folded: name for folded, name in wanted.items() if folded not in found}
    added = [adding.facts(Item, name=name, folded=folded) for folded, name in new.items()]
    adding.store(Item, added)
    return found | {facts["folded"]: facts["id"] for facts in added}


def _folded(name: str) -> str:
    return fold(name) or name.casefold()
