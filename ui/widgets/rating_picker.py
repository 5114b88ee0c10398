"""How happy they were: one to five."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from ui import theme, wording
from ui.widgets.key_button import KeyButton

HIGHEST = 5


class RatingButton(KeyButton):
    """One of the five; its picker hears each key first."""

    def __init__(self, value: int, picker: "RatingPicker") -> None:
        super().__init__(wording.number(value))
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.value = value
        self._picker = picker

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move and choose, or do what any button does."""
        if not self._picker.press(event):
            super().keyPressEvent(event)


class RatingPicker(QWidget):
    """Five buttons of which at most one is down; arrows move, digits choose, Delete clears."""

    changed = Signal(object)  # int, or None for no rating

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: int | None = None
        self._buttons = [self._button(value) for value in range(1, HIGHEST + 1)]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.scale().space(6))
        for button in self._buttons:
            row.addWidget(button)
        row.addStretch(1)
        self.setFocusProxy(self._buttons[0])

    def value(self) -> int | None:
        """Return the rating, if one was given."""
        return self._value

    def set_value(self, value: int | None) -> None:
        """Show a rating without announcing it."""
        self._value = value
        for n, button in enumerate(self._buttons, 1):
            button.setChecked(n == value)
        self.setFocusProxy(self._buttons[(value or 1) - 1])

    def buttons(self) -> Sequence[QPushButton]:
        """Return the five buttons, the lowest first."""
        return self._buttons

    @Slot(object)
    def choose(self, value: int | None) -> None:
        """Give a rating, or take it back, and announce the change."""
        before = self._value
        self.set_value(value)
        if value != before:
            self.changed.emit(value)

    def press(self, event: QKeyEvent) -> bool:
        """Carry out a key; say whether it meant anything."""
        if event.modifiers() not in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }:
            return False
        key = event.key()
        forward = -1 if self.isRightToLeft() else 1
        steps = {
            Qt.Key.Key_Right: forward,
            Qt.Key.Key_Left: -forward,
            Qt.Key.Key_Up: 1,
            Qt.Key.Key_Down: -1,
        }
        if step := steps.get(Qt.Key(key)):
            self._move(step)
        elif Qt.Key.Key_1 <= key < Qt.Key.Key_1 + HIGHEST:
            self.choose(key - Qt.Key.Key_0)
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_0}:
            self.choose(None)
        else:
            return False
        return True

    def _button(self, value: int) -> RatingButton:
        button = RatingButton(value, self)
        button.setAccessibleName(
            self.tr("{value} of {highest}").format(
                value=wording.number(value), highest=wording.number(HIGHEST)
            )
        )
        button.clicked.connect(self._on_clicked)
        return button

    def _move(self, step: int) -> None:
        value = min(max((self._value or 0) + step, 1), HIGHEST)
        self.choose(value)
        self._buttons[value - 1].setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, RatingButton):
            self.choose(None if button.value == self._value else button.value)
