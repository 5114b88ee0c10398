from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from models import handoff, journal
from models.changes import Author
from models.clock import now
from models.counter import visits
from models.counter.visits import VisitDraft
from models.handoff import Fact, Proposal
from models.kinds import Heat, PromiseStatus, Why
from models.promises import PromiseDraft, close, make
from tests.conftest import ME, on_both_engines
from tests.models.handoff.shift_change import customer, hire, item, latest, note, seal, take

pytestmark = [pytest.mark.usefixtures("notebook"), on_both_engines]
EVER = datetime(2000, 1, 1, tzinfo=UTC)
MONDAY = datetime(2026, 11, 16, 19, tzinfo=UTC)


@pytest.fixture(autouse=True)
def monday(monkeypatch: pytest.MonkeyPatch) -> None:
    day(monkeypatch, 0)


def day(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    """Let it be some evenings later: every handoff is for the next morning."""
    at = MONDAY + timedelta(days=number)
    monkeypatch.setenv("THE_USUAL_NOW", at.isoformat())


def test_a_watch_nobody_attends_to_is_a_must_on_the_third_day(
    shop: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    sam = hire("Sam")
    note(shop, "put the order in", Heat.WATCH, "Oat milk")
    told = []
    for number in range(4):
        day(monkeypatch, number)
        seal(shop, sam)
        row = item(shop, "put the order in")
        told.append((row.heat, row.carried_count, row.days, row.carried_from_day, row.why))
    left = MONDAY.date()
    assert told == [
        (Heat.WATCH, 0, 1, None, Why.TYPED),
        (Heat.WATCH, 1, 2, left, Why.CARRIED),
        (Heat.MUST, 2, 3, left, Why.CARRIED),
        (Heat.MUST, 3, 4, left, Why.CARRIED),
    ]
    assert len(handoff.waiting(shop)) == 1


def test_twice_on_one_day_is_one_day_and_the_third_time_is_too_often(
    shop: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("THE_USUAL_NOW", "2026-11-16T08:00+01:00")
    note(shop, "put the order in", Heat.WATCH)
    told = []
    for _ in range(4):
        seal(shop)
        row = item(shop, "put the order in")
        told.append((row.heat, row.days))
    assert told == [(Heat.WATCH, 1), (Heat.WATCH, 1), (Heat.WATCH, 1), (Heat.MUST, 1)]


def test_automatic_musts_may_be_a_fourth_but_nobody_writes_one(
    shop: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(3):
        note(shop, f"watch {number}", Heat.WATCH)
    seal(shop)
    day(monkeypatch, 1)
    seal(shop)
    note(shop, "must do", Heat.MUST)
    day(monkeypatch, 2)
    writing = handoff.being_written(shop, now())
    assert [proposal.heat for proposal in writing.proposals] == [Heat.MUST] * 3
    assert writing.musts == 4
    seal(shop)
    assert len(latest(shop).of_heat(Heat.MUST)) == 4


def test_what_is_done_says_who_and_when_also_where_it_came_from(shop: UUID) -> None:
    sam, priya = hire("Sam"), hire("Priya")
    first = note(shop, "ring Dan")
    seal(shop, sam)
    seal(shop, sam)
    handoff.finish(Author(priya), first)
    row = item(shop, "ring Dan")
    assert (row.done_by, row.done_at) == (priya, now())
    assert row.carried_from == first
    earlier = handoff.one(first)
    assert earlier
    assert (earlier.done_by, earlier.carried_to, earlier.is_open) == (priya, row.id, False)
    seal(shop, sam)
    assert latest(shop).items == ()


def test_sealing_is_one_step_that_can_be_taken_back_until_somebody_has_taken_over(
    shop: UUID,
) -> None:
    sam, priya = hire("Sam"), hire("Priya")
    first = note(shop, "ring Dan")
    seal(shop, sam)
    note(shop, "sweep")
    seal(shop, sam)
    assert len(latest(shop).items) == 2
    step = journal.undoable(EVER).undo
    assert step
    journal.undo(ME, step.group)
    assert [row.id for row in latest(shop).items] == [first]
    assert len(handoff.waiting(shop)) == 2
    undone = journal.undoable(EVER).redo
    assert undone
    journal.redo(ME, undone.group)
    assert len(latest(shop).items) == 2
    assert len(handoff.waiting(shop)) == 2
    take(priya, shop)
    with pytest.raises(Exception, match=r"CHANGED_SINCE|STILL_NEEDED"):
        journal.undo(ME, step.group)


def test_replies_stay_with_what_is_carried_over(shop: UUID) -> None:
    sam, priya = hire("Sam"), hire("Priya")
    first = note(shop, "ring Dan")
    seal(shop, sam)
    handoff.reply(Author(priya), first, "not there at noon")
    seal(shop, sam)
    row = item(shop, "ring Dan")
    handoff.reply(Author(sam), first, "try again")
    again = item(shop, "ring Dan")
    assert [reply.body for reply in row.replies] == ["not there at noon"]
    assert [(reply.by, reply.body) for reply in again.replies] == [
        (priya, "not there at noon"), (sam, "try again"),
    ]  # fmt: skip


def expected(branch: UUID, who: UUID, on: datetime) -> UUID:
    proposal = Proposal(
        f"expected:{who.hex}:{on.date()}", Why.EXPECTED, Heat.INFO, who, do="Fresca",
        why_fact=Fact(day=on.date()),
    )  # fmt: skip
    return handoff.keep(ME, branch, proposal)


def test_whoever_was_expected_and_came_is_settled_who_did_not_is_proposed_anew(
    shop: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    chet, rosa = customer("Chet"), customer("Rosa")
    tuesday = MONDAY + timedelta(days=1)
    came, missed = expected(shop, chet, tuesday), expected(shop, rosa, tuesday)
    seal(shop)
    day(monkeypatch, 1)
    at = now() - timedelta(hours=4)
    visits.log(ME, VisitDraft(chet, shop, at))
    seal(shop)
    rows = {row.id: row for row in (handoff.one(came), handoff.one(missed)) if row}
    assert rows[came].done_at == at
    assert rows[missed].dropped_at
    assert latest(shop).items == ()


def test_a_promise_that_was_kept_is_not_handed_on(shop: UUID) -> None:
    promise = PromiseDraft(customer("Femi"), "ring back", due_on=MONDAY.date())
    make(ME, promise)
    (proposal,) = handoff.propose(shop, now())
    assert (proposal.why, proposal.heat, proposal.do) == (Why.PROMISE, Heat.MUST, "ring back")
    seal(shop, with_proposals=True)
    assert item(shop, "ring back").is_open
    assert [each.why for each in handoff.propose(shop, now())] == [Why.CARRIED]
    close(ME, promise.id, PromiseStatus.KEPT)
    seal(shop, with_proposals=True)
    assert latest(shop).items == ()
