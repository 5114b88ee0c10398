from datetime import date, timedelta
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from models.cards import ask_next
from models.cards.ask_next import QuestionDraft
from models.changes import Action, Change, command
from models.counter import ratings
from models.kinds import OccasionKind, PreferenceKind
from models.people import occasions
from models.people.occasions import OccasionDraft
from models.schema import Promise
from tests.conftest import ME
from tests.ui.screens.card.conftest import Open, came, knows
from ui.screens.card.brief_line import BriefLine
from ui.screens.card.card_screen import CardScreen


@command(Action.ADD_CUSTOMER)
def promise(change: Change, customer: UUID, text: str, due_on: date | None) -> None:
    change.save(Promise(customer=customer, text=text, due_on=due_on))


def lines(screen: CardScreen) -> list[str]:
    brief = screen.page.briefing
    return [line.words.text() for line in (brief.care, brief.owed, brief.next) if line.isVisible()]


def test_with_nothing_to_say_there_is_no_briefing(rosa: UUID, open_card: Open) -> None:
    screen = open_card(rosa)
    assert lines(screen) == []
    assert not screen.page.briefing.isVisible()


def test_at_most_three_lines_stand_on_top(rosa: UUID, shop: UUID, open_card: Open) -> None:
    knows(rosa, "Sesame allergy", PreferenceKind.TAKE_CARE)
    knows(rosa, "Sourdough", ready_ahead=True)
    promise(ME, rosa, "Keep a tray", date(2026, 11, 23))
    ask_next.add(ME, QuestionDraft(rosa, "How was it?"))
    for week in range(1, 6):
        came(rosa, shop, timedelta(weeks=week), rating=1)
    assert lines(open_card(rosa)) == [
        "Take care: Sesame allergy",
        "Promised, due in 2 days: Keep a tray",
        "Have ready: Sourdough",
    ]


@pytest.mark.parametrize(
    ("due_on", "line"),
    [
        (date(2026, 11, 19), "Promised and late, due 2 days ago: Keep a tray"),
        (None, "Promised: Keep a tray"),
    ],
)
def test_a_promise_says_when(rosa: UUID, open_card: Open, due_on: date | None, line: str) -> None:
    promise(ME, rosa, "Keep a tray", due_on)
    assert lines(open_card(rosa)) == [line]


def test_an_unhappy_visit_stands_until_it_is_made_good(
    rosa: UUID, shop: UUID, open_card: Open
) -> None:
    visit = came(rosa, shop, timedelta(days=3), rating=2)
    screen = open_card(rosa)
    assert lines(screen) == ["Not happy 3 days ago: 2 of 5, and not made good yet"]
    ratings.rate(ME, visit, 2, "too loud")
    assert lines(screen) == ["Not happy 3 days ago, 2 of 5: “too loud”"]
    came(rosa, shop, timedelta(days=1), rating=5)
    assert lines(screen) == []


def test_a_question_and_a_day_that_is_near_are_told(rosa: UUID, open_card: Open) -> None:
    occasions.save(ME, OccasionDraft(rosa, OccasionKind.BIRTHDAY, 11, 22, for_whom="Lucía"))
    screen = open_card(rosa)
    assert lines(screen) == ["Birthday of Lucía tomorrow"]
    ask_next.add(ME, QuestionDraft(rosa, "How was it?"))
    assert lines(screen) == ["Ask: How was it?"]


def test_a_sign_stands_before_each_line(qtbot: QtBot, rosa: UUID, open_card: Open) -> None:
    knows(rosa, "Sesame allergy", PreferenceKind.TAKE_CARE)
    care = open_card(rosa).page.briefing.care
    qtbot.waitUntil(lambda: len(colors_before(care)) > 1)


def colors_before(line: BriefLine) -> set[int]:
    """Return the colours of what stands before a line's words."""
    picture = line.grab().toImage()
    before = range(min(line.words.x(), picture.width()))
    return {picture.pixel(x, y) for x in before for y in range(picture.height())}
