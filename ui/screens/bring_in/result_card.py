"""What came in, and how to take it back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.announce import announce
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.key_button import KeyButton
from ui.widgets.plain_label import PlainLabel


class ResultCard(Card):
    """One sentence, and the few things that can be done next."""

    clean_wanted = Signal()
    undo_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_emphasis("accent")
        self.sentence = PlainLabel("", "strong", wrap=True)
        self.more = PlainLabel("", "secondary", wrap=True)
        self.clean = KeyButton(self.tr("Look at likely doubles"))
        self.undo = KeyButton(self.tr("Undo this import"))
        self.save = KeyButton(self.tr("Save what was left out…"))
        buttons = FlowLayout(gap=8)
        for button in (self.clean, self.undo, self.save):
            buttons.addWidget(button)
        self.add(self.sentence)
        self.add(self.more)
        self.add(buttons)
        self.clean.clicked.connect(self.clean_wanted)
        self.undo.clicked.connect(self.undo_wanted)
        self.save.clicked.connect(self.save_wanted)
        self.hide()

    def say(
        self, sentence: str, more: str = "", *, undoes: bool, saves: bool, cleans: bool = False
    ) -> None:
        """Say what happened, also aloud."""
        self.sentence.setText(sentence)
        self.more.setText(more)
        self.more.setVisible(bool(more))
        self.clean.setVisible(cleans)
        self.undo.setVisible(undoes)
        self.save.setVisible(saves)
        self.show()
        announce(self, sentence)
