from uuid import UUID

import pytest

from models import journal
from models.errors import Obstacle, Problem, Refused, Rejected
from models.kinds import AliasKind
from models.people import aliases, customers
from models.people.aliases import AliasDraft
from models.people.customers import CustomerDraft
from tests.conftest import ME, on_both_engines

pytestmark = [pytest.mark.usefixtures("notebook"), on_both_engines]


@pytest.fixture
def ada(notebook: object) -> UUID:
    draft = CustomerDraft("Ada")
    customers.add(ME, draft)
    return draft.id


def test_the_dog_has_a_name_too(ada: UUID) -> None:
    draft = AliasDraft(ada, " Biscuit ", AliasKind.PET)
    aliases.add(ME, draft)
    aliases.add(ME, draft)
    assert [(row.kind, row.name) for row in aliases.of(ada)] == [(AliasKind.PET, "Biscuit")]


def test_a_name_is_corrected_taken_away_and_brought_back(ada: UUID) -> None:
    draft = AliasDraft(ada, "Addie")
    aliases.add(ME, draft)
    aliases.edit(ME, draft.id, "Addie", "Addy", AliasKind.FORMER)
    assert [(row.kind, row.name) for row in aliases.of(ada)] == [(AliasKind.FORMER, "Addy")]
    with pytest.raises(Refused) as refused:
        aliases.edit(ME, draft.id, "Addie", "Adele")
    assert refused.value.obstacle is Obstacle.CHANGED_SINCE
    aliases.edit(ME, draft.id, "Addy", "")
    assert aliases.of(ada) == []
    journal.undo(ME, journal.history(draft.id)[-1].group)
    assert [row.name for row in aliases.of(ada)] == ["Addy"]


@pytest.mark.parametrize(("name", "problem"), [(" ", Problem.EMPTY), ("x" * 201, Problem.TOO_LONG)])
def test_what_cannot_be_kept_is_rejected(ada: UUID, name: str, problem: Problem) -> None:
    with pytest.raises(Rejected) as rejected:
        aliases.add(ME, AliasDraft(ada, name))
    assert rejected.value.problems == {"name": problem}
