"""A month to pick a day from."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QWidget

from ui import theme

_COLUMN, _LINE = 44, 34  # in design units: three letters of a weekday


class Calendar(QCalendarWidget):
    """Writes every day alike, in the ink of the sheet; names the weekdays in short."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setVerticalHeaderFormat(self.VerticalHeaderFormat.NoVerticalHeader)
        self.setHorizontalHeaderFormat(self.HorizontalHeaderFormat.ShortDayNames)
        self.setGridVisible(False)
        plain = QTextCharFormat()
        for day in Qt.DayOfWeek:
            self.setWeekdayTextFormat(day, plain)

    def minimumSizeHint(self) -> QSize:
        """Ask for room for the names of all weekdays, and no less."""
        space = theme.scale().space
        least = QSize(7 * space(_COLUMN), 8 * space(_LINE))
        return super().minimumSizeHint().expandedTo(least)
