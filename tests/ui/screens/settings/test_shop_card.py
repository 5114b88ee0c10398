from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.shop import branches
from models.shop.branches import Shop
from tests.conftest import ME
from ui.screens.settings.settings_screen import SettingsScreen
from ui.screens.settings.shop_card import ShopCard
from ui.session import Session


def stored() -> Shop:
    shop = branches.shop()
    assert shop
    return shop


def test_the_name_is_stored_as_it_is_typed(screen: SettingsScreen, qtbot: QtBot) -> None:
    field = screen.shop.name
    field.selectAll()
    qtbot.keyClicks(field, "Elm & <b>Oak</b>")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert stored().name == "Elm & <b>Oak</b>"


def test_a_day_of_the_week_is_closed_by_a_click(screen: SettingsScreen, qtbot: QtBot) -> None:
    sunday = next(day for day in screen.shop.days if day.accessibleName() == "Sunday")
    qtbot.mouseClick(sunday, Qt.MouseButton.LeftButton)
    assert stored().open_weekdays == 0b0111111
    qtbot.mouseClick(sunday, Qt.MouseButton.LeftButton)
    assert stored().open_weekdays == 0b1111111


def test_a_zone_is_chosen_by_typing(screen: SettingsScreen, qtbot: QtBot) -> None:
    line = screen.shop.zone.lineEdit()
    assert line
    line.setText("Asia/Kathmandu")
    line.editingFinished.emit()
    assert stored().time.zone.key == "Asia/Kathmandu"
    assert screen.shop.problem.text() == ""


def test_a_zone_nobody_knows_is_said(screen: SettingsScreen) -> None:
    line = screen.shop.zone.lineEdit()
    assert line
    line.setText("Moon/Copernicus")
    line.editingFinished.emit()
    assert "not known here" in screen.shop.problem.text()
    assert stored().time.zone.key == "Europe/Berlin"


def test_what_somebody_else_changed_is_not_overwritten(
    session: Session, screen: SettingsScreen, qtbot: QtBot
) -> None:
    seen = session.shop
    branches.edit(ME, replace(seen, name="Theirs"))
    session._shop = seen  # the news has not arrived yet
    card = ShopCard(session)
    qtbot.addWidget(card)
    card.name.setText("Ours")
    card.name.commit()
    assert stored().name == "Theirs"
    assert "changed in the meantime" in card.problem.text()
    monday = next(day for day in card.days if day.accessibleName() == "Monday")
    monday.click()
    assert (stored().name, stored().open_weekdays) == ("Theirs", 0b1111110)
