from datetime import datetime, timedelta
from uuid import UUID

import pytest

from models import histories
from models.counter import visits
from models.counter.visits import VisitDraft
from models.histories import MOMENT
from models.ids import new_id
from models.people import customers
from models.people.customers import CustomerDraft
from models.shop import branches
from tests.conftest import ME, on_both_engines

pytestmark = on_both_engines
MORNING = datetime.fromisoformat("2026-03-02T09:00+01:00")


class Enough(Exception):  # noqa: N818
    """Somebody does not want to wait."""


@pytest.fixture
def people(shop: UUID) -> list[UUID]:
    drafts = [CustomerDraft("Ada"), CustomerDraft("Ben")]
    for draft in drafts:
        customers.add(ME, draft)
    return [draft.id for draft in drafts]


def log(shop: UUID, who: UUID | None, day: int) -> UUID:
    draft = VisitDraft(who, shop, MORNING + timedelta(days=day), id=new_id())
    visits.log(ME, draft)
    return draft.id


def read() -> dict[str, list[int]]:
    start = round(MORNING.timestamp() * 1000)
    return {
        str(customer).replace("-", ""): [(v[MOMENT] - start) // 86_400_000 for v in own]
        for customer, own in histories.all_of_them()
    }


def test_everybody_comes_with_their_visits_in_order(shop: UUID, people: list[UUID]) -> None:
    ada, ben = people
    for who, day in ((ben, 4), (ada, 3), (None, 2), (ben, 1), (ben, 9)):
        log(shop, who, day)
    visits.void(ME, log(shop, ada, 5))
    assert read() == {"None": [2], ada.hex: [3], ben.hex: [1, 4, 9]}
    assert histories.of_one(new_id().hex) == []


def test_of_visits_at_one_moment_the_one_with_the_lower_id_is_the_first(
    shop: UUID, people: list[UUID]
) -> None:
    other = new_id()
    branches.open_branch(ME, other, "Far", "Asia/Tokyo")
    later, sooner = sorted((new_id(), new_id()), reverse=True)
    for number, branch in ((later, shop), (sooner, other)):
        visits.log(ME, VisitDraft(people[0], branch, MORNING, id=number))
    ((_, own),) = histories.all_of_them()
    assert [str(visit[1]).replace("-", "") for visit in own] == [other.hex, shop.hex]


def test_whoever_watches_may_give_up(shop: UUID, people: list[UUID]) -> None:
    log(shop, people[0], 1)
    heard: list[float] = []

    def enough(done: float) -> None:
        heard.append(done)
        raise Enough

    with pytest.raises(Enough):
        list(histories.all_of_them(enough))
    assert heard == [0.0]
