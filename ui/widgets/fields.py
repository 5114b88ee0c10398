"""Numbers, days and times, typed or stepped."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QDateEdit, QSpinBox, QTimeEdit, QWidget

from ui import theme


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
    """A day, typed or picked from a calendar; scrolling over it changes nothing."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCalendarPopup(True)
        self.setAccessibleName(name)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page."""
        event.ignore()
