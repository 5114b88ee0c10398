"""The fields behind text that is edited where it stands."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_MOST_LINES = 14


def _stays(event: QFocusEvent) -> bool:
    """Say whether the focus comes back by itself: a menu has opened."""
    return event.reason() == Qt.FocusReason.PopupFocusReason


class LineEditor(QLineEdit):
    """One line. Enter leaves, Escape takes back; keys with Ctrl pass on."""

    edited = Signal()
    left = Signal()
    done = Signal()
    reverted = Signal()

    def __init__(self, longest: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("bare", "true")
        self.setMaxLength(longest)
        self.textEdited.connect(self.edited)

    def words(self) -> str:
        """Return what stands in the field."""
        return self.text()

    def start(self, text: str) -> None:
        """Show `text` with the cursor behind it."""
        self.setText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave, take back, or write."""
        if event.key() == Qt.Key.Key_Escape:
            self.reverted.emit()
        elif event.key() in _ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the user has gone on."""
        super().focusOutEvent(event)
        if not _stays(event):
            self.left.emit()


class ParagraphEditor(QPlainTextEdit):
    """Several lines, as high as its text. Tab leaves, Escape takes back, Ctrl+Enter passes on."""

    edited = Signal()
    left = Signal()
    done = Signal()
    reverted = Signal()

    def __init__(self, longest: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._longest = longest
        self._starting = False
        self.setProperty("bare", "true")
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalScrollBar().rangeChanged.connect(self._stay_at_the_margin)
        self.textChanged.connect(self._on_changed)

    def words(self) -> str:
        """Return what stands in the field."""
        return self.toPlainText()

    def start(self, text: str) -> None:
        """Show `text` with the cursor behind it."""
        self._starting = True
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self._starting = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass Ctrl+Enter on, take back, or write."""
        if event.key() == Qt.Key.Key_Escape:
            self.reverted.emit()
        elif event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.done.emit()
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the user has gone on."""
        super().focusOutEvent(event)
        if not _stays(event):
            self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other lines, another height."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Another font, another height."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    @Slot()
    def _on_changed(self) -> None:
        surplus = self.document().characterCount() - 1 - self._longest
        if surplus > 0:
            self._drop_before_cursor(surplus)
            return
        self._fit()
        if not self._starting:
            self.edited.emit()

    @Slot()
    def _stay_at_the_margin(self) -> None:
        """A blank at the end of a wrapped line is no reason to move sideways."""
        self.horizontalScrollBar().setRange(0, 0)

    def _drop_before_cursor(self, surplus: int) -> None:
        cursor = self.textCursor()
        from_here = max(0, cursor.position() - surplus)
        cursor.setPosition(from_here, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()

    def _fit(self) -> None:
        lines = min(max(1, round(self.document().size().height())), _MOST_LINES)
        height = lines * self.fontMetrics().lineSpacing() + self.fontMetrics().descent()
        if height != self.height():
            self.setFixedHeight(height)
