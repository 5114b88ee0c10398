"""Numbers, days and times, typed or stepped."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QDateEdit, QSpinBox, QTimeEdit, QWidget

from ui import theme, wording
from ui.widgets.calendar import Calendar

_BETWEEN = " ./-,"


def _indent(field: QAbstractSpinBox) -> None:
    """Keep the figures off the edge, where style sheets do not reach."""
    field.lineEdit().setTextMargins(theme.scale().space(10), 0, 0, 0)


class NumberField(QSpinBox):
    """A whole number between two others; scrolling over it changes nothing."""

    def __init__(self, name: str, least: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(least, most)
        self.setGroupSeparatorShown(True)
        self.setAccessibleName(name)
        _indent(self)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the indent in proportion."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            _indent(self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page."""
        event.ignore()


class TimeField(QTimeEdit):
    """A time of day, to the minute; scrolling over it changes nothing."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDisplayFormat(self.locale().timeFormat(self.locale().FormatType.ShortFormat))
        self.setAccessibleName(name)
        _indent(self)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the indent in proportion."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            _indent(self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page."""
        event.ignore()


class DateField(QDateEdit):
    """A day, typed or picked from a calendar; scrolling over it changes nothing.

    It is another day once it has been typed to its end. A sign between the figures is typed or
    left out, as one likes.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typed_in = -1  # the part of the date that the last figure went into
        self.setDisplayFormat(wording.date_format())
        self.setKeyboardTracking(False)
        self.setCalendarPopup(True)
        self.setAccessibleName(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to the next part by a sign between figures, unless its last figure did so."""
        part, typed = self.currentSectionIndex(), event.text()
        if typed and typed in _BETWEEN:
            if part == self._typed_in and part + 1 < self.sectionCount():
                self.setSelectedSection(self.sectionAt(part + 1))
            self._typed_in = -1
            return
        super().keyPressEvent(event)
        self._typed_in = part if typed.isdigit() else -1

    def showEvent(self, event: QShowEvent) -> None:
        """Make the calendar, now that it may be wanted."""
        super().showEvent(event)
        if not isinstance(self.calendarWidget(), Calendar):
            self.setCalendarWidget(Calendar())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page."""
        event.ignore()
