"""The rail at the side: the shop, its pages, who is on."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.paths import APP_NAME
from ui import theme
from ui.commands import Command
from ui.shell.who_button import WhoButton
from ui.widgets.hairline import Hairline
from ui.widgets.icon_button import IconButton
from ui.widgets.plain_label import PlainLabel
from ui.widgets.rail_button import RailButton

_WIDTH_IN_DESIGN_UNITS = 184
_LARGEST_WITH_KEYS = 130  # per cent


class Rail(QWidget):
    """One button a page; the last of them stands at the foot."""

    page_wanted = Signal(str)
    menu_wanted = Signal()

    def __init__(
        self, pages: Sequence[Command], who_key: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("surface", "rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.shop = PlainLabel("", "faint", elide=True)
        self.menu_button = IconButton("ellipsis", self.tr("Menu"))
        self.menu_button.clicked.connect(self.menu_wanted)
        self.who = WhoButton(who_key)
        self._keys = {page.id: next(iter(page.keys), "") for page in pages}
        self._buttons = {page.id: self._button(page) for page in pages}
        self._lay_out()
        self._show_keys()

    def show_shop(self, name: str) -> None:
        """Name the shop under the program's name."""
        self.shop.setText(name)
        self.shop.setVisible(bool(name))

    def show_page(self, page: str) -> None:
        """Mark the page that is open; none, if it has no button of its own."""
        for name, button in self._buttons.items():
            button.setAutoExclusive(False)
            button.setChecked(name == page)
            button.setAutoExclusive(True)

    def show_count(self, page: str, count: str) -> None:
        """Say beside a page's name how much waits there."""
        self._buttons[page].set_count(count)

    def buttons(self) -> Sequence[RailButton]:
        """Return the buttons from top to bottom."""
        return list(self._buttons.values())

    def sizeHint(self) -> QSize:
        """Be as wide as the look asks for, wider where words need it."""
        least = theme.scale().space(_WIDTH_IN_DESIGN_UNITS)
        margins = self.contentsMargins().left() + self.contentsMargins().right()
        widest = max(button.sizeHint().width() for button in self._buttons.values())
        return QSize(max(least, widest + margins), super().sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Leave the keys out where large words need the room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_keys"):
            self._show_keys()

    def _button(self, page: Command) -> RailButton:
        button = RailButton(page.text)
        button.setObjectName(page.id)
        button.clicked.connect(self._on_clicked)
        return button

    def _show_keys(self) -> None:
        shown = theme.scale().text_percent <= _LARGEST_WITH_KEYS
        for name, button in self._buttons.items():
            button.set_key(self._keys[name] if shown else "")

    def _lay_out(self) -> None:
        space = theme.scale().space
        column = QVBoxLayout(self)
        column.setContentsMargins(space(12), space(14), space(12), space(12))
        column.setSpacing(space(2))
        column.addLayout(self._head())
        column.addSpacing(space(20))
        *pages, last = self._buttons.values()
        for button in pages:
            column.addWidget(button)
        column.addStretch(1)
        column.addWidget(last)
        column.addSpacing(space(8))
        column.addWidget(Hairline())
        column.addWidget(self.who)

    def _head(self) -> QVBoxLayout:
        space = theme.scale().space
        first = QHBoxLayout()
        first.setSpacing(0)
        first.addWidget(PlainLabel(APP_NAME, "strong"), 1)
        first.addWidget(self.menu_button)
        head = QVBoxLayout()
        head.setContentsMargins(space(10), 0, 0, 0)
        head.setSpacing(0)
        head.addLayout(first)
        head.addWidget(self.shop)
        return head

    @Slot()
    def _on_clicked(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.page_wanted.emit(sender.objectName())
