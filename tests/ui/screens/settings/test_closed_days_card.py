from datetime import timedelta
from uuid import UUID

from PySide6.QtCore import QDate, Qt
from pytestqt.qtbot import QtBot

from models.shop import branches
from ui.screens.settings.settings_screen import SettingsScreen
from ui.session import Session
from ui.widgets.icon_button import IconButton


def test_a_day_is_closed_and_opened_again(
    screen: SettingsScreen, session: Session, shop: UUID, qtbot: QtBot
) -> None:
    card = screen.closed_days
    day = session.shop.time.today() + timedelta(days=3)
    card.day.setDate(QDate(day.year, day.month, day.day))
    qtbot.keyClicks(card.reason, "Stocktaking")
    qtbot.keyClick(card.reason, Qt.Key.Key_Return)
    assert branches.closures(shop, day) == [branches.Closure(day, "Stocktaking")]
    assert card.reason.text() == ""
    (button,) = card.findChildren(IconButton)
    qtbot.waitUntil(button.isVisible)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert branches.closures(shop, day) == []


def test_days_that_are_over_are_not_listed(
    screen: SettingsScreen, session: Session, shop: UUID
) -> None:
    yesterday = session.shop.time.today() - timedelta(days=1)
    branches.close_day(session.background.author, shop, yesterday)
    assert screen.closed_days.findChildren(IconButton) == []
