"""Text that is edited where it stands."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from ui.fonts import Role
from ui.widgets.in_place_editors import LineEditor, ParagraphEditor
from ui.widgets.plain_label import PlainLabel

PAUSE_MS = 1_000
_OPENS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}


class InPlaceText(QFrame):
    """Looks like a label; a click, Enter or F2 makes it a field.

    What was typed is announced by `committed` after a second of rest and when the user goes on;
    Escape brings back what stood there before. `name` says what the text is (Phone), for those
    who hear it; `placeholder` stands where there is no text.
    """

    committed = Signal(str)

    def __init__(
        self,
        name: str,
        placeholder: str,
        text: str = "",
        role: Role = "body",
        *,
        paragraphs: bool = False,
        longest: int = 200,
    ) -> None:
        super().__init__()
        self._name = name
        self._placeholder = placeholder
        self._role: Role = role
        self._known = self._before = text
        self._outside: str | None = None
        self._label = PlainLabel("", role, wrap=True)
        self._make = partial(ParagraphEditor if paragraphs else LineEditor, longest, self)
        self._made: LineEditor | ParagraphEditor | None = None
        self._rest = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._rest.timeout.connect(self.commit)
        self._lay_out()
        self._show_label()

    def text(self) -> str:
        """Return the text as last announced or set."""
        return self._known

    def set_text(self, text: str) -> None:
        """Show `text`; while the user writes, it waits until they are done."""
        if self.is_editing():
            self._outside = text
        elif text != self._known:
            self._known = text
            self._show_label()

    def set_faded(self, faded: bool) -> None:  # noqa: FBT001 - like a Qt property
        """Write in a fainter ink what may no longer be true."""
        self._label.set_tone("faint" if faded or not self._known else "")

    def is_editing(self) -> bool:
        """Say whether it is a field at the moment."""
        return self._made is not None and not self._made.isHidden()

    @Slot()
    def start_editing(self) -> None:
        """Become a field with the focus."""
        if self.is_editing():
            return
        self._before = self._known
        self._outside = None
        self._editor.start(self._known)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._label.hide()
        self._editor.show()
        self._set_ring(on=True)
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def commit(self) -> None:
        """Announce what was typed, if it is new."""
        self._rest.stop()
        words = self._editor.words().strip() if self.is_editing() else self._known
        if words != self._known:
            self._known = words
            self.committed.emit(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Become a field."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in _OPENS and plain and not self.is_editing():
            self.start_editing()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the click."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Become a field."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.start_editing()

    def _lay_out(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(2, 1, 2, 1)
        self._box.addWidget(self._label)

    @property
    def _editor(self) -> LineEditor | ParagraphEditor:
        """The field, made when it is first wanted: a page holds many, and few are written in."""
        if self._made is None:
            editor = self._made = self._make()
            editor.setProperty("role", self._role)
            editor.setAccessibleName(self._name)
            editor.setPlaceholderText(self._placeholder)
            editor.hide()
            self._box.addWidget(editor)
            editor.edited.connect(self._rest.start)
            editor.left.connect(self._on_left)
            editor.done.connect(self._on_done)
            editor.reverted.connect(self._on_reverted)
        return self._made

    def _set_ring(self, *, on: bool) -> None:
        if on == bool(self.property("editing")):
            return
        self.setProperty("editing", on)
        self.style().unpolish(self)
        self.style().polish(self)

    def _show_label(self) -> None:
        if self._made:
            self._made.hide()
        self._set_ring(on=False)
        self._label.setText(self._known or self._placeholder)
        self._label.set_tone("" if self._known else "faint")
        self._label.show()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"{self._name}: {self._known or self._placeholder}")

    @Slot()
    def _on_left(self) -> None:
        self.commit()
        if self._outside is not None and self._known == self._before:
            self._known = self._outside
        self._show_label()

    @Slot()
    def _on_done(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_reverted(self) -> None:
        self._editor.start(self._before)
        self._on_done()
