import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import Stand
from ui.widgets.suggestions import Suggestions, matching, plain

WORDS = ["Café crème", "Crème brûlée", "Fresca", "Ice cream", "Straße 5"]
KNOWN = [(plain(word), word) for word in WORDS]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("cre", ["Crème brûlée", "Café crème", "Ice cream"]),
        ("CRÈ", ["Crème brûlée", "Café crème", "Ice cream"]),
        ("rule", ["Crème brûlée"]),
        ("strasse", ["Straße 5"]),
        (" fresca ", ["Fresca"]),
        ("xyz", []),
        ("[(*", []),
    ],
)
def test_words_are_found_by_any_part_the_beginnings_first(typed: str, found: list[str]) -> None:
    assert matching(KNOWN, typed) == found


def test_only_so_many_are_offered() -> None:
    known = [(f"item {n}", f"Item {n}") for n in range(10_000)]
    assert len(matching(known, "item")) == 8


def test_the_list_stands_under_its_field_and_marks_the_first(stand: Stand) -> None:
    field = QLineEdit()
    window = stand(field)
    field.setFocus()
    popup = Suggestions(window)
    assert popup.marked() == -1
    popup.open_at(field, WORDS)
    assert popup.isVisible()
    assert popup.marked() == 0
    assert popup.y() >= field.geometry().bottom()
    assert popup.x() == field.x()
    assert popup.geometry().bottom() <= window.height()
    assert field.hasFocus()
    popup.open_at(field, [])
    assert popup.marked() == -1


def test_it_goes_above_where_there_is_no_room_below(stand: Stand) -> None:
    space, field = QWidget(), QLineEdit()
    space.setFixedHeight(230)
    window = stand(space, field, height=300)
    popup = Suggestions(window)
    popup.open_at(field, WORDS)
    assert popup.geometry().bottom() <= field.y()
    assert popup.y() >= 0


def test_the_mark_goes_around_the_ends(stand: Stand) -> None:
    field = QLineEdit()
    popup = Suggestions(stand(field))
    popup.open_at(field, ["a", "b", "c"])
    popup.move_mark(-1)
    assert popup.marked() == 2
    popup.move_mark(1)
    assert popup.marked() == 0


def test_a_click_chooses(qtbot: QtBot, stand: Stand) -> None:
    field = QLineEdit()
    popup = Suggestions(stand(field))
    popup.open_at(field, ["a", "b", "c"])
    place = popup.visualRect(popup.model().index(1, 0)).center()
    with qtbot.waitSignal(popup.chosen) as chosen:
        qtbot.mouseClick(popup.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == [1]
