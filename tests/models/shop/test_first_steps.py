from dataclasses import replace
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from models import handoff, journal, preferences
from models.clock import ShopTime, now
from models.database import execute
from models.errors import Rejected
from models.ids import new_id
from models.kinds import PreferenceKind, Role
from models.people import customers
from models.shop import branches, first_steps, staff
from models.shop.branches import Shop
from models.shop.first_steps import Regular
from tests.conftest import ME, on_both_engines

pytestmark = [pytest.mark.usefixtures("notebook"), on_both_engines]
CORNER = Shop(new_id(), "Corner Store", ShopTime(ZoneInfo("Europe/Berlin")))


def usual_of(customer: UUID) -> list[tuple[str, str]]:
    facts = preferences.of_customer(customer)
    return [(fact.label, fact.detail) for fact in facts if fact.kind is PreferenceKind.USUAL]


def test_the_shop_is_open_and_its_owner_is_on() -> None:
    first_steps.open_shop(ME, CORNER, "Priya Anand")
    assert branches.shop() == CORNER
    (owner,) = staff.everybody()
    assert (owner.name, owner.role) == ("Priya Anand", Role.OWNER)
    on = staff.on_since(CORNER.id)
    assert on
    assert on[0] == owner.id


def test_neither_the_shop_nor_the_owner_needs_a_name() -> None:
    first_steps.open_shop(ME, replace(CORNER, name=""), " ")
    assert branches.shop() == replace(CORNER, name="")
    assert staff.everybody() == []


def test_regulars_are_kept_with_what_they_have_and_when_in_the_owners_words() -> None:
    chet, red_cap = first_steps.add_regulars(
        ME,
        [
            Regular("Chet", ("Fresca", "licorice"), "half past three"),
            Regular("red cap, spaniel called Lico", (), "mornings"),
        ],
    )
    assert usual_of(chet) == [("Fresca", "half past three"), ("licorice", "half past three")]
    known = customers.details(red_cap)
    assert known
    assert (known.name, known.described_as) == (None, "red cap, spaniel called Lico")
    assert [row[0] for row in execute("SELECT body FROM note").fetchall()] == ["mornings"]


def test_all_regulars_are_taken_back_in_one_step() -> None:
    added = first_steps.add_regulars(ME, [Regular("Chet", ("Fresca",)), Regular("Rosa")])
    step = journal.undoable(now().replace(year=2000)).undo
    assert step
    journal.undo(ME, step.group)
    assert customers.names(added) == {}


def test_a_name_too_long_keeps_everybody_out_until_it_is_mended() -> None:
    with pytest.raises(Rejected):
        first_steps.add_regulars(ME, [Regular("Chet"), Regular("x" * 201)])
    assert journal.undoable(now().replace(year=2000)).undo is None


def test_the_first_note_waits_for_whoever_is_in_charge() -> None:
    first_steps.open_shop(ME, CORNER)
    (chet,) = first_steps.add_regulars(ME, [Regular("Chet", ("Fresca",))])
    first_steps.tell_the_next(ME, CORNER, chet, "Have his Fresca on the counter.")
    (note,) = handoff.waiting(CORNER.id)
    assert (note.customer, note.who_line, note.do) == (
        chet, "Chet", "Have his Fresca on the counter.",
    )  # fmt: skip
