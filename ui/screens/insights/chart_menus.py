"""What can be done with a chart, and with somebody in it."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QMenu, QWidget

from ui import person_menus, theme
from ui.charts.marks import Mark
from ui.icons import icon
from ui.widgets.chart_view import ROUND_IT, ChartView

COPY = "copy"
OPEN, NOTE, SEEN = person_menus.OPEN, person_menus.NOTE, person_menus.SEEN
person_menu = person_menus.person_menu


def leaving_menu(parent: QWidget) -> QMenu:
    """Offer to keep a chart or to copy it; each action's data says which."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    words = {
        ".png": parent.tr("As a picture (PNG)…"),
        ".svg": parent.tr("As a drawing (SVG)…"),
        ".csv": parent.tr("As a table (CSV)…"),
        COPY: parent.tr("On the clipboard"),
    }
    for what, text in words.items():
        menu.addAction(icon("copy" if what == COPY else "download"), text).setData(what)
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
