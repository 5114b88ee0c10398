import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models import preferences
from models.kinds import PreferenceKind, Source
from models.preferences import PreferenceDraft
from tests.conftest import ME
from tests.models.shop_life import new_customer
from tests.ui.screens.clean_up.conftest import Open
from ui.screens.clean_up.tab_button import TabButton


def test_each_list_has_its_digit_and_its_count(open_page: Open, qtbot: QtBot) -> None:
    new_customer("Ann Meyer")
    new_customer("Ann Meyer")
    new_customer(None, "red cap")
    screen = open_page()
    words = [tab.words() for tab in screen.tabs]
    assert words == [
        "Likely doubles · 1", "Not asked for long", "Nobody said so", "Hard to find · 1",
        "Cannot be rung", "Bin",
    ]  # fmt: skip
    assert all(isinstance(tab, TabButton) for tab in screen.tabs)
    qtbot.keyClick(screen.doubles.list, Qt.Key.Key_4)
    assert screen.stack.currentWidget() is screen.lists[2]
    assert screen.lists[2].list.hasFocus()
    qtbot.mouseClick(screen.tabs[0], Qt.MouseButton.LeftButton)
    assert screen.stack.currentWidget() is screen.doubles


def test_a_clean_notebook_says_so_kindly(open_page: Open) -> None:
    screen = open_page()
    assert screen.doubles.sheet.currentWidget() is screen.doubles.none
    assert "twice" in screen.meter.text()
    for sheet in (*screen.lists, screen.bin):
        assert sheet.sheet.currentWidget() is sheet.nothing
        assert sheet.nothing.sentence.text()


def test_the_meter_says_how_much_is_known_well(open_page: Open) -> None:
    ann = new_customer("Ann")
    for label, source in (("rye", Source.SAID), ("tea", Source.ASSUMED)):
        preferences.save(ME, PreferenceDraft(ann, PreferenceKind.LIKES, label, source=source))
    assert "50% of 2 facts" in open_page().meter.text()


@pytest.mark.parametrize("width", [560, 1400])
def test_the_pair_stands_where_there_is_room(open_page: Open, qtbot: QtBot, width: int) -> None:
    new_customer("Ann Meyer")
    new_customer("Ann Meyer")
    screen = open_page()
    screen.resize(width, 700)
    qtbot.wait(10)
    page = screen.doubles
    below = page.compare.mapTo(page, page.compare.rect().topLeft()).y() > page.list.height()
    assert below is (width < 700)
