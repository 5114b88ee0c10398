"""The shop: its name, its time zone, the days it is open."""

from dataclasses import replace
from functools import partial
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from PySide6.QtCore import QLocale, QSignalBlocker, Qt, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QPushButton, QWidget

from models.errors import Problem
from models.shop import branches
from models.shop.branches import LONGEST_NAME, Shop
from ui import wording
from ui.problems import explain, explain_failure
from ui.screens.settings.auto_field import AutoField
from ui.session import Session
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.plain_label import PlainLabel
from ui.widgets.problem_line import ProblemLine

_WEEK = 7


class ZoneBox(QComboBox):
    """A list to type in that no scroll wheel changes."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page instead."""
        event.ignore()


class ShopCard(Card):
    """Every field shows what is stored, and stores what is chosen."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.set_heading(self.tr("The shop"))
        self._session = session
        self.name = AutoField(self.tr("Name of the shop"), LONGEST_NAME)
        self.name.committed.connect(self._on_name)
        self.zone = ZoneBox()
        self.days = [self._day(iso) for iso in _week()]
        self.problem = ProblemLine()
        self._set_up_zones()
        self._lay_out()
        session.shop_changed.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show what is stored."""
        shop = self._session.shop
        self.name.show_stored(shop.name)
        self.zone.setCurrentText(shop.time.zone.key)
        for button in self.days:
            with QSignalBlocker(button):
                button.setChecked(bool(shop.open_weekdays >> _bit(button) & 1))

    def _lay_out(self) -> None:
        self.name.setPlaceholderText(self.tr("What is over the door"))
        week = FlowLayout(gap=6)
        for button in self.days:
            week.addWidget(button)
        for words, content in (
            (self.tr("Name"), self.name),
            (self.tr("Time zone"), self.zone),
        ):
            self.add(PlainLabel(words, "secondary"))
            self.add(content)
        self.add(PlainLabel(self.tr("Open on"), "secondary"))
        self.add(week)
        self.add(self.problem)

    def _day(self, iso: int) -> QPushButton:
        button = QPushButton(wording.weekday_name(iso, short=True))
        button.setAccessibleName(wording.weekday_name(iso))
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.setProperty("weekday", iso)
        button.toggled.connect(self._on_days)
        return button

    def _set_up_zones(self) -> None:
        self.zone.setEditable(True)
        self.zone.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.zone.setAccessibleName(self.tr("Time zone"))
        self.zone.setMinimumContentsLength(12)
        self.zone.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.zone.textActivated.connect(self._on_zone)
        self._session.background.ask(self, _zones, self._on_zones)

    def _on_zones(self, zones: list[str]) -> None:
        shown = self.zone.currentText()
        self.zone.addItems(zones)
        self.zone.setCurrentText(shown)
        completer = QCompleter(zones, self.zone)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.zone.setCompleter(completer)
        line = self.zone.lineEdit()
        if line is not None:
            line.editingFinished.connect(self._on_zone_typed)

    @Slot(str)
    def _on_name(self, name: str) -> None:
        self._store(replace(self._session.shop, name=name))

    @Slot()
    def _on_zone_typed(self) -> None:
        self._on_zone(self.zone.currentText())

    @Slot(str)
    def _on_zone(self, key: str) -> None:
        shop = self._session.shop
        try:
            zone = ZoneInfo(key.strip())
        except (ZoneInfoNotFoundError, ValueError, OSError):
            self.problem.set_text(explain(Problem.UNKNOWN_ZONE))
            return
        self._store(replace(shop, time=replace(shop.time, zone=zone)))

    @Slot()
    def _on_days(self) -> None:
        days = sum(1 << _bit(button) for button in self.days if button.isChecked())
        self._store(replace(self._session.shop, open_weekdays=days))

    def _store(self, shop: Shop) -> None:
        self.problem.set_text("")
        seen = self._session.shop
        if shop != seen:
            work = partial(branches.edit, shop=shop, seen=seen)
            self._session.background.tell(self, work, self._on_stored, self._on_refused)

    def _on_stored(self, _nothing: None) -> None:
        """The shop comes back by itself, as it now is."""

    def _on_refused(self, error: Exception) -> None:
        sentence = explain_failure(error)
        if sentence is None:
            self._session.background.failed.emit(error)
        else:
            self.problem.set_text(sentence)
            self.refresh()


def _week() -> list[int]:
    """List the days of the week by their numbers, from the one the locale begins with."""
    first = QLocale().firstDayOfWeek().value
    return [(first - 1 + n) % _WEEK + 1 for n in range(_WEEK)]


def _bit(button: QPushButton) -> int:
    return int(button.property("weekday")) - 1


def _zones() -> list[str]:
    """List the zones that are called by a place."""
    return sorted(zone for zone in available_timezones() if "/" in zone or zone == "UTC")
