from datetime import timedelta
from uuid import UUID

import pytest

from models import preferences
from models.clock import now
from models.counter import usuals, visits
from models.counter.usuals import UsualProposal
from models.counter.visits import VisitDraft
from models.ids import new_id
from models.kinds import PreferenceKind
from models.people import customers
from models.people.customers import CustomerDraft
from models.preferences import PreferenceDraft
from tests.conftest import ME, on_both_engines

pytestmark = [pytest.mark.usefixtures("notebook"), on_both_engines]


@pytest.fixture
def chet(shop: UUID) -> UUID:
    draft = CustomerDraft("Chet")
    customers.add(ME, draft)
    return draft.id


def knows(
    customer: UUID, label: str, kind: PreferenceKind = PreferenceKind.USUAL, *, ahead: bool = False
) -> UUID:
    return preferences.save(ME, PreferenceDraft(customer, kind, label, ready_ahead=ahead))


def asked(customer: UUID, shop: UUID, *things: str, times: int = 1) -> None:
    for _ in range(times):
        visits.log(ME, VisitDraft(customer, shop, now(), things))


def test_what_is_made_ahead_is_made_first(chet: UUID) -> None:
    knows(chet, "Licorice")
    knows(chet, "Fresca", ahead=True)
    knows(chet, "No sesame", PreferenceKind.TAKE_CARE)
    preferences.end(ME, knows(chet, "Tea"))
    assert usuals.usual_of(chet) == ("Fresca", "Licorice")


def test_the_usual_is_logged_as_such_and_once(chet: UUID, shop: UUID) -> None:
    knows(chet, "Fresca")
    visit = new_id()
    for _ in range(2):
        usuals.log_usual(ME, chet, shop, now(), visit)
    (row,) = visits.of_customer(chet)
    assert (row.id, row.items, row.was_usual) == (visit, ("Fresca",), True)


def test_who_has_no_usual_just_came_in(chet: UUID, shop: UUID) -> None:
    usuals.log_usual(ME, chet, shop, now(), new_id())
    (row,) = visits.of_customer(chet)
    assert (row.items, row.was_usual) == ((), False)


def test_what_is_often_asked_for_is_proposed(chet: UUID, shop: UUID) -> None:
    asked(chet, shop, "Cake", times=5)
    asked(chet, shop, times=3)
    asked(chet, shop, "Fresca", "fresca", "Licorice", times=5)
    asked(chet, shop, "FRESCA", "Tea", times=2)
    asked(chet, shop, "Tea", times=2)
    assert usuals.proposals(chet) == [UsualProposal("Fresca", 7, 9)]


def test_three_times_is_the_least(chet: UUID, shop: UUID) -> None:
    asked(chet, shop, "Fresca", times=2)
    assert usuals.proposals(chet) == []
    asked(chet, shop, "Fresca")
    assert usuals.proposals(chet) == [UsualProposal("Fresca", 3, 3)]


@pytest.mark.parametrize(
    "kind", [PreferenceKind.USUAL, PreferenceKind.DISLIKES, PreferenceKind.TAKE_CARE]
)
def test_what_is_settled_is_not_proposed(chet: UUID, shop: UUID, kind: PreferenceKind) -> None:
    asked(chet, shop, "Fresca", times=4)
    knows(chet, "frésca", kind)
    assert usuals.proposals(chet) == []


def test_a_usual_that_ended_is_proposed_again_for_what_came_after(
    chet: UUID, shop: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    start = now()
    asked(chet, shop, "Fresca", times=4)
    preferences.end(ME, knows(chet, "Fresca"))
    assert usuals.proposals(chet) == []
    monkeypatch.setenv("THE_USUAL_NOW", (start + timedelta(days=1)).isoformat())
    asked(chet, shop, "Fresca", times=6)
    assert usuals.proposals(chet) == [UsualProposal("Fresca", 6, 9)]
