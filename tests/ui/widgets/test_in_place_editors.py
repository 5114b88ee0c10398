import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import Stand
from ui.widgets.in_place_editors import LineEditor, ParagraphEditor

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
BOTH = pytest.mark.parametrize("editor_class", [LineEditor, ParagraphEditor])


@BOTH
def test_it_never_holds_more_than_may_be_kept(
    qtbot: QtBot, stand: Stand, editor_class: type[LineEditor | ParagraphEditor]
) -> None:
    host = QWidget()
    editor = editor_class(10, host)
    stand(host)
    editor.start("0123456")
    qtbot.keyClicks(editor, "abcdef")
    assert editor.words() == "0123456abc"
    QApplication.clipboard().setText("x" * 50_000)
    editor.paste()
    assert len(editor.words()) == 10
    assert editor.words().startswith("0123456")


@BOTH
def test_escape_takes_back_and_focus_out_leaves(
    qtbot: QtBot, stand: Stand, editor_class: type[LineEditor | ParagraphEditor]
) -> None:
    host = QWidget()
    editor = editor_class(10, host)
    stand(host)
    with qtbot.waitSignal(editor.reverted):
        qtbot.keyClick(editor, Key.Key_Escape)
    editor.setFocus()
    with qtbot.waitSignal(editor.left):
        editor.clearFocus()
    with qtbot.assertNotEmitted(editor.left):
        event = QFocusEvent(QFocusEvent.Type.FocusOut, Qt.FocusReason.PopupFocusReason)
        QApplication.sendEvent(editor, event)


@BOTH
def test_writing_is_news_and_starting_is_not(
    qtbot: QtBot, stand: Stand, editor_class: type[LineEditor | ParagraphEditor]
) -> None:
    host = QWidget()
    editor = editor_class(100, host)
    stand(host)
    with qtbot.assertNotEmitted(editor.edited):
        editor.start("Rosa")
    with qtbot.waitSignal(editor.edited):
        qtbot.keyClicks(editor, "!")
    assert editor.words() == "Rosa!"


def test_enter_is_done_in_a_line_and_a_new_line_in_paragraphs(qtbot: QtBot, stand: Stand) -> None:
    host = QWidget()
    line, paragraphs = LineEditor(10, host), ParagraphEditor(10, host)
    stand(host)
    with qtbot.waitSignal(line.done):
        qtbot.keyClick(line, Key.Key_Return)
    with qtbot.assertNotEmitted(line.done):
        qtbot.keyClick(line, Key.Key_Return, CTRL)
    qtbot.keyClick(paragraphs, Key.Key_Return)
    assert paragraphs.words() == "\n"
    with qtbot.waitSignal(paragraphs.done):
        qtbot.keyClick(paragraphs, Key.Key_Return, CTRL)
    assert paragraphs.words() == "\n"


def test_paragraphs_are_as_high_as_their_text(stand: Stand) -> None:
    host = QWidget()
    editor = ParagraphEditor(20_000, host)
    stand(editor, width=200)
    low = editor.height()
    editor.start("a line of words " * 10)
    assert editor.height() > 3 * low
    assert editor.verticalScrollBar().maximum() == 0
    assert editor.horizontalScrollBar().maximum() == 0
    editor.start("line\n" * 500)
    assert editor.height() < 20 * low
    assert editor.verticalScrollBar().maximum() > 0
