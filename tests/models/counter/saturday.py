"""A Saturday afternoon, and people who come in their own rhythm."""

from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from models.counter import visits
from models.counter.visits import VisitDraft
from models.people import customers
from models.people.customers import CustomerDraft
from models.shop.branches import Shop
from tests.conftest import ME

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 21, 15, 20, tzinfo=BERLIN)
TODAY = NOW.date()
DAILY = (5, 4, 3, 2, 1)
WEEKLY = (35, 28, 21, 14, 7)


def somebody(name: str | None = "Chet", described_as: str | None = None) -> UUID:
    draft = CustomerDraft(name, described_as)
    customers.add(ME, draft)
    return draft.id


def comes(
    customer: UUID, shop: Shop, *days_ago: int, at: str = "15:30", known: bool = True
) -> None:
    for days in sorted(days_ago, reverse=True):
        hour, minute = map(int, at.split(":"))
        moment = datetime.combine(TODAY - timedelta(days=days), NOW.timetz())
        moment = moment.replace(hour=hour, minute=minute)
        visits.log(ME, VisitDraft(customer, shop.id, moment, time_known=known))
