import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from tests.ui.widgets.conftest import Stand
from tests.ui.widgets.test_key_button import colors
from ui import theme
from ui.theme import LIGHT, Kind
from ui.widgets.chip import Chip


@pytest.mark.parametrize("kind", ["usual", "care", "info", "accent", "plain"])
def test_it_is_written_on_the_wash_of_its_kind(stand: Stand, kind: Kind) -> None:
    chip = Chip("Fresca", kind)
    stand(chip)
    ink, wash = LIGHT.tint(kind)
    assert {QColor(ink).name(), QColor(wash).name()} <= colors(chip)
    assert chip.kind() == kind


def test_take_care_has_a_sign_as_well_as_a_colour(stand: Stand) -> None:
    usual, care = Chip("Sesame", "usual"), Chip("Sesame", "care")
    stand(usual, care)
    assert care.sizeHint().width() > usual.sizeHint().width() + 8
    usual.set_kind("care")
    assert usual.sizeHint() == care.sizeHint()


@pytest.mark.parametrize("kind", ["usual", "care"])
def test_its_words_never_touch_its_edges(dressed: QApplication, stand: Stand, kind: Kind) -> None:
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        dressed.setLayoutDirection(direction)
        chip = Chip("Oat flat white " * 20, kind)
        stand(chip)
        words = chip.contentsRect()
        assert words.left() >= 6
        assert chip.rect().right() - words.right() >= 6
        assert words.height() >= chip.fontMetrics().height()
        assert chip.is_cut()
        assert "Oat flat white" in chip.toolTip()


def test_a_long_one_has_a_limit(stand: Stand) -> None:
    chip = Chip("Oat flat white " * 20)
    stand(chip, width=900)
    assert chip.width() < 400
    assert Chip("Fresca").sizeHint().width() < 100


def test_it_grows_with_the_text(dressed: QApplication, stand: Stand) -> None:
    chip = Chip("Sesame", "care")
    stand(chip)
    before = chip.sizeHint()
    theme.apply(LIGHT, dressed, 200)
    assert chip.sizeHint().width() > before.width() * 1.7
    assert chip.sizeHint().height() > before.height() * 1.5
