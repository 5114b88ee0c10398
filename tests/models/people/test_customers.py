from datetime import date
from uuid import UUID

import pytest

from models import journal
from models.errors import Obstacle, Problem, Refused, Rejected
from models.ids import new_id
from models.kinds import ContactKind, MayContact, Standing
from models.people import contacts, customers, tags
from models.people.customers import CustomerDraft, Detail
from tests.conftest import ME, on_both_engines

pytestmark = [pytest.mark.usefixtures("shop"), on_both_engines]


def added(name: str | None = "Ada", **typed: object) -> UUID:
    draft = CustomerDraft(name, **typed)  # type: ignore[arg-type]
    customers.add(ME, draft)
    return draft.id


def known(customer: UUID) -> customers.CustomerDetails:
    details = customers.details(customer)
    assert details
    return details


def undo_last(record: UUID) -> None:
    journal.undo(ME, journal.history(record)[-1].group)


def test_a_customer_is_added_with_all_that_was_typed() -> None:
    draft = CustomerDraft(
        "  Ada  Lovelace ", phone=" +49 170 123 ", email="Ada@X.org", note="reads", tags=("VIP",)
    )
    assert customers.add(ME, draft) == 1
    assert known(draft.id).name == "Ada Lovelace"
    assert [(row.kind, row.value) for row in contacts.of(draft.id)] == [
        (ContactKind.PHONE, "+49 170 123"),
        (ContactKind.EMAIL, "Ada@X.org"),
    ]
    assert tags.of(draft.id) == ["VIP"]
    assert len({entry.group for entry in journal.of_person(draft.id)}) == 1


def test_a_description_is_enough() -> None:
    ada = added(None, described_as="red cap, spaniel called Biscuit")
    assert known(ada).shown == "red cap, spaniel called Biscuit"
    assert customers.names([ada, new_id()]) == {ada: "red cap, spaniel called Biscuit"}


@pytest.mark.parametrize(
    ("typed", "problems"),
    [
        ({"name": " \u200b\x00"}, {"name": Problem.EMPTY}),
        ({"name": "x" * 201}, {"name": Problem.TOO_LONG}),
        ({"described_as": "x" * 201}, {"described_as": Problem.TOO_LONG}),
        ({"name": "A", "phone": "1" * 41}, {"phone": Problem.TOO_LONG}),
        ({"name": "A", "note": "x" * 20_001}, {"note": Problem.TOO_LONG}),
        ({"name": "A", "tags": (" ",)}, {"tags": Problem.EMPTY}),
    ],
)
def test_what_cannot_be_kept_is_rejected_and_nothing_of_it_stored(
    typed: dict[str, str], problems: dict[str, Problem]
) -> None:
    draft = CustomerDraft(**typed)  # type: ignore[arg-type]
    with pytest.raises(Rejected) as rejected:
        customers.add(ME, draft)
    assert rejected.value.problems == problems
    assert customers.details(draft.id) is None


def test_names_of_any_writing_are_kept_as_typed() -> None:
    for name in (
        "x" * 200,
        "שרה כהן",
        "🧑‍🌾 Bo",
        '<img src="/dev/zero">',
        "A & B",
        r"$\frac{",
        "%_'",
    ):
        assert known(added(name)).name == name


def test_saying_the_same_twice_stores_it_once() -> None:
    draft = CustomerDraft("Ada", phone="1")
    assert [customers.add(ME, draft), customers.add(ME, draft)] == [1, 1]
    assert len(contacts.of(draft.id)) == 1


def test_two_people_may_share_a_name_and_a_phone() -> None:
    first, second = added("José", phone="123"), added("jose", phone="1-2-3")
    assert customers.names([first, second]) == {first: "José", second: "jose"}


def test_a_number_is_never_given_twice() -> None:
    undone = added("Undone")
    undo_last(undone)
    assert customers.details(undone) is None
    assert known(added()).no == 2


def test_redo_brings_the_same_number_back() -> None:
    ada = added(tags=("VIP",), phone="1", note="n")
    undo_last(ada)
    journal.redo(ME, journal.history(ada)[-1].group)
    assert known(ada).no == 1
    assert tags.of(ada) == ["VIP"]


@pytest.mark.parametrize(
    ("detail", "value"),
    [
        (Detail.NAME, "Bo"),
        (Detail.DESCRIBED_AS, "red cap"),
        (Detail.SAY_IT, "AY-da"),
        (Detail.STANDING, Standing.MOVED),
        (Detail.MET_ON, date(2024, 2, 29)),
        (Detail.EXPECTATION, 3),
        (Detail.EXPECTATION_WHY, "a chef\nherself"),
        (Detail.MAY_CONTACT, MayContact.NO),
        (Detail.LOYALTY_CODE, "C-77"),
    ],
)
def test_each_detail_is_corrected_where_it_stands_and_undone(detail: Detail, value: object) -> None:
    ada = added()
    seen = getattr(known(ada), detail.value)
    customers.edit(ME, ada, detail, seen, value)
    assert getattr(known(ada), detail.value) == value
    undo_last(ada)
    assert getattr(known(ada), detail.value) == seen


def test_only_the_detail_that_was_seen_must_still_be_so() -> None:
    ada = added()
    customers.edit(ME, ada, Detail.SAY_IT, "", "AY-da")
    customers.edit(ME, ada, Detail.NAME, "Ada", "Adele")
    with pytest.raises(Refused) as refused:
        customers.edit(ME, ada, Detail.NAME, "Ada", "Addy")
    assert refused.value.obstacle is Obstacle.CHANGED_SINCE
    assert known(ada).name == "Adele"


def test_a_name_goes_only_where_a_description_stays() -> None:
    ada = added()
    with pytest.raises(Rejected):
        customers.edit(ME, ada, Detail.NAME, "Ada", "  ")
    customers.edit(ME, ada, Detail.DESCRIBED_AS, None, "red cap")
    customers.edit(ME, ada, Detail.NAME, "Ada", "")
    assert known(ada).shown == "red cap"


@pytest.mark.parametrize(
    ("detail", "value", "problem"),
    [
        (Detail.NAME, "x" * 201, Problem.TOO_LONG),
        (Detail.MET_ON, date(1890, 1, 1), Problem.LONG_AGO),
        (Detail.MET_ON, date(2900, 1, 1), Problem.IN_THE_FUTURE),
    ],
)
def test_a_detail_that_cannot_be_kept_is_rejected(
    detail: Detail, value: object, problem: Problem
) -> None:
    ada = added()
    with pytest.raises(Rejected) as rejected:
        customers.edit(ME, ada, detail, getattr(known(ada), detail.value), value)
    assert rejected.value.problems == {detail.value: problem}


def test_several_are_archived_and_restored_in_one_step() -> None:
    ada, bo, gone = added("Ada"), added("Bo"), added("Gone")
    customers.edit(ME, gone, Detail.STANDING, Standing.ACTIVE, Standing.DECEASED)
    customers.archive(ME, [ada, bo, ada, gone])
    assert [known(each).standing for each in (ada, bo, gone)] == [
        Standing.ARCHIVED,
        Standing.ARCHIVED,
        Standing.DECEASED,
    ]
    customers.restore(ME, [ada, gone])
    assert known(gone).standing is Standing.ACTIVE
    undo_last(gone)
    assert known(gone).standing is Standing.DECEASED
    undo_last(bo)
    assert {known(each).standing for each in (ada, bo)} == {Standing.ACTIVE}


def test_a_card_finds_its_customer() -> None:
    ada, bo = added(), added("Bo", loyalty_code="C 2")
    customers.link_card(ME, ada, " C1 ")
    assert (customers.by_loyalty_code("C1"), customers.by_loyalty_code("C 2")) == (ada, bo)
    assert customers.by_loyalty_code("") is None
    with pytest.raises(Rejected) as taken:
        customers.link_card(ME, bo, "C1")
    assert taken.value.problems == {"loyalty_code": Problem.TAKEN}
    with pytest.raises(Rejected):
        customers.link_card(ME, bo, " ")
    customers.edit(ME, ada, Detail.LOYALTY_CODE, "C1", "")
    assert customers.by_loyalty_code("C1") is None


def test_a_customer_who_is_not_there_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        customers.archive(ME, [new_id()])
    assert refused.value.obstacle is Obstacle.GONE
