"""The first page: whose notebook this is."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit

from models.shop.branches import LONGEST_NAME, Shop
from ui import theme
from ui.screens.first_run.page import Page, ruled_line
from ui.widgets.plain_label import PlainLabel

translate = QCoreApplication.translate


class ShopPage(Page):
    """Asks for the shop's name and the owner's."""

    def __init__(self) -> None:
        super().__init__(
            translate("FirstRun", "Whose notebook is this?"),
            translate("FirstRun", "It stays on this computer. Both can be changed later."),
        )
        self.shop_name = ruled_line(translate("FirstRun", "The shop’s name"), LONGEST_NAME)
        self.owner = ruled_line(translate("FirstRun", "Your name"), LONGEST_NAME)
        for line in (self.shop_name, self.owner):
            label = PlainLabel(line.accessibleName(), "faint")
            label.setBuddy(line)
            self.body.addWidget(label)
            self.body.addWidget(line)
            self.body.addSpacing(theme.scale().space(12))
        self.body.addStretch(1)
        self.setFocusProxy(self.shop_name)

    def next_line(self) -> QLineEdit | None:
        """Return where Enter leads after the shop's name, while nobody has said who they are."""
        is_next = self.shop_name.hasFocus() and self.shop_name.text().strip()
        return self.owner if is_next and not self.owner.text().strip() else None

    def shop(self, known: Shop) -> Shop:
        """Return the shop as named here."""
        return replace(known, name=self.shop_name.text().strip())
