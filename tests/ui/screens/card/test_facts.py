from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models import preferences
from models.changes import Author
from models.kinds import PreferenceKind, Source
from models.preferences import PreferenceDraft
from models.shop import staff
from models.shop.staff import StaffDraft
from tests.conftest import ME
from tests.models.shop_life import known_in_sum
from tests.ui.screens.card.conftest import NOW, Open, came, click, knows, press
from tests.ui.screens.card.test_header import choose
from ui.screens.card.card_screen import CardScreen
from ui.screens.card.fact_chips import FactChips

Key = Qt.Key
CARE = PreferenceKind.TAKE_CARE


def shown(chips: FactChips) -> list[str]:
    return [chip.text() for chip in chips.chips()]


def facts(customer: UUID) -> list[tuple[PreferenceKind, str]]:
    return [(fact.kind, fact.label) for fact in preferences.of_customer(customer)]


def ask(qtbot: QtBot, screen: CardScreen, chips: FactChips, words: str) -> None:
    click(qtbot, chips.chips()[0])
    choose(qtbot, chips, words)


def test_the_usual_says_how_often_it_was_confirmed(rosa: UUID, shop: UUID, open_card: Open) -> None:
    knows(rosa, "Sourdough, sliced")
    came(rosa, shop, timedelta(days=12), "Sourdough, sliced", was_usual=True)
    screen = open_card(rosa)
    usual = screen.page.facts.usual
    assert shown(usual.chips) == ["Sourdough, sliced"]
    assert usual.sureness.text() == "confirmed once, 12 days ago"
    came(rosa, shop, timedelta(days=3), "Sourdough, sliced", was_usual=True)
    came(rosa, shop, timedelta(days=2), "Bun")
    assert usual.sureness.text() == "confirmed 2 times, last Wednesday"


def test_what_is_often_asked_for_is_proposed_and_confirmed_by_a_person(
    qtbot: QtBot, rosa: UUID, shop: UUID, open_card: Open
) -> None:
    for days in range(1, 8):
        came(rosa, shop, timedelta(days=days), "Fresca")
    came(rosa, shop, timedelta(days=8), "Bun")
    came(rosa, shop, timedelta(days=9), "Tea")
    screen = open_card(rosa)
    usual = screen.page.facts.usual
    assert usual.proposal.question.text() == (
        "Asked for Fresca in 7 of the last 9 visits: the usual?"
    )
    assert facts(rosa) == []
    press(qtbot, Key.Key_Y, held=Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: bool(preferences.of_customer(rosa)))
    (fact,) = preferences.of_customer(rosa)
    assert (fact.kind, fact.label, fact.source) == (
        PreferenceKind.USUAL, "Fresca", Source.OBSERVED,
    )  # fmt: skip
    assert not usual.proposal.isVisible()
    assert screen.page.log.form.items.tokens() == ["Fresca"]


def test_the_usual_is_added_changed_and_ended_where_it_stands(
    qtbot: QtBot, rosa: UUID, shop: UUID, open_card: Open
) -> None:
    came(rosa, shop, timedelta(days=3), "Oat flat white")
    screen = open_card(rosa)
    chips = screen.page.facts.usual.chips
    click(qtbot, chips.add_button)
    press(qtbot, *"oat", Key.Key_Return, Key.Key_Escape)
    assert shown(chips) == ["Oat flat white"]
    ask(qtbot, screen, chips, "Change…")
    press(qtbot, *"Tea", Key.Key_Return)
    assert shown(chips) == ["Tea"]
    ask(qtbot, screen, chips, "Have it ready ahead")
    assert [fact.ready_ahead for fact in preferences.of_customer(rosa)] == [True]
    ask(qtbot, screen, chips, "Need not be ready ahead")
    ask(qtbot, screen, chips, "Still true")
    assert preferences.of_customer(rosa)[0].confirmed_at
    ask(qtbot, screen, chips, "No longer true")
    assert shown(chips) == []
    assert screen.page.facts.usual.sureness.text() == "Not known yet."


def test_take_care_says_who_was_told_and_when(
    rosa: UUID, open_card: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    sam = StaffDraft("Sam")
    staff.save(ME, sam)
    with monkeypatch.context() as then:
        then.setenv("THE_USUAL_NOW", "2026-05-04T10:00+02:00")
        draft = PreferenceDraft(rosa, CARE, "Sesame allergy", stale_days=900)
        preferences.save(Author(sam.id), draft)
    care = open_card(rosa).page.facts.care
    assert shown(care.chips) == ["Sesame allergy"]
    assert care.sources.text() == "said to Sam, 4 May 2026"
    knows(rosa, "Steep step", PreferenceKind.LIMIT, detail="needs an arm")
    assert care.sources.text() == (
        "Sesame allergy: said to Sam, 4 May 2026\nSteep step: needs an arm · said, 21 Nov 2026"
    )


def test_what_to_take_care_of_is_written_down_as_said(
    qtbot: QtBot, rosa: UUID, open_card: Open
) -> None:
    screen = open_card(rosa)
    care = screen.page.facts.care
    assert care.sources.text() == "Nothing known: ask once."
    click(qtbot, care.chips.add_button)
    press(qtbot, *"Nuts", Key.Key_Return)
    (fact,) = preferences.of_customer(rosa)
    assert (fact.kind, fact.label, fact.source) == (CARE, "Nuts", Source.SAID)


def test_a_chip_is_asked_by_the_keyboard_too(qtbot: QtBot, rosa: UUID, open_card: Open) -> None:
    knows(rosa, "Nuts", CARE)
    screen = open_card(rosa)
    chips = screen.page.facts.care.chips
    chips.chips()[0].setFocus()
    press(qtbot, Key.Key_Return)
    choose(qtbot, chips, "No longer true")
    assert facts(rosa) == []


def test_an_old_fact_asks_whether_it_is_still_true(
    qtbot: QtBot, rosa: UUID, open_card: Open
) -> None:
    knows(rosa, "Nuts", CARE, stale_days=0)
    screen = open_card(rosa)
    still_true = screen.page.facts.care.still_true
    assert still_true.words() == "Still true?"
    click(qtbot, still_true)
    assert preferences.of_customer(rosa)[0].confirmed_at


def test_before_the_fourth_visit_day_there_is_the_rule_and_the_count(
    rosa: UUID, shop: UUID, open_card: Open
) -> None:
    screen = open_card(rosa)
    rhythm = screen.page.facts.rhythm
    assert rhythm.last.text() == (
        "Not been here yet · a rhythm shows from 4 visit days on: 0 so far"
    )
    for week in (1, 2, 3):
        came(rosa, shop, timedelta(weeks=week))
    assert not rhythm.often.isVisible()
    assert rhythm.last.text() == (
        "last here 7 days ago · a rhythm shows from 4 visit days on: 3 so far"
    )


def test_what_was_imported_in_sum_is_told_with_an_about(
    rosa: UUID, shop: UUID, open_card: Open
) -> None:
    last = (NOW - timedelta(weeks=1)).date()
    known_in_sum(ME, rosa, 11, last - timedelta(days=70), last)
    rhythm = open_card(rosa).page.facts.rhythm
    assert rhythm.often.text() == "About every 7 days"
    assert rhythm.when.text() == ""
    assert rhythm.last.text() == "last here 7 days ago · expected today"


def test_from_the_fourth_on_there_is_a_rhythm(rosa: UUID, shop: UUID, open_card: Open) -> None:
    for week in range(1, 7):
        came(rosa, shop, timedelta(weeks=week))
    rhythm = open_card(rosa).page.facts.rhythm
    assert rhythm.often.text() == "Every 7 days"
    assert rhythm.when.text() == "mostly Saturday, about 15:58"
    assert rhythm.last.text() == "last here 7 days ago · expected today"


@pytest.mark.parametrize(
    ("now", "words"),
    [
        ("2026-11-19T10:00+01:00", "last here 5 days ago · expected in 2 days"),
        ("2026-11-23T10:00+01:00", "last here 9 days ago · was expected 2 days ago"),
        ("2026-12-20T10:00+01:00", "last here 36 days ago · not seen for 36 days"),
    ],
)
def test_who_is_late_is_said_to_be(
    rosa: UUID,
    shop: UUID,
    open_card: Open,
    monkeypatch: pytest.MonkeyPatch,
    now: str,
    words: str,
) -> None:
    for week in range(1, 10):
        came(rosa, shop, timedelta(weeks=week))
    monkeypatch.setenv("THE_USUAL_NOW", now)
    assert open_card(rosa).page.facts.rhythm.last.text() == words


def test_who_was_here_today_is_said_to_have_been(rosa: UUID, shop: UUID, open_card: Open) -> None:
    came(rosa, shop, timedelta(hours=2))
    assert open_card(rosa).page.facts.rhythm.last.text().startswith("here today")
