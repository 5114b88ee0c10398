import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import Stand, part
from ui import theme
from ui.theme import DARK, LIGHT
from ui.widgets import in_place_text
from ui.widgets.in_place_text import InPlaceText
from ui.widgets.plain_label import PlainLabel

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


@pytest.fixture
def phone(stand: Stand) -> InPlaceText:
    phone = InPlaceText("Phone", "Add a phone…", "0555 0134")
    stand(phone, QLineEdit())
    return phone


@pytest.fixture
def seen(phone: InPlaceText) -> list[str]:
    seen: list[str] = []
    phone.committed.connect(seen.append)
    return seen


def open_by_click(qtbot: QtBot, text: InPlaceText) -> None:
    qtbot.mouseClick(part(text, PlainLabel), Qt.MouseButton.LeftButton)


def test_a_click_makes_it_a_field(qtbot: QtBot, phone: InPlaceText, seen: list[str]) -> None:
    assert not phone.is_editing()
    open_by_click(qtbot, phone)
    assert phone.is_editing()
    qtbot.keyClicks(focused(), "5")
    qtbot.keyClick(focused(), Key.Key_Return)
    assert not phone.is_editing()
    assert phone.text() == "0555 01345"
    assert seen == ["0555 01345"]
    assert focused() is phone


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_F2])
def test_so_do_keys(qtbot: QtBot, phone: InPlaceText, key: Qt.Key) -> None:
    phone.setFocus()
    qtbot.keyClick(phone, key)
    assert phone.is_editing()


@pytest.mark.parametrize("key", [Key.Key_A, Key.Key_Space, Key.Key_Escape])
def test_other_keys_do_not(qtbot: QtBot, phone: InPlaceText, key: Qt.Key) -> None:
    phone.setFocus()
    qtbot.keyClick(phone, key)
    qtbot.keyClick(phone, Key.Key_Return, CTRL)
    assert not phone.is_editing()


def test_escape_brings_back_what_stood_there(
    qtbot: QtBot, phone: InPlaceText, seen: list[str]
) -> None:
    phone.start_editing()
    qtbot.keyClicks(focused(), " and more")
    qtbot.keyClick(focused(), Key.Key_Escape)
    assert (phone.text(), phone.is_editing(), seen) == ("0555 0134", False, [])


def test_a_second_of_rest_is_enough_and_escape_still_goes_back(
    qtbot: QtBot, phone: InPlaceText, seen: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert in_place_text.PAUSE_MS == 1_000
    phone.start_editing()
    qtbot.keyClicks(focused(), "9")
    with qtbot.waitSignal(phone.committed, timeout=2_000):
        pass
    assert phone.is_editing()
    qtbot.keyClick(focused(), Key.Key_Escape)
    assert seen == ["0555 01349", "0555 0134"]


def test_going_on_keeps_what_was_typed(qtbot: QtBot, phone: InPlaceText, seen: list[str]) -> None:
    phone.start_editing()
    qtbot.keyClicks(focused(), "9  ")
    QTest.keyClick(focused(), Key.Key_Tab)
    assert isinstance(focused(), QLineEdit)
    assert not phone.is_editing()
    assert seen == ["0555 01349"]


def test_nothing_typed_is_no_news(qtbot: QtBot, phone: InPlaceText, seen: list[str]) -> None:
    phone.start_editing()
    qtbot.keyClick(focused(), Key.Key_Return)
    assert seen == []


def test_an_empty_one_says_what_could_stand_there(stand: Stand) -> None:
    text = InPlaceText("Phone", "Add a phone…")
    stand(text)
    label = part(text, PlainLabel)
    assert label.text() == "Add a phone…"
    assert label.palette().color(QPalette.ColorRole.WindowText) == QColor(LIGHT.faint)
    assert text.text() == ""
    assert text.accessibleName() == "Phone: Add a phone…"
    text.set_text("0555")
    assert label.text() == "0555"
    assert text.accessibleName() == "Phone: 0555"


def test_news_from_elsewhere_wait_until_the_user_is_done(
    qtbot: QtBot, phone: InPlaceText, seen: list[str]
) -> None:
    phone.start_editing()
    phone.set_text("0666")
    assert phone.text() == "0555 0134"
    qtbot.keyClick(focused(), Key.Key_Return)
    assert (phone.text(), seen) == ("0666", [])
    phone.start_editing()
    phone.set_text("0777")
    qtbot.keyClicks(focused(), "1")
    qtbot.keyClick(focused(), Key.Key_Return)
    assert (phone.text(), seen) == ("06661", ["06661"])


def test_paragraphs_keep_their_lines_and_pass_ctrl_enter_on(qtbot: QtBot, stand: Stand) -> None:
    passed: list[int] = []

    class Page(QWidget):
        def keyPressEvent(self, event: QKeyEvent) -> None:
            passed.append(event.key())

    note = InPlaceText("Note", "Add a note…", paragraphs=True, longest=20_000)
    page = Page()
    note.setParent(page)
    stand(page)
    note.start_editing()
    qtbot.keyClicks(focused(), "one")
    qtbot.keyClick(focused(), Key.Key_Return)
    qtbot.keyClicks(focused(), "two")
    qtbot.keyClick(focused(), Key.Key_Return, CTRL)
    assert note.text() == "one\ntwo"
    assert not note.is_editing()
    assert passed == [Key.Key_Control, Key.Key_Return]


def test_the_field_has_the_font_of_the_words(dressed: QApplication, stand: Stand) -> None:
    name = InPlaceText("Name", "Add a name…", "Rosa", "title")
    stand(name)
    label = part(name, PlainLabel)
    name.start_editing()
    assert focused().font().pointSizeF() == pytest.approx(label.font().pointSizeF(), abs=0.1)
    theme.apply(DARK, dressed, 200)
    assert focused().font().pointSizeF() == pytest.approx(theme.font("title").pointSizeF(), abs=0.1)


def test_the_ring_stands_while_it_is_written(stand: Stand) -> None:
    text = InPlaceText("Phone", "Add a phone…", "0555")
    stand(QLineEdit(), text)

    def edge() -> str:
        return text.grab().toImage().pixelColor(text.width() // 2, 0).name()

    accent = QColor(LIGHT.accent).name()
    assert edge() != accent
    text.setFocus()
    assert edge() == accent
    text.start_editing()
    assert edge() == accent


def test_a_menu_over_it_does_not_end_the_writing(qtbot: QtBot, phone: InPlaceText) -> None:
    phone.start_editing()
    qtbot.keyClicks(focused(), "9")
    QApplication.sendEvent(phone, QEvent(QEvent.Type.StyleChange))
    assert phone.is_editing()


def test_long_text_wraps(stand: Stand) -> None:
    text = InPlaceText("Name", "Add a name…", "W" * 200)
    window = stand(text, width=240)
    assert window.width() == 240
    assert text.height() > 100
