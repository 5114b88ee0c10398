import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.screens.customers.filter_line import FilterLine

Key = Qt.Key


class Around(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.passed: list[int] = []
        self.line = FilterLine()
        QVBoxLayout(self).addWidget(self.line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.passed.append(event.key())


@pytest.fixture
def around(qtbot: QtBot) -> Around:
    around = Around()
    qtbot.addWidget(around)
    around.show()
    return around


def test_escape_empties_the_line_before_it_leaves(qtbot: QtBot, around: Around) -> None:
    qtbot.keyClicks(around.line, "ada")
    qtbot.keyClick(around.line, Key.Key_Escape)
    assert (around.line.text(), around.passed) == ("", [])
    qtbot.keyClick(around.line, Key.Key_Escape)
    assert around.passed == [Key.Key_Escape]


def test_down_and_enter_are_for_the_list(qtbot: QtBot, around: Around) -> None:
    with qtbot.waitSignal(around.line.down_pressed):
        qtbot.keyClick(around.line, Key.Key_Down)
    with qtbot.waitSignal(around.line.enter_pressed):
        qtbot.keyClick(around.line, Key.Key_Return)


def test_a_button_empties_the_line_while_something_is_in_it(qtbot: QtBot, around: Around) -> None:
    button = around.line.clear_button
    assert button.isHidden()
    around.line.setText("x" * 500)
    assert around.line.rect().contains(button.geometry())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert around.line.text() == ""
    assert button.isHidden()
