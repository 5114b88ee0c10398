from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.shell.hands_on import press, write
from ui.scanner import Scanner, Stroke, is_scan


def strokes(code: str, gap: int) -> list[Stroke]:
    return [Stroke(sign, n * gap) for n, sign in enumerate(code)]


class TestTheRule:
    @pytest.mark.parametrize("code", ["40063813", "A-17", "x123456789012345678"])
    def test_a_scanner_is_faster_than_hands(self, code: str) -> None:
        assert is_scan(strokes(code, 35), len(code) * 35)
        assert not is_scan(strokes(code, 36), len(code) * 36)

    @pytest.mark.parametrize("code", ["", "123", "Meisner", "----"])
    def test_too_short_or_without_a_digit_is_no_code(self, code: str) -> None:
        assert not is_scan(strokes(code, 5), len(code) * 5)

    def test_it_takes_a_second_and_a_half_at_most(self) -> None:
        slow_start = [Stroke("1", 0), *(Stroke("2", 1400 + n) for n in range(10))]
        assert is_scan(slow_start, 1500)
        assert not is_scan(slow_start, 1501)

    def test_one_hiccup_is_forgiven(self) -> None:
        assert is_scan([Stroke("1", 0), Stroke("2", 5), Stroke("3", 200), Stroke("4", 205)], 210)

    @given(
        st.text(st.characters(codec="ascii", categories=["L", "N"]), max_size=30),
        st.integers(40, 400),
    )
    def test_hands_are_never_taken_for_a_scanner(self, text: str, gap: int) -> None:
        assert not is_scan(strokes(text, gap), len(text) * gap)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    QVBoxLayout(window)
    qtbot.addWidget(window)
    return window


@pytest.fixture
def scanner(qapp: QApplication) -> Iterator[Scanner]:
    scanner = Scanner(qapp)
    yield scanner
    scanner.deleteLater()


def put(window: QWidget, field: QWidget, qtbot: QtBot) -> None:
    layout = window.layout()
    assert layout
    layout.addWidget(field)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    field.setFocus()


def scan(window: QWidget, code: str) -> None:
    write(window, code)
    press(window, Qt.Key.Key_Return)


def test_a_scan_is_taken_out_of_its_field(window: QWidget, scanner: Scanner, qtbot: QtBot) -> None:
    field = QLineEdit("salt and pepper")
    put(window, field, qtbot)
    field.setSelection(5, 3)
    entered: list[None] = []
    field.returnPressed.connect(entered.clear)
    field.returnPressed.connect(field.clear)
    with qtbot.waitSignal(scanner.scanned) as heard:
        scan(window, "C40063813")
    assert heard.args == ["C40063813", field]
    assert field.text() == "salt and pepper"
    assert field.selectedText() == "and"


def test_the_field_says_that_it_was_changed_back(
    window: QWidget, scanner: Scanner, qtbot: QtBot
) -> None:
    field = QLineEdit()
    put(window, field, qtbot)
    edits: list[str] = []
    field.textEdited.connect(edits.append)
    scan(window, "4006")
    assert edits[-1] == ""


def test_a_page_of_text_gets_back_what_it_had(
    window: QWidget, scanner: Scanner, qtbot: QtBot
) -> None:
    page = QPlainTextEdit("one\ntwo\nthree")
    put(window, page, qtbot)
    page.selectAll()
    scan(window, "4006381")
    assert page.toPlainText() == "one\ntwo\nthree"


def test_a_number_stays_the_number_it_was(window: QWidget, scanner: Scanner, qtbot: QtBot) -> None:
    field = QSpinBox(value=7)
    put(window, field, qtbot)
    scan(window, "40063")
    assert field.value() == 7


def test_it_presses_no_button_of_a_dialog(window: QWidget, scanner: Scanner, qtbot: QtBot) -> None:
    put(window, QLineEdit(), qtbot)
    dialog = QDialog(window)
    qtbot.addWidget(dialog)
    field, ok = QLineEdit(), QPushButton("OK")
    ok.setDefault(True)
    ok.clicked.connect(dialog.accept)
    layout = QVBoxLayout(dialog)
    layout.addWidget(field)
    layout.addWidget(ok)
    dialog.open()
    field.setFocus()
    handle = dialog.windowHandle()
    assert handle is not None
    handle.requestActivate()
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is handle)
    with qtbot.waitSignal(scanner.scanned):
        scan(dialog, "40063813")
    assert dialog.isVisible()
    assert field.text() == ""
    press(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_what_hands_type_stays(window: QWidget, scanner: Scanner, qtbot: QtBot) -> None:
    field = QLineEdit()
    put(window, field, qtbot)
    with qtbot.assertNotEmitted(scanner.scanned):
        write(window, "40063", pause_ms=45)
        press(window, Qt.Key.Key_Return)
        write(window, "4006 381")
        press(window, Qt.Key.Key_Return)
    assert field.text() == "400634006 381"


def test_a_scan_after_slow_typing_is_only_the_scan(
    window: QWidget, scanner: Scanner, qtbot: QtBot
) -> None:
    field = QLineEdit()
    put(window, field, qtbot)
    write(window, "an")
    qtbot.wait(350)
    with qtbot.waitSignal(scanner.scanned) as heard:
        scan(window, "4006")
    assert heard.args is not None
    assert heard.args[0] == "4006"
    assert field.text() == "an"
