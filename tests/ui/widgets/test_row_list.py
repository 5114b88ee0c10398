import time

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import Stand
from ui.widgets.row_list import RowList
from ui.widgets.row_model import PAGE, ListRow

Key = Qt.Key


def row(n: int) -> ListRow:
    return ListRow(n, f"Person {n}", line="tea", value=f"value {n}")


def rows(*numbers: int) -> list[ListRow]:
    return [row(n) for n in numbers]


@pytest.fixture
def view(stand: Stand) -> RowList:
    view = RowList()
    view.setMinimumHeight(260)
    view.replace(rows(*range(1, 51)))
    stand(view)
    return view


def test_a_click_and_enter_activate(qtbot: QtBot, view: RowList) -> None:
    place = view.visualRect(view.model().index(1, 0)).center()
    with qtbot.waitSignal(view.row_activated) as activated:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert activated.args == [row(2)]
    for key in (Key.Key_Return, Key.Key_Enter):
        with qtbot.waitSignal(view.row_activated) as activated:
            qtbot.keyClick(view, key)
        assert activated.args == [row(2)]


def test_keys_move_through_the_list(qtbot: QtBot, view: RowList) -> None:
    seen: list[object] = []
    view.current_changed.connect(seen.append)
    assert view.current_row() == row(1)
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Up, Key.Key_End, Key.Key_Home):
        qtbot.keyClick(view, key)
    assert seen == rows(2, 3, 2, 50, 1)
    view.move_current(3)
    view.move_current(-100)
    assert view.current_row() == row(1)
    view.move_current(100)
    assert view.current_row() == row(50)


def test_letters_are_left_to_the_page(qtbot: QtBot, stand: Stand) -> None:
    passed: list[str] = []

    class Page(QWidget):
        def keyPressEvent(self, event: QKeyEvent) -> None:
            passed.append(event.text())

    page = Page()
    view = RowList(parent=page)
    view.replace(rows(1, 2))
    stand(page)
    qtbot.keyClicks(view, "ch5")
    assert passed == ["c", "h", "5"]


def test_the_selection_follows_its_row(qtbot: QtBot, view: RowList) -> None:
    assert view.select_id(30)
    view.replace(rows(99, *range(20, 40)))
    assert view.current_row() == row(30)
    assert view.selected_ids() == [30]
    with qtbot.waitSignal(view.current_changed) as changed:
        view.replace(rows(1, 2))
    assert changed.args == [None]
    assert view.selected_ids() == []
    assert not view.select_id(30)


def test_the_place_in_the_list_stays(view: RowList) -> None:
    view.verticalScrollBar().setValue(700)
    view.replace(rows(*range(1, 50)))
    assert view.verticalScrollBar().value() == 700


def test_many_can_be_selected_together(qtbot: QtBot, stand: Stand) -> None:
    view = RowList(many=True)
    view.setMinimumHeight(260)
    view.replace(rows(*range(1, 11)))
    stand(view)
    view.select_id(2)
    with qtbot.waitSignal(view.selection_changed):
        view.selectionModel().select(
            view.model().index(4, 0), QItemSelectionModel.SelectionFlag.Select
        )
    assert view.selected_ids() == [2, 5]
    view.replace(rows(5, 4, 3, 2))
    assert view.selected_ids() == [5, 2]
    view.selectAll()
    assert view.selected_ids() == [5, 4, 3, 2]
    place = view.visualRect(view.model().index(1, 0)).center()
    with qtbot.assertNotEmitted(view.row_activated):
        qtbot.mouseClick(
            view.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.ControlModifier,
            pos=place,
        )


def test_pages_are_asked_for_and_the_selection_waits_for_its_page(
    qtbot: QtBot, stand: Stand
) -> None:
    view = RowList()
    view.setMinimumHeight(260)
    asked: list[tuple[int, int]] = []

    def note(offset: int, limit: int) -> None:
        asked.append((offset, limit))

    view.page_wanted.connect(note)
    view.expect(100_000)
    stand(view)
    qtbot.waitUntil(lambda: asked == [(0, PAGE)])
    view.put_page(0, rows(*range(PAGE)))
    view.select_id(7)
    view.expect(99_999)
    assert view.current_row() is None
    view.put_page(0, rows(*range(1, PAGE)))
    assert view.current_row() == row(7)
    assert view.selected_ids() == [7]
    view.activate_current()


def test_it_can_be_as_high_as_its_rows(view: RowList) -> None:
    view.setMinimumHeight(0)
    view.show_at_most(4)
    high = view.sizeHint().height()
    view.replace(rows(1))
    low = view.sizeHint().height()
    assert high == pytest.approx(4 * low, abs=8)
    assert view.minimumSizeHint().height() == low
    assert view.count() == 1


def test_an_empty_list_has_nothing_to_activate(qtbot: QtBot, view: RowList) -> None:
    view.replace([])
    with qtbot.assertNotEmitted(view.row_activated):
        qtbot.keyClick(view, Key.Key_Return)
        view.move_current(1)


def test_a_million_rows_open_about_as_fast_as_a_thousand(stand: Stand) -> None:
    def seconds(count: int) -> float:
        begin = time.perf_counter()
        view = RowList()
        view.expect(count)
        view.setMinimumHeight(260)
        stand(view)
        QApplication.processEvents()
        return time.perf_counter() - begin

    seconds(1_000)
    few = min(seconds(1_000) for _ in range(3))
    assert min(seconds(1_000_000) for _ in range(3)) < 5 * few + 0.1
