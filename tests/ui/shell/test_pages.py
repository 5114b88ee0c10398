import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.shell.pages import Pages, Stop


class Card(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.shown: list[object] = []

    def show_subject(self, subject: object) -> None:
        self.shown.append(subject)


@pytest.fixture
def pages(qtbot: QtBot) -> Pages:
    pages = Pages({"today": QWidget, "card": Card, "settings": QWidget})
    qtbot.addWidget(pages)
    return pages


def test_a_page_is_made_when_somebody_goes_there(pages: Pages) -> None:
    assert pages.count() == 0
    pages.go("today")
    assert pages.count() == 1
    pages.go("card", 1)
    pages.go("today")
    assert pages.count() == 2


def test_the_way_back_is_the_way_one_came(pages: Pages) -> None:
    pages.go("today")
    pages.go("card", "Chet")
    pages.go("card", "Rosa")
    pages.go("card", "Rosa")
    card = pages.page("card")
    assert isinstance(card, Card)
    assert pages.back()
    assert card.shown == ["Chet", "Rosa", "Chet"]
    assert pages.back()
    assert pages.here == Stop("today")
    assert not pages.back()


def test_pages_can_be_made_before_anybody_goes_there(pages: Pages, qtbot: QtBot) -> None:
    pages.go("today")
    with qtbot.waitSignal(pages.built) as heard:
        assert pages.build_next()
    assert heard.args is not None
    assert heard.args[0] == "card"
    assert pages.build_next()
    assert not pages.build_next()
    assert pages.here == Stop("today")
    assert isinstance(pages, QObject)
