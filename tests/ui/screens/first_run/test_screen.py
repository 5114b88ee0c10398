from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models import handoff
from models.clock import ShopTime
from models.database import execute
from models.ids import new_id
from models.shop import branches, staff
from models.shop.branches import Shop
from ui.background import Background
from ui.screens.first_run.regulars_page import things
from ui.screens.first_run.screen import FirstRunScreen
from ui.session import Session


@pytest.fixture
def screen(qtbot: QtBot, background: Background) -> FirstRunScreen:
    session = Session(background, Shop(new_id(), "", ShopTime(ZoneInfo("Europe/Berlin"))))
    shown = FirstRunScreen(session)
    qtbot.addWidget(shown)
    shown.resize(1280, 800)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    shown.setFocus()
    return shown


def press(*keys: str) -> None:
    """Send keys to whatever has the focus; words are typed."""
    named = {"Enter": Qt.Key.Key_Return, "Tab": Qt.Key.Key_Tab}
    for key in keys:
        focus = QApplication.focusWidget()
        assert focus
        if key in named:
            QTest.keyClick(focus, named[key])
        else:
            QTest.keyClicks(focus, key)


def names() -> list[str]:
    sql = "SELECT COALESCE(name, described_as) FROM customer ORDER BY no"
    return [row[0] for row in execute(sql).fetchall()]


def test_by_keys_alone_one_gets_from_the_first_page_to_the_counter(
    qtbot: QtBot, screen: FirstRunScreen
) -> None:
    press("Corner Store", "Tab", "Priya Anand", "Enter")
    press("Chet", "Tab", "Fresca and licorice", "Tab", "half past three", "Enter")
    assert "Fresca" in screen.note_page.words.toPlainText()
    with qtbot.waitSignal(screen.finished):
        press("Enter")
    shop = branches.shop()
    assert shop
    assert shop.name == "Corner Store"
    assert [person.name for person in staff.everybody()] == ["Priya Anand"]
    assert names() == ["Chet"]
    (note,) = handoff.waiting(shop.id)
    assert note.who_line == "Chet"
    assert "half past three" in note.do


def test_enter_after_the_shops_name_leads_to_ones_own(screen: FirstRunScreen) -> None:
    press("Corner Store", "Enter", "Priya Anand", "Enter")
    assert [person.name for person in staff.everybody()] == ["Priya Anand"]
    assert QApplication.focusWidget() is screen.regulars_page.rows[0][0]


def test_the_first_note_goes_on_behind_what_is_proposed(screen: FirstRunScreen) -> None:
    press("Enter", "Chet", "Tab", "Fresca", "Enter", " No ice.")
    assert screen.note_page.words.toPlainText() == "Have Fresca ready. No ice."


def test_every_page_can_be_skipped(qtbot: QtBot, screen: FirstRunScreen) -> None:
    with qtbot.waitSignal(screen.finished):
        for _ in range(3):
            screen.skip_button.click()
    assert branches.shop() is not None
    assert names() == []


def test_what_somebody_has_needs_to_say_who(screen: FirstRunScreen) -> None:
    press("Enter", "Tab", "Fresca", "Enter")
    assert "who" in screen.problem.text()
    assert QApplication.focusWidget() is screen.regulars_page.rows[0][0]
    press("Chet", "Enter")
    assert names() == ["Chet"]
    assert screen.problem.text() == ""


def test_a_list_is_left_to_the_page_for_it_once_all_is_stored(
    qtbot: QtBot, screen: FirstRunScreen
) -> None:
    press("Corner Store", "Enter", "Priya Anand", "Enter", "Chet")
    with qtbot.waitSignal(screen.finished, check_params_cb=bool):
        screen.list_button.click()
    shop = branches.shop()
    assert shop
    assert shop.name == "Corner Store"
    assert names() == ["Chet"]


def test_nobody_needs_to_be_written_down_before_a_list(
    qtbot: QtBot, screen: FirstRunScreen
) -> None:
    press("Enter", "Tab", "Fresca")
    screen.list_button.click()
    assert "who" in screen.problem.text()
    screen.regulars_page.rows[0][1].clear()
    with qtbot.waitSignal(screen.finished, check_params_cb=bool):
        screen.list_button.click()
    assert names() == []


@pytest.mark.parametrize(
    ("words", "split"),
    [
        ("Fresca and licorice", ("Fresca", "licorice")),
        ("sourdough, sliced", ("sourdough, sliced",)),
        ("tea & cake", ("tea", "cake")),
        ("brandy", ("brandy",)),
        (" ", ()),
    ],
)
def test_what_can_be_asked_for_by_itself_is_kept_by_itself(
    words: str, split: tuple[str, ...]
) -> None:
    assert things(words) == split
