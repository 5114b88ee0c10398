from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
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


def test_a_file_is_taken_wherever_it_is_dropped(qtbot: QtBot, tmp_path: Path) -> None:
    counter = Counter(QWidget(), [], QWidget(), [])
    qtbot.addWidget(counter)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "people.csv"))])
    copy, left, bare = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enters = QDragEnterEvent(QPoint(5, 5), copy, data, left, bare)
    QApplication.sendEvent(counter, enters)
    assert enters.isAccepted()
    with qtbot.waitSignal(counter.file_dropped) as dropped:
        QApplication.sendEvent(counter, QDropEvent(QPointF(5, 5), copy, data, left, bare))
    assert dropped.args == [str(tmp_path / "people.csv")]
