from collections.abc import Sequence

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from ui.widgets.row_model import PAGE, ListRow, RowModel


def row(n: int, name: str = "") -> ListRow:
    return ListRow(n, name or f"Person {n}", fact="today", line="tea", side="↵")


@pytest.fixture
def model(qapp: object) -> RowModel:
    return RowModel()


def test_it_keeps_qts_rules_for_models(model: RowModel) -> None:
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.replace([row(1), row(2)])
    model.replace([row(1), row(2)])
    model.replace([row(3)])
    model.expect(1_000)
    model.put_page(0, [row(n) for n in range(PAGE)])
    model.expect(1_000)
    model.expect(0)
    model.expect(0)
    assert model.rowCount() == 0


def test_it_reads_rows_aloud(model: RowModel) -> None:
    model.replace([row(1, "Rosa"), row(2)])
    assert model.rowCount() == 2
    assert model.rowCount(model.index(0)) == 0
    assert model.index(0).data() == "Rosa"
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Rosa, today, tea, ↵"
    assert model.index(0).data(Qt.ItemDataRole.DecorationRole) is None
    assert model.data(QModelIndex()) is None
    assert model.row(-1) is model.row(2) is None


def test_the_same_rows_are_repainted_not_reset(qtbot: QtBot, model: RowModel) -> None:
    model.replace([row(1), row(2)])
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.replace([row(1, "New name"), row(2)])
    assert model.index(0).data() == "New name"
    with qtbot.waitSignal(model.modelReset):
        model.replace([row(2)])
    with qtbot.waitSignal(model.modelReset):
        model.replace([])


class Shelf:
    """Answers at once, as a notebook would a moment later."""

    def __init__(self, model: RowModel, count: int) -> None:
        self.asked: list[tuple[int, int]] = []
        self.model = model
        self.count = count
        model.page_wanted.connect(self.note)
        model.expect(count)

    def note(self, offset: int, limit: int) -> None:
        self.asked.append((offset, limit))

    def rows(self, offset: int, limit: int) -> Sequence[ListRow]:
        return [row(n) for n in range(offset, offset + limit)]

    def answer(self) -> None:
        for offset, limit in self.asked:
            self.model.put_page(offset, self.rows(offset, limit))
        self.asked.clear()


def test_only_what_comes_into_sight_is_asked_for(qtbot: QtBot, model: RowModel) -> None:
    shelf = Shelf(model, 100_000)
    assert model.rowCount() == 100_000
    assert shelf.asked == []
    assert model.row(50_000) is None
    assert model.row(50_001) is None
    assert model.index(50_002).data() is None
    assert shelf.asked == [(50_000 // PAGE * PAGE, PAGE)]
    with qtbot.waitSignal(model.dataChanged):
        shelf.answer()
    assert model.row(50_000) == row(50_000)
    assert model.position(50_000) == 50_000
    assert model.position(1) is None
    assert shelf.asked == []


def test_the_last_page_is_shorter(model: RowModel) -> None:
    shelf = Shelf(model, PAGE + 3)
    model.row(PAGE)
    assert shelf.asked == [(PAGE, 3)]
    shelf.answer()
    assert model.row(PAGE + 2) == row(PAGE + 2)


def test_pages_long_out_of_sight_are_let_go_and_asked_for_again(model: RowModel) -> None:
    shelf = Shelf(model, 200 * PAGE)
    for page in range(200):
        model.row(page * PAGE)
        shelf.answer()
    assert model.row(199 * PAGE)
    assert model.row(0) is None
    assert shelf.asked == [(0, PAGE)]


def test_counting_again_asks_again_and_shows_the_old_meanwhile(
    qtbot: QtBot, model: RowModel
) -> None:
    shelf = Shelf(model, 1_000)
    model.row(0)
    shelf.answer()
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.expect(1_000)
    assert model.row(0) == row(0)
    assert shelf.asked == [(0, PAGE)]
    with qtbot.waitSignal(model.modelReset):
        model.expect(999)
    model.expect(0)
    model.expect(0)
    assert model.rowCount() == 0


def test_an_answer_that_comes_too_late_is_dropped(qtbot: QtBot, model: RowModel) -> None:
    Shelf(model, 1_000)
    model.row(500)
    model.replace([row(1)])
    with qtbot.assertNotEmitted(model.dataChanged):
        model.put_page(0, [row(9)])
    assert model.row(0) == row(1)
    model.expect(10)
    with qtbot.assertNotEmitted(model.dataChanged):
        model.put_page(PAGE * 4, [row(9)])
        model.put_page(0, [])


def test_a_page_that_came_short_shows_the_rest_as_still_to_come(model: RowModel) -> None:
    Shelf(model, 100)
    model.row(0)
    model.put_page(0, [row(0)])
    assert model.row(0) == row(0)
    assert model.row(5) is None
    assert model.is_whole() is False
