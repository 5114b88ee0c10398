"""A field that holds things, each as a chip, and the text of the next one."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from ui import theme
from ui.theme import Kind
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.suggestions import Suggestions, matching, plain
from ui.widgets.token_parts import Token, TokenEdit

_COMMAS = {",", ";", "\N{FULLWIDTH COMMA}", "\N{IDEOGRAPHIC COMMA}", "\N{ARABIC COMMA}"}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class TokenField(QFrame):
    """Enter or a comma makes a chip of what is typed or marked; Backspace takes the last back.

    Enter takes the marked suggestion, a comma the text as typed. Enter in an empty field and all
    keys with Ctrl pass on to whoever holds the field.
    """

    changed = Signal()

    def __init__(
        self, placeholder: str = "", kind: Kind = "usual", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._kind: Kind = kind
        self._chips: list[Token] = []
        self._spare: list[Token] = []
        self._known: list[tuple[str, str]] = []
        self._offered: list[str] = []
        self._popup: Suggestions | None = None
        self.edit = TokenEdit(self, self)
        self._flow = FlowLayout(self)
        self._flow.set_last_fills(True)
        self._flow.addWidget(self.edit)
        self.edit.setPlaceholderText(placeholder)
        self.edit.setAccessibleName(placeholder)
        self.edit.textEdited.connect(self._on_typed)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusProxy(self.edit)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self._fit()

    def tokens(self) -> list[str]:
        """Return what stands in chips."""
        return [chip.text() for chip in self._chips]

    def set_tokens(self, texts: Iterable[str]) -> None:
        """Show other chips without announcing it."""
        for chip in reversed(self._chips):
            self._drop(chip)
        for text in texts:
            self._add(text)

    def set_suggestions(self, words: Sequence[str]) -> None:
        """Complete from these words."""
        self._known = [(plain(word), word) for word in words]
        if self.edit.hasFocus() and self.edit.text().strip():
            self._offer(self.edit.text())

    def finish(self) -> list[str]:
        """Make a chip of what is still being typed, and return all."""
        self._take(self._meant())
        return self.tokens()

    @Slot()
    def clear(self) -> None:
        """Empty the field without announcing it."""
        self._empty()
        self._offer("")
        self.set_tokens([])

    def press(self, event: QKeyEvent) -> bool:
        """Carry out a key; say whether it meant anything here."""
        if event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        ):
            return False
        if event.key() in _ENTER and self.edit.text().strip():
            self._take(self._meant())
        elif event.text() in _COMMAS:
            self._take(self.edit.text())
        elif event.key() == Qt.Key.Key_Backspace and self._chips and not self.edit.text():
            self._drop(self._chips[-1])
            self.changed.emit()
        else:
            return self._press_in_list(event.key())
        return True

    def enter(self) -> None:
        """Show the ring around the whole field."""
        self._set_ring(on=True)

    def leave(self, reason: Qt.FocusReason) -> None:
        """Lose nothing that was typed."""
        if reason in {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}:
            return
        self._take(self._meant() if reason == Qt.FocusReason.TabFocusReason else self.edit.text())
        self._set_ring(on=False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Write, wherever the field is clicked."""
        self.edit.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        """Keep the margins in proportion to the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_flow"):
            self._fit()

    def _fit(self) -> None:
        scale = theme.scale()
        across, down = scale.space(10), scale.space(5)
        self._flow.setContentsMargins(across, down, across, down)
        self.setMinimumHeight(scale.least_height())

    def _set_ring(self, *, on: bool) -> None:
        self.setProperty("focused", on)
        self.style().unpolish(self)
        self.style().polish(self)

    def _press_in_list(self, key: int) -> bool:
        if self._popup is None or self._popup.isHidden():
            return False
        if key == Qt.Key.Key_Escape:
            self._offer("")
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._popup.move_mark(1 if key == Qt.Key.Key_Down else -1)
        else:
            return False
        return True

    def _meant(self) -> str:
        """Return the marked suggestion, else what was typed."""
        at = self._popup.marked() if self._popup else -1
        return self._offered[at] if 0 <= at < len(self._offered) else self.edit.text()

    def _empty(self) -> None:
        """Leave nothing behind: undo would bring back words that stand in a chip by now."""
        self.edit.setText("")

    def _take(self, text: str) -> None:
        self._empty()
        self._offer("")
        if self._add(text.strip()):
            self.changed.emit()

    def _add(self, text: str) -> bool:
        if not text or plain(text) in map(plain, self.tokens()):
            return False
        chip = self._spare.pop() if self._spare else self._new_chip()
        chip.setText(text)
        self._flow.insert_widget(len(self._chips), chip)
        self._chips.append(chip)
        chip.show()
        self.updateGeometry()
        return True

    def _new_chip(self) -> Token:
        chip = Token("", self._kind)
        chip.removed.connect(self._on_removed)
        return chip

    def _drop(self, chip: Token) -> None:
        """Put a chip aside: the next one comes faster that way."""
        self._chips.remove(chip)
        self._flow.removeWidget(chip)
        chip.hide()
        self._spare.append(chip)
        self.updateGeometry()

    def _offer(self, typed: str) -> None:
        found = matching(self._known, typed) if typed.strip() else []
        self._offered = [*found]
        if self._popup is None and found:
            self._popup = Suggestions(self.window())
            self._popup.chosen.connect(self._on_chosen)
        if self._popup is None:
            return
        rows = list(found)
        if found and plain(typed) not in map(plain, found):
            self._offered.append(typed)
            rows.append(self.tr("“{words}” as typed").format(words=typed.strip()))
        self._popup.open_at(self, rows)

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        *whole, rest = text.replace("\n", ",").split(",")
        for words in whole:
            self._take(words)
        if whole:
            self.edit.setText(rest.lstrip())
        self._offer(rest)

    @Slot(int)
    def _on_chosen(self, position: int) -> None:
        self._take(self._offered[position])

    @Slot()
    def _on_removed(self) -> None:
        chip = self.sender()
        if isinstance(chip, Token):
            self._drop(chip)
            self.changed.emit()
