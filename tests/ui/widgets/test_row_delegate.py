import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.widgets.conftest import Stand
from ui import theme
from ui.theme import DARK, LIGHT
from ui.widgets.row_delegate import RowDelegate
from ui.widgets.row_list import RowList
from ui.widgets.row_model import ListRow

ROSA = ListRow(1, "Rosa", "9 days ago", "likes: licorice", "↵ open", line_marks=((7, 4),))


def shown(stand: Stand, *rows: ListRow, width: int = 500) -> RowList:
    view = RowList()
    view.replace(list(rows))
    view.setMinimumHeight(250)
    stand(view, width=width)
    return view


def picture(view: RowList) -> QImage:
    """Draw the rows on a sheet, as a card would."""
    image = QImage(view.viewport().size(), QImage.Format.Format_RGB32)
    image.fill(QColor(theme.current().sheet))
    view.viewport().render(image, renderFlags=QWidget.RenderFlag.DrawChildren)
    return image


def band(image: QImage, x_from: float, x_to: float) -> set[str]:
    columns = range(round(image.width() * x_from), round(image.width() * x_to))
    height = RowDelegate().height()
    return {image.pixelColor(x, y).name() for x in columns for y in range(4, height - 4)}


def test_a_row_has_its_parts_in_their_places(dressed: QApplication, stand: Stand) -> None:
    view = shown(stand, ROSA, ListRow(2, "Ana"))
    image = picture(view)
    assert QColor(LIGHT.accent_wash).name() in band(image, 0, 0.12)
    assert QColor(LIGHT.accent).name() in band(image, 0.13, 0.5)
    assert QColor(LIGHT.faint).name() in band(image, 0.85, 1)
    dressed.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    image = picture(view)
    assert QColor(LIGHT.accent_wash).name() in band(image, 0.88, 1)
    assert QColor(LIGHT.faint).name() in band(image, 0, 0.15)
    assert QColor(LIGHT.accent).name() in band(image, 0.5, 0.87)


def test_rows_are_parted_by_a_hairline_but_none_under_the_last(stand: Stand) -> None:
    view = shown(stand, ROSA, ListRow(2, "Ana"))
    image = picture(view)
    height = RowDelegate().height()
    middle = image.width() // 2
    assert image.pixelColor(middle, height - 1) == QColor(LIGHT.hairline)
    assert image.pixelColor(middle, 2 * height - 1) == QColor(LIGHT.sheet)


def test_the_selected_row_and_the_focus_are_seen(stand: Stand) -> None:
    view = shown(stand, ROSA, ListRow(2, "Ana"))
    x, y = 300, RowDelegate().height() * 3 // 2
    view.select_id(2)
    assert picture(view).pixelColor(x, y) == QColor(LIGHT.accent_wash)
    view.setFocus()
    image = picture(view)
    assert image.pixelColor(x, RowDelegate().height() + 2) == QColor(LIGHT.accent)


@pytest.mark.parametrize(
    "row",
    [
        ListRow(1, "W" * 200, "f" * 200, "l" * 5_000, "s" * 200),
        ListRow(1, "李小龍 🧛🏽‍♀️", "محمد", "🦄" * 100, line_marks=((3, 900), (2, 1))),
        ListRow(1, "<img src='/dev/zero'>", line="$\\frac{ & <b>"),
        ListRow(1, "", "", "", "", badge=""),
        ListRow(1, "\ud83d \x00 \u202e", line="a\nb\tc", name_marks=((0, 1),)),
    ],
)
@pytest.mark.parametrize("width", [60, 200, 500])
def test_no_text_breaks_a_row(stand: Stand, row: ListRow, width: int) -> None:
    view = shown(stand, row, width=width)
    assert view.rowHeight(0) == RowDelegate().height()
    assert not picture(view).isNull()


def test_a_short_name_is_whole_beside_a_long_end(stand: Stand) -> None:
    name = (56, 5, 105, 48)
    alone = picture(shown(stand, ListRow(1, "Rosa Gutiérrez")))
    beside = picture(shown(stand, ListRow(1, "Rosa Gutiérrez", side="open and log " * 20)))
    assert alone.copy(*name) == beside.copy(*name)
    assert alone != beside


def test_rows_follow_text_and_touch(dressed: QApplication, stand: Stand) -> None:
    view = shown(stand, ROSA)
    before = view.rowHeight(0)
    theme.apply(DARK, dressed, 200)
    assert view.rowHeight(0) == RowDelegate().height() > before * 1.6
    assert picture(view).pixelColor(400, 5) == QColor(DARK.sheet)
    theme.apply(LIGHT, dressed, 80, touch=True)
    assert view.rowHeight(0) >= 44


def test_a_row_still_to_come_shows_an_empty_circle(stand: Stand) -> None:
    view = RowList()
    view.setMinimumHeight(250)
    view.expect(3)
    stand(view, width=500)
    assert QColor(LIGHT.plain_wash).name() in band(picture(view), 0, 0.12)


def test_the_pointer_shows_where_it_is(stand: Stand) -> None:
    view = shown(stand, ROSA, ListRow(2, "Ana"))
    assert view.hasMouseTracking()
    assert view.viewport().testAttribute(Qt.WidgetAttribute.WA_Hover)
    QApplication.sendEvent(view, QEvent(QEvent.Type.PaletteChange))
    assert view.rowHeight(0) == RowDelegate().height()
