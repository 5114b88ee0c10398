from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.changes import Author
from models.counter import usuals, visits
from models.kinds import PreferenceKind
from models.people import customers
from tests.conftest import ME
from tests.ui.screens.today.conftest import NOW, Open, came, knows, regular
from ui.screens.today.ready_line import ReadyLine
from ui.screens.today.screen import TodayScreen
from ui.widgets.chip import Chip
from ui.widgets.plain_label import PlainLabel


def chips(line: ReadyLine) -> list[tuple[str, str]]:
    return [(chip.text(), chip.kind()) for chip in line.findChildren(Chip)]


def words(line: ReadyLine) -> list[str]:
    return [label.text() for label in line.findChildren(PlainLabel)]


def test_a_line_says_who_when_and_what(open_page: Open, shop: UUID) -> None:
    chet = regular(shop)
    knows(chet, "Fresca")
    knows(chet, "No sesame", PreferenceKind.TAKE_CARE)
    (line,) = open_page().ready.lines()
    assert line.number.text() == "1"
    assert line.name.words() == "Chet"
    assert line.fact.text() == "around 15:30 · every day"
    assert chips(line) == [("No sesame", "care"), ("Fresca", "usual")]
    assert line.button.accessibleName() == "Chet came in"


def test_nothing_to_take_care_of_is_cut_off(open_page: Open, shop: UUID) -> None:
    care = "Peanuts, and everything that was anywhere near them"
    knows(regular(shop), care, PreferenceKind.TAKE_CARE)
    (line,) = open_page().ready.lines()
    (label,) = [label for label in line.findChildren(PlainLabel) if label.text() == care]
    assert label.wordWrap()


def test_who_has_no_usual_is_to_be_asked(open_page: Open, shop: UUID) -> None:
    regular(shop, None, "red cap")
    (line,) = open_page().ready.lines()
    assert line.name.words() == "red cap"
    assert "No usual noted yet: ask today" in words(line)


def test_came_in_logs_the_usual_and_the_line_goes(open_page: Open, shop: UUID) -> None:
    chet = regular(shop)
    knows(chet, "Fresca")
    page = open_page()
    page.ready.lines()[0].button.click()
    (visit, *_) = visits.of_customer(chet)
    assert (visit.items, visit.was_usual, visit.at) == (("Fresca",), True, NOW)
    assert page.ready.lines() == []
    assert page.visits.list.count() == 1


def test_a_name_opens_the_card(open_page: Open, shop: UUID, qtbot: QtBot) -> None:
    chet = regular(shop)
    page = open_page()
    with qtbot.waitSignal(page.customer_wanted) as wanted:
        qtbot.keyClick(page.ready.lines()[0].name, Qt.Key.Key_Space)
    assert wanted.args == [chet]


def test_the_focus_stays_where_the_hands_are(open_page: Open, shop: UUID) -> None:
    regular(shop, "Ada")
    regular(shop, "Ben")
    page = open_page()
    first, second = page.ready.lines()
    second.button.setFocus()
    first.button.click()
    (left,) = page.ready.lines()
    assert left.row.name == "Ben"
    assert left.button.hasFocus()


def test_twice_within_twenty_minutes_is_asked_in_the_line(open_page: Open, shop: UUID) -> None:
    """Another till has logged them, and this page has not heard of it."""
    chet = regular(shop)
    page = open_page()
    page._session.background.committed.disconnect(page._day._on_committed)
    came(shop, chet, 12)
    (line,) = page.ready.lines()
    line.button.click()
    assert line.button.words() == "Again?"
    assert line.fact.text() == "logged 12 minutes ago"
    assert len(visits.of_day(shop, NOW.date())) == 1
    line.button.click()
    assert len(visits.of_day(shop, NOW.date())) == 2


def test_what_cannot_be_logged_is_said_and_the_button_works_again(
    open_page: Open, shop: UUID, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    regular(shop)
    page: TodayScreen = open_page()

    def full(_author: Author, **_asked: Any) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(usuals, "log_usual", full)
    with qtbot.waitSignal(page._session.background.failed):
        page.ready.lines()[0].button.click()
    assert page.ready.lines()[0].button.isEnabled()


def test_who_is_archived_leaves_the_page(open_page: Open, shop: UUID) -> None:
    chet = regular(shop)
    page = open_page()
    archive: Callable[..., object] = customers.archive
    archive(ME, [chet])
    assert page.ready.lines() == []
