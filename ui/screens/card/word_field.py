"""A line for a few words that comes when it is wanted and goes when they are said."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.widgets.suggestions import Suggestions, matching, plain

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_LETTERS_WIDE = 22


class WordField(QLineEdit):
    """Enter says what is typed or marked and stays for more; Escape and going away close it.

    What was typed is said also when the focus goes elsewhere, so that nothing is lost; one that
    `waits` keeps it until Enter.
    """

    said = Signal(str)
    left = Signal()

    def __init__(
        self,
        name: str,
        longest: int = 200,
        *,
        waits: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._waits = waits
        self.setAccessibleName(name)
        self.setPlaceholderText(name)
        self.setMaxLength(longest)
        self._known: Sequence[tuple[str, str]] = ()
        self._offered: Sequence[str] = ()
        self._popup: Suggestions | None = None
        self._once = False
        self.textEdited.connect(self._on_typed)

    def set_suggestions(self, words: Sequence[str]) -> None:
        """Complete from these words."""
        self._known = [(plain(word), word) for word in words]

    def offer_found(self, words: Sequence[str]) -> None:
        """Offer what was found for the text as it stands, however it was found."""
        if self.hasFocus() and self.text().strip():
            self._show(list(words))

    def start(self, text: str = "") -> None:
        """Come, with `text` to be changed; without one, stay open for several."""
        self._once = bool(text)
        self.setText(text)
        self.selectAll()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def sizeHint(self) -> QSize:
        """Ask for room for a few words."""
        hint = super().sizeHint()
        return QSize(self.fontMetrics().averageCharWidth() * _LETTERS_WIDE, hint.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Say, choose, close, or write."""
        plain_key = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        offer = self._offer_standing()
        if event.key() in _ENTER and plain_key:
            self.say()
        elif event.key() == Qt.Key.Key_Escape:
            self._give_up()
        elif offer and event.key() in _STEPS:
            offer.move_mark(_STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Lose nothing that was typed."""
        super().focusOutEvent(event)
        if event.reason() in {
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        }:
            return
        self._offer("")
        if not self._waits:
            self._say(self.text())
            self.left.emit()

    def _say(self, text: str) -> None:
        words = text.strip()
        self.clear()
        self._offer("")
        if words:
            self.said.emit(words)

    @Slot()
    def say(self) -> None:
        """Say what is typed or marked; without any words, go."""
        words = self._meant().strip()
        self._say(words)
        if self._once or not words:
            self.left.emit()

    def _give_up(self) -> None:
        if self._offer_standing():
            self._offer("")
            return
        self.clear()
        self.left.emit()

    def _meant(self) -> str:
        at = self._popup.marked() if self._popup else -1
        return self._offered[at] if 0 <= at < len(self._offered) else self.text()

    def _offer_standing(self) -> Suggestions | None:
        return None if self._popup is None or self._popup.isHidden() else self._popup

    def _offer(self, typed: str) -> None:
        """Offer what completes `typed`; nothing closes the list."""
        self._show(matching(self._known, typed) if typed.strip() else [])

    def _show(self, found: list[str]) -> None:
        typed = self.text()
        if self._popup is None and found:
            self._popup = Suggestions(self.window())
            self._popup.chosen.connect(self._on_chosen)
        if self._popup is None:
            return
        rows = list(found)
        if found and plain(typed) not in map(plain, found):
            found.append(typed)
            rows.append(self.tr("“{words}” as typed").format(words=typed.strip()))
        self._offered = found
        self._popup.open_at(self, rows)

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        self._offer(text)

    @Slot(int)
    def _on_chosen(self, position: int) -> None:
        self._say(self._offered[position])
