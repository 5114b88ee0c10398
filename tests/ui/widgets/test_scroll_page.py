from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from tests.ui.widgets.conftest import Stand
from ui.widgets.plain_label import PlainLabel
from ui.widgets.scroll_page import ScrollPage


def test_long_text_is_scrolled_never_cut(stand: Stand) -> None:
    content = QWidget()
    label = PlainLabel("a long story " * 300, wrap=True)
    QVBoxLayout(content).addWidget(label)
    page = ScrollPage(content)
    page.setMinimumHeight(250)
    window = stand(page)
    assert window.height() <= 310
    assert content.width() == page.viewport().width()
    assert label.height() >= label.heightForWidth(label.width())
    assert page.verticalScrollBar().maximum() > 0
    assert page.horizontalScrollBar().maximum() == 0


def test_tab_brings_the_next_field_into_sight(stand: Stand) -> None:
    content = QWidget()
    column = QVBoxLayout(content)
    first, last = QLineEdit(), QLineEdit()
    column.addWidget(first)
    column.addSpacing(2_000)
    column.addWidget(last)
    page = ScrollPage(content)
    page.setMinimumHeight(250)
    stand(page)
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is last
    assert page.verticalScrollBar().value() > 1_000
