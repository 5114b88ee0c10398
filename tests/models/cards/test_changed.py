from datetime import timedelta
from uuid import UUID

import pytest

from models import journal, preferences
from models.cards import timeline
from models.cards.changed import Changed, ChangeRow
from models.cards.timeline import Shown
from models.changes import Action, Author
from models.clock import now
from models.kinds import PreferenceKind, RelationKind
from models.people import customers, relations, tags
from models.people.relations import RelationDraft
from models.preferences import PreferenceDraft
from models.shop import staff
from models.shop.staff import StaffDraft
from tests.conftest import ME, on_both_engines
from tests.models.shop_life import BERLIN, new_customer

pytestmark = on_both_engines


@pytest.fixture
def rosa(shop: UUID, monkeypatch: pytest.MonkeyPatch) -> UUID:
    monkeypatch.setenv("THE_USUAL_NOW", "2026-11-21T15:58+01:00")
    return new_customer()


def latest(customer: UUID) -> ChangeRow:
    entries = timeline.page(customer, BERLIN, now() + timedelta(days=1), Shown.CHANGES).entries
    changes = [entry for entry in entries if isinstance(entry, ChangeRow)]
    return changes[0]


def test_a_correction_says_what_was_and_what_is(rosa: UUID) -> None:
    sam = StaffDraft("Sam")
    staff.save(ME, sam)
    author = Author(sam.id, "test")
    customers.edit(author, rosa, customers.Detail.NAME, "Rosa Gutiérrez", "Rosa G.")
    change = latest(rosa)
    assert (change.action, change.by) == (Action.EDIT_CUSTOMER, "Sam")
    assert change.details == (
        Changed("customer", "", "Rosa G.", "name", "Rosa Gutiérrez", "Rosa G."),
    )


def test_what_came_and_went_is_named(rosa: UUID) -> None:
    fact = preferences.save(ME, PreferenceDraft(rosa, PreferenceKind.LIKES, "Boleros"))
    assert latest(rosa).details == (Changed("preference", "likes", "Boleros", "", "", "Boleros"),)
    preferences.end(ME, fact)
    (ended,) = latest(rosa).details
    assert (ended.subject, ended.field, ended.was) == ("Boleros", "ended_at", "")
    tie = RelationDraft(rosa, RelationKind.FAMILY, name="Mateo")
    relations.add(ME, tie)
    relations.remove(ME, tie.id)
    assert latest(rosa).details == (Changed("relation", "family", "Mateo", "", "Mateo", ""),)


def test_tags_and_other_customers_have_their_names(rosa: UUID) -> None:
    tags.tag(ME, [rosa], "Regular")
    assert latest(rosa).details == (Changed("customer_tag", "", "Regular", "", "", "Regular"),)
    dana = new_customer("Dana")
    relations.add(ME, RelationDraft(rosa, RelationKind.BROUGHT, dana))
    assert latest(rosa).details == (Changed("relation", "brought", "Dana", "", "", "Dana"),)


def test_what_was_undone_is_told_too(rosa: UUID) -> None:
    customers.edit(ME, rosa, customers.Detail.SAY_IT, "", "goo-TYEH-rez")
    step = journal.undoable(now() - timedelta(days=1)).undo
    assert step
    journal.undo(ME, step.group)
    change = latest(rosa)
    assert change.action is Action.UNDO
    assert change.details == (
        Changed("customer", "", "Rosa Gutiérrez", "say_it", "goo-TYEH-rez", ""),
    )
