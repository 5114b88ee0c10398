"""What a field held before something was typed into it, and how to put it back."""

from dataclasses import dataclass

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid


@dataclass(frozen=True, slots=True)
class HeldLine:
    """One line as it was."""

    widget: QWidget
    line: QLineEdit
    text: str
    start: int
    length: int

    def put_back(self) -> None:
        """Write what stood here, as if by hand, so that whoever follows the field knows."""
        if not isValid(self.line) or self.line.text() == self.text:
            return
        self.line.selectAll()
        if self.text:
            self.line.insert(self.text)
        else:
            self.line.del_()
        if self.length:
            self.line.setSelection(self.start, self.length)
        else:
            self.line.setCursorPosition(self.start)


@dataclass(frozen=True, slots=True)
class HeldPage:
    """A field of several lines as it was: where the next sign goes, and what it will replace."""

    widget: QPlainTextEdit | QTextEdit
    start: int
    replaced: str

    def put_back(self) -> None:
        """Take out what was typed since, and write again what it replaced."""
        if not isValid(self.widget):
            return
        cursor = self.widget.textCursor()
        end = cursor.position()
        cursor.setPosition(self.start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(self.replaced)
        self.widget.setTextCursor(cursor)


Held = HeldLine | HeldPage


def hold(widget: QWidget | None, already: str = "") -> Held | None:
    """Remember what a field holds; `already` is the end of it that should not be there."""
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        cursor = widget.textCursor()
        replaced = cursor.selectedText().replace("\u2029", "\n")
        return HeldPage(widget, cursor.selectionStart() - len(already), replaced)
    line = _line_of(widget)
    return _hold_line(widget, line, already) if widget and line else None


def _hold_line(widget: QWidget, line: QLineEdit, already: str) -> HeldLine:
    start, length = line.selectionStart(), line.selectionLength()
    if length:
        return HeldLine(widget, line, line.text(), start, length)
    text, at = line.text(), line.cursorPosition()
    if already and text[:at].endswith(already):
        text, at = text[: at - len(already)] + text[at:], at - len(already)
    return HeldLine(widget, line, text, at, 0)


def _line_of(widget: QWidget | None) -> QLineEdit | None:
    if isinstance(widget, QLineEdit):
        return widget
    if isinstance(widget, QAbstractSpinBox | QComboBox):
        return widget.lineEdit()
    return None
