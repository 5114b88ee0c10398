import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import Stand
from ui import theme
from ui.theme import LIGHT
from ui.widgets.suggestions import Suggestions
from ui.widgets.token_field import TokenField
from ui.widgets.token_parts import Token

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
ITEMS = ["Fresca", "Licorice", "Café crème", "Crème caramel", "Steak"]


@pytest.fixture
def field(stand: Stand) -> TokenField:
    field = TokenField("+ add")
    field.set_suggestions(ITEMS)
    stand(field, QLineEdit())
    field.setFocus()
    return field


@pytest.fixture
def news(field: TokenField) -> list[list[str]]:
    news: list[list[str]] = []

    def note() -> None:
        news.append(field.tokens())

    field.changed.connect(note)
    return news


def type_keys(qtbot: QtBot, text: str, *keys: Qt.Key) -> None:
    widget = QApplication.focusWidget()
    qtbot.keyClicks(widget, text)
    for key in keys:
        qtbot.keyClick(widget, key)


def popup(field: TokenField) -> Suggestions:
    found = field.window().findChild(Suggestions)
    assert found is not None
    return found


def test_enter_takes_the_marked_suggestion(
    qtbot: QtBot, field: TokenField, news: list[list[str]]
) -> None:
    type_keys(qtbot, "fr", Key.Key_Return)
    type_keys(qtbot, "lic", Key.Key_Enter)
    assert field.tokens() == ["Fresca", "Licorice"]
    assert news == [["Fresca"], ["Fresca", "Licorice"]]
    assert not popup(field).isVisible()


def test_arrows_mark_another(qtbot: QtBot, field: TokenField) -> None:
    type_keys(qtbot, "cre", Key.Key_Down, Key.Key_Return)
    assert field.tokens() == ["Café crème"]
    type_keys(qtbot, "cre", Key.Key_Up, Key.Key_Return)
    assert field.tokens() == ["Café crème", "cre"]


@pytest.mark.parametrize("comma", [",", ";"])
def test_a_comma_takes_the_words_as_typed(qtbot: QtBot, field: TokenField, comma: str) -> None:
    type_keys(qtbot, f"tea{comma}")
    assert field.tokens() == ["tea"]
    assert field.edit.text() == ""


def test_escape_closes_the_list_first(qtbot: QtBot, field: TokenField) -> None:
    type_keys(qtbot, "tea", Key.Key_Escape, Key.Key_Return)
    assert field.tokens() == ["tea"]


def test_backspace_takes_the_last_one_back(
    qtbot: QtBot, field: TokenField, news: list[list[str]]
) -> None:
    field.set_tokens(["Fresca", "Licorice"])
    type_keys(qtbot, "x", Key.Key_Backspace, Key.Key_Backspace)
    assert field.tokens() == ["Fresca"]
    assert news == [["Fresca"]]


def test_the_cross_takes_that_one_out(
    qtbot: QtBot, field: TokenField, news: list[list[str]]
) -> None:
    field.set_tokens(["Fresca", "Licorice"])
    token = field.findChildren(Token)[0]
    QApplication.processEvents()
    place = QPoint(token.width() - 10, token.height() // 2)
    qtbot.mouseClick(token, Qt.MouseButton.LeftButton, pos=place)
    assert field.tokens() == ["Licorice"]
    assert news == [["Licorice"]]


def test_a_click_on_a_suggestion_takes_it(qtbot: QtBot, field: TokenField) -> None:
    type_keys(qtbot, "cre")
    view = popup(field)
    place = view.visualRect(view.model().index(1, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert field.tokens() == ["Café crème"]
    assert field.edit.hasFocus()


def test_the_same_thing_is_taken_once(qtbot: QtBot, field: TokenField) -> None:
    type_keys(qtbot, "fresca,FRESCA ,")
    assert field.tokens() == ["fresca"]
    field.set_tokens(["fresca", "Frésca"])
    assert field.tokens() == ["fresca"]


def test_ctrl_enter_is_left_to_the_page_and_nothing_typed_is_lost(
    qtbot: QtBot, field: TokenField
) -> None:
    saved: list[list[str]] = []

    def save() -> None:
        saved.append(field.finish())

    shortcut = QShortcut(QKeySequence("Ctrl+Return"), field.window())
    shortcut.activated.connect(save)
    type_keys(qtbot, "fr")
    assert popup(field).isVisible()
    QTest.keyClick(field.edit, Key.Key_Return, CTRL)
    assert saved == [["Fresca"]]


def test_enter_in_an_empty_field_passes_on(qtbot: QtBot, stand: Stand) -> None:
    passed: list[int] = []

    class Page(QWidget):
        def keyPressEvent(self, event: QKeyEvent) -> None:
            passed.append(event.key())

    page = Page()
    field = TokenField("+ add")
    field.setParent(page)
    stand(page)
    field.setFocus()
    type_keys(qtbot, "", Key.Key_Return, Key.Key_Escape)
    assert passed == [Key.Key_Return, Key.Key_Escape]


def test_leaving_loses_nothing(qtbot: QtBot, field: TokenField, news: list[list[str]]) -> None:
    type_keys(qtbot, "fr")
    QTest.keyClick(field.edit, Key.Key_Tab)
    assert field.tokens() == ["Fresca"]
    field.setFocus()
    type_keys(qtbot, "te")
    field.edit.clearFocus()
    assert field.tokens() == ["Fresca", "te"]
    assert not popup(field).isVisible()
    assert len(news) == 2


def test_a_pasted_list_becomes_chips(qtbot: QtBot, field: TokenField) -> None:
    QApplication.clipboard().setText("tea, milk,\n sugar")
    QTest.keyClick(field.edit, Key.Key_V, CTRL)
    assert field.tokens() == ["tea", "milk"]
    assert field.finish() == ["tea", "milk", "sugar"]


def test_setting_and_clearing_is_no_news(field: TokenField, news: list[list[str]]) -> None:
    field.set_tokens(["Fresca", "Fresca", "", "Licorice"])
    assert field.tokens() == ["Fresca", "Licorice"]
    field.clear()
    assert field.tokens() == []
    assert news == []


def test_it_grows_downwards(stand: Stand) -> None:
    field = TokenField("+ add")
    window = stand(field, width=260)
    low = field.height()
    field.set_tokens([f"thing number {n}" for n in range(9)] + ["W" * 200])
    QApplication.processEvents()
    assert window.width() == 260
    assert field.height() > 3 * low
    assert all(chip.geometry().right() < field.width() for chip in field.findChildren(Token))


def test_the_ring_is_around_the_whole_field(stand: Stand) -> None:
    field, other = TokenField("+ add"), QLineEdit()
    stand(field, other)

    def edge() -> str:
        return field.grab().toImage().pixelColor(field.width() // 2, 1).name()

    other.setFocus()
    assert edge() != QColor(LIGHT.accent).name()
    field.setFocus()
    assert edge() == QColor(LIGHT.accent).name()


def test_a_click_anywhere_in_it_writes(qtbot: QtBot, field: TokenField) -> None:
    field.edit.clearFocus()
    qtbot.mouseClick(field, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert field.edit.hasFocus()


def test_it_is_high_enough_for_fingers(dressed: QApplication, stand: Stand) -> None:
    field = TokenField("+ add")
    stand(field)
    theme.apply(LIGHT, dressed, touch=True)
    assert field.minimumHeight() >= 44


def test_undo_brings_back_no_words_that_stand_in_a_chip(qtbot: QtBot, field: TokenField) -> None:
    type_keys(qtbot, "roses", Key.Key_Return)
    assert not field.edit.isUndoAvailable()
    type_keys(qtbot, "tulips")
    field.clear()
    assert not field.edit.isUndoAvailable()
