from datetime import date, timedelta
from uuid import UUID

import pytest

from models import preferences
from models.cards import ask_next, briefing, card
from models.cards.ask_next import QuestionDraft
from models.cards.briefing import Briefing
from models.changes import Action, Change, command
from models.counter import visits
from models.counter.visits import VisitDraft
from models.kinds import OccasionKind, PreferenceKind
from models.people import occasions
from models.people.occasions import OccasionDraft
from models.preferences import PreferenceDraft
from models.schema import Promise
from tests.conftest import ME
from tests.models.shop_life import BERLIN, came, moment, new_customer


@command(Action.ADD_CUSTOMER)
def promise(change: Change, customer: UUID, text: str) -> None:
    change.save(Promise(customer=customer, text=text))


@pytest.fixture
def rosa(shop: UUID, monkeypatch: pytest.MonkeyPatch) -> UUID:
    monkeypatch.setenv("THE_USUAL_NOW", "2026-11-21T15:58+01:00")
    return new_customer()


def come_weekly(customer: UUID, shop: UUID) -> None:
    for week in range(1, 6):
        at = moment("2026-11-21T16:00") - timedelta(weeks=week)
        visits.log(ME, VisitDraft(customer, shop, at))


def know(customer: UUID, kind: PreferenceKind, label: str, *, ready_ahead: bool = False) -> None:
    preferences.save(ME, PreferenceDraft(customer, kind, label, ready_ahead=ready_ahead))


def brief(customer: UUID) -> Briefing:
    shown = card.card(customer, BERLIN)
    assert shown
    return briefing.briefing(shown)


def test_there_may_be_nothing_to_say(rosa: UUID) -> None:
    assert brief(rosa) == Briefing()


def test_what_harms_comes_before_what_limits(rosa: UUID) -> None:
    know(rosa, PreferenceKind.LIMIT, "Steep step")
    know(rosa, PreferenceKind.TAKE_CARE, "Sesame allergy")
    know(rosa, PreferenceKind.LIKES, "Boleros")
    assert brief(rosa).take_care == ("Sesame allergy", "Steep step")


def test_a_promise_comes_before_a_low_rating(rosa: UUID, shop: UUID) -> None:
    came(rosa, shop, "2026-11-14T16:00", rating=2)
    low = brief(rosa).low
    assert low
    assert low.value == 2
    promise(ME, rosa, "Keep a tray")
    told = brief(rosa)
    assert told.low is None
    assert told.promise
    assert told.promise.text == "Keep a tray"


def test_a_low_rating_is_made_good_by_a_better_one(rosa: UUID, shop: UUID) -> None:
    came(rosa, shop, "2026-11-14T16:00", rating=1)
    came(rosa, shop, "2026-11-15T16:00", rating=5)
    assert brief(rosa).low is None


def test_the_usual_is_to_be_ready_for_whom_is_expected(rosa: UUID, shop: UUID) -> None:
    know(rosa, PreferenceKind.USUAL, "Oat flat white")
    know(rosa, PreferenceKind.USUAL, "Sourdough, sliced", ready_ahead=True)
    assert brief(rosa).have_ready == ()
    come_weekly(rosa, shop)
    assert brief(rosa).have_ready == ("Sourdough, sliced", "Oat flat white")
    came(rosa, shop, "2026-11-21T15:00")
    assert brief(rosa).have_ready == ()


def test_a_question_waits_only_for_what_must_be_made_ahead(rosa: UUID, shop: UUID) -> None:
    come_weekly(rosa, shop)
    know(rosa, PreferenceKind.USUAL, "Oat flat white")
    ask_next.add(ME, QuestionDraft(rosa, "How was it?"))
    told = brief(rosa)
    assert (told.have_ready, told.question and told.question.question) == ((), "How was it?")
    know(rosa, PreferenceKind.USUAL, "Sourdough", ready_ahead=True)
    told = brief(rosa)
    assert (told.question, len(told.have_ready)) == (None, 2)


def test_a_day_that_is_near_is_told(rosa: UUID) -> None:
    far = OccasionDraft(rosa, OccasionKind.BIRTHDAY, 12, 24, warn_days=3)
    near = OccasionDraft(rosa, OccasionKind.NAME_DAY, 11, 23, warn_days=3)
    occasions.save(ME, far)
    assert brief(rosa).occasion is None
    occasions.save(ME, near)
    told = brief(rosa).occasion
    assert told
    assert (told[0].id, told[1]) == (near.id, date(2026, 11, 23))
