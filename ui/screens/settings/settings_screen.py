"""The settings page."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.computer import Computer
from ui.screens.settings.backup_card import BackupCard
from ui.screens.settings.closed_days_card import ClosedDaysCard
from ui.screens.settings.data_card import DataCard
from ui.screens.settings.look_card import LookCard
from ui.screens.settings.shifts_card import ShiftsCard
from ui.screens.settings.shop_card import ShopCard
from ui.screens.settings.staff_card import StaffCard
from ui.screens.settings.till_card import AboutCard, TillCard
from ui.session import Session
from ui.widgets.card import Card
from ui.widgets.plain_label import PlainLabel
from ui.widgets.scroll_page import ScrollPage

_TWO_COLUMNS = 96  # letters of an average width


class SettingsScreen(QWidget):
    """Everything that is chosen, in cards; nothing needs to be saved."""

    command_wanted = Signal(str)  # a command of the window
    backup_wanted = Signal(object)  # the Path of a backup to stand in the notebook's place

    def __init__(self, session: Session, computer: Computer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shop = ShopCard(session)
        self.closed_days = ClosedDaysCard(session)
        self.staff = StaffCard(session)
        self.shifts = ShiftsCard(session)
        self.look = LookCard(computer)
        self.till = TillCard(session, computer)
        self.data = DataCard()
        self.backups = BackupCard()
        self.about = AboutCard()
        self.backups.backup_wanted.connect(self.backup_wanted)
        self.data.broke.connect(session.background.failed)
        self.backups.broke.connect(session.background.failed)
        self.data.command_wanted.connect(self.command_wanted)
        self.about.command_wanted.connect(self.command_wanted)
        self._lay_out()
        self.setFocusProxy(self.shop.name)

    def _lay_out(self) -> None:
        space = theme.scale().space
        sheet = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, sheet)
        self._columns.setContentsMargins(0, 0, space(4), 0)
        self._columns.setSpacing(space(16))
        self._columns.addLayout(
            _column((self.shop, self.closed_days, self.staff, self.shifts, self.till)), 1
        )
        self._columns.addLayout(_column((self.look, self.data, self.backups, self.about)), 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(space(12))
        page.addWidget(PlainLabel(self.tr("Settings"), "title"))
        page.addWidget(ScrollPage(sheet), 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the columns below each other where two are too narrow."""
        super().resizeEvent(event)
        two = self.width() >= self.fontMetrics().averageCharWidth() * _TWO_COLUMNS
        directions = QBoxLayout.Direction
        self._columns.setDirection(directions.LeftToRight if two else directions.TopToBottom)


def _column(cards: Sequence[Card]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(theme.scale().space(16))
    for card in cards:
        column.addWidget(card)
    column.addStretch(1)
    return column
