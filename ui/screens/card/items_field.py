"""What was asked for: the usual is proposed, and gives way to what is typed."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from ui.widgets.token_field import TokenField

_AND = "+"


class ItemsField(TokenField):
    """A token field that begins with a proposal.

    Typing replaces it, unless the first sign is a plus: then what is typed comes on top.
    """

    def __init__(self, empty: str, more: str, parent: QWidget | None = None) -> None:
        super().__init__(empty, "usual", parent)
        self._hints = (empty, more)
        self._proposal: tuple[str, ...] = ()
        self._stands = True
        self.changed.connect(self._on_changed)
        self.edit.textEdited.connect(self._on_edited)

    def propose(self, labels: Sequence[str]) -> None:
        """Propose these, unless something else has been typed already."""
        if self._stands and tuple(labels) != self._proposal:
            self.set_tokens(labels)
        self._proposal = tuple(labels)
        self._hint()

    def is_proposal(self) -> bool:
        """Tell whether what stands here is only proposed."""
        return self._stands

    def put(self, items: Sequence[str] | None) -> None:
        """Show these things; without any, the proposal."""
        self.clear()
        self._stands = items is None
        self.set_tokens(self._proposal if items is None else items)
        self._hint()

    def _hint(self) -> None:
        """Say what may be typed: short where something stands already."""
        empty, more = self._hints
        self.edit.setPlaceholderText(more if self.tokens() else empty)

    @Slot()
    def _on_changed(self) -> None:
        self._stands = False
        self._hint()

    @Slot(str)
    def _on_edited(self, text: str) -> None:
        if text.startswith(_AND):
            self._stands = False
            self.edit.setText(text.removeprefix(_AND).lstrip())
        elif self._stands and text.strip():
            self._stands = False
            self.set_tokens([])
            self._hint()
        elif not text and not self.tokens():
            self.put(None)
