from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from models import fits, notes, promises
from models.counter import ratings, visits
from models.counter.visits import VisitDraft
from models.kinds import PromiseStatus
from models.promises import PromiseDraft
from tests.conftest import ME
from tests.ui.screens.today.conftest import NOW, Open, came, regular, somebody
from ui.screens.today.people_card import PersonLine
from ui.screens.today.people_cards import LATER_MS, SOON_MS, PeopleCards
from ui.session import Session

TODAY = NOW.date()


def came_weekly(shop: UUID, name: str, last_ago: int, times: int = 16) -> UUID:
    customer = somebody(name)
    for week in range(times):
        at = NOW - timedelta(days=last_ago + 7 * week, hours=2)
        visits.log(ME, VisitDraft(customer, shop, at))
    return customer


def test_a_quiet_shop_is_left_in_peace(open_page: Open) -> None:
    fits.refit(ME)
    page = open_page()
    page.people.look()
    assert not page.people.isVisible()


def test_who_stays_away_is_worth_a_word(open_page: Open, shop: UUID, qtbot: QtBot) -> None:
    for number in range(5):
        came_weekly(shop, f"Guest {number}", number % 6)
    eli = came_weekly(shop, "Eli Stone", 24)
    page = open_page()
    assert not page.people.isVisible()
    fits.refit(ME)
    qtbot.waitUntil(page.people.slipping.isVisible, timeout=SOON_MS * 10)
    (line,) = page.people.lines()
    assert line.row.why == "Usually every week, not seen for 24 days."
    assert line.row.fact.endswith("again within 3 months")
    line.name.setFocus()
    with qtbot.waitSignal(page.customer_wanted) as wanted:
        qtbot.keyClick(line.name, Qt.Key.Key_Return)
    assert wanted.args == [eli]


def test_the_others_are_a_key_away(open_page: Open, shop: UUID, qtbot: QtBot) -> None:
    for number in range(9):
        came_weekly(shop, f"Guest {number}", number % 6)
    away = [came_weekly(shop, f"Away {number}", 24 + number) for number in range(5)]
    fits.refit(ME)
    page = open_page()
    page.people.look()
    card = page.people.slipping
    assert card.more_link.text() == "and 2 more"
    assert not card.more.isVisible()
    page.people.lines()[-1].name.setFocus()
    page.focusNextChild()
    assert page.focusWidget() is card.more_link
    with qtbot.waitSignal(page.people_wanted) as wanted:
        qtbot.keyClick(card.more_link, Qt.Key.Key_Space)
    assert wanted.args == ["slipping"]
    assert {line.row.customer for line in card.lines()} < set(away)


def test_a_row_offers_a_note_and_to_be_seen_to(open_page: Open, shop: UUID, qtbot: QtBot) -> None:
    for number in range(5):
        came_weekly(shop, f"Guest {number}", number % 6)
    eli = came_weekly(shop, "Eli Stone", 24)
    fits.refit(ME)
    page = open_page()
    page.people.look()
    (line,) = page.people.lines()
    line.name.setFocus()
    assert page.chosen_customer() == eli
    assert page.proposed_note(eli) == "Not seen for 24 days, usually every week: ask how they are."
    for words, signal in (("note", page.note_about), ("Open", page.customer_wanted)):
        with qtbot.waitSignal(signal) as wanted:
            chosen(line, words).trigger()
        assert wanted.args == [eli]
    chosen(line, "seen").trigger()
    page.people.look()
    assert not page.people.slipping.isVisible()


def chosen(line: PersonLine, words: str) -> QAction:
    """Open the menu of a line and return one of what it offers."""
    line.more.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.close()
    return next(action for action in menu.actions() if words in action.text())


def test_people_to_see_stand_where_there_is_room(open_page: Open, shop: UUID) -> None:
    rosa = somebody("Rosa")
    promises.make(ME, PromiseDraft(rosa, "rye", None, TODAY))
    page = open_page()
    assert page.start.isAncestorOf(page.people)
    assert page.people.y() < page.ready.geometry().bottom() + page.height() // 8
    assert page.ready.height() < page.height() // 2
    regular(shop, "Chet")
    page.refresh()
    assert page.middle.isAncestorOf(page.people)
    assert page.people.isVisible()


def test_until_ninety_days_nobody_is_called_late(open_page: Open, shop: UUID) -> None:
    came_weekly(shop, "Eli Stone", 24, 8)
    fits.refit(ME)
    page = open_page()
    page.people.look()
    assert page.people.lines() == []
    assert page.people.slipping.more.text() == (
        "Still learning who is late: that takes 90 days of visits, so far 74."
    )


def test_a_poor_visit_stands_there_until_it_is_made_right(open_page: Open, shop: UUID) -> None:
    dana = came_weekly(shop, "Dana Okafor", 2)
    visit = came(shop, dana, 60)
    ratings.rate(ME, visit, 2, "waited 20 min")
    fits.refit(ME)
    page = open_page()
    page.people.look()
    (line,) = page.people.owed.lines()
    assert line.row.why == "Rated 2 of 5, today: “waited 20 min”"
    assert "visits a year at stake" in line.row.fact
    notes.add(ME, notes.NoteDraft(dana, "rang her, a bag of beans is hers", visit=visit))
    page.people.look()
    assert not page.people.owed.isVisible()


def test_promises_due_are_marked_when_they_are_late(open_page: Open, shop: UUID) -> None:
    rosa = somebody("Rosa")
    for text, days in (("a bag of rye", 0), ("the big mug", -2), ("later", 3)):
        promises.make(ME, PromiseDraft(rosa, text, None, TODAY + timedelta(days=days)))
    promises.make(ME, PromiseDraft(rosa, "one day"))
    page = open_page()
    shown = [(line.row.why, line.row.fact, line.row.sign) for line in page.people.promised.lines()]
    assert shown == [
        ("the big mug", "due 2 days ago", "Overdue"),
        ("a bag of rye", "due today", ""),
    ]
    for row in promises.open_for(TODAY):
        promises.close(ME, row.id, PromiseStatus.KEPT)
    assert not page.people.isVisible()


def test_tab_walks_through_all_of_them(open_page: Open, shop: UUID) -> None:
    rosa = somebody("Rosa")
    for text in ("rye", "a mug"):
        promises.make(ME, PromiseDraft(rosa, text, None, TODAY))
    dana = came_weekly(shop, "Dana", 2)
    ratings.rate(ME, came(shop, dana, 60), 1)
    fits.refit(ME)
    page = open_page()
    page.people.look()
    names = [line.name for line in page.people.lines()]
    assert len(names) == 3
    names[0].setFocus()
    for name in names[1:]:
        page.focusNextChild()
        assert page.focusWidget() is name


@pytest.mark.parametrize("shown", [True, False])
def test_it_looks_again_soon_only_when_that_shows(
    session: Session, shop: UUID, qtbot: QtBot, *, shown: bool
) -> None:
    dana, other = came_weekly(shop, "Dana", 2), came_weekly(shop, "Ada", 2)
    ratings.rate(ME, came(shop, dana, 60), 1)
    cards = PeopleCards(session)
    qtbot.addWidget(cards)
    fits.refit(ME)
    cards.look()
    came(shop, dana if shown else other, 1)
    assert cards._soon.isActive()
    assert (cards._soon.interval() < LATER_MS) is shown


def test_what_took_long_is_not_done_again_at_once(
    session: Session, shop: UUID, qtbot: QtBot
) -> None:
    cards = PeopleCards(session)
    qtbot.addWidget(cards)
    cards.look()
    cards._took_ms = 10_000
    ratings.rate(ME, came(shop, somebody("Dana")), 1)
    assert cards._soon.interval() == 200_000
