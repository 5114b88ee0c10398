"""What can be done with a chart, and with somebody in it."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QMenu, QWidget

from ui import theme
from ui.charts.marks import Mark
from ui.icons import icon
from ui.widgets.chart_view import ROUND_IT, ChartView

COPY, OPEN, NOTE, SEEN = "copy", "open", "note", "seen"


def leaving_menu(parent: QWidget) -> QMenu:
    """Offer to keep a chart or to copy it; each action's data says which."""
    menu = _menu(parent)
    words = {
        ".png": parent.tr("As a picture (PNG)…"),
        ".svg": parent.tr("As a drawing (SVG)…"),
        ".csv": parent.tr("As a table (CSV)…"),
        COPY: parent.tr("On the clipboard"),
    }
    for what, text in words.items():
        menu.addAction(icon("copy" if what == COPY else "download"), text).setData(what)
    return menu


def person_menu(parent: QWidget, *, may_be_seen: bool) -> QMenu:
    """Offer what can be done about somebody in a chart."""
    menu = _menu(parent)
    menu.addAction(icon("user"), parent.tr("Open the card")).setData(OPEN)
    menu.addAction(icon("sticky-note"), parent.tr("Leave a note")).setData(NOTE)
    if may_be_seen:
        menu.addAction(icon("check"), parent.tr("Mark as seen to")).setData(SEEN)
    return menu


def mark_under(chart: ChartView, point: QPoint) -> Mark | None:
    """Return what is under a point; by key, the mark the keys are on."""
    around = theme.scale().space(ROUND_IT)
    room = chart.rect().adjusted(around, around, -around, -around)
    if room.isEmpty():
        return None
    at = QPointF(point - room.topLeft())
    under = chart.marks().at(at.x() / room.width(), at.y() / room.height())
    return chart.current() if under is None else chart.marks().marks[under]


def _menu(parent: QWidget) -> QMenu:
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu
