from uuid import UUID

import pytest

from models import journal
from models.doubles import merging, search
from models.doubles.likeness import Reason
from models.doubles.merging import Merge
from models.doubles.search import Double, Search
from models.doubles.settled import keep_both, never_the_same
from models.errors import Refused
from models.kinds import AliasKind, ContactKind
from models.people import aliases, contacts, customers
from models.people import bin as the_bin
from models.people.aliases import AliasDraft
from models.people.contacts import ContactDraft
from models.people.customers import CustomerDraft
from models.schema import JournalEntry, NotSame
from tests.conftest import ME, on_both_engines

pytestmark = [pytest.mark.usefixtures("notebook"), on_both_engines]


def person(
    name: str | None = None, described_as: str = "", phone: str = "", email: str = ""
) -> UUID:
    draft = CustomerDraft(name, described_as, phone, email)
    customers.add(ME, draft)
    return draft.id


def found() -> list[Double]:
    search = Search()
    while search.step():
        pass
    return search.doubles()


def pairs() -> list[set[UUID]]:
    return [{double.one, double.other} for double in found()]


def test_the_same_phone_written_otherwise() -> None:
    ann, other = person("Ann", phone="+49 170 1234567"), person("Bo", phone="0170 1234567")
    (double,) = found()
    assert {double.one, double.other} == {ann, other}
    assert double.reasons == (Reason.PHONE,)


def test_the_same_e_mail() -> None:
    person("Ann", email="A@example.org")
    person("Anne B", email="a@example.org")
    assert [double.reasons for double in found()] == [(Reason.EMAIL,)]


def test_a_name_mistyped_or_turned_around() -> None:
    person("Rebekka Lutz")
    person("Lutz Rebekka")
    person("Bill Thomson")
    person("Bill Thompson")
    person("Somebody Else")
    reasons = [double.reasons for double in found()]
    assert reasons == [(Reason.SAME_NAME,), (Reason.LIKE_NAME,)]


def test_another_name() -> None:
    alexandra = person("Alexandra Petrova")
    aliases.add(ME, AliasDraft(alexandra, "Sasha"))
    aliases.add(ME, AliasDraft(alexandra, "Biscuit", AliasKind.PET))
    sasha = person("Sasha")
    person("Biscuit")
    assert pairs() == [{alexandra, sasha}]


def test_a_description() -> None:
    person(None, "red cap, spaniel called Biscuit")
    person(None, "red cap, spaniel")
    assert [double.reasons for double in found()] == [(Reason.DESCRIPTION,)]


def test_the_likeliest_come_first() -> None:
    person("Ann Meyer", phone="0170 1234567")
    person("Ann Meyer", phone="0170 1234567")
    person("Jo Brown", phone="030 999999")
    person("Cy White", phone="030 999999")
    weights = [double.weight for double in found()]
    assert weights == sorted(weights, reverse=True)
    assert found()[0].reasons == (Reason.PHONE, Reason.SAME_NAME)


def test_a_number_of_half_the_town_means_nothing() -> None:
    for n in range(20):
        person(f"Person{n} Of{n}x", phone="030 123456")
    assert found() == []


def test_never_the_same_is_remembered() -> None:
    ann, anne = person("Ann Meyer"), person("Ann Meyer")
    never_the_same(ME, anne, ann)
    never_the_same(ME, ann, anne)
    assert found() == []
    assert NotSame.select().count() == 1


def test_never_the_same_holds_for_whom_they_become() -> None:
    ann, anne, third = person("Ann Meyer"), person("Ann Meyer"), person("Ann Meier")
    never_the_same(ME, ann, anne)
    merging.merge(ME, Merge(third, anne))
    assert pairs() == []


def test_both_are_kept_until_more_speaks_for_one() -> None:
    ann, anne = person("Ann Meyer"), person("Ann Meyer")
    (double,) = found()
    keep_both(ME, ann, anne, double.reasons)
    assert found() == []
    for customer in (ann, anne):
        contacts.add(ME, ContactDraft(customer, ContactKind.PHONE, "0170 1234567"))
    (double,) = found()
    assert double.reasons == (Reason.PHONE, Reason.SAME_NAME)
    keep_both(ME, anne, ann, double.reasons)
    assert found() == []
    assert NotSame.select().count() == 1


def test_keeping_both_can_be_undone_long_after() -> None:
    ann, anne = person("Ann Meyer"), person("Ann Meyer")
    keep_both(ME, ann, anne, found()[0].reasons)
    journal.undo(ME, JournalEntry.select().order_by(JournalEntry.seq.desc()).get().group)
    assert pairs() == [{ann, anne}]


def test_never_is_more_than_for_now() -> None:
    ann, anne = person("Ann Meyer"), person("Ann Meyer")
    keep_both(ME, ann, anne, (Reason.SAME_NAME,))
    never_the_same(ME, ann, anne)
    keep_both(ME, ann, anne, (Reason.SAME_NAME,))
    for customer in (ann, anne):
        contacts.add(ME, ContactDraft(customer, ContactKind.PHONE, "0170 1234567"))
    assert found() == []


def test_who_was_kept_apart_from_either_is_kept_apart_from_both() -> None:
    ann, anne, third = person("Ann Meyer"), person("Ann Meyer"), person("Ann Meier")
    keep_both(ME, ann, third, (Reason.LIKE_NAME,))
    keep_both(ME, anne, third, (Reason.OTHER_NAME,))
    merging.merge(ME, Merge(ann, anne))
    assert pairs() == []


def test_nobody_is_never_the_same_as_themselves() -> None:
    ann = person("Ann")
    with pytest.raises(Refused):
        never_the_same(ME, ann, ann)


def test_who_was_merged_thrown_away_or_archived_is_not_listed() -> None:
    for name in ("Ann Meyer", "Bo Brown", "Cy White"):
        one, other = person(name), person(name)
        if name.startswith("Ann"):
            merging.merge(ME, Merge(one, other))
        elif name.startswith("Bo"):
            the_bin.put_in(ME, [other])
        else:
            customers.archive(ME, [one, other])
    assert found() == []


def test_an_archived_customer_who_came_back_is_listed() -> None:
    one, other = person("Ann Meyer"), person("Ann Meyer")
    customers.archive(ME, [one])
    assert pairs() == [{one, other}]
    assert search.Search().doubles() == []
