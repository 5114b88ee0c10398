from uuid import UUID

import pytest

from models import handoff
from models.changes import Author
from models.errors import Obstacle, Problem, Refused, Rejected
from models.kinds import Heat
from models.shop import staff
from tests.conftest import ME, on_both_engines
from tests.models.handoff.shift_change import hire, item, latest, note, seal, take

pytestmark = [pytest.mark.usefixtures("notebook"), on_both_engines]


def test_what_is_sealed_is_taken_over_by_each_for_themselves(shop: UUID) -> None:
    sam, priya, nora = hire("Sam"), hire("Priya"), hire("Nora")
    staff.come_on(ME, sam, shop)
    note(shop, "Look at it every hour", Heat.MUST, "Freezer 2 is warm")
    note(shop, "Two bags behind the counter", Heat.WATCH, "Rosa's order came")
    note(shop, "Closed on Saturday")
    sealed = seal(shop, sam)
    assert handoff.to_take(sam, shop) is None
    found = handoff.to_take(priya, shop)
    assert found
    assert found.id == sealed
    with pytest.raises(Refused) as refused:
        handoff.take_over(Author(priya), priya, sealed)
    assert (refused.value.obstacle, refused.value.count) == (Obstacle.NOT_ALL_READ, 2)
    must = item(shop, "Look at it every hour")
    with pytest.raises(Rejected) as rejected:
        handoff.acknowledge(Author(priya), priya, must.id)
    assert rejected.value.problems == {"said_back": Problem.EMPTY}
    take(priya, shop)
    assert handoff.to_take(priya, shop) is None
    assert handoff.to_take(nora, shop)
    take(nora, shop)
    view = latest(shop)
    assert [taking.staff for taking in view.taken] == [priya, nora]
    assert {read.staff for row in view.items for read in row.read_by} == {priya, nora}
