from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import Stand
from ui import theme
from ui.icons import icon
from ui.theme import DARK, LIGHT
from ui.widgets.key_button import KeyButton


def colors(widget: QWidget) -> set[str]:
    image: QImage = widget.grab().toImage()
    points = [(x, y) for x in range(image.width()) for y in range(image.height())]
    return {image.pixelColor(x, y).name() for x, y in points}


def test_it_is_known_by_its_words_without_the_key(stand: Stand) -> None:
    button = KeyButton("Bread & Butter", "Ctrl+L")
    stand(button)
    assert button.accessibleName() == button.words() == "Bread & Butter"
    assert button.text() == "Bread && Butter"
    assert button.hint() == "Ctrl L"
    assert button.shortcut().isEmpty()


def test_the_key_has_room_beside_the_words(stand: Stand) -> None:
    plain, keyed = KeyButton("Log a visit"), KeyButton("Log a visit", "Ctrl+L")
    stand(plain, keyed)
    hint = theme.font("key")
    assert keyed.sizeHint().width() > plain.sizeHint().width() + hint.pointSize() * 2
    keyed.set_key("")
    assert keyed.sizeHint() == plain.sizeHint()
    keyed.set_key("1")
    assert keyed.hint() == "1"


def test_too_many_words_are_cut_and_said_in_the_tooltip(stand: Stand) -> None:
    button = KeyButton("Tell <b>" + "W" * 80, "Ctrl+L")
    stand(button, width=220)
    assert button.width() <= 220
    assert "&lt;b&gt;" in button.toolTip()
    button.set_words("Tell")
    assert button.toolTip() == ""


def test_it_is_pressed_by_mouse_and_keys(qtbot: QtBot, stand: Stand) -> None:
    button = KeyButton("Save", "Ctrl+Return", primary=True)
    stand(button)
    with qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    button.setFocus()
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Space)
    for enter in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        with qtbot.waitSignal(button.clicked):
            qtbot.keyClick(button, enter)


def test_enter_does_not_choose_among_several(qtbot: QtBot, stand: Stand) -> None:
    button = KeyButton("Monday")
    button.setCheckable(True)
    stand(button)
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert not button.isChecked()


def test_the_focus_ring_is_seen_on_every_kind(stand: Stand) -> None:
    plain, primary, other = KeyButton("One"), KeyButton("Two", primary=True), QPushButton("x")
    stand(other, plain, primary)
    other.setFocus()
    assert QColor(LIGHT.accent).name() not in colors(plain)
    unfocused = primary.grab().toImage()
    plain.setFocus()
    assert QColor(LIGHT.accent).name() in colors(plain)
    primary.setFocus()
    assert primary.grab().toImage() != unfocused
    ring = primary.grab().toImage().pixelColor(primary.width() // 2, 4).name()
    assert ring == QColor(LIGHT.on_accent).name()


def test_words_are_written_in_the_ink_of_their_ground(dressed: QApplication, stand: Stand) -> None:
    plain, primary = KeyButton("Wait", "1"), KeyButton("Save", "1", primary=True)
    stand(plain, primary)
    assert QColor(LIGHT.ink).name() in colors(plain)
    assert QColor(LIGHT.accent).name() in colors(primary)
    theme.apply(DARK, dressed)
    assert QColor(DARK.on_accent).name() in colors(primary)
    primary.setEnabled(False)
    plain.setEnabled(False)
    assert QColor(DARK.accent).name() not in colors(primary)
    assert QColor(DARK.ink).name() not in colors(plain)


def test_an_icon_stands_before_the_words(stand: Stand) -> None:
    bare, drawn = KeyButton("Print"), KeyButton("Print")
    drawn.setIcon(icon("printer", "accent"))
    drawn.setIconSize(QSize(18, 18))
    stand(bare, drawn)
    assert drawn.sizeHint().width() > bare.sizeHint().width() + 18
    assert drawn.minimumSizeHint().width() <= drawn.sizeHint().width()
    assert QColor(LIGHT.accent).name() in colors(drawn)


def test_it_is_mirrored(dressed: QApplication, stand: Stand) -> None:
    button = KeyButton("Save", "1")
    stand(button)
    before = button.grab().toImage()
    dressed.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert button.grab().toImage() != before


def test_it_grows_with_the_text(dressed: QApplication, stand: Stand) -> None:
    button = KeyButton("Save", "Ctrl+Return")
    stand(button)
    before = button.sizeHint()
    theme.apply(LIGHT, dressed, 200)
    assert button.sizeHint().width() > before.width() * 1.6
    theme.apply(LIGHT, dressed, touch=True)
    assert button.sizeHint().height() >= 44
