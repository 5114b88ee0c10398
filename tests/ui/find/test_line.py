from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui import theme
from ui.find.line import FindLine
from ui.theme import LIGHT


def shown(qtbot: QtBot, qapp: QApplication) -> FindLine:
    line = FindLine("Ctrl+K")
    qtbot.addWidget(line)
    line.resize(300, 40)
    return line


def test_the_key_stands_at_the_end_until_something_is_typed(
    qtbot: QtBot, qapp: QApplication
) -> None:
    line = shown(qtbot, qapp)
    end = line.rect().adjusted(200, 0, 0, 0)
    with_key = line.grab(end).toImage()
    line.setText("a")
    with_escape = line.grab(end).toImage()
    assert with_key != with_escape
    line.clear()
    assert line.grab(end).toImage() == with_key


def test_words_keep_clear_of_the_key_at_any_size_and_in_mirrored_pages(
    qtbot: QtBot, qapp: QApplication
) -> None:
    line = shown(qtbot, qapp)
    small = line.textMargins().right()
    theme.apply(LIGHT, qapp, 200)
    assert line.textMargins().right() > small > 0
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    mirrored = shown(qtbot, qapp).textMargins()
    assert mirrored.left() > 0 == mirrored.right()
