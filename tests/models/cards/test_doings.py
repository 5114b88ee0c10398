from datetime import timedelta
from uuid import UUID

import pytest

from models import journal, seen_to
from models.cards import doings
from models.changes import Action, Committed, listen
from models.clock import now
from models.counter import visits
from models.counter.visits import VisitDraft
from models.people import customers
from models.people.customers import CustomerDraft
from models.shop import branches, staff
from models.shop.staff import StaffDraft
from tests.conftest import ME

YESTERDAY = timedelta(days=1)


@pytest.fixture
def chet(shop: UUID) -> UUID:
    draft = CustomerDraft("Chet", None)
    customers.add(ME, draft)
    return draft.id


def last_group() -> UUID:
    latest = doings.latest(now() - YESTERDAY).undo
    assert latest
    return latest.group


def test_a_visit_is_named_by_its_customer(shop: UUID, chet: UUID) -> None:
    draft = VisitDraft(chet, shop, now())
    visits.log(ME, draft)
    done = doings.of(last_group())
    assert done
    assert (done.action, done.person, done.visit) == (Action.LOG_VISIT, "Chet", draft.id)


def test_what_was_taken_back_keeps_its_name(shop: UUID, chet: UUID) -> None:
    visits.log(ME, VisitDraft(chet, shop, now()))
    logged = last_group()
    heard: list[Committed] = []
    stop = listen(heard.append)
    journal.undo(ME, logged)
    stop()
    undone = doings.of(heard[0].group)
    assert undone
    assert (undone.action, undone.person, undone.visit) == (Action.LOG_VISIT, "Chet", None)
    latest = doings.latest(now() - YESTERDAY)
    assert latest.redo
    assert latest.redo.action is Action.LOG_VISIT
    assert latest.undo
    assert latest.undo.action is Action.ADD_CUSTOMER


def test_coming_on_names_who_came(shop: UUID) -> None:
    draft = StaffDraft("Priya")
    staff.save(ME, draft)
    staff.come_on(ME, draft.id, shop)
    done = doings.latest(now() - YESTERDAY).undo
    assert done
    assert done.person == "Priya"


def test_the_shop_itself_cannot_be_taken_back(shop: UUID) -> None:
    assert branches.shop()
    assert doings.latest(now() - YESTERDAY).undo is None


def test_nothing_is_known_of_a_group_that_never_was(shop: UUID) -> None:
    assert doings.of(shop) is None


@pytest.mark.usefixtures("shop")
def test_who_was_seen_to_is_named(chet: UUID) -> None:
    seen_to.see_to(ME, chet, now().date())
    done = doings.of(last_group())
    assert done
    assert (done.action, done.person) == (Action.SEE_TO, "Chet")
