from uuid import UUID

import pytest

from models import journal
from models.errors import Obstacle, Problem, Refused, Rejected
from models.ids import new_id
from models.kinds import ContactKind
from models.people import contacts, customers
from models.people.contacts import ContactDraft
from models.people.customers import CustomerDraft
from models.schema import Contact
from tests.conftest import ME, on_both_engines

pytestmark = [pytest.mark.usefixtures("notebook"), on_both_engines]
PHONE, EMAIL = ContactKind.PHONE, ContactKind.EMAIL


@pytest.fixture
def ada(notebook: object) -> UUID:
    draft = CustomerDraft("Ada")
    customers.add(ME, draft)
    return draft.id


def values(customer: UUID) -> list[str]:
    return [row.value for row in contacts.of(customer)]


def test_a_contact_is_kept_as_given_and_as_compared(ada: UUID) -> None:
    contacts.add(ME, ContactDraft(ada, PHONE, " +49 (0)170-55 "))
    contacts.add(ME, ContactDraft(ada, EMAIL, "Ada@X.org"))
    assert values(ada) == ["+49 (0)170-55", "Ada@X.org"]
    assert {row.normal for row in Contact.select()} == {"49017055", "ada@x.org"}


def test_a_phone_without_digits_is_still_kept(ada: UUID) -> None:
    contacts.add(ME, ContactDraft(ada, PHONE, "ask next door"))
    assert Contact.get().normal == "ask next door"


def test_adding_the_same_draft_twice_stores_it_once(ada: UUID) -> None:
    draft = ContactDraft(ada, PHONE, "1")
    contacts.add(ME, draft)
    contacts.add(ME, draft)
    assert values(ada) == ["1"]


def test_a_contact_is_corrected_emptied_and_brought_back(ada: UUID) -> None:
    draft = ContactDraft(ada, PHONE, "1")
    contacts.add(ME, draft)
    contacts.edit(ME, draft.id, "1", "2 2")
    assert Contact.get().normal == "22"
    with pytest.raises(Refused) as refused:
        contacts.edit(ME, draft.id, "1", "3")
    assert refused.value.obstacle is Obstacle.CHANGED_SINCE
    contacts.edit(ME, draft.id, "2 2", " ")
    assert values(ada) == []
    journal.undo(ME, journal.history(draft.id)[-1].group)
    assert values(ada) == ["2 2"]


@pytest.mark.parametrize(
    ("kind", "value", "problem"),
    [
        (PHONE, " ", Problem.EMPTY),
        (PHONE, "1" * 41, Problem.TOO_LONG),
        (EMAIL, "x" * 255, Problem.TOO_LONG),
    ],
)
def test_what_cannot_be_kept_is_rejected(
    ada: UUID, kind: ContactKind, value: str, problem: Problem
) -> None:
    with pytest.raises(Rejected) as rejected:
        contacts.add(ME, ContactDraft(ada, kind, value))
    assert rejected.value.problems == {"value": problem}


def test_too_long_a_correction_is_rejected(ada: UUID) -> None:
    draft = ContactDraft(ada, PHONE, "1")
    contacts.add(ME, draft)
    with pytest.raises(Rejected):
        contacts.edit(ME, draft.id, "1", "1" * 41)
    assert values(ada) == ["1"]


def test_a_customer_who_is_gone_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        contacts.add(ME, ContactDraft(new_id(), PHONE, "1"))
    assert refused.value.obstacle is Obstacle.GONE
