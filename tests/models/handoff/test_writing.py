from uuid import UUID

import pytest

from models import handoff
from models.cards import timeline
from models.cards.changed import ChangeRow
from models.changes import Action, Author
from models.clock import now
from models.doubles import merging, taking_apart
from models.doubles.merging import Merge
from models.errors import Obstacle, Problem, Refused, Rejected
from models.handoff import ItemWords, NoteDraft
from models.kinds import Heat, ShopState
from models.people import bin as bins
from models.people import customers
from models.shop import staff
from tests.conftest import ME, on_both_engines
from tests.models.handoff.shift_change import customer, hire, item, latest, note, seal, take
from tests.models.shop_life import BERLIN, moment

pytestmark = [pytest.mark.usefixtures("notebook"), on_both_engines]


def order(branch: UUID) -> list[str]:
    return [row.do for row in handoff.being_written(branch, now()).view.items]


def test_items_are_moved_within_their_heat(shop: UUID) -> None:
    first, second, third = (note(shop, do) for do in ("a", "b", "c"))
    note(shop, "hot", Heat.WATCH)
    handoff.move(ME, third, first)
    assert order(shop) == ["hot", "c", "a", "b"]
    handoff.move(ME, third)
    handoff.move(ME, second, first)
    assert order(shop) == ["hot", "b", "a", "c"]


def test_an_edit_before_anybody_has_read_it_is_an_edit_afterwards_a_correction(shop: UUID) -> None:
    sam, priya = hire("Sam"), hire("Priya")
    left = note(shop, "ring Dan")
    seen = ItemWords(do="ring Dan")
    handoff.edit_item(Author(sam), left, seen, ItemWords(do="ring Dan at six"))
    seal(shop, sam)
    assert item(shop, "ring Dan at six").corrections == ()
    take(priya, shop)
    seen = ItemWords(do="ring Dan at six")
    handoff.edit_item(Author(sam), left, seen, ItemWords(do="ring Dan at five", owner=priya))
    row = item(shop, "ring Dan at five")
    told = [(each.by, each.field, each.was, each.now) for each in row.corrections]
    assert told == [
        (sam, "do", "ring Dan at six", "ring Dan at five"), (sam, "owner", "", str(priya)),
    ]  # fmt: skip
    with pytest.raises(Refused) as refused:
        handoff.correct(Author(priya), left, seen, ItemWords(do="never"))
    assert refused.value.obstacle is Obstacle.CHANGED_SINCE


def test_a_must_needs_something_to_do(shop: UUID) -> None:
    left = note(shop, "wait", who="Rosa")
    handoff.edit_item(ME, left, ItemWords("Rosa", "wait"), ItemWords("Rosa"))
    with pytest.raises(Rejected) as rejected:
        handoff.set_heat(ME, left, Heat.MUST)
    assert rejected.value.problems == {"do": Problem.EMPTY}


def test_how_the_shop_is_stands_above_all(shop: UUID) -> None:
    handoff.set_state(ME, shop, ShopState.TROUBLE, "Water in  the cellar")
    assert handoff.being_written(shop, now()).view.summary == "Water in the cellar"
    with pytest.raises(Rejected) as rejected:
        handoff.set_state(ME, shop, ShopState.CALM, "x" * 301)
    assert rejected.value.problems == {"summary": Problem.TOO_LONG}
    seal(shop)
    assert latest(shop).state is ShopState.BUSY


def test_earlier_handoffs_are_listed_and_searched(
    shop: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    sam, joan = hire("Sam"), customer("Joan Müller")
    for number in range(3):
        monkeypatch.setenv("THE_USUAL_NOW", f"2026-11-1{number}T20:00+01:00")
        handoff.leave_note(ME, NoteDraft(shop, joan, do=f"Keep a crème brûlée {number}"))
        seal(shop, sam)
    first, *_ = lines = handoff.earlier(shop)
    assert [line.items for line in lines] == [3, 2, 1]
    assert (first.day.isoformat(), first.sealed_by, first.done) == ("2026-11-12", sam, 0)
    assert len(handoff.earlier(shop, first.day)) == 2
    found = handoff.search(shop, "brulee mull")
    assert {each.item.do[-1] for each in found} == {"0", "1", "2"}
    assert all(each.day == first.day for each in found)
    assert handoff.search(shop, " % ") == []
    assert handoff.search(shop, "100%") == []
    assert len(handoff.why_for(joan)) == 3


def test_the_timeline_tells_that_something_was_left_not_that_it_was_carried_on(shop: UUID) -> None:
    joan = customer("Joan")
    handoff.leave_note(ME, NoteDraft(shop, joan, do="a loaf"))
    for _ in range(3):
        seal(shop)
    handoff.finish(ME, item(shop, "a loaf").id)
    entries = timeline.page(joan, BERLIN, timeline.latest()).entries
    told = [entry.action for entry in entries if isinstance(entry, ChangeRow)]
    assert told == [Action.FINISH_ITEM, Action.LEAVE_NOTE, Action.ADD_CUSTOMER]


def test_merged_binned_and_archived_customers_and_who_left_the_shop(shop: UUID) -> None:
    sam, joan, john = hire("Sam"), customer("Joan"), customer("Joan M")
    due = moment("2020-01-01 15:30")
    draft = NoteDraft(shop, john, "Joan M", "a loaf", owner=sam, due_at=due)
    handoff.leave_note(ME, draft)
    merging.merge(ME, Merge(joan, john))
    row = handoff.one(draft.id)
    assert row
    assert (row.customer, row.customer_name, row.was_late) == (joan, "Joan", True)
    assert [each.id for each in handoff.why_for(joan)] == [draft.id]
    taking_apart.take_apart(ME, john)
    assert handoff.why_for(joan) == []
    bins.put_in(ME, [john])
    customers.archive(ME, [joan])
    staff.leave(ME, sam)
    row = handoff.one(draft.id)
    assert row
    assert (row.customer_here, row.owner_here, row.owner_name) == (False, False, "Sam")
    seal(shop)
    assert item(shop, "a loaf").is_open
