from datetime import timedelta
from uuid import UUID

from pytestqt.qtbot import QtBot

from models.cards.timeline import Shown
from tests.ui.screens.card.conftest import NOW, Open, came, somebody
from ui.screens.card.year_card import PAUSE_MS


def test_the_year_is_drawn_after_the_card_and_opens_its_visits(
    open_card: Open, rosa: UUID, shop: UUID, qtbot: QtBot
) -> None:
    for ago in (30, 23, 16, 9):
        came(rosa, shop, timedelta(days=ago), rating=4)
    screen = open_card(rosa)
    year = screen.page.year
    assert year.isVisible()
    assert not year.chart.isVisible()
    qtbot.waitUntil(lambda: len(year.chart.marks().marks) == 8)
    assert "usually every week" in year.chart.accessibleDescription()
    day = (NOW - timedelta(days=23)).date()
    mark = next(mark for mark in year.chart.marks().marks if mark.opens.last == day)
    year.chart.opened.emit(mark)
    timeline = screen.page.timeline
    assert timeline.filters[Shown.VISITS].isChecked()
    assert timeline.view.model().rowCount() == 2


def test_nobody_sees_another_ones_year(
    open_card: Open, rosa: UUID, shop: UUID, qtbot: QtBot
) -> None:
    came(rosa, shop, timedelta(days=3))
    screen = open_card(rosa)
    year = screen.page.year
    qtbot.waitUntil(lambda: len(year.chart.marks().marks) == 1)
    screen.show_customer(somebody("Linh"))
    assert year.isHidden()
    screen.show_customer(rosa)
    assert year.isVisible()
    assert not year.chart.isVisible()


def test_the_second_year_is_drawn_without_a_pause(
    open_card: Open, rosa: UUID, shop: UUID, qtbot: QtBot
) -> None:
    came(rosa, shop, timedelta(days=3))
    linh = somebody("Linh")
    came(linh, shop, timedelta(days=4))
    came(linh, shop, timedelta(days=2))
    screen = open_card(rosa)
    year = screen.page.year
    qtbot.waitUntil(lambda: len(year.chart.marks().marks) == 1)
    screen.show_customer(linh)
    qtbot.waitUntil(lambda: len(year.chart.marks().marks) == 2, timeout=PAUSE_MS - 100)
