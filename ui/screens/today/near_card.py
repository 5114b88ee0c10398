"""Occasions: days of the year that are near."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal, Slot

from models.people.occasions import Coming
from ui import wording
from ui.screens.today import words
from ui.widgets.card import Card
from ui.widgets.plain_label import PlainLabel
from ui.widgets.row_list import RowList
from ui.widgets.row_model import ListRow

_MOST_ROWS = 6  # seen at once; the list scrolls


class NearCard(Card):
    """Whose day it is, today and soon; a row opens the card."""

    customer_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.set_heading(self.tr("Occasions"))
        self.list = RowList()
        self.list.setAccessibleName(self.tr("Occasions"))
        self.list.show_at_most(_MOST_ROWS)
        self.nothing = PlainLabel(
            self.tr("Birthdays and other days will stand here, three days before."),
            "secondary",
            wrap=True,
        )
        self.add(self.list)
        self.add(self.nothing)
        self.add_stretch()
        self.list.row_activated.connect(self._on_activated)

    def show_days(self, near: Sequence[Coming], today: date) -> None:
        """Show the occasions, the next first."""
        self.list.replace([_row(occasion, today) for occasion in near])
        self.list.setVisible(bool(near))
        self.nothing.setVisible(not near)

    @Slot(object)
    def _on_activated(self, row: ListRow) -> None:
        self.customer_wanted.emit(row.value)


def _row(occasion: Coming, today: date) -> ListRow:
    return ListRow(
        occasion.id,
        occasion.name,
        wording.relative_day(occasion.on, today),
        words.occasion(occasion),
        value=occasion.customer,
    )
