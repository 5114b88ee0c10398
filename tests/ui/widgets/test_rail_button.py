from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import Stand
from tests.ui.widgets.test_key_button import colors
from ui.theme import LIGHT
from ui.widgets.rail_button import RailButton


def test_one_page_at_a_time_is_open(qtbot: QtBot, stand: Stand) -> None:
    today, customers = RailButton("Today", "Ctrl+1"), RailButton("Customers", "Ctrl+2")
    stand(today, customers)
    qtbot.mouseClick(today, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(customers, Qt.MouseButton.LeftButton)
    assert not today.isChecked()
    assert customers.isChecked()
    assert customers.accessibleName() == "Customers"


def test_a_count_takes_the_place_of_the_key(stand: Stand) -> None:
    button = RailButton("Handoff", "Ctrl+3")
    stand(button)
    assert QColor(LIGHT.care).name() not in colors(button)
    button.set_count("3")
    assert QColor(LIGHT.care).name() in colors(button)
    button.set_count("")
    assert QColor(LIGHT.care).name() not in colors(button)


def test_words_begin_on_the_side_reading_begins_on(dressed: QApplication, stand: Stand) -> None:
    button = RailButton("Today", "Ctrl+1")
    button.setChecked(True)
    stand(button)
    width, height = button.width(), button.height()

    def inked(x_from: int, x_to: int) -> bool:
        image = button.grab().toImage()
        ink = QColor(LIGHT.ink)
        return any(
            image.pixelColor(x, y) == ink for x in range(x_from, x_to) for y in range(height)
        )

    assert inked(0, width // 3)
    assert not inked(width // 2, width)
    dressed.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert inked(width * 2 // 3, width)
    assert not inked(0, width // 2)
