"""One line of the comparison: a word, and what stands on either side."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from models.people.customer_drafts import Detail
from ui import theme
from ui.fonts import Role
from ui.screens.clean_up.side_button import SideButton
from ui.widgets.focus_ring import draw_focus_ring
from ui.widgets.plain_label import PlainLabel

COLUMNS = (3, 5, 5)  # shares of the width: the word, either side


class ChoiceRow(QWidget):
    """Something in which the two differ: the arrow keys, or a click, take one of them."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.detail = Detail.NAME
        self.word = PlainLabel("", "secondary", elide=True)
        self.ours, self.theirs = SideButton(), SideButton()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        grid = in_columns(self, (self.word, self.ours, self.theirs))
        margin = theme.scale().space(3)
        grid.setContentsMargins(margin, margin, margin, margin)
        self.ours.clicked.connect(self._on_ours)
        self.theirs.clicked.connect(self._on_theirs)

    def show_choice(self, detail: Detail, word: str, ours: str, theirs: str) -> None:
        """Show what can be chosen between."""
        self.detail = detail
        self.word.setText(word)
        nothing = self.tr("nothing")
        for button, words in ((self.ours, ours), (self.theirs, theirs)):
            button.set_words(words or "–", f"{word}: {words or nothing}")
        self.setAccessibleName(f"{word}: {ours or nothing} / {theirs or nothing}")

    def takes_theirs(self) -> bool:
        """Tell whether the second side is taken."""
        return self.theirs.isChecked()

    def take(self, *, theirs: bool) -> None:
        """Take a side."""
        self.ours.setChecked(not theirs)
        self.theirs.setChecked(theirs)
        taken = self.theirs if theirs else self.ours
        self.setAccessibleDescription(taken.accessibleName())
        self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a side, or go to the next line."""
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        sides = {Qt.Key.Key_Left: mirrored, Qt.Key.Key_Right: not mirrored}
        if event.key() in sides:
            self.take(theirs=sides[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Space:
            self.take(theirs=not self.takes_theirs())
        elif event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the ring."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring around the line the keys are on."""
        super().paintEvent(event)
        draw_focus_ring(self, 8)

    @Slot()
    def _on_ours(self) -> None:
        self.take(theirs=False)

    @Slot()
    def _on_theirs(self) -> None:
        self.take(theirs=True)


class PlainRow(QWidget):
    """Something that comes along by itself, from either side."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.word = PlainLabel("", "secondary", elide=True)
        self.ours = PlainLabel("", wrap=True)
        self.theirs = PlainLabel("", wrap=True)
        grid = in_columns(self, (self.word, self.ours, self.theirs))
        space = theme.scale().space
        grid.setContentsMargins(space(3), space(2), space(3), space(2))

    def show_both(self, word: str, ours: str, theirs: str) -> None:
        """Show both; what is the same stands faintly."""
        self.word.setText(word)
        role: Role = "secondary" if ours == theirs else "body"
        for label, words in ((self.ours, ours), (self.theirs, theirs)):
            label.setText(words or "–")
            label.set_role(role if words else "faint")


def in_columns(row: QWidget, parts: tuple[QWidget, QWidget, QWidget]) -> QGridLayout:
    """Put three parts into the columns that all lines share."""
    grid = QGridLayout(row)
    grid.setHorizontalSpacing(theme.scale().space(8))
    for column, (part, share) in enumerate(zip(parts, COLUMNS, strict=True)):
        part.setMinimumWidth(1)
        grid.addWidget(part, 0, column)
        grid.setColumnStretch(column, share)
    return grid
