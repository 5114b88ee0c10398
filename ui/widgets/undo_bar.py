"""The bar that says what was just done, and takes it back."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget

from ui import theme
from ui.widgets.announce import announce
from ui.widgets.icon_button import IconButton
from ui.widgets.key_button import KeyButton
from ui.widgets.plain_label import PlainLabel

STANDS_MS = 8_000


class UndoBar(QFrame):
    """Stands for eight seconds, longer while the pointer or the focus is on it. Never animated."""

    undo_requested = Signal()
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.message = PlainLabel(elide=True)
        self.undo_button = KeyButton(self.tr("Undo"), "Ctrl+Z")
        self.close_button = IconButton("x", self.tr("Close"))
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.message, 1)
        self._row.addWidget(self.undo_button)
        self._row.addWidget(self.close_button)
        self._left = QTimer(self, singleShot=True, interval=STANDS_MS)
        self._left.timeout.connect(self._on_time)
        self.undo_button.clicked.connect(self._on_undo)
        self.close_button.clicked.connect(self.dismiss)
        for button in (self.undo_button, self.close_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys where they are
        self.hide()

    def show_message(self, message: str, *, can_undo: bool = True) -> None:
        """Say what was done, from the beginning of the eight seconds."""
        space = theme.scale().space
        self._row.setContentsMargins(space(12), space(6), space(12), space(6))
        self._row.setSpacing(space(12))
        self.message.setText(message)
        self.undo_button.setVisible(can_undo)
        self.show()
        announce(self, message)
        self._left.start()

    @Slot()
    def dismiss(self) -> None:
        """Go away."""
        self._left.stop()
        if not self.isHidden():
            self.hide()
            self.dismissed.emit()

    def is_standing(self) -> bool:
        """Say whether the last action can still be taken back from here."""
        return not self.isHidden()

    @Slot()
    def _on_time(self) -> None:
        focused = QApplication.focusWidget()
        if self.underMouse() or (focused is not None and self.isAncestorOf(focused)):
            self._left.start()
        else:
            self.dismiss()

    @Slot()
    def _on_undo(self) -> None:
        self.dismiss()
        self.undo_requested.emit()
