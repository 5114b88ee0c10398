from datetime import date
from uuid import UUID

import pytest

from models import journal, promises
from models.errors import Obstacle, Problem, Refused, Rejected
from models.ids import new_id
from models.kinds import PromiseStatus
from models.people import bin as bins
from models.promises import PromiseDraft
from models.schema import Promise
from tests.conftest import ME, on_both_engines
from tests.models.handoff.shift_change import customer, hire

pytestmark = [pytest.mark.usefixtures("notebook"), on_both_engines]
THURSDAY = date(2026, 11, 19)


@pytest.fixture(autouse=True)
def friday(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("THE_USUAL_NOW", "2026-11-20T12:00+01:00")


def status(promise: UUID) -> PromiseStatus:
    return PromiseStatus(Promise.get_by_id(promise).status)


def test_open_promises_stand_in_the_order_they_are_due(shop: UUID) -> None:
    femi, sam = customer("Femi"), hire("Sam")
    for due in (None, date(2026, 11, 25), THURSDAY, date(2027, 1, 1)):
        promises.make(ME, PromiseDraft(femi, f"due {due}", sam, due))
    found = promises.open_for(date(2026, 12, 1))
    assert [row.text for row in found] == ["due 2026-11-19", "due 2026-11-25", "due None"]
    assert (found[0].owner_name, found[0].customer_name) == ("Sam", "Femi")
    bins.put_in(ME, [femi])
    assert promises.open_for(date(2026, 12, 1)) == []


@pytest.mark.parametrize(
    ("due", "said", "became"),
    [
        (THURSDAY, PromiseStatus.KEPT, PromiseStatus.KEPT_LATE),
        (date(2026, 11, 20), PromiseStatus.KEPT_LATE, PromiseStatus.KEPT),
        (None, PromiseStatus.KEPT, PromiseStatus.KEPT),
        (THURSDAY, PromiseStatus.BROKEN, PromiseStatus.BROKEN),
        (THURSDAY, PromiseStatus.RELEASED, PromiseStatus.RELEASED),
    ],
)
def test_the_day_decides_whether_a_promise_was_kept_late(
    shop: UUID, due: date | None, said: PromiseStatus, became: PromiseStatus
) -> None:
    draft = PromiseDraft(customer("Femi"), "ring back", due_on=due)
    promises.make(ME, draft)
    promises.close(ME, draft.id, said)
    assert status(draft.id) is became
    promises.close(ME, draft.id, PromiseStatus.OPEN)
    assert [row.id for row in promises.open_for(date.max)] == [draft.id]


def test_closing_is_one_step_that_can_be_taken_back(shop: UUID) -> None:
    draft = PromiseDraft(customer("Femi"), "ring back")
    promises.make(ME, draft)
    promises.close(ME, draft.id, PromiseStatus.KEPT)
    (entry,) = journal.history(draft.id)[1:]
    journal.undo(ME, entry.group)
    assert status(draft.id) is PromiseStatus.OPEN


def test_weeks_count_what_was_kept_late_and_broken(shop: UUID) -> None:
    femi = customer("Femi")
    for due, said in ((None, PromiseStatus.KEPT), (THURSDAY, PromiseStatus.KEPT),
                      (None, PromiseStatus.BROKEN), (None, PromiseStatus.RELEASED)):  # fmt: skip
        draft = PromiseDraft(femi, "ring", due_on=due)
        promises.make(ME, draft)
        promises.close(ME, draft.id, said)
    before, week = promises.by_week(date(2026, 11, 11))
    assert (before.monday, before.kept) == (date(2026, 11, 9), 0)
    assert (week.monday, week.kept, week.late, week.broken) == (date(2026, 11, 16), 1, 1, 1)


def test_what_came_due_is_listed_with_what_became_of_it(shop: UUID) -> None:
    femi = customer("Femi")
    for due, said in ((THURSDAY, PromiseStatus.KEPT), (date(2026, 11, 18), PromiseStatus.OPEN),
                      (THURSDAY, PromiseStatus.RELEASED), (None, PromiseStatus.KEPT)):  # fmt: skip
        draft = PromiseDraft(femi, f"ring {due}", due_on=due)
        promises.make(ME, draft)
        promises.close(ME, draft.id, said)
    found = promises.due_within(date(2026, 11, 16), THURSDAY)
    assert [row.text for row in found] == [f"ring {THURSDAY}", "ring 2026-11-18"]
    assert [row.status for row in found][1] is PromiseStatus.OPEN
    assert [row.closed_on is None for row in found] == [False, True]
    assert promises.due_within(date(2026, 11, 1), date(2026, 11, 2)) == []


def test_a_promise_to_nobody_or_of_nothing_is_declined(shop: UUID) -> None:
    with pytest.raises(Rejected) as rejected:
        promises.make(ME, PromiseDraft(customer("Femi"), " "))
    assert rejected.value.problems == {"text": Problem.EMPTY}
    with pytest.raises(Refused) as refused:
        promises.make(ME, PromiseDraft(new_id(), "ring"))
    assert refused.value.obstacle is Obstacle.GONE
