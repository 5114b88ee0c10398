from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from models import handoff, preferences
from models.changes import Action, Author, Change, command
from models.clock import now
from models.counter import ratings, visits
from models.counter.visits import VisitDraft
from models.errors import Obstacle, Problem, Refused, Rejected
from models.handoff import Proposal
from models.kinds import Heat, OccasionKind, PreferenceKind, Source, VoiceKind, Why
from models.people import occasions
from models.people.occasions import OccasionDraft
from models.preferences import PreferenceDraft
from models.promises import PromiseDraft, make
from models.schema import Item, Voice
from tests.conftest import ME, on_both_engines
from tests.models.handoff.shift_change import customer, item, latest, note

pytestmark = [pytest.mark.usefixtures("notebook"), on_both_engines]
TODAY = date(2026, 11, 20)


@pytest.fixture(autouse=True)
def at_two(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the late shift be about to begin."""
    monkeypatch.setenv("THE_USUAL_NOW", "2026-11-20T13:50+01:00")


@command(Action.LOG_VISIT)
def complain(change: Change, who: UUID, words: str, severity: int) -> None:
    voice = Voice(customer=who, kind=VoiceKind.COMPLAINT, words=words, severity=severity)
    voice.heard_at = change.at
    change.save(voice)


@command(Action.LOG_VISIT)
def run_out(change: Change, name: str, substitute: str) -> None:
    good = Item.get(Item.folded == name.casefold())
    good.out_since, good.substitute = TODAY, substitute
    change.save(good)


def knows(who: UUID, kind: PreferenceKind, label: str, source: Source = Source.SAID) -> None:
    preferences.save(ME, PreferenceDraft(who, kind, label, source=source))


def regular(branch: UUID, name: str, hour: int) -> UUID:
    """Come every day for two weeks, always at the same hour."""
    who = customer(name)
    for ago in range(1, 15):
        at = now().replace(hour=hour - 1, minute=30) - timedelta(days=ago)
        visits.log(ME, VisitDraft(who, branch, at, ("Fresca", "Licorice")))
    knows(who, PreferenceKind.USUAL, "Fresca")
    knows(who, PreferenceKind.USUAL, "Licorice", Source.ASSUMED)
    return who


def proposed(branch: UUID) -> dict[Why, Proposal]:
    return {each.why: each for each in handoff.propose(branch, now())}


def test_everything_the_notebook_knows_is_proposed_and_says_why(shop: UUID) -> None:
    chet, dana = regular(shop, "Chet", 15), customer("Dana")
    regular(shop, "Early bird", 9)
    run_out(ME, "Licorice", "Wine gums")
    complain(ME, dana, "I waited 20 minutes", 3)
    visit = VisitDraft(dana, shop, now() - timedelta(hours=1))
    visits.log(ME, visit)
    ratings.rate(ME, visit.id, 2, "too slow")
    make(ME, PromiseDraft(dana, "a line for lunch", due_on=TODAY + timedelta(days=1)))
    birthday = OccasionDraft(dana, OccasionKind.BIRTHDAY, 11, 22)
    occasions.save(ME, birthday)
    found = proposed(shop)
    expected = found[Why.EXPECTED]
    assert (expected.customer, expected.usual) == (chet, ("Fresca", "Licorice"))
    assert expected.heat is Heat.WATCH
    fact = expected.why_fact
    assert fact.around
    assert fact.around.hour == 15
    assert (fact.out, fact.substitutes, fact.assumed) == (
        ("Licorice",), ("Wine gums",), ("Licorice",),
    )  # fmt: skip
    assert [each.why for each in handoff.propose(shop, now())].count(Why.EXPECTED) == 1
    assert (found[Why.COMPLAINT].heat, found[Why.COMPLAINT].why_fact.value) == (Heat.MUST, 3)
    assert (found[Why.LOW_RATING].do, found[Why.LOW_RATING].why_fact.value) == ("too slow", 2)
    assert (found[Why.PROMISE].heat, found[Why.PROMISE].do) == (Heat.WATCH, "a line for lunch")
    assert found[Why.OUT_OF_STOCK].why_fact.people == 2
    assert found[Why.OUT_OF_STOCK].do == "Wine gums"
    assert found[Why.OCCASION].why_fact.day == date(2026, 11, 22)


def test_who_stands_in_it_already_is_not_told_of_again_as_expected(shop: UUID) -> None:
    chet = regular(shop, "Chet", 15)
    draft = handoff.NoteDraft(shop, chet, do="His bike is in the yard.")
    handoff.leave_note(ME, draft)
    assert handoff.propose(shop, now()) == ()
    handoff.drop(ME, shop, draft.id)
    assert [each.why for each in handoff.propose(shop, now())] == [Why.EXPECTED]
    handoff.take_back(ME, draft.id)
    run_out(ME, "Licorice", "Wine gums")
    assert Why.EXPECTED in {each.why for each in handoff.propose(shop, now())}


def test_what_was_dropped_before_it_was_handed_over_is_no_reason(shop: UUID) -> None:
    chet = regular(shop, "Chet", 15)
    (expected,) = handoff.propose(shop, now())
    handoff.drop(ME, shop, expected)
    assert handoff.why_for(chet) == []


def test_kept_dropped_and_still_decided_after_a_restart(shop: UUID) -> None:
    femi = customer("Femi")
    make(ME, PromiseDraft(femi, "ring back", due_on=TODAY))
    make(ME, PromiseDraft(femi, "order tea", due_on=TODAY + timedelta(days=1)))
    must, watch = handoff.propose(shop, now())
    with pytest.raises(Rejected) as rejected:
        handoff.drop(ME, shop, must)
    assert rejected.value.problems == {"why": Problem.EMPTY}
    handoff.drop(ME, shop, must, "rang at noon")
    kept = handoff.keep(ME, shop, watch)
    assert handoff.keep(ME, shop, watch) == kept
    writing = handoff.being_written(shop, now())
    assert writing.proposals == ()
    assert [(row.id, row.why) for row in writing.view.items] == [(kept, Why.PROMISE)]
    assert [row.dropped_why for row in writing.dropped] == ["rang at noon"]
    handoff.keep(ME, shop, must)
    assert {row.do for row in handoff.being_written(shop, now()).view.items} == {
        "ring back", "order tea",
    }  # fmt: skip


def test_what_was_left_can_be_dropped_too_and_taken_back(shop: UUID) -> None:
    left = note(shop, "sweep")
    handoff.drop(ME, shop, left)
    assert handoff.waiting(shop) == []
    handoff.take_back(ME, left)
    assert [row.id for row in handoff.waiting(shop)] == [left]


def test_the_program_proposes_three_musts_at_most(shop: UUID) -> None:
    femi = customer("Femi")
    for number in range(4):
        make(ME, PromiseDraft(femi, f"promise {number}", due_on=TODAY))
    note(shop, "freezer", Heat.MUST)
    heats = [each.heat for each in handoff.propose(shop, now())]
    assert heats == [Heat.MUST, Heat.MUST, Heat.WATCH, Heat.WATCH]


def test_a_fourth_must_asks_which_one_to_demote(shop: UUID) -> None:
    first, *_ = [note(shop, f"must {number}", Heat.MUST) for number in range(3)]
    draft = handoff.NoteDraft(shop, do="fourth", heat=Heat.MUST)
    with pytest.raises(Refused) as refused:
        handoff.leave_note(ME, draft)
    assert (refused.value.obstacle, refused.value.count) == (Obstacle.TOO_MANY_MUSTS, 3)
    handoff.leave_note(ME, draft, first)
    view = handoff.being_written(shop, now()).view
    assert [row.do for row in view.of_heat(Heat.MUST)] == ["must 1", "must 2", "fourth"]
    assert [row.id for row in view.of_heat(Heat.WATCH)] == [first]
    with pytest.raises(Refused):
        handoff.set_heat(ME, first, Heat.MUST)
    handoff.set_heat(ME, first, Heat.MUST, draft.id)
    assert len(handoff.being_written(shop, now()).view.of_heat(Heat.MUST)) == 3


def test_words_seen_are_sealed_with_what_was_not_decided_upon(shop: UUID) -> None:
    make(ME, PromiseDraft(customer("Femi"), "ring back", due_on=TODAY))
    (proposal,) = handoff.propose(shop, now())
    said = replace(proposal, do="Ring Femi back, as promised")
    handoff.seal(Author(), shop, keep=[said])
    assert item(shop, "Ring Femi back, as promised").why is Why.PROMISE
    assert latest(shop).for_day == TODAY
