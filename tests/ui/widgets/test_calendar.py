import pytest
from PySide6.QtWidgets import QApplication, QTableView

from tests.ui.widgets.conftest import Stand
from ui import theme, wording
from ui.theme import DARK, LIGHT, Theme
from ui.widgets.calendar import Calendar
from ui.widgets.fields import DateField


@pytest.mark.parametrize("clothes", [LIGHT, DARK])
def test_the_calendar_names_every_weekday(
    dressed: QApplication, stand: Stand, clothes: Theme
) -> None:
    theme.apply(clothes, dressed, 150)
    field = DateField("Day")
    stand(field)
    calendar = field.calendarWidget()
    calendar.resize(calendar.sizeHint())
    view = calendar.findChild(QTableView)
    assert view
    widths = {view.columnWidth(column) for column in range(7)}
    widest = max(
        view.fontMetrics().horizontalAdvance(wording.weekday_name(n, short=True))
        for n in range(1, 8)
    )
    assert isinstance(calendar, Calendar)
    assert min(widths) > widest + theme.scale().space(6)
    theme.apply(LIGHT, dressed, 100)
