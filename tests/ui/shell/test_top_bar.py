import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ui.shell.top_bar import TopBar


@pytest.fixture
def bar(qtbot: QtBot) -> TopBar:
    log, note = QAction("Log a visit"), QAction("Leave a note")
    log.setShortcut(QKeySequence("Ctrl+L"))
    bar = TopBar(QLineEdit(), log, note)
    log.setParent(bar)
    note.setParent(bar)
    qtbot.addWidget(bar)
    bar.resize(1000, 60)
    bar.show()
    return bar


def test_its_buttons_do_what_the_commands_do(bar: TopBar, qtbot: QtBot) -> None:
    assert (bar.log_button.words(), bar.log_button.hint()) == ("Log a visit", "Ctrl L")
    log = next(action for action in bar.findChildren(QAction) if action.text() == "Log a visit")
    with qtbot.waitSignal(log.triggered):
        qtbot.mouseClick(bar.log_button, Qt.MouseButton.LeftButton)


def test_where_it_is_narrow_the_buttons_stand_below(bar: TopBar, qtbot: QtBot) -> None:
    assert bar.log_button.y() < 30
    bar.resize(400, 100)
    qtbot.waitUntil(lambda: bar.log_button.y() > 30)
    bar.resize(1000, 60)
    qtbot.waitUntil(lambda: bar.log_button.y() < 30)
