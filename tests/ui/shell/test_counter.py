from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.shell.counter import Counter


def test_bars_float_and_move_nothing(qtbot: QtBot) -> None:
    page, bar = QWidget(), QPushButton("bar")
    bar.hide()
    counter = Counter(QLabel("rail"), [QLabel("top")], page, [bar])
    qtbot.addWidget(counter)
    counter.resize(800, 600)
    counter.show()
    before = page.geometry()
    bar.show()
    qtbot.waitUntil(lambda: bar.height() > 10)
    assert page.geometry() == before
    foot = bar.mapTo(counter, bar.rect().bottomLeft())
    assert foot.y() > 500
    assert bar.width() > 600
