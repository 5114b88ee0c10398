from uuid import UUID

import pytest

from models import journal
from models.errors import Obstacle, Problem, Refused, Rejected
from models.ids import new_id
from models.kinds import RelationKind
from models.people import customers, relations
from models.people.customers import CustomerDraft
from models.people.relations import Part, RelationDraft
from tests.conftest import ME, on_both_engines

pytestmark = [pytest.mark.usefixtures("notebook"), on_both_engines]
BROUGHT, FRIEND, BUYS_FOR = RelationKind.BROUGHT, RelationKind.FRIEND, RelationKind.BUYS_FOR


def person(name: str) -> UUID:
    draft = CustomerDraft(name)
    customers.add(ME, draft)
    return draft.id


@pytest.fixture
def ada(notebook: object) -> UUID:
    return person("Ada")


@pytest.fixture
def bo(notebook: object) -> UUID:
    return person("Bo")


def tie(one: UUID, kind: RelationKind, other: UUID | None, name: str = "") -> UUID:
    draft = RelationDraft(one, kind, other, name)
    relations.add(ME, draft)
    return draft.id


def why_not(one: UUID, kind: RelationKind, other: UUID) -> dict[str, Problem]:
    with pytest.raises(Rejected) as rejected:
        tie(one, kind, other)
    return rejected.value.problems


def seen_from(customer: UUID) -> list[tuple[RelationKind, str, bool]]:
    return [(row.kind, row.name, row.turned) for row in relations.around(customer)]


def test_one_tie_is_read_from_both_ends(ada: UUID, bo: UUID) -> None:
    tie(ada, BUYS_FOR, bo)
    assert seen_from(ada) == [(BUYS_FOR, "Bo", False)]
    assert seen_from(bo) == [(BUYS_FOR, "Ada", True)]


def test_somebody_who_is_no_customer_has_a_name_and_a_note(ada: UUID) -> None:
    draft = RelationDraft(ada, RelationKind.FAMILY, None, " Mateo ", "husband")
    relations.add(ME, draft)
    relations.add(ME, draft)
    relations.edit(ME, draft.id, Part.NAME, "Mateo", "Matéo")
    relations.edit(ME, draft.id, Part.NOTE, "husband", "husband, picks up orders")
    (row,) = relations.around(ada)
    assert (row.name, row.note, row.other) == ("Matéo", "husband, picks up orders", None)


def test_a_tie_with_oneself_is_refused(ada: UUID) -> None:
    assert why_not(ada, FRIEND, ada) == {"other": Problem.ONESELF}


def test_a_tie_without_anybody_is_refused(ada: UUID) -> None:
    with pytest.raises(Rejected) as rejected:
        tie(ada, FRIEND, None, " ")
    assert rejected.value.problems == {"name": Problem.EMPTY}


def test_the_same_tie_is_noted_once(ada: UUID, bo: UUID) -> None:
    tie(ada, FRIEND, bo)
    assert why_not(bo, FRIEND, ada) == {"other": Problem.TAKEN}
    tie(ada, BUYS_FOR, bo)
    tie(bo, BUYS_FOR, ada)
    assert len(relations.around(ada)) == 3


def test_who_brought_whom_is_a_tree(ada: UUID, bo: UUID) -> None:
    cleo = person("Cleo")
    tie(ada, BROUGHT, bo)
    tie(bo, BROUGHT, cleo)
    assert relations.brought_by(cleo) == bo
    assert relations.brought_by(ada) is None
    assert why_not(cleo, BROUGHT, ada) == {"other": Problem.LOOP}
    assert why_not(bo, BROUGHT, ada) == {"other": Problem.LOOP}
    assert why_not(ada, BROUGHT, cleo) == {"other": Problem.TAKEN}


def test_a_tie_cannot_become_a_loop_by_being_corrected(ada: UUID, bo: UUID) -> None:
    tie(ada, BROUGHT, bo)
    friends = tie(bo, FRIEND, ada)
    with pytest.raises(Rejected) as rejected:
        relations.edit(ME, friends, Part.KIND, FRIEND, BROUGHT)
    assert rejected.value.problems == {"other": Problem.LOOP}
    relations.edit(ME, friends, Part.KIND, FRIEND, RelationKind.WORK)
    assert (RelationKind.WORK, "Bo", True) in seen_from(ada)


def test_a_tie_is_removed_and_brought_back(ada: UUID, bo: UUID) -> None:
    friends = tie(ada, FRIEND, bo)
    relations.remove(ME, friends)
    assert (seen_from(ada), seen_from(bo)) == ([], [])
    journal.undo(ME, journal.history(friends)[-1].group)
    assert seen_from(bo) == [(FRIEND, "Ada", True)]


def test_what_was_corrected_meanwhile_is_not_overwritten(ada: UUID, bo: UUID) -> None:
    friends = tie(ada, FRIEND, bo)
    relations.edit(ME, friends, Part.NOTE, "", "since school")
    with pytest.raises(Refused) as refused:
        relations.edit(ME, friends, Part.NOTE, "", "neighbours")
    assert refused.value.obstacle is Obstacle.CHANGED_SINCE
    with pytest.raises(Rejected):
        relations.edit(ME, friends, Part.NOTE, "since school", "x" * 201)


def test_a_tie_with_nobody_in_the_notebook_is_refused(ada: UUID) -> None:
    with pytest.raises(Refused) as refused:
        tie(ada, FRIEND, new_id())
    assert refused.value.obstacle is Obstacle.GONE
