from uuid import UUID

import pytest

from models import journal
from models.errors import Obstacle, Problem, Refused, Rejected
from models.ids import new_id
from models.people import customers, tags
from models.people.customers import CustomerDraft
from models.schema import CustomerTag
from tests.conftest import ME, on_both_engines

pytestmark = [pytest.mark.usefixtures("notebook"), on_both_engines]


def person(name: str) -> UUID:
    draft = CustomerDraft(name)
    customers.add(ME, draft)
    return draft.id


@pytest.fixture
def two(notebook: object) -> list[UUID]:
    return [person("Ada"), person("Bo")]


def counted() -> list[tuple[str, int]]:
    return [(tag.name, tag.customers) for tag in tags.counts()]


def test_several_are_tagged_in_one_step_and_it_is_undone_whole(two: list[UUID]) -> None:
    tags.tag(ME, two, " Café  regulars ")
    assert counted() == [("Café regulars", 2)]
    carried = CustomerTag.get(CustomerTag.customer == two[1])
    journal.undo(ME, journal.history(carried.id)[-1].group)
    assert (tags.of(two[0]), tags.of(two[1])) == ([], [])


def test_the_same_word_is_the_same_tag(two: list[UUID]) -> None:
    tags.tag(ME, two[:1], "Café")
    tags.tag(ME, [*two, two[1]], "cafe")
    assert counted() == [("Café", 2)]


def test_a_tag_is_taken_off_where_it_is_carried(two: list[UUID]) -> None:
    tags.tag(ME, two[:1], "VIP")
    tags.untag(ME, two, "vip")
    tags.untag(ME, two, "never heard of")
    assert counted() == []
    tags.tag(ME, two, "Vip")
    assert tags.of(two[0]) == ["VIP"]


def test_archived_customers_do_not_count(two: list[UUID]) -> None:
    tags.tag(ME, two, "VIP")
    customers.archive(ME, two[:1])
    assert counted() == [("VIP", 1)]


def test_emoji_make_tags_of_their_own(two: list[UUID]) -> None:
    tags.tag(ME, two, "🌶")
    tags.tag(ME, two, "🥜")
    assert len(tags.of(two[0])) == 2


@pytest.mark.parametrize(("name", "problem"), [("\n", Problem.EMPTY), ("x" * 61, Problem.TOO_LONG)])
def test_what_cannot_be_a_tag_is_rejected(two: list[UUID], name: str, problem: Problem) -> None:
    with pytest.raises(Rejected) as rejected:
        tags.tag(ME, two, name)
    assert rejected.value.problems == {"name": problem}


def test_tagging_somebody_who_is_gone_is_refused(two: list[UUID]) -> None:
    with pytest.raises(Refused) as refused:
        tags.tag(ME, [*two, new_id()], "VIP")
    assert refused.value.obstacle is Obstacle.GONE
    assert tags.counts() == []
