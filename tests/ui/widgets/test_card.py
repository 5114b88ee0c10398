from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import Stand
from ui import theme
from ui.theme import DARK, LIGHT
from ui.widgets.card import Card
from ui.widgets.plain_label import PlainLabel


def test_it_has_a_heading_and_something_beside_it(stand: Stand) -> None:
    card = Card("Have ready", "likely in the next 3 hours")
    stand(card)
    assert card.heading.isVisible()
    assert card.side.isVisible()
    assert card.side.x() > card.heading.x()
    assert card.accessibleName() == "Have ready"


def test_nothing_said_takes_no_room(stand: Stand) -> None:
    bare, headed = Card(), Card("Pulse")
    stand(bare, headed)
    assert not bare.heading.isVisible()
    assert bare.sizeHint().height() < headed.sizeHint().height()
    bare.set_heading("Pulse")
    bare.set_side("this week")
    assert bare.heading.isVisible()
    assert bare.side.isVisible()


def test_a_link_stands_across_from_the_heading(qtbot: QtBot, stand: Stand) -> None:
    card = Card("People around her")
    link = card.add_link("Add")
    stand(card)
    with qtbot.waitSignal(link.clicked):
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert link.x() > card.heading.x()


def test_it_holds_widgets_and_rows(stand: Stand) -> None:
    card = Card("Rhythm")
    words = PlainLabel("Every 7 days")
    row = QHBoxLayout()
    beside = QLabel("Saturdays")
    row.addWidget(beside)
    card.add(words)
    card.add(row)
    card.add_stretch()
    stand(card)
    assert card.heading.y() < words.y() < beside.y()


def test_a_long_heading_does_not_widen_the_page(stand: Stand) -> None:
    card = Card("W" * 80, "side " * 30)
    window = stand(card, width=500)
    assert window.width() == 500


def test_it_is_a_sheet_that_can_stand_out(dressed: QApplication, stand: Stand) -> None:
    card = Card("Log this visit")
    stand(card)

    def color(x: int, y: int) -> str:
        return card.grab().toImage().pixelColor(x, y).name()

    middle = card.width() // 2
    assert color(middle, 5) == QColor(LIGHT.sheet).name()
    assert color(middle, 0) == QColor(LIGHT.hairline).name()
    card.set_emphasis("accent")
    assert color(middle, 1) == QColor(LIGHT.accent).name()
    card.set_emphasis("care")
    assert color(middle, 5) == QColor(LIGHT.care_wash).name()
    card.set_emphasis("")
    theme.apply(DARK, dressed)
    assert color(middle, 5) == QColor(DARK.sheet).name()


def test_its_margins_grow_with_the_text(dressed: QApplication, stand: Stand) -> None:
    card = Card("Pulse")
    stand(card)
    before = card.heading.x()
    theme.apply(LIGHT, dressed, 200)
    stand(card)
    assert card.heading.x() > before


def test_what_keeps_room_around_it_may_begin_where_the_heading_does(stand: Stand) -> None:
    plain, reaching = Card("Visits per week"), Card("Visits per week")
    contents = [QWidget(), QWidget()]
    for card, content in zip((plain, reaching), contents, strict=True):
        card.add(content)
    reaching.reach_out(6)
    stand(plain, reaching)
    near, far = (content.mapTo(content.window(), QPoint()).x() for content in contents)
    assert near - far == theme.scale().space(6)
    assert plain.heading.x() == reaching.heading.x()
