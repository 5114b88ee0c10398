"""Keys that mean the same wherever the hands are: typing finds, Ctrl+Z undoes."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from ui.commands import Commands
from ui.find.field import FindField
from ui.key_watch import KeyWatch

_TEXT_FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox)
_PLAIN = (
    Qt.KeyboardModifier.ShiftModifier
    | Qt.KeyboardModifier.KeypadModifier
    | Qt.KeyboardModifier.GroupSwitchModifier
)


class Typing(KeyWatch):
    """Watches the keys of the page that is open, and of the rail and bars around it."""

    def __init__(
        self, commands: Commands, find: FindField, is_wanted: Callable[[], bool], home: QWidget
    ) -> None:
        super().__init__(home)
        self._home = home
        self._commands = commands
        self._find = find
        self._is_wanted = is_wanted

    def claims(self, event: QKeyEvent) -> bool:
        """Let no field have a key of ours; on some systems Ctrl+U and Ctrl+K delete in a line."""
        ours = self._is_ours(event)
        if ours:
            event.ignore()
        return ours

    def takes(self, event: QKeyEvent) -> bool:
        """Send typing to the find field; let a rating's key write nothing anywhere."""
        if self._is_ours(event):
            self._commands.run_key(event)  # it was held, and comes without its shortcut
            return True
        if not self._is_home():
            return False
        if self._goes_to_find(event):
            self._find.setFocus(Qt.FocusReason.OtherFocusReason)
            self._find.keyPressEvent(event)
            return True
        rates = Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_5
        return rates and event.modifiers() == Qt.KeyboardModifier.AltModifier

    def _is_home(self) -> bool:
        """Keep out of what stands above the page, such as a sheet that covers it."""
        focus = QApplication.focusWidget()
        return focus is None or self._home.isAncestorOf(focus)

    def _is_ours(self, event: QKeyEvent) -> bool:
        if not self._is_home() or self._find.held.are_held():
            return False
        return self._undoes(event) if _is_undo(event) else self._commands.have_key(event)

    def _undoes(self, event: QKeyEvent) -> bool:
        """An emptied find field has nothing worth undoing; any other field goes first."""
        focus = QApplication.focusWidget()
        emptied = focus in {self._find, self._find.focusProxy()} and not _text_of(focus)
        return emptied or not _undoes_itself(focus, event)

    def _goes_to_find(self, event: QKeyEvent) -> bool:
        text = event.text()
        return (
            len(text) > 0
            and text.isprintable()
            and not text.isspace()
            and not event.modifiers() & ~_PLAIN
            and not isinstance(QApplication.focusWidget(), _TEXT_FIELDS)
            and QApplication.activePopupWidget() is None
            and self._is_wanted()
        )


def _text_of(focus: QWidget | None) -> str:
    return focus.text() if isinstance(focus, QLineEdit) else ""


def _is_undo(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(
        QKeySequence.StandardKey.Redo
    )


def _undoes_itself(focus: QWidget | None, event: QKeyEvent) -> bool:
    """Tell whether the field under the hands has typing of its own to take back or do again."""
    undo = event.matches(QKeySequence.StandardKey.Undo)
    if isinstance(focus, QAbstractSpinBox | QComboBox):
        focus = focus.lineEdit()
    if isinstance(focus, QLineEdit):
        return focus.isUndoAvailable() if undo else focus.isRedoAvailable()
    if isinstance(focus, QPlainTextEdit | QTextEdit):
        document = focus.document()
        return document.isUndoAvailable() if undo else document.isRedoAvailable()
    return False
