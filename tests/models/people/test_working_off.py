from uuid import UUID

import pytest

from models import preferences
from models.errors import Refused
from models.ids import new_id
from models.kinds import ContactKind, PreferenceKind, Source
from models.people import contacts, working_off
from models.people.contacts import ContactDraft
from models.people.known_well import Gap, count
from models.preferences import PreferenceDraft
from tests.conftest import ME, on_both_engines
from tests.models.shop_life import new_customer

pytestmark = [pytest.mark.usefixtures("notebook"), on_both_engines]


def assumed(customer: UUID, label: str) -> UUID:
    draft = PreferenceDraft(customer, PreferenceKind.LIKES, label, source=Source.ASSUMED)
    preferences.save(ME, draft)
    return draft.id


def test_facts_are_confirmed_or_ended_together() -> None:
    ann = new_customer("Ann")
    facts = [assumed(ann, label) for label in ("rye", "tea", "jam")]
    working_off.confirm(ME, facts[:2])
    working_off.end(ME, facts[2:])
    assert count(Gap.UNSAID) == 0
    assert [row.label for row in preferences.of_customer(ann)] == ["rye", "tea"]


def test_all_or_nothing() -> None:
    ann = new_customer("Ann")
    with pytest.raises(Refused):
        working_off.confirm(ME, [assumed(ann, "rye"), new_id()])
    assert count(Gap.UNSAID) == 1


def test_numbers_are_taken_away() -> None:
    ann = new_customer("Ann")
    draft = ContactDraft(ann, ContactKind.PHONE, "112")
    contacts.add(ME, draft)
    working_off.take_away(ME, [draft.id])
    assert contacts.of(ann) == []
