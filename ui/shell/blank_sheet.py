"""A blank sheet over everything, for when somebody looks over the counter."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from models.paths import APP_NAME
from ui.widgets.plain_label import PlainLabel

_MODIFIERS = {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta}


class BlankSheet(QWidget):
    """Covers its window and hides every other one; a key or a click takes it away again.

    What was being typed is still there afterwards, with the focus where it was.
    """

    lifted = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setProperty("surface", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("The screen is covered. Press any key to go on."))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._focus: QWidget | None = None
        self._hidden: list[QWidget] = []
        column = QVBoxLayout(self)
        name = PlainLabel(APP_NAME, "title")
        hint = PlainLabel(self.tr("Press any key to go on"), "faint")
        column.addStretch(1)
        column.addWidget(name, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(hint, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        window.installEventFilter(self)
        self.hide()

    def toggle(self) -> None:
        """Cover everything, or show it again."""
        if self.isVisible():
            self.lift()
        else:
            self.cover()

    def cover(self) -> None:
        """Cover everything now."""
        window = self.window()
        self._focus = QApplication.focusWidget()
        self._hidden = [
            other for other in QApplication.topLevelWidgets()
            if other.isVisible() and other is not window
        ]  # fmt: skip
        for other in self._hidden:
            other.hide()
        self._fill()
        self.raise_()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def lift(self) -> None:
        """Show everything again as it was."""
        self.hide()
        for other in filter(isValid, self._hidden):
            other.show()
        self._hidden = []
        if self._focus is not None and isValid(self._focus):
            self._focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self.lifted.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the window."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._fill()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Keep every key from the shortcuts of what lies underneath."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Any key lifts the sheet, and does nothing else."""
        event.accept()
        if event.key() not in _MODIFIERS:
            self.lift()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click lifts the sheet."""
        event.accept()
        self.lift()

    def _fill(self) -> None:
        self.setGeometry(self.window().rect())
