"""The tags a list can be narrowed down to."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from models.tags import TagCount
from ui import theme, wording
from ui.screens.customers.chip_row import ChipRow, Switch
from ui.widgets.link_button import LinkButton
from ui.widgets.plain_text import without_mnemonic

_SHOWN = 8


class TagRow(QWidget):
    """The tags most carry, as switches; a menu holds them all."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known: Sequence[TagCount] = ()
        self.chips = ChipRow(self.tr("Tags"))
        self.more_button = LinkButton(self.tr("More tags…"))
        self._menu = QMenu(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.scale().space(8))
        row.addWidget(self.chips, 1)
        row.addWidget(self.more_button)
        self.chips.chosen.connect(self.chosen)
        self.more_button.clicked.connect(self._open_menu)
        self._menu.triggered.connect(self._on_triggered)
        self.hide()

    def value(self) -> UUID | None:
        """Return the tag that is switched on."""
        value = self.chips.value()
        return value if isinstance(value, UUID) else None

    def choose(self, tag: UUID | None) -> None:
        """Switch a tag on, or none, without announcing it."""
        self.chips.choose(tag)
        self._offer()

    def show_tags(self, known: Sequence[TagCount]) -> None:
        """Offer these tags; without any the row is not there."""
        self._known = known
        if self.value() not in {tag.id for tag in known}:
            self.chips.choose(None)
        self._offer()
        self.more_button.setVisible(len(known) > _SHOWN)
        self.setVisible(bool(known))

    def _offer(self) -> None:
        """Offer the tags most carry by name, and the one that is switched on."""
        most = sorted(self._known, key=lambda tag: -tag.customers)[:_SHOWN]
        shown = {tag.id for tag in most} | {self.value()}
        self.chips.set_switches(
            [
                Switch(tag.id, tag.name, wording.number(tag.customers))
                for tag in self._known
                if tag.id in shown
            ]
        )

    @Slot()
    def _open_menu(self) -> None:
        self._menu.clear()
        for tag in self._known:
            words = f"{without_mnemonic(tag.name)}\t{wording.number(tag.customers)}"
            self._menu.addAction(words.replace("\n", " ")).setData(tag.id)
        below = self.more_button.rect().bottomLeft()
        self._menu.popup(self.more_button.mapToGlobal(below))

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        self.choose(action.data())
        self.chosen.emit()
