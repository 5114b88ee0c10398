from uuid import UUID

import pytest

from models import preferences
from models.kinds import ContactKind, PreferenceKind, Source
from models.people import aliases, contacts, customers, known_well
from models.people import bin as the_bin
from models.people.aliases import AliasDraft
from models.people.contacts import ContactDraft
from models.people.customers import CustomerDraft
from models.people.known_well import Gap, count, meter, open_in
from models.preferences import PreferenceDraft
from tests.conftest import ME, on_both_engines
from tests.models.shop_life import new_customer

pytestmark = [pytest.mark.usefixtures("notebook"), on_both_engines]


def know(customer: UUID, label: str, source: Source = Source.SAID) -> UUID:
    draft = PreferenceDraft(customer, PreferenceKind.LIKES, label, source=source)
    preferences.save(ME, draft)
    return draft.id


def listed(gap: Gap) -> list[tuple[str, str]]:
    return [(row.name, row.text) for row in open_in(gap)]


def test_a_fact_nobody_has_asked_about_for_long(monkeypatch: pytest.MonkeyPatch) -> None:
    ann = new_customer("Ann")
    monkeypatch.setenv("THE_USUAL_NOW", "2026-01-05T10:00")
    old, older = know(ann, "rye"), know(ann, "tea")
    monkeypatch.setenv("THE_USUAL_NOW", "2026-11-21T10:00")
    know(ann, "jam")
    assert listed(Gap.STALE) == [("Ann", "rye"), ("Ann", "tea")]
    preferences.confirm(ME, old)
    preferences.end(ME, older)
    assert listed(Gap.STALE) == []


def test_a_fact_nobody_said() -> None:
    ann = new_customer("Ann")
    know(ann, "rye")
    assumed = know(ann, "tea", Source.ASSUMED)
    know(ann, "jam", Source.IMPORTED)
    assert listed(Gap.UNSAID) == [("Ann", "tea"), ("Ann", "jam")]
    preferences.confirm(ME, assumed)
    assert listed(Gap.UNSAID) == [("Ann", "jam")]


def test_somebody_with_nothing_to_find_them_by() -> None:
    drafts = [
        CustomerDraft(None, "red cap"),
        CustomerDraft(None, "green hat", phone="0170 1234567"),
        CustomerDraft(None, "blue scarf", loyalty_code="C1"),
        CustomerDraft(None, "grey coat"),
        CustomerDraft("Ann"),
    ]
    for draft in drafts:
        customers.add(ME, draft)
    aliases.add(ME, AliasDraft(drafts[3].id, "Biscuit"))
    assert listed(Gap.UNFINDABLE) == [("red cap", "")]


def test_a_phone_that_cannot_be_rung() -> None:
    ann = new_customer("Ann")
    for number in ("0170 1234567", "+1 404 555 0134", "112", "ask her mother", "1" * 20):
        contacts.add(ME, ContactDraft(ann, ContactKind.PHONE, number))
    contacts.add(ME, ContactDraft(ann, ContactKind.HANDLE, "@ann"))
    assert [text for _, text in listed(Gap.UNRINGABLE)] == ["112", "ask her mother", "1" * 20]


def test_the_meter_says_what_share_is_known_well() -> None:
    assert meter().known_well == 1
    ann = new_customer("Ann")
    for n in range(3):
        know(ann, f"rye {n}")
    know(ann, "tea", Source.ASSUMED)
    found = meter()
    assert (found.facts, found.customers, found.known_well) == (4, 1, 0.75)
    assert found.gaps[Gap.UNSAID] == 1


def test_only_who_is_expected_counts() -> None:
    ann, bo = new_customer("Ann"), new_customer("Bo")
    for who in (ann, bo):
        know(who, "tea", Source.ASSUMED)
    the_bin.put_in(ME, [ann])
    customers.archive(ME, [bo])
    assert count(Gap.UNSAID) == 0
    assert known_well.meter().customers == 0


def test_a_list_comes_page_by_page() -> None:
    for n in range(5):
        customers.add(ME, CustomerDraft(None, f"hat {n}"))
    assert [row.name for row in open_in(Gap.UNFINDABLE, 2, 2)] == ["hat 2", "hat 3"]
