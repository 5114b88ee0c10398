"""A customer's tags: taken off with a cross, put on by typing."""

from collections.abc import Sequence
from functools import partial
from itertools import zip_longest

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from models.cards.card import CustomerCard
from models.people import tags
from ui.screens.card.teller import Teller
from ui.screens.card.word_field import WordField
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.link_button import LinkButton
from ui.widgets.token_parts import Token

_MOST_LETTERS = 60


class TagRow(QWidget):
    """Chips with a cross; the field behind them comes when it is wanted."""

    def __init__(self, teller: Teller) -> None:
        super().__init__()
        self._teller = teller
        self._chips: list[Token] = []
        self.field = WordField(self.tr("Tag"), _MOST_LETTERS)
        self.add_button = LinkButton(self.tr("Add a tag"))
        self._flow = FlowLayout(self, gap=6)
        self._flow.addWidget(self.field)
        self._flow.addWidget(self.add_button)
        self.field.hide()
        self.add_button.clicked.connect(self._on_add)
        self.field.said.connect(self._on_said)
        self.field.left.connect(self._on_left)

    def names(self) -> Sequence[str]:
        """Return the tags that are shown."""
        return [chip.text() for chip in self._chips if not chip.isHidden()]

    def show_card(self, card: CustomerCard) -> None:
        """Show a customer's tags."""
        self._show_names(card.tags)
        self.field.set_suggestions([name for name in card.all_tags if name not in card.tags])

    def _show_names(self, names: Sequence[str]) -> None:
        """Let chips that are there already say other names: making one takes longer."""
        while len(self._chips) < len(names):
            chip = Token("", "accent")
            chip.removed.connect(self._on_removed)
            self._flow.insert_widget(len(self._chips), chip)
            self._chips.append(chip)
        for chip, name in zip_longest(self._chips, names):
            chip.setText(name or "")
            chip.setVisible(name is not None)

    @Slot()
    def _on_add(self) -> None:
        self.add_button.hide()
        self.field.start()

    @Slot()
    def _on_left(self) -> None:
        self.field.hide()
        self.add_button.show()

    @Slot(str)
    def _on_said(self, name: str) -> None:
        customer = self._teller.customer
        self._teller.tell(partial(tags.tag, customers=[customer], name=name))

    @Slot()
    def _on_removed(self) -> None:
        chip = self.sender()
        if isinstance(chip, Token):
            customer = self._teller.customer
            self._teller.tell(partial(tags.untag, customers=[customer], name=chip.text()))
