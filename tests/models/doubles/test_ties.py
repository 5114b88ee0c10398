from uuid import UUID

import pytest

from models.doubles import merging
from models.doubles.merging import Merge
from models.doubles.ties import makes_sense
from models.kinds import RelationKind
from models.people import relations
from models.people.relations import RelationDraft, brought_by
from models.schema import Relation
from tests.conftest import ME, on_both_engines
from tests.models.shop_life import new_customer

pytestmark = [pytest.mark.usefixtures("notebook"), on_both_engines]
BROUGHT, FRIEND, BUYS_FOR = RelationKind.BROUGHT, RelationKind.FRIEND, RelationKind.BUYS_FOR


@pytest.fixture
def people(notebook: object) -> tuple[UUID, ...]:
    return tuple(new_customer(name) for name in ("Ann", "Anne", "Bo", "Cy"))


def tie(one: UUID, kind: RelationKind, other: UUID | None, name: str = "") -> None:
    relations.add(ME, RelationDraft(one, kind, other, name))


def around(customer: UUID) -> list[tuple[RelationKind, str, bool]]:
    return [(tie.kind, tie.name, tie.turned) for tie in relations.around(customer)]


def test_a_tie_between_the_two_is_none_any_more(people: tuple[UUID, ...]) -> None:
    keep, gone, *_ = people
    tie(keep, FRIEND, gone)
    tie(gone, BROUGHT, keep)
    merging.merge(ME, Merge(keep, gone))
    assert around(keep) == []


def test_a_friend_of_both_is_a_friend_once(people: tuple[UUID, ...]) -> None:
    keep, gone, bo, _ = people
    tie(keep, FRIEND, bo)
    tie(bo, FRIEND, gone)
    tie(gone, BUYS_FOR, bo)
    merging.merge(ME, Merge(keep, gone))
    assert around(keep) == [(FRIEND, "Bo", False), (BUYS_FOR, "Bo", False)]
    assert around(bo) == [(FRIEND, "Ann", True), (BUYS_FOR, "Ann", True)]


def test_somebody_is_brought_by_one_only(people: tuple[UUID, ...]) -> None:
    keep, gone, bo, cy = people
    tie(bo, BROUGHT, keep)
    tie(cy, BROUGHT, gone)
    merging.merge(ME, Merge(keep, gone))
    assert brought_by(keep) == bo
    assert around(cy) == []


def test_a_bringer_of_the_one_who_goes_comes_along(people: tuple[UUID, ...]) -> None:
    keep, gone, bo, cy = people
    tie(cy, BROUGHT, gone)
    tie(gone, BROUGHT, bo)
    merging.merge(ME, Merge(keep, gone))
    assert (brought_by(keep), brought_by(bo)) == (cy, keep)


def test_who_brought_whom_stays_a_tree(people: tuple[UUID, ...]) -> None:
    keep, gone, bo, cy = people
    tie(gone, BROUGHT, bo)
    tie(bo, BROUGHT, cy)
    tie(cy, BROUGHT, keep)
    merging.merge(ME, Merge(keep, gone))
    line, at = [], keep
    while (before := brought_by(at)) and before not in line:
        line.append(before)
        at = before
    assert keep not in line
    assert line


def test_somebody_who_is_no_customer_comes_along(people: tuple[UUID, ...]) -> None:
    keep, gone, *_ = people
    tie(gone, FRIEND, None, "Sam")
    merging.merge(ME, Merge(keep, gone))
    assert around(keep) == [(FRIEND, "Sam", False)]


def test_a_tie_that_is_noted_already_would_make_no_sense(people: tuple[UUID, ...]) -> None:
    ann, _, bo, cy = people
    tie(ann, FRIEND, bo)
    facts = Relation(customer=bo, kind=FRIEND, other=ann).facts()
    assert not makes_sense(facts)
    assert makes_sense(facts | {"other": cy.hex})
