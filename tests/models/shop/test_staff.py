from uuid import UUID

import pytest

from models.errors import Problem, Rejected
from models.kinds import Role
from models.shop import staff
from models.shop.staff import StaffDraft
from tests.conftest import ME, on_both_engines

pytestmark = on_both_engines


def save(name: str, initials: str = "") -> UUID:
    draft = StaffDraft(name, initials)
    staff.save(ME, draft)
    return draft.id


@pytest.mark.usefixtures("notebook")
@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("Priya Anand", "PA"),
        ("Sam", "S"),
        ("Ana María de la Cruz", "AC"),
        ("élodie", "É"),
        ("李 小明", "李小"),
    ],
)
def test_initials_are_made_from_the_name(name: str, initials: str) -> None:
    save(name)
    assert [person.initials for person in staff.everybody()] == [initials]


@pytest.mark.usefixtures("notebook")
def test_initials_can_be_chosen_and_the_name_corrected() -> None:
    sam = save("Sam", "SX")
    staff.save(ME, StaffDraft("Samuel", "SY", Role.OWNER, id=sam))
    (person,) = staff.everybody()
    assert (person.name, person.initials, person.role) == ("Samuel", "SY", Role.OWNER)


@pytest.mark.usefixtures("notebook")
@pytest.mark.parametrize(
    ("name", "problem"), [(" \x00", Problem.EMPTY), ("x" * 201, Problem.TOO_LONG)]
)
def test_nobody_without_a_name_works_here(name: str, problem: Problem) -> None:
    with pytest.raises(Rejected) as rejected:
        save(name)
    assert rejected.value.problems == {"name": problem}


def test_who_has_left_can_no_longer_come_on(shop: UUID) -> None:
    sam, priya = save("Sam"), save("Priya")
    staff.leave(ME, sam)
    assert [person.id for person in staff.everybody()] == [priya]


def test_who_came_on_last_is_in_charge_until_the_business_day_is_over(
    shop: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("THE_USUAL_NOW", "2026-11-21T08:00+01:00")
    assert staff.on_since(shop) is None
    sam, priya = save("Sam"), save("Priya")
    first = staff.come_on(ME, sam, shop)
    assert staff.come_on(ME, priya, shop) == first
    on = staff.on_since(shop)
    assert on
    assert on[0] == priya
    monkeypatch.setenv("THE_USUAL_NOW", "2026-11-22T03:59+01:00")
    assert staff.on_since(shop) == on
    monkeypatch.setenv("THE_USUAL_NOW", "2026-11-22T04:00+01:00")
    assert staff.on_since(shop) is None
    assert staff.come_on(ME, sam, shop) != first
