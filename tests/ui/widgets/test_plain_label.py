import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import Stand
from ui import fonts, theme
from ui.theme import DARK, LIGHT
from ui.widgets.plain_label import PlainLabel

MARKUP = "<b>A & B</b> <img src='/dev/zero'>"


def test_it_shows_markup_as_it_was_typed(stand: Stand) -> None:
    label = PlainLabel(MARKUP)
    stand(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == MARKUP
    assert label.sizeHint().width() >= label.fontMetrics().horizontalAdvance(MARKUP)


@pytest.mark.parametrize("role", fonts.ROLES)
def test_each_role_has_its_font(qtbot: QtBot, role: fonts.Role) -> None:
    label = PlainLabel("Rosa", role)
    qtbot.addWidget(label)
    label.show()
    assert label.font().pointSizeF() == pytest.approx(theme.font(role).pointSizeF(), abs=0.1)
    assert label.font().weight() == theme.font(role).weight()
    ink = label.palette().color(QPalette.ColorRole.WindowText)
    assert ink == QColor(LIGHT.text_color(role))


def test_role_and_tone_can_change(stand: Stand) -> None:
    label = PlainLabel("Rosa")
    stand(label)
    label.set_role("title")
    label.set_tone("care")
    assert label.font().pointSizeF() == pytest.approx(theme.font("title").pointSizeF(), abs=0.1)
    assert label.palette().color(QPalette.ColorRole.WindowText) == QColor(LIGHT.care)
    label.set_tone("")
    assert label.palette().color(QPalette.ColorRole.WindowText) == QColor(LIGHT.ink)


def test_what_is_cut_off_is_said_in_the_tooltip(stand: Stand) -> None:
    label = PlainLabel(MARKUP * 5, elide=True)
    window = stand(label, width=200)
    assert window.width() == 200
    assert label.is_cut()
    assert "&lt;b&gt;A &amp; B" in label.toolTip()
    assert label.accessibleName() == MARKUP * 5
    label.setText("Rosa")
    assert not label.is_cut()
    assert label.toolTip() == ""


def test_a_tooltip_given_by_others_is_left_alone(stand: Stand) -> None:
    label = PlainLabel("Rosa", elide=True)
    label.setToolTip("theirs")
    stand(label)
    assert label.toolTip() == "theirs"


def test_it_keeps_some_letters_in_a_full_line(stand: Stand) -> None:
    label = PlainLabel("Saturday afternoon in the shop", elide=True)
    stand(label)
    few = label.minimumSizeHint().width()
    label.keep_letters(20)
    assert few < label.minimumSizeHint().width() < label.sizeHint().width()
    label.keep_letters(500)
    assert label.minimumSizeHint().width() == label.sizeHint().width()


@pytest.mark.parametrize("text", ["W" * 200, "word " * 40, "李" * 200, "👩‍👩‍👧" * 80])
def test_long_text_grows_downwards_and_never_sideways(stand: Stand, text: str) -> None:
    label = PlainLabel(text, wrap=True)
    window = stand(label, width=240)
    assert window.width() == 240
    assert label.height() >= 3 * label.fontMetrics().lineSpacing()
    assert label.text() == text
    assert label.accessibleName() == text


@pytest.mark.parametrize("percent", [80, 150, 200])
def test_it_grows_with_the_users_text(dressed: QApplication, stand: Stand, percent: int) -> None:
    label = PlainLabel("Rosa Gutiérrez", wrap=True)
    stand(label)
    theme.apply(DARK, dressed, percent)
    metrics = QFontMetrics(theme.font("body"))
    assert label.sizeHint().height() >= metrics.height()
    assert label.fontMetrics().height() == pytest.approx(metrics.height(), abs=1)


def test_a_line_stays_on_the_side_of_its_neighbours(dressed: QApplication, stand: Stand) -> None:
    arabic = PlainLabel("محمد", elide=True)
    stand(arabic, width=400)
    image = arabic.grab().toImage()
    left, right = _inked_ends(image.width(), arabic)
    assert left < image.width() / 4
    assert right < image.width() / 2
    dressed.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    latin = PlainLabel("Rosa", elide=True)
    stand(latin, width=400)
    left, _ = _inked_ends(image.width(), latin)
    assert left > image.width() / 2


def _inked_ends(width: int, label: PlainLabel) -> tuple[int, int]:
    image = label.grab().toImage()
    ground = image.pixelColor(width // 2, 0)
    inked = [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y) != ground for y in range(image.height()))
    ]
    return inked[0], inked[-1]
