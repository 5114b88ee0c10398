from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from ui.screens.settings.settings_screen import SettingsScreen


def test_two_columns_become_one_where_it_is_narrow(screen: SettingsScreen, qtbot: QtBot) -> None:
    (area,) = screen.findChildren(QScrollArea)
    assert screen.look.mapTo(screen, screen.look.rect().topLeft()).x() > 300
    screen.resize(500, 700)
    qtbot.waitUntil(lambda: screen.look.mapTo(screen, screen.look.rect().topLeft()).x() < 100)
    assert area.horizontalScrollBar().maximum() == 0
