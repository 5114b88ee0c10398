from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QAccessible, QImage, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from models.database import disconnect
from tests.ui.charts import samples
from tests.ui.widgets.conftest import Stand
from ui import theme
from ui.background import Background
from ui.charts.marks import Mark
from ui.theme import DARK, LIGHT
from ui.widgets.chart_view import ROUND_IT, ChartView

Key = Qt.Key


@pytest.fixture
def view(stand: Stand, background: Background, qtbot: QtBot) -> ChartView:
    view = ChartView(background)
    view.setMinimumSize(QSize(480, 300))
    stand(view, width=560, height=360)
    with qtbot.waitSignal(view.drawn):
        view.show_facts(samples.best(6))
    return view


def point(view: ChartView, mark: Mark) -> QPoint:
    x, y = mark.box.middle()
    around = theme.scale().space(ROUND_IT)
    width, height = view.width() - 2 * around, view.height() - 2 * around
    return QPointF(around + x * width, around + y * height).toPoint()


def move(view: ChartView, to: QPoint) -> None:
    """Move the mouse as the window system would, wherever the pointer is on this machine."""
    where, button = QPointF(to), Qt.MouseButton.NoButton
    above = view.mapToGlobal(where)
    none = Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(QEvent.Type.MouseMove, where, above, button, button, none)
    QApplication.sendEvent(view, event)


def picture(view: ChartView) -> QImage:
    return view.grab().toImage()


def test_the_chart_is_painted_and_said(view: ChartView) -> None:
    assert len({picture(view).pixel(x, 20) for x in range(view.width())}) > 5
    assert view.accessibleDescription() == view.marks().summary
    assert view.marks().summary.startswith("The best customers")


def test_arrow_keys_walk_and_enter_opens(qtbot: QtBot, view: ChartView) -> None:
    view.setFocus()
    current = view.current()
    assert current is not None
    assert current.label == samples.name(0)
    before = picture(view)
    qtbot.keyClick(view, Key.Key_Down)
    after = view.current()
    assert after is not None
    assert after.label == samples.name(1)
    assert picture(view) != before
    assert view.accessibleDescription() == f"{after.label}\n{after.value}"
    with qtbot.waitSignal(view.opened) as opened:
        qtbot.keyClick(view, Key.Key_Return)
    assert opened.args == [after]
    qtbot.keyClick(view, Key.Key_End)
    qtbot.keyClick(view, Key.Key_Down)
    last = view.current()
    assert last is not None
    assert last.label == samples.name(5)


def test_a_click_opens_what_is_under_it(qtbot: QtBot, view: ChartView) -> None:
    mark = view.marks().marks[3]
    with qtbot.waitSignal(view.opened) as opened:
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=point(view, mark))
    assert opened.args == [mark]
    assert view.current() == mark
    with qtbot.assertNotEmitted(view.opened):
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(2, view.height() - 2))


def test_pointing_says_it_as_plain_text(view: ChartView) -> None:
    move(view, point(view, view.marks().marks[0]))
    assert samples.name(0) in QToolTip.text()
    assert QToolTip.text().startswith("<p style='white-space: pre-wrap'>")
    assert view.cursor().shape() == Qt.CursorShape.PointingHandCursor
    move(view, QPoint(2, view.height() - 2))
    assert view.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_markup_in_a_name_stays_markup(qtbot: QtBot, view: ChartView) -> None:
    facts = samples.best(2)
    rows = tuple(replace(row, name="<b>Rosa</b>") for row in facts.rows)
    with qtbot.waitSignal(view.drawn):
        view.show_facts(replace(facts, rows=rows))
    move(view, point(view, view.marks().marks[0]))
    assert "&lt;b&gt;Rosa" in QToolTip.text()


def test_other_sizes_and_clothes_are_drawn_again(
    qtbot: QtBot, view: ChartView, dressed: QApplication
) -> None:
    wide = view.marks().marks[0].box
    with qtbot.waitSignal(view.drawn):
        view.setMinimumSize(QSize(700, 420))
        view.window().resize(800, 500)
    assert view.marks().marks[0].box != wide
    light = picture(view).pixelColor(view.width() - 10, view.height() // 2)
    assert light.name().upper() == LIGHT.sheet
    with qtbot.waitSignal(view.drawn):
        theme.apply(DARK, dressed)
    dark = picture(view).pixelColor(view.width() - 10, view.height() // 2)
    assert dark.name().upper() == DARK.sheet


def test_where_one_stands_is_kept_as_far_as_it_is_there(qtbot: QtBot, view: ChartView) -> None:
    view.setFocus()
    qtbot.keyClick(view, Key.Key_End)
    with qtbot.waitSignal(view.drawn):
        view.show_facts(samples.best(3))
    current = view.current()
    assert current is not None
    assert current.label == samples.name(2)
    with qtbot.waitSignal(view.drawn):
        view.show_facts(samples.best(0))
    assert view.current() is None
    qtbot.keyClick(view, Key.Key_Down)
    assert view.marks().is_example


def test_other_keys_pass_on(qtbot: QtBot, view: ChartView) -> None:
    view.setFocus()
    current = view.current()
    qtbot.keyClick(view, Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(view, Key.Key_A)
    assert view.current() == current


def test_it_is_something_to_those_who_do_not_see(view: ChartView) -> None:
    view.setAccessibleName("Best customers")
    seen = QAccessible.queryAccessibleInterface(view)
    assert seen is not None
    assert seen.text(QAccessible.Text.Name) == "Best customers"
    assert seen.text(QAccessible.Text.Description) == view.marks().summary


def test_drawing_happens_on_another_thread(notebook: object, stand: Stand, qtbot: QtBot) -> None:
    background = Background()
    view = ChartView(background)
    stand(view)
    with qtbot.waitSignal(view.drawn, timeout=20_000):
        view.show_facts(samples.frequency())
        view.show_facts(samples.hours())
    assert view.marks().summary.startswith("Busiest")
    background.close(last=disconnect)


def test_a_ring_is_drawn_for_who_goes_by_keys(qtbot: QtBot, view: ChartView) -> None:
    before = picture(view)
    view.setFocus(Qt.FocusReason.OtherFocusReason)  # as when the page is opened
    assert view.current()
    assert picture(view) == before
    qtbot.keyClick(view, Key.Key_Down)
    assert picture(view) != before
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    assert picture(view) == before
    view.clearFocus()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert picture(view) != before


def test_what_is_still_to_be_drawn_says_so(stand: Stand, background: Background) -> None:
    waiting = ChartView(background)
    stand(waiting, width=400, height=200)
    image = picture(waiting)
    inks = {image.pixel(x, y) for x in range(120, 280) for y in range(85, 115)}
    assert len(inks) > 2
