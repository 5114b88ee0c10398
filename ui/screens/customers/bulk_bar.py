"""What can be done with those who are chosen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import theme
from ui.widgets.icon_button import IconButton
from ui.widgets.key_button import KeyButton
from ui.widgets.plain_label import PlainLabel


class BulkBar(QWidget):
    """Always takes its room, so that nothing jumps when somebody is chosen."""

    tag_wanted = Signal()
    put_aside_wanted = Signal()
    bin_wanted = Signal()
    export_wanted = Signal()
    none_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = PlainLabel("", "secondary", elide=True)
        self.tag_button = KeyButton(self.tr("Tag…"))
        self.aside_button = KeyButton(self.tr("Archive"))
        self.bin_button = KeyButton(self.tr("Into the bin"), "Del")
        self.export_button = KeyButton(self.tr("Export…"))
        self.none_button = IconButton("x", self.tr("Choose nobody (Esc)"))
        self._lay_out()
        self.tag_button.clicked.connect(self.tag_wanted)
        self.aside_button.clicked.connect(self.put_aside_wanted)
        self.bin_button.clicked.connect(self.bin_wanted)
        self.export_button.clicked.connect(self.export_wanted)
        self.none_button.clicked.connect(self.none_wanted)
        self.show_chosen(0)

    def show_chosen(self, count: int) -> None:
        """Say how many are chosen, and offer what can be done with them."""
        hint = self.tr("Ctrl or Shift with a click or an arrow key chooses several")
        self.sentence.setText(self.tr("%n chosen", "", count) if count else hint)
        self.sentence.set_role("strong" if count else "faint")
        for button in (*self._deeds(), self.none_button):
            button.setVisible(bool(count))

    def offer_restoring(self, *, restoring: bool) -> None:
        """Offer to bring back instead of putting aside."""
        self.aside_button.set_words(self.tr("Bring back") if restoring else self.tr("Archive"))

    def _deeds(self) -> tuple[KeyButton, ...]:
        return self.tag_button, self.aside_button, self.bin_button, self.export_button

    def _lay_out(self) -> None:
        space = theme.scale().space
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space(8))
        row.addWidget(self.none_button)
        row.addWidget(self.sentence, 1)
        for button in self._deeds():
            row.addWidget(button)
        policy = self.tag_button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.tag_button.setSizePolicy(policy)
