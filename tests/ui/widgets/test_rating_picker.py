import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import Stand
from ui.widgets.rating_picker import RatingPicker

Key = Qt.Key


@pytest.fixture
def picker(stand: Stand) -> RatingPicker:
    picker = RatingPicker()
    stand(picker)
    return picker


def down(picker: RatingPicker) -> list[int]:
    return [n for n, button in enumerate(picker.buttons(), 1) if button.isChecked()]


def test_a_click_rates_and_a_second_click_takes_it_back(qtbot: QtBot, picker: RatingPicker) -> None:
    with qtbot.waitSignal(picker.changed) as changed:
        qtbot.mouseClick(picker.buttons()[3], Qt.MouseButton.LeftButton)
    assert changed.args == [4]
    qtbot.mouseClick(picker.buttons()[1], Qt.MouseButton.LeftButton)
    assert (picker.value(), down(picker)) == (2, [2])
    with qtbot.waitSignal(picker.changed) as changed:
        qtbot.mouseClick(picker.buttons()[1], Qt.MouseButton.LeftButton)
    assert changed.args == [None]
    assert (picker.value(), down(picker)) == (None, [])


def test_keys_do_all_of_it(qtbot: QtBot, picker: RatingPicker) -> None:
    seen: list[object] = []
    picker.changed.connect(seen.append)
    picker.setFocus()
    for key in (Key.Key_3, Key.Key_Right, Key.Key_Up, Key.Key_Right, Key.Key_Left, Key.Key_Delete):
        qtbot.keyClick(QApplication.focusWidget(), key)
    assert seen == [3, 4, 5, 4, None]
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Left)
    assert picker.value() == 1
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Space)
    assert picker.value() is None


def test_arrows_are_mirrored(dressed: QApplication, qtbot: QtBot, picker: RatingPicker) -> None:
    dressed.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    picker.set_value(3)
    picker.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Right)
    assert picker.value() == 2


def test_other_keys_pass_on(qtbot: QtBot, stand: Stand) -> None:
    picker, field = RatingPicker(), QLineEdit()
    stand(picker, field)
    picker.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_9)
    assert picker.value() is None


def test_showing_a_rating_is_no_news(qtbot: QtBot, picker: RatingPicker) -> None:
    with qtbot.assertNotEmitted(picker.changed):
        picker.set_value(5)
        picker.choose(5)
    assert down(picker) == [5]


def test_each_button_says_what_it_means(picker: RatingPicker) -> None:
    assert [button.accessibleName() for button in picker.buttons()][::4] == ["1 of 5", "5 of 5"]
