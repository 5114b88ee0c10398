import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from ui.typed_text import hold


def test_a_line_comes_back_with_its_cursor(qtbot: QtBot) -> None:
    line = QLineEdit("half past three")
    qtbot.addWidget(line)
    line.setCursorPosition(4)
    held = hold(line)
    qtbot.keyClicks(line, "12345")
    assert held
    held.put_back()
    assert (line.text(), line.cursorPosition()) == ("half past three", 4)


def test_what_was_typed_before_one_looked_is_left_out(qtbot: QtBot) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    qtbot.keyClicks(line, "4")
    held = hold(line, "4")
    qtbot.keyClicks(line, "006")
    assert held
    held.put_back()
    assert line.text() == ""


@pytest.mark.parametrize("before", ["", "one\ntwo"])
def test_a_page_comes_back_with_what_was_marked(before: str, qtbot: QtBot) -> None:
    page = QPlainTextEdit(before)
    qtbot.addWidget(page)
    page.selectAll()
    held = hold(page)
    qtbot.keyClicks(page, "4006")
    assert held
    held.put_back()
    assert page.toPlainText() == before


def test_fields_around_a_line_count_as_the_line(qtbot: QtBot) -> None:
    number, box = QSpinBox(value=3), QComboBox(editable=True)
    for field in (number, box):
        qtbot.addWidget(field)
        assert hold(field)
    fixed, button = QComboBox(), QPushButton()
    for other in (fixed, button):
        qtbot.addWidget(other)
        assert hold(other) is None
    assert hold(None) is None
