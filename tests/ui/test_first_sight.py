from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.first_sight import FirstSight
from ui.fonts import Scale
from ui.theme import DARK, LIGHT


def test_it_keeps_what_is_typed_before_the_notebook_is_open(qtbot: QtBot) -> None:
    sight = FirstSight(LIGHT, Scale())
    qtbot.addWidget(sight)
    sight.resize(1280, 800)
    with qtbot.waitSignal(sight.painted):
        sight.show()
    qtbot.keyClicks(sight.line, "che")
    qtbot.keyClick(sight.line, Qt.Key.Key_Return)
    assert sight.line.text() == "che"
    assert [key.key() for key in sight.typed()][-1] == Qt.Key.Key_Return
    assert "".join(key.text() for key in sight.typed()) == "che\r"


def test_it_looks_like_the_notebook(qtbot: QtBot) -> None:
    for theme in (LIGHT, DARK):
        sight = FirstSight(theme, Scale(200))
        qtbot.addWidget(sight)
        sight.resize(1024, 700)
        picture = sight.grab().toImage()
        assert picture.pixelColor(5, 690).name().upper() == theme.rail
        assert picture.pixelColor(1000, 690).name().upper() == theme.paper
        assert QWidget.rect(sight).contains(sight.line.geometry())
