"""Customers and their visits, for tests of what the card shows."""

from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from models.changes import Action, Change, command
from models.clock import ShopTime
from models.counter import visits
from models.counter.visits import VisitDraft
from models.people import customers
from models.people.customer_drafts import CustomerDraft
from models.schema import ImportedSummary
from tests.conftest import ME

BERLIN = ShopTime(ZoneInfo("Europe/Berlin"))


def new_customer(
    name: str | None = "Rosa Gutiérrez", described_as: str | None = None, phone: str = ""
) -> UUID:
    draft = CustomerDraft(name, described_as, phone)
    customers.add(ME, draft)
    return draft.id


def moment(local: str) -> datetime:
    return datetime.fromisoformat(local).replace(tzinfo=BERLIN.zone)


def came(customer: UUID, branch: UUID, at: str, *items: str, **facts: object) -> UUID:
    draft = VisitDraft(customer, branch, moment(at), items, **facts)  # type: ignore[arg-type]
    visits.log(ME, draft)
    return draft.id


@command(Action.IMPORT)
def known_in_sum(
    change: Change, customer: UUID | None, count: int, first: date | None, last: date
) -> None:
    """Bring in that somebody came so often, from one day to another; or no such thing."""
    stored = ImportedSummary.get_or_none(ImportedSummary.customer == customer)
    summary = stored or ImportedSummary(customer=customer)
    summary.visits, summary.first_on, summary.last_on = count, first, last
    if count:
        change.save(summary)
    elif stored:
        change.remove(stored)
