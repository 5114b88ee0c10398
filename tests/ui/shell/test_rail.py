import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui import theme
from ui.shell import command_list
from ui.shell.command_list import CUSTOMERS, HANDOFF, INSIGHTS, SETTINGS, TODAY
from ui.shell.rail import Rail


@pytest.fixture
def rail(qtbot: QtBot) -> Rail:
    rail = Rail(command_list.pages(), "Ctrl+U")
    qtbot.addWidget(rail)
    rail.resize(rail.sizeHint().width(), 700)
    rail.show()
    return rail


def test_a_press_asks_for_the_page(rail: Rail, qtbot: QtBot) -> None:
    pages = (TODAY, CUSTOMERS, HANDOFF, INSIGHTS, SETTINGS)
    for button, page in zip(rail.buttons(), pages, strict=True):
        with qtbot.waitSignal(rail.page_wanted) as wanted:
            button.click()
        assert wanted.args == [page]


def test_it_marks_one_page_or_none(rail: Rail) -> None:
    for page in (CUSTOMERS, TODAY, "elsewhere"):
        rail.show_page(page)
        marked = [button.objectName() for button in rail.buttons() if button.isChecked()]
        assert marked == ([page] if page != "elsewhere" else [])


def test_settings_stand_at_the_foot(rail: Rail) -> None:
    today, customers, _, _, settings = (button.y() for button in rail.buttons())
    assert customers - today < 80
    assert settings > 500


def test_large_words_push_the_keys_out(rail: Rail, qapp: QApplication) -> None:
    assert rail.buttons()[0].hint() == "Ctrl 1"
    theme.apply(theme.LIGHT, qapp, 200)
    QApplication.sendPostedEvents()
    assert rail.buttons()[0].hint() == ""
    theme.apply(theme.LIGHT, qapp, 100)
    QApplication.sendPostedEvents()
    assert rail.buttons()[0].hint() == "Ctrl 1"


def test_a_shop_without_a_name_takes_no_room(rail: Rail) -> None:
    rail.show_shop("")
    assert not rail.shop.isVisible()
    rail.show_shop("Corner & <i>Co</i>")
    assert rail.shop.text() == "Corner & <i>Co</i>"
