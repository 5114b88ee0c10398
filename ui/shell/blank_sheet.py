"""A blank sheet over everything, for when somebody looks over the counter."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from models.paths import APP_NAME
from ui.widgets.plain_label import PlainLabel


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

    def cover(self) -> None:
        """Cover everything now."""
        if self.isVisible():
            return
        window = self.parentWidget()
        self._focus = QApplication.focusWidget()
        self._hidden = [
            other for other in QApplication.topLevelWidgets()
            if other.isVisible() and other is not window
        ]  # fmt: skip
        for other in self._hidden:
            other.hide()
        self.setGeometry(window.rect())
        self.raise_()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def lift(self) -> None:
        """Show everything again as it was."""
        self.hide()
        for other in self._hidden:
            other.show()
        self._hidden = []
        if self._focus is not None:
            self._focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self.lifted.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the window."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self.parentWidget().rect())
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Any key lifts the sheet, and does nothing else."""
        event.accept()
        self.lift()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click lifts the sheet."""
        event.accept()
        self.lift()
