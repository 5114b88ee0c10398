from datetime import date
from uuid import UUID

from models.changes import Action, Change, command
from models.exchange.days_out import days
from models.kinds import OccasionKind
from models.people import customers, occasions
from models.people.occasions import OccasionDraft
from models.schema import Promise
from tests.conftest import ME, on_both_engines
from tests.models.shop_life import new_customer


@command(Action.EDIT_CUSTOMER)
def promise(change: Change, customer: UUID, text: str, due_on: date | None) -> None:
    change.save(Promise(customer=customer, text=text, due_on=due_on))


@on_both_engines
def test_days_and_open_promises_of_those_who_were_chosen(shop: UUID) -> None:
    rosa, bo, gone = new_customer(), new_customer("Bo"), new_customer("Gone")
    for customer in (rosa, bo, gone):
        occasions.save(ME, OccasionDraft(customer, OccasionKind.NAME_DAY, 5, 17))
    promise(ME, rosa, "order the blue one", date(2026, 4, 1))
    promise(ME, rosa, "some day", None)
    customers.archive(ME, [gone])
    found = days([rosa.hex, gone.hex])
    assert [(day.who, day.kind, day.month, day.day, day.year) for day in found.occasions] == [
        ("Rosa Gutiérrez", OccasionKind.NAME_DAY, 5, 17, None)
    ]
    assert [(due.who, due.text, due.due_on) for due in found.promises] == [
        ("Rosa Gutiérrez", "order the blue one", date(2026, 4, 1))
    ]
